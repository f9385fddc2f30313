package twelvekeys.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one folder that holds everything a server keeps, locked for this process until closed.
///
/// Only its owner may read it (0700; the secrets 0600). The operating system lets the lock go when
/// the process ends, however it ends.
///
/// ```
/// postgres/   the database cluster
/// secrets/    generated passwords, one a file
/// files/      uploads
/// logs/       what PostgreSQL says
/// ```
public final class DataFolder implements AutoCloseable {

    /// 192 random bits; half of that would do.
    private static final int SECRET_BYTES = 24;

    static final String LOCK = "server.lock";

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /// Opens a folder, making it if need be, and locks it.
    ///
    /// @param root absolute path of the folder
    /// @throws StartRefused when another server uses it, or it cannot be written
    static DataFolder open(Path root) {
        return tryOpen(root)
                .orElseThrow(() ->
                        new StartRefused(
                                "Another Twelve Keys server uses the data folder "
                                        + root
                                        + ". Stop it, or choose another folder with"
                                        + " TWELVEKEYS_DATA."));
    }

    /// Opens and locks a folder as [#open] does, unless another process holds its lock.
    static Optional<DataFolder> tryOpen(Path root) {
        try {
            Files.createDirectories(root);
            checkOwner(root);
            checkOurs(root);
            makePrivate(root);
            FileChannel channel = FileChannel.open(root.resolve(LOCK), CREATE, READ, WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            DataFolder folder = new DataFolder(root, channel, lock);
            makePrivate(folder.secrets());
            makePrivate(folder.files());
            makePrivate(folder.logs());
            return Optional.of(folder);
        } catch (AccessDeniedException e) {
            throw new StartRefused(
                    "The data folder "
                            + root
                            + " cannot be written by user "
                            + System.getProperty("user.name")
                            + ". Choose another with TWELVEKEYS_DATA, or change its owner.",
                    e);
        } catch (IOException e) {
            throw new StartRefused("The data folder " + root + " cannot be used: " + e, e);
        }
    }

    /// The folder itself.
    public Path root() {
        return root;
    }

    /// Where uploaded files are kept.
    public Path files() {
        return root.resolve("files");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path logs() {
        return root.resolve("logs");
    }

    private Path secrets() {
        return root.resolve("secrets");
    }

    /// The file that holds a secret, which is made up at random when first asked for. It is
    /// complete and on disk before its name appears, so that no crash leaves half of one.
    ///
    /// @param name a plain file name
    /// @return a file readable by its owner alone, with one line
    public Path secretFile(String name) {
        Path file = secrets().resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            Path draft = secrets().resolve(name + ".new");
            Files.deleteIfExists(draft);
            createPrivate(draft);
            try (FileChannel out = FileChannel.open(draft, WRITE)) {
                writeAll(out, newSecret());
                out.force(true);
            }
            Files.move(draft, file, ATOMIC_MOVE);
            forceDirectory(secrets());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A secret's value, made up at random when first asked for.
    ///
    /// @param name a plain file name
    public String secret(String name) {
        try {
            return Files.readString(secretFile(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A secret's value, if it has been made up and not been forgotten.
    ///
    /// @param name a plain file name
    public Optional<String> knownSecret(String name) {
        return Files.exists(secrets().resolve(name)) ? Optional.of(secret(name)) : Optional.empty();
    }

    /// Forgets a secret for good; nothing happens if there is none.
    ///
    /// @param name a plain file name
    public void forgetSecret(String name) {
        try {
            if (Files.deleteIfExists(secrets().resolve(name))) {
                forceDirectory(secrets());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets another server use the folder.
    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a directory that only its owner may enter, also when it was there before.
    static void makePrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// Asks the disk to keep the names in a directory; not every system can.
    static void forceDirectory(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (FileChannel names = FileChannel.open(directory, READ)) {
                names.force(true);
            }
        }
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// PostgreSQL insists on owning its files, and a superuser could otherwise take over somebody's
    /// folder by mistake.
    private static void checkOwner(Path root) throws IOException {
        Path probe = Files.createTempFile(root, "owner", null);
        try {
            String me = Files.getOwner(probe).getName();
            String owner = Files.getOwner(root).getName();
            if (isPosix(root) && !me.equals(owner)) {
                throw new StartRefused(
                        "The data folder "
                                + root
                                + " belongs to user "
                                + owner
                                + ", but this server runs as "
                                + me
                                + ". Run it as "
                                + owner
                                + ", or choose another folder with TWELVEKEYS_DATA.");
            }
        } finally {
            Files.delete(probe);
        }
    }

    /// A mistyped setting must not turn a home directory into a data folder.
    private static void checkOurs(Path root) throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            if (!Files.exists(root.resolve(LOCK)) && children.findAny().isPresent()) {
                throw new StartRefused(
                        "The folder "
                                + root
                                + " holds other files. Choose an empty or new data folder with"
                                + " TWELVEKEYS_DATA.");
            }
        }
    }

    /// Makes an empty file that only its owner may read; it must not be there yet.
    static void createPrivate(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            FileChannel.open(file, CREATE_NEW, WRITE).close();
        }
    }

    private static String newSecret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
    }

    private static void writeAll(FileChannel out, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
