package twelvekeys.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Copies a folder into a backup while others write to it.
///
/// Of the cluster it leaves out what a server makes anew at its start, as `pg_basebackup` does: the
/// folders stay, empty.
final class FolderCopy extends SimpleFileVisitor<Path> {

    static final String CONTROL = "global/pg_control";

    private static final Set<String> EMPTIED =
            Set.of(
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_replslot",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans",
                    "pg_wal");

    /// The control file is added by itself, last.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "backup_label",
                    "tablespace_map",
                    "pg_internal.init",
                    CONTROL);

    private final BackupWriter out;
    private final String under;
    private final Path folder;
    private final boolean cluster;

    private FolderCopy(BackupWriter out, String under, Path folder, boolean cluster) {
        this.out = out;
        this.under = under;
        this.folder = folder;
        this.cluster = cluster;
    }

    /// Copies the cluster but for its write-ahead log, which is taken when the copy ends.
    static void ofCluster(BackupWriter out, Path cluster) throws IOException {
        Files.walkFileTree(cluster, new FolderCopy(out, "postgres/", cluster, true));
        out.copy("postgres/" + CONTROL, cluster.resolve(CONTROL));
    }

    /// Copies every file of a folder.
    ///
    /// @param under its name in the backup, with a `/` at its end
    static void whole(BackupWriter out, String under, Path folder) throws IOException {
        Files.walkFileTree(folder, new FolderCopy(out, under, folder, false));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
            throws IOException {
        String name = name(visited);
        if (isTemporary(visited)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        out.folder(name.isEmpty() ? under : under + name + "/");
        return cluster && EMPTIED.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            throw new StartRefused(file + " is no plain file, and cannot be backed up.");
        }
        String name = name(file);
        boolean leftOut =
                LEFT_OUT.contains(name) || LEFT_OUT.contains(file.getFileName().toString());
        if (!(cluster && leftOut) && !isTemporary(file)) {
            out.copy(under + name, file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        return goOn(failure);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
            throws IOException {
        return failure == null ? FileVisitResult.CONTINUE : goOn(failure);
    }

    /// What has gone is in nobody's way.
    private static FileVisitResult goOn(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private boolean isTemporary(Path path) {
        return cluster && path.getFileName().toString().startsWith("pgsql_tmp");
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
