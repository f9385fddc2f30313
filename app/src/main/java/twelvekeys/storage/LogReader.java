package twelvekeys.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Tells how long the records in a database are. What a record is, storage does not know.
@FunctionalInterface
public interface LogReader {

    /// Reads the head of every record, in one statement.
    ///
    /// @param connection one that may see all of them
    List<LogHead> read(Connection connection) throws SQLException;
}
