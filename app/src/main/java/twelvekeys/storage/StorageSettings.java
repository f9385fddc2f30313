package twelvekeys.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of storage, each also an environment variable (`twelvekeys.data` is
/// `TWELVEKEYS_DATA`). `docs/reference/settings.md` lists them for readers.
///
/// @param data the data folder; unset means a folder under the user's home
/// @param cache where the PostgreSQL binaries are unpacked; unset means the user's cache folder
/// @param demo whether this is the demonstration, with a data folder of its own
/// @param postgresPort port of the embedded PostgreSQL; 0 means any free one
/// @param database the external server; without an address the embedded one is used
@ConfigurationProperties("twelvekeys")
record StorageSettings(
        @Nullable Path data,
        @Nullable Path cache,
        @DefaultValue("false") boolean demo,
        @DefaultValue("0") int postgresPort,
        @DefaultValue External database) {

    /// An external PostgreSQL server.
    ///
    /// @param url `jdbc:postgresql://…` or `postgres://user:password@host/name`; unset: embedded
    /// @param user the application role
    /// @param password its password
    /// @param owner the role that owns the schema
    record External(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue Owner owner) {

        @Override
        public String toString() {
            return "an external database";
        }
    }

    /// The role that owns the schema of an external database.
    ///
    /// @param user its name
    /// @param password its password
    record Owner(@Nullable String user, @Nullable String password) {

        @Override
        public String toString() {
            return String.valueOf(user);
        }
    }

    /// The folder that this server keeps its data in.
    Path dataFolder() {
        if (data != null) {
            return data.toAbsolutePath().normalize();
        }
        return userFolder("XDG_DATA_HOME", ".local/share").resolve(demo ? "demo" : "server");
    }

    /// The folder for what can be made again at any time.
    Path cacheFolder() {
        return cache != null
                ? cache.toAbsolutePath().normalize()
                : userFolder("XDG_CACHE_HOME", ".cache");
    }

    private static Path userFolder(String variable, String underHome) {
        String chosen = System.getenv(variable);
        Path base =
                chosen != null && Path.of(chosen).isAbsolute()
                        ? Path.of(chosen)
                        : Path.of(System.getProperty("user.home"), underHome);
        return base.resolve("twelvekeys");
    }
}
