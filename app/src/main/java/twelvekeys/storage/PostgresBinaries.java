package twelvekeys.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that come with this release, unpacked for this machine.
///
/// They are packed in a jar as `postgres-<system>-<processor>.txz` and are unpacked once into a
/// cache folder named by their SHA-256, so that a new release never mixes with an old one.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// The folder with `bin/`, `lib/` and `share/`, unpacked now if it was not yet.
    ///
    /// @param cache where to unpack
    /// @throws StartRefused when this release brings no programs for this machine
    static Path unpackedIn(Path cache) {
        String archive = archiveName();
        try {
            Path home = cache.resolve("postgresql-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return home;
        } catch (IOException e) {
            throw new StartRefused(
                    "PostgreSQL could not be unpacked into "
                            + cache
                            + " ("
                            + e
                            + "). Choose another folder with TWELVEKEYS_CACHE.",
                    e);
        }
    }

    /// Name of the archive for this machine. One macOS archive serves both processors.
    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other -> other;
                };
        if (os.startsWith("mac")) {
            return "postgres-darwin-x86_64.txz";
        }
        if (os.startsWith("windows")) {
            return "postgres-windows-x86_64.txz";
        }
        String musl = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-linux-" + processor + musl + ".txz";
    }

    private static InputStream open(String archive) {
        InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (packed == null) {
            throw new StartRefused(
                    "This build brings no PostgreSQL for this machine ("
                            + archive
                            + "). Build it here, or name a server with TWELVEKEYS_DATABASE_URL.");
        }
        return packed;
    }

    private static String fingerprint(String archive) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream packed = new DigestInputStream(open(archive), sha256)) {
                packed.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Unpacks beside the final place and renames at the end: what has the name is complete.
    private static void unpack(String archive, Path home) throws IOException {
        Path cache = Files.createDirectories(home.toAbsolutePath().getParent());
        Path draft = Files.createTempDirectory(cache, "unpacking-");
        try {
            try (InputStream packed = open(archive);
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry();
                        entry != null;
                        entry = tar.getNextEntry()) {
                    unpackEntry(tar, entry, draft);
                }
            }
            Files.move(draft, home, ATOMIC_MOVE);
        } catch (IOException e) {
            deleteTree(draft);
            if (!Files.isDirectory(home)) { // else another process was first
                throw e;
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
            throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    /// Deletes a directory with everything in it.
    static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(PostgresBinaries::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
