package twelvekeys.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Refuses to start on a database that would not protect the record.
///
/// Signed in as the application role itself, it asks the server whether that role is privileged,
/// owns anything, may change what was recorded, or runs where a commit can be lost.
/// `application-role-check.sql` is one query a rule; a row is a breach, told in its one column.
final class ApplicationRoleCheck {

    private static final String QUERY = "application-role-check.sql";

    private ApplicationRoleCheck() {}

    /// Checks after the migrations ran.
    ///
    /// @throws StartRefused when a rule is broken, naming all that are
    static void demand(Database database) {
        List<String> breaches;
        try (Connection connection = database.connect(database.application())) {
            breaches = breaches(connection);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The application role "
                            + database.application()
                            + " could not be checked: "
                            + e.getMessage(),
                    e);
        }
        if (!breaches.isEmpty()) {
            throw new StartRefused(
                    "Twelve Keys does not start on this database, since "
                            + String.join("; ", breaches)
                            + ".");
        }
    }

    private static List<String> breaches(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query())) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String query() {
        try (InputStream text = ApplicationRoleCheck.class.getResourceAsStream(QUERY)) {
            if (text == null) {
                throw new IllegalStateException(QUERY + " is missing from the class path");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
