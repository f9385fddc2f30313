package twelvekeys.storage;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import twelvekeys.storage.StorageSettings.External;

/// Reads the settings of an external PostgreSQL server and checks that it can be used.
final class ExternalDatabase {

    private static final int OLDEST_MAJOR_VERSION = 15;

    private ExternalDatabase() {}

    /// Where to connect, from the settings.
    ///
    /// @param settings with an address
    /// @throws StartRefused when something is missing
    static Database from(External settings) {
        String given = required(settings.url(), "TWELVEKEYS_DATABASE_URL");
        @Nullable String user = settings.user();
        @Nullable String password = settings.password();
        String jdbc = given;
        if (given.startsWith("postgres://") || given.startsWith("postgresql://")) {
            URI uri = parse(given);
            String[] info =
                    uri.getRawUserInfo() == null
                            ? new String[0]
                            : uri.getRawUserInfo().split(":", 2);
            user = user == null && info.length > 0 ? decoded(info[0]) : user;
            password = password == null && info.length > 1 ? decoded(info[1]) : password;
            jdbc = jdbcUrl(uri);
        } else if (!given.startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    "TWELVEKEYS_DATABASE_URL must begin with jdbc:postgresql:// or postgres://.");
        }
        return new Database(
                jdbc,
                new Login(
                        required(user, "TWELVEKEYS_DATABASE_USER"),
                        required(password, "TWELVEKEYS_DATABASE_PASSWORD")),
                new Login(
                        required(settings.owner().user(), "TWELVEKEYS_DATABASE_OWNER_USER"),
                        required(
                                settings.owner().password(),
                                "TWELVEKEYS_DATABASE_OWNER_PASSWORD")));
    }

    /// Signs in as both roles and reads the server's version.
    ///
    /// @throws StartRefused when a role cannot sign in, or the server is too old
    static void check(Database database) {
        checkRole(database, database.owner());
        checkRole(database, database.application());
    }

    private static void checkRole(Database database, Login login) {
        try (Connection connection = database.connect(login)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_MAJOR_VERSION) {
                throw new StartRefused(
                        "The database server is PostgreSQL "
                                + version
                                + "; Twelve Keys needs "
                                + OLDEST_MAJOR_VERSION
                                + " or later.");
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "Role "
                            + login
                            + " cannot sign in to the database: "
                            + firstLine(e.getMessage()),
                    e);
        }
    }

    private static URI parse(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            // The cause would repeat the address, which may hold a password.
            throw new StartRefused(
                    "TWELVEKEYS_DATABASE_URL is no valid address: escape special characters in it.");
        }
    }

    private static String jdbcUrl(URI uri) {
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new StartRefused("TWELVEKEYS_DATABASE_URL must name a host and a database.");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String required(@Nullable String value, String variable) {
        if (value == null || value.isBlank()) {
            throw new StartRefused(
                    variable + " is missing: an external database needs an address and two roles.");
        }
        return value;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }
}
