package twelvekeys.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The two configuration files of the embedded PostgreSQL, written whole at every start.
///
/// Nothing set in them by hand survives, and `ALTER SYSTEM` is off, so the server always runs with
/// what stands here. The log has no statements and no details, since both can carry what people
/// wrote.
final class PostgresConfiguration {

    private static final String WHO_MAY_CONNECT =
            """
            # Written by Twelve Keys at every start; changes here are lost.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private PostgresConfiguration() {}

    /// Writes both files.
    ///
    /// @param cluster the stopped cluster
    /// @param port where it will listen
    static void write(Path cluster, int port) throws IOException {
        replace(cluster.resolve("postgresql.conf"), settings(port));
        replace(cluster.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        replace(cluster.resolve("postgresql.auto.conf"), ""); // what ALTER SYSTEM would have set
    }

    private static void replace(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, text);
        Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static String settings(int port) {
        return """
        # Written by Twelve Keys at every start; changes here are lost.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 100
        password_encryption = 'scram-sha-256'
        allow_alter_system = off

        # An acknowledged commit is on disk.
        fsync = on
        full_page_writes = on
        synchronous_commit = on

        # After a crash it ends, and is started again by us. Where it starts over by itself and
        # finds the disk full, it can stay in between for ever.
        restart_after_crash = off

        timezone = 'UTC'
        log_timezone = 'UTC'
        datestyle = 'iso, ymd'
        default_text_search_config = 'pg_catalog.simple'

        cluster_name = 'twelvekeys'
        log_line_prefix = '%%m [%%p] '
        log_checkpoints = off
        log_min_error_statement = 'panic'
        log_error_verbosity = 'terse'
        """
                .formatted(port);
    }
}
