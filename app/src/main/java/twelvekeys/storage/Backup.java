package twelvekeys.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Backups of a data folder: the database, the secrets and the uploads in one file, taken while the
/// server goes on. [Restore] is the way back.
///
/// A backup lets whoever reads it act as this installation: it holds its passwords, the secret that
/// signs the records, and all that either side keeps to itself.
public final class Backup {

    private Backup() {}

    /// What a backup holds, in figures.
    ///
    /// @param files how many
    /// @param bytes of them all
    /// @param size of the backup itself in bytes
    /// @param postgres version of the database server
    /// @param logs the records in it
    public record Taken(int files, long bytes, long size, String postgres, List<LogHead> logs) {

        /// Copies the list.
        public Taken {
            logs = List.copyOf(logs);
        }
    }

    /// Takes a backup. The server, if it runs, goes on meanwhile; if it does not run, none can be
    /// started until this is done.
    ///
    /// Everything that was acknowledged before the call is in it.
    ///
    /// @param from the installation
    /// @param file where to; nothing may be there, nor may it lie in the data folder
    /// @param logs says how long the records are
    /// @param at the time
    /// @param product the version of Twelve Keys
    /// @throws StartRefused when it cannot be taken
    public static Taken take(
            Installation from, Path file, LogReader logs, Instant at, String product) {
        if (!from.isEmbedded()) {
            throw new StartRefused(
                    "This installation keeps its database on a server of its own (TWELVEKEYS_DATABASE_URL). Back"
                            + " it up with that server's tools, or name a data folder with --data.");
        }
        Path target = file.toAbsolutePath().normalize();
        if (target.startsWith(from.root())) {
            throw new StartRefused(
                    "A backup in the data folder itself would go with it. Name another place.");
        }
        try (BackupWriter out = new BackupWriter(target);
                Connection session = from.connect()) {
            String postgres = session.getMetaData().getDatabaseProductVersion();
            List<LogHead> heads =
                    new ClusterBackup(session, from.root().resolve("postgres"), out).take(logs);
            // Later than the database, so that every file it speaks of is there.
            FolderCopy.whole(out, "files/", from.root().resolve("files"));
            FolderCopy.whole(out, "secrets/", from.root().resolve("secrets"));
            List<BackupManifest.Member> members = out.members();
            long size =
                    out.finish(
                            new BackupManifest(
                                    BackupManifest.VERSION, at, product, postgres, members, heads));
            long bytes = members.stream().mapToLong(BackupManifest.Member::size).sum();
            return new Taken(members.size(), bytes, size, postgres, heads);
        } catch (IOException | SQLException e) {
            throw new StartRefused("The backup could not be taken: " + e, e);
        }
    }
}
