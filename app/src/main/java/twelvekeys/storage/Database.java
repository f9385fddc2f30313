package twelvekeys.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database that can be signed in to in two ways.
///
/// @param url JDBC address, without user or password
/// @param application the role that serves requests; owns nothing
/// @param owner the role that owns the schema and runs migrations
record Database(String url, Login application, Login owner) {

    /// A new connection of its own, outside any pool.
    ///
    /// @param login who signs in
    /// @throws SQLException when the server cannot be reached or refuses the password
    Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
