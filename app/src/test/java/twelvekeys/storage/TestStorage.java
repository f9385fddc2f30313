package twelvekeys.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What the tests of storage share.
final class TestStorage {

    private TestStorage() {}

    /// PostgreSQL's programs, unpacked once for all builds of this checkout.
    static Path postgresHome() {
        return PostgresBinaries.unpackedIn(cache());
    }

    /// The cache folder of the tests.
    static Path cache() {
        return Path.of("target", "test-cache").toAbsolutePath();
    }

    /// The first column of a query.
    static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /// Runs one statement.
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
