package twelvekeys.storage;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A backup being written: a zip that only its owner may read.
///
/// It is called `FILE.part` until it is whole and on disk; only then it gets its name. Closed
/// before that, it goes.
final class BackupWriter implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final byte[] chunk = new byte[CHUNK];
    private final List<BackupManifest.Member> members = new ArrayList<>();
    private boolean whole;

    /// Begins one.
    ///
    /// @param file where it will be; nothing may be there
    /// @throws StartRefused when something is
    BackupWriter(Path file) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file, NOFOLLOW_LINKS)) {
            throw new StartRefused(file + " exists already; a backup replaces nothing.");
        }
        if (Files.exists(part, NOFOLLOW_LINKS)) {
            throw new StartRefused(
                    part
                            + " is there: another backup is being written, or one was cut off; then"
                            + " delete it.");
        }
        DataFolder.createPrivate(part);
        part.toFile().deleteOnExit(); // after Ctrl-C; once whole it has another name
        channel = FileChannel.open(part, WRITE);
        zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), CHUNK));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /// Adds a folder, which may be empty.
    ///
    /// @param name with a `/` at its end
    void folder(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
    }

    /// Adds a file as long as it is now, though it may grow meanwhile; nothing if it has gone.
    void copy(String name, Path source) throws IOException {
        try (FileChannel in = FileChannel.open(source, READ)) {
            add(name, Channels.newInputStream(in), in.size());
        } catch (NoSuchFileException e) {
            return; // it went before it was opened: the log of the database tells what became of it
        }
    }

    /// Adds a file with this content.
    void add(String name, byte[] content) throws IOException {
        add(name, new ByteArrayInputStream(content), content.length);
    }

    private void add(String name, InputStream in, long most) throws IOException {
        MessageDigest sha256 = sha256();
        zip.putNextEntry(new ZipEntry(name));
        long size = 0;
        while (size < most) {
            int read = in.read(chunk, 0, (int) Math.min(CHUNK, most - size));
            if (read < 0) {
                break; // cut shorter meanwhile
            }
            sha256.update(chunk, 0, read);
            zip.write(chunk, 0, read);
            size += read;
        }
        zip.closeEntry();
        String hash = HexFormat.of().formatHex(sha256.digest());
        members.add(new BackupManifest.Member(name, size, hash));
    }

    /// The files so far.
    List<BackupManifest.Member> members() {
        return List.copyOf(members);
    }

    /// Writes the manifest, sees the whole to disk and gives it its name.
    ///
    /// @return bytes of the backup
    long finish(BackupManifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(manifest.bytes());
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        long size = channel.size();
        zip.close();
        Files.move(part, file); // never onto another file
        whole = true;
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            DataFolder.forceDirectory(parent);
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        if (!whole) {
            channel.close();
            Files.deleteIfExists(part);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
