package twelvekeys.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/// A base backup of a running server, by PostgreSQL's low-level interface: the files as they happen
/// to be found, and the write-ahead log from before the first to after the last, from which they
/// are made consistent when a server is started on them.
///
/// One session is kept open throughout. Its temporary replication slot keeps the log from being
/// recycled; should the session break, the server ends the backup and drops the slot.
final class ClusterBackup {

    private static final String SEGMENTS =
            """
            select pg_walfile_name(bounds.first), pg_walfile_name(bounds.last),
                div(bounds.last - '0/0'::pg_lsn, bounds.size)
                    - div(bounds.first - '0/0'::pg_lsn, bounds.size) + 1
            from (select ?::pg_lsn as first, ?::pg_lsn - 1 as last,
                pg_size_bytes(current_setting('wal_segment_size')) as size) bounds
            """;

    private final Connection session;
    private final Path cluster;
    private final BackupWriter out;

    /// @param session of the superuser, outside a transaction
    ClusterBackup(Connection session, Path cluster, BackupWriter out) {
        this.session = session;
        this.cluster = cluster;
        this.out = out;
    }

    /// Copies the cluster.
    ///
    /// @param logs says how long the records are, once every file is copied and before the backup
    ///   stops
    List<LogHead> take(LogReader logs) throws SQLException, IOException {
        String start = start();
        FolderCopy.ofCluster(out, cluster);
        List<LogHead> heads = logs.read(session);
        String stop;
        try (Statement statement = session.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select lsn, labelfile, spcmapfile
                                from pg_backup_stop(wait_for_archive => false)
                                """)) {
            row.next();
            stop = row.getString("lsn");
            out.add(
                    "postgres/backup_label",
                    row.getString("labelfile").getBytes(StandardCharsets.UTF_8));
            String elsewhere = row.getString("spcmapfile");
            if (elsewhere != null && !elsewhere.isBlank()) {
                throw new StartRefused(
                        "The database has a tablespace outside its folder, which a backup would"
                                + " miss.");
            }
        }
        copyLog(start, stop);
        return heads;
    }

    private String start() throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(
                    """
                    select pg_create_physical_replication_slot(
                        'twelvekeys_backup_' || pg_backend_pid(), true, true)
                    """);
            try (ResultSet row =
                    statement.executeQuery("select pg_backup_start('twelvekeys', fast => true)")) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /// Copies the segments of the write-ahead log that the backup needs. Its stop made the server
    /// go on in a new one, so the last of them is complete, and ends what will be recovered.
    private void copyLog(String start, String stop) throws SQLException, IOException {
        String first;
        String last;
        long needed;
        try (PreparedStatement statement = session.prepareStatement(SEGMENTS)) {
            statement.setString(1, start);
            statement.setString(2, stop);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                first = row.getString(1);
                last = row.getString(2);
                needed = row.getLong(3);
            }
        }
        List<String> found;
        try (Stream<Path> files = Files.list(cluster.resolve("pg_wal"))) {
            found =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("[0-9A-F]{24}"))
                            .filter(name -> name.compareTo(first) >= 0 && name.compareTo(last) <= 0)
                            .sorted()
                            .toList();
        }
        if (found.size() != needed) {
            throw new IOException(
                    "of the write-ahead log from "
                            + first
                            + " to "
                            + last
                            + " only "
                            + found.size()
                            + " of "
                            + needed
                            + " segments are there");
        }
        for (String name : found) {
            out.copy("postgres/pg_wal/" + name, cluster.resolve("pg_wal").resolve(name));
        }
    }
}
