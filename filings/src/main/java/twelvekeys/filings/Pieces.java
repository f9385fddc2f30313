package twelvekeys.filings;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The files behind some paths: files, all files of folders, and all files of zips.
///
/// Zips stay open until this is closed, since their files are read twice.
final class Pieces implements AutoCloseable {

    private static final int MOST_ENTRIES = 5_000_000;
    private static final int BUFFER = 1 << 16;

    private final ReadLimits limits;
    private final AtomicLong unpacked = new AtomicLong();
    private final List<Piece> found = new ArrayList<>();
    private final List<ZipFile> zips = new ArrayList<>();
    private final List<Refusal> refused;

    Pieces(ReadLimits limits, List<Refusal> refused) {
        this.limits = limits;
        this.refused = refused;
    }

    /// The files found so far, in the order of the paths and of their names.
    List<Piece> found() {
        return found;
    }

    /// Finds the files behind a path; what cannot be opened is refused.
    void find(Path path) {
        try {
            if (Files.isDirectory(path)) {
                try (Stream<Path> walk = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
                    walk.filter(Files::isRegularFile)
                            .sorted(Comparator.comparing(Path::toString))
                            .forEach(this::add);
                }
            } else if (Files.isRegularFile(path)) {
                add(path);
            } else {
                refused.add(new Refusal(path.toString(), "is no file and no folder", 0));
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            refused.add(new Refusal(path.toString(), "cannot be read", 0));
        }
    }

    private void add(Path path) {
        String file = lower(path);
        if (file.endsWith(".zip")) {
            addZip(path);
            return;
        }
        String folder = String.valueOf(path.toAbsolutePath().getParent());
        if (file.endsWith(".gz")) {
            String own = file.substring(0, file.length() - ".gz".length());
            found.add(new Piece(path.toString(), folder, own, () -> gunzip(path)));
        } else {
            found.add(
                    new Piece(
                            path.toString(),
                            folder,
                            file,
                            () ->
                                    new GuardedStream(
                                            Files.newInputStream(path), -1, limits, unpacked)));
        }
    }

    private static String lower(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    private InputStream gunzip(Path path) throws IOException {
        InputStream packed = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return new GuardedStream(
                    new GZIPInputStream(packed, BUFFER), Files.size(path), limits, unpacked);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    private void addZip(Path path) {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            zips.add(zip);
            if (zip.size() > MOST_ENTRIES) {
                refused.add(new Refusal(path.toString(), "holds too many files", 0));
                return;
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    found.add(piece(path, zip, entry));
                }
            }
        } catch (ZipException e) {
            refused.add(new Refusal(path.toString(), "is no whole zip", 0));
        } catch (IOException e) {
            refused.add(new Refusal(path.toString(), "cannot be read", 0));
        }
    }

    private Piece piece(Path path, ZipFile zip, ZipEntry entry) {
        String inside = entry.getName().toLowerCase(Locale.ROOT);
        int slash = inside.lastIndexOf('/');
        return new Piece(
                path + "!" + entry.getName(),
                path + "!" + inside.substring(0, slash + 1),
                inside.substring(slash + 1),
                () ->
                        new GuardedStream(
                                zip.getInputStream(entry),
                                entry.getCompressedSize(),
                                limits,
                                unpacked));
    }

    @Override
    public void close() {
        for (ZipFile zip : zips) {
            try {
                zip.close();
            } catch (IOException e) {
                refused.add(new Refusal(zip.getName(), "could not be closed", 0));
            }
        }
    }
}
