package twelvekeys.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A file system of a fixed size, in memory, which can be filled to its last byte and given room
/// again. Making one needs root.
final class SmallDisk implements AutoCloseable {

    /// Room for a database and some of its write-ahead log.
    static final int MEGABYTES = 320;

    private static final int CHUNK = 64 * 1024;

    private final Path root;
    private final Runnable unmount = this::unmount;

    private SmallDisk(Path root) {
        this.root = root;
        LeftBehind.last(unmount);
    }

    /// Mounts one.
    ///
    /// @param root an empty folder
    /// @param megabytes its size
    /// @return absent where this user may not mount
    static Optional<SmallDisk> mount(Path root, int megabytes) {
        boolean mounted =
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + megabytes + "m,mode=0700",
                        "twelvekeys-soak",
                        root.toString());
        return mounted ? Optional.of(new SmallDisk(root)) : Optional.empty();
    }

    /// Where it is.
    Path root() {
        return root;
    }

    /// Fills it.
    ///
    /// @param but how many bytes stay free
    void fill(long but) {
        try {
            Path ballast = ballast();
            writeUntilFull(ballast);
            long left = Math.max(0, Files.size(ballast) - but);
            try (var channel = FileChannel.open(ballast, StandardOpenOption.WRITE)) {
                channel.truncate(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeUntilFull(Path ballast) {
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException e) {
            // Full.
        }
    }

    /// Gives it room again.
    void makeRoom() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return root.resolve("ballast");
    }

    @Override
    public void close() {
        LeftBehind.done(unmount);
    }

    private void unmount() {
        if (!run("umount", root.toString())) {
            run("umount", "-l", root.toString());
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
