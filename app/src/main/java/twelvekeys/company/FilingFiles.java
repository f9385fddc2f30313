package twelvekeys.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import twelvekeys.storage.DataFolder;

/// The files themselves, in the data folder: a folder for each set, in which they keep their names,
/// since a name may say whose filings a file continues.
@Component
class FilingFiles {

    private static final int LONGEST_NAME = 120;
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    FilingFiles(DataFolder data) throws IOException {
        this.folder = data.files().resolve("filings");
        Files.createDirectories(folder);
    }

    /// The folder of a set.
    Path of(UUID set) {
        return folder.resolve(set.toString());
    }

    /// The folder in which a set is put together before it stands.
    Path draft(UUID set) {
        return folder.resolve(set + ".part");
    }

    /// An empty draft.
    Path newDraft(UUID set) {
        try {
            delete(draft(set));
            return Files.createDirectories(draft(set));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a file whole to disk.
    ///
    /// @param most its largest size
    /// @return its size
    /// @throws FilingsRefused if it is larger
    static long write(Path file, InputStream content, long most) throws IOException {
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw new FilingsRefused(
                            "The file is larger than %,d MB, the most that is taken here. Nothing of it was kept. Split it, or raise the setting twelvekeys.filings.max-bytes."
                                    .formatted(most >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return bytes;
    }

    /// Lets a draft stand in the place of what was there.
    void settle(UUID set) {
        Path old = folder.resolve(set + ".old");
        try {
            delete(old);
            if (Files.exists(of(set))) {
                Files.move(of(set), old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(draft(set), of(set), StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether this server has a set's files: another server on the same database keeps its own.
    boolean isHere(UUID set) {
        return Files.isDirectory(of(set));
    }

    /// The files of a set, by name.
    List<Path> files(UUID set) {
        try (Stream<Path> files = Files.list(of(set))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(UUID set) {
        try {
            delete(draft(set));
            delete(of(set));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /// The name under which a file is kept: the last part of the given one, in small plain letters.
    static String kept(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "_");
        String visible = plain.replaceAll("^\\.+", "");
        if (visible.isEmpty()) {
            return "unnamed";
        }
        return visible.length() <= LONGEST_NAME
                ? visible
                : visible.substring(visible.length() - LONGEST_NAME);
    }
}
