package twelvekeys.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/// What imports keep of entries whose words were erased, let go in a database that was restored to
/// a state from before.
public final class ErasedRows {

    private ErasedRows() {}

    /// Lets go of it, and commits.
    ///
    /// @param connection of the superuser, who sees the rows of all organisations
    /// @param leaves the hashes of entries whose words were erased; other hashes are passed over
    public static void forget(Connection connection, Collection<byte[]> leaves)
            throws SQLException {
        if (leaves.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement(
                        """
                        update import_row r set cells = null, what = null, reason = null
                        from entry e
                        where e.leaf = any(?) and strpos(e.body, '"origin":{') > 0
                          and r.import_id = (e.body::json #>> '{origin,import}')::uuid
                          and r.promise_id = e.subject
                        """)) {
            Array among = connection.createArrayOf("bytea", leaves.toArray(byte[][]::new));
            update.setArray(1, among);
            update.executeUpdate();
        }
    }
}
