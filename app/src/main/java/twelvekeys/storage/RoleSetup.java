package twelvekeys.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/// Gives the embedded server its two roles and its database, if it does not have them yet.
///
/// Passwords leave this program as SCRAM verifiers only, so that they stand in no log. What exists
/// is left as it is: an altered role is for [ApplicationRoleCheck] to refuse, not to be mended
/// unseen.
final class RoleSetup {

    static final String DATABASE = "twelvekeys";
    private static final String OWNER = "twelvekeys_owner";
    private static final String APPLICATION = "twelvekeys_app";
    private static final String HARMLESS =
            " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT";

    private RoleSetup() {}

    /// Sets the server up and says how to sign in.
    ///
    /// @throws StartRefused when the server does not let the superuser in
    static Database prepare(EmbeddedPostgres server, DataFolder folder) {
        Login owner = new Login(OWNER, folder.secret("postgres-owner"));
        Login application = new Login(APPLICATION, folder.secret("postgres-application"));
        Database whole = new Database(server.url("postgres"), server.superuser(), owner);
        try (Connection superuser = whole.connect(server.superuser())) {
            ensureRole(superuser, owner);
            ensureRole(superuser, application);
            ensureDatabase(superuser, DATABASE, "");
        } catch (SQLException e) {
            throw new StartRefused("The database could not be set up: " + e.getMessage(), e);
        }
        return new Database(server.url(DATABASE), application, owner);
    }

    /// Makes a database that only its owner and the application may enter.
    ///
    /// @param superuser connection outside a transaction
    /// @param name of the database, a plain identifier
    /// @param like the rest of `CREATE DATABASE`, empty or ` TEMPLATE …`
    static void ensureDatabase(Connection superuser, String name, String like) throws SQLException {
        if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run(superuser, "CREATE DATABASE " + name + " OWNER " + OWNER + like);
        }
        run(superuser, "REVOKE ALL ON DATABASE " + name + ", postgres, template1 FROM PUBLIC");
        run(superuser, "GRANT CONNECT ON DATABASE " + name + " TO " + APPLICATION);
    }

    private static void ensureRole(Connection superuser, Login login) throws SQLException {
        if (exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user())) {
            return;
        }
        superuser.setAutoCommit(false);
        run(superuser, "CREATE ROLE " + login.user() + HARMLESS);
        superuser
                .unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
        superuser.commit();
        superuser.setAutoCommit(true);
    }

    private static boolean exists(Connection superuser, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection superuser, String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
