package twelvekeys.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import twelvekeys.storage.DataFolder;

/// The files themselves, as they came, in the data folder.
@Component
class ImportFiles {

    /// A file that was kept.
    ///
    /// @param path where it is
    /// @param bytes its size
    /// @param sha256 the hash of its bytes, 64 hexadecimal digits
    record KeptFile(Path path, long bytes, String sha256) {}

    private final Path folder;

    ImportFiles(DataFolder data) throws IOException {
        this.folder = data.files().resolve("imports");
        Files.createDirectories(folder);
    }

    /// Keeps a file: its bytes are on disk before this returns.
    KeptFile keep(UUID id, InputStream content) {
        Path draft = folder.resolve(id + ".part");
        MessageDigest sha256 = HeaderSignature.sha256();
        try {
            long bytes;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(draft), sha256)) {
                bytes = content.transferTo(out);
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, path(id), StandardCopyOption.ATOMIC_MOVE);
            return new KeptFile(path(id), bytes, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException e) {
            delete(draft);
            throw new UncheckedIOException(e);
        }
    }

    Path path(UUID id) {
        return folder.resolve(id.toString());
    }

    /// Whether this server has the file: another server on the same database keeps its own.
    boolean isHere(UUID id) {
        return Files.exists(path(id));
    }

    void forget(UUID id) {
        delete(path(id));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
