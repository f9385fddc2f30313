package twelvekeys.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The way back from a [Backup]: a data folder that a server can be started on.
///
/// All of it happens in a folder `not-restored` inside the new one, which is emptied into the new
/// one when everything was found in order. Until the last step the new folder has no lock file, and
/// a server refuses it.
public final class Restore {

    static final String DRAFT = "not-restored";

    private static final int CHUNK = 1 << 16;

    /// Judges the restored database before anybody is served from it.
    @FunctionalInterface
    public interface Trial {

        /// Looks through the records.
        ///
        /// @param connection of the superuser
        /// @param noted the records as the backup's manifest has them
        /// @throws StartRefused naming what is wrong
        void demand(Connection connection, List<LogHead> noted) throws SQLException;
    }

    private Restore() {}

    /// Restores a backup.
    ///
    /// @param file the backup
    /// @param root the new data folder: empty, or not there yet
    /// @param cache where PostgreSQL's programs are unpacked
    /// @param trial judges what came of it
    /// @throws StartRefused saying what is wrong; the folder `not-restored` stays
    public static void into(Path file, Path root, Path cache, Trial trial) {
        try {
            demandEmpty(root);
            try (ZipFile zip = open(file)) {
                Map<String, BackupManifest.Member> members = new HashMap<>();
                BackupManifest manifest = manifest(zip);
                manifest.members().forEach(member -> members.put(member.name(), member));
                DataFolder.makePrivate(root);
                Path draft = root.resolve(DRAFT);
                try {
                    restore(zip, members, draft, cache, manifest.logs(), trial);
                } catch (IOException | SQLException | RuntimeException e) {
                    String reason = e instanceof StartRefused ? e.getMessage() : e.toString();
                    throw new StartRefused(
                            reason
                                    + " Nothing was restored; what was unpacked lies in "
                                    + draft
                                    + " and can be deleted.",
                            e);
                }
                putInPlace(draft, root);
            }
        } catch (IOException e) {
            throw new StartRefused(file + " could not be restored into " + root + ": " + e, e);
        }
    }

    private static void restore(
            ZipFile zip,
            Map<String, BackupManifest.Member> members,
            Path draft,
            Path cache,
            List<LogHead> logs,
            Trial trial)
            throws IOException, SQLException {
        DataFolder folder = DataFolder.open(draft);
        try {
            unpack(zip, members, draft);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
        try (Installation installation = Installation.started(folder, cache);
                Connection connection = installation.connect()) {
            trial.demand(connection, logs);
        }
    }

    /// Keeps everybody from working on what was not restored to its end.
    static void refuseUnfinished(Path root) {
        if (root.endsWith(DRAFT)) {
            throw new StartRefused(
                    root
                            + " holds a backup that was not restored to its end. Delete it, and"
                            + " restore again.");
        }
    }

    private static void demandEmpty(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> children = Files.list(root)) {
            if (children.findAny().isPresent()) {
                throw new StartRefused(
                        root + " is not empty; a backup is restored into an empty or new folder.");
            }
        }
    }

    private static ZipFile open(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new StartRefused(file + " cannot be read as a backup: " + e.getMessage(), e);
        }
    }

    private static BackupManifest manifest(ZipFile zip) {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new StartRefused("The backup is not whole: it has no manifest.json.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return BackupManifest.of(in.readAllBytes());
        } catch (IOException e) {
            throw new StartRefused("The backup's manifest.json is damaged: " + e.getMessage(), e);
        }
    }

    /// Unpacks everything, holding each file against the manifest.
    private static void unpack(ZipFile zip, Map<String, BackupManifest.Member> members, Path folder)
            throws IOException {
        Map<String, BackupManifest.Member> left = new HashMap<>(members);
        List<? extends ZipEntry> entries = zip.stream().toList();
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (name.equals(BackupManifest.NAME)) {
                continue;
            }
            Path target = inside(folder, name);
            if (entry.isDirectory()) {
                DataFolder.makePrivate(target);
                continue;
            }
            BackupManifest.Member member = left.remove(name);
            if (member == null) {
                throw new StartRefused(
                        "The backup holds " + name + ", which is not in its manifest.");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                unpack(in, member, target);
            } catch (IOException e) {
                throw new StartRefused("In the backup " + name + " is damaged: " + e, e);
            }
        }
        if (!left.isEmpty()) {
            throw new StartRefused(
                    "The backup lacks "
                            + left.keySet().stream().sorted().toList().getFirst()
                            + ".");
        }
    }

    private static void unpack(InputStream in, BackupManifest.Member member, Path target)
            throws IOException {
        DataFolder.createPrivate(target);
        MessageDigest sha256 = BackupWriter.sha256();
        long size = 0;
        try (FileChannel out = FileChannel.open(target, WRITE)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                if (size > member.size()) {
                    break;
                }
                sha256.update(chunk, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            if (!member.name().startsWith("postgres/")) {
                out.force(true); // PostgreSQL sees to its own, when it recovers
            }
        }
        if (size != member.size()
                || !HexFormat.of().formatHex(sha256.digest()).equals(member.sha256())) {
            throw new StartRefused(
                    "In the backup " + member.name() + " is not what its manifest says.");
        }
    }

    private static Path inside(Path folder, String name) {
        Path target = folder.resolve(name.replace('\\', '/')).normalize();
        boolean known = Stream.of("postgres/", "secrets/", "files/").anyMatch(name::startsWith);
        if (!known || !target.startsWith(folder) || target.equals(folder)) {
            throw new StartRefused("The backup holds " + name + ", which has no place in it.");
        }
        return target;
    }

    /// The lock file goes last: only with it is the folder one that a server takes.
    private static void putInPlace(Path draft, Path root) throws IOException {
        List<Path> parts = new ArrayList<>();
        try (Stream<Path> children = Files.list(draft)) {
            children.filter(child -> !child.endsWith(DataFolder.LOCK)).forEach(parts::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path part : parts) {
            if (!part.endsWith("postgres")) { // PostgreSQL saw to its own when it recovered
                forceFolders(part);
            }
            Files.move(part, root.resolve(part.getFileName()), ATOMIC_MOVE);
        }
        DataFolder.forceDirectory(root);
        Files.move(draft.resolve(DataFolder.LOCK), root.resolve(DataFolder.LOCK), ATOMIC_MOVE);
        Files.delete(draft);
        DataFolder.forceDirectory(root);
    }

    private static void forceFolders(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                DataFolder.forceDirectory(folder);
            }
        }
    }
}
