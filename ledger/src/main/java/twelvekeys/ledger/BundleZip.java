package twelvekeys.ledger;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The zip of a bundle: only members that version 1 knows, each once, none larger than allowed.
final class BundleZip implements Closeable {

    static final String WHOLE = "the zip";

    private static final Set<String> NEEDED =
            Set.of(
                    BundleAbout.ABOUT,
                    BundleAbout.CHECKPOINT,
                    BundleAbout.KEYS,
                    BundleAbout.ENTRIES,
                    BundleAbout.TEXTS);

    private static final byte[] MAGIC = {'P', 'K', 3, 4};

    private final ZipFile zip;
    private final BundleLimits limits;
    private final Map<String, ZipEntry> members = new LinkedHashMap<>();
    private long bytesLeft;

    private BundleZip(ZipFile zip, BundleLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.bytesLeft = limits.bytes();
    }

    /// Opens a file.
    ///
    /// @throws IOException if it cannot be read, or is no zip at all
    /// @throws BundleFault if it is a damaged zip, or not that of a bundle
    static BundleZip open(Path file, BundleLimits limits) throws IOException, BundleFault {
        checkBeginning(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BundleFault(WHOLE, "is damaged: " + e.getMessage());
        }
        BundleZip bundle = new BundleZip(zip, limits);
        try {
            bundle.list();
            return bundle;
        } catch (BundleFault e) {
            zip.close();
            throw e;
        }
    }

    private static void checkBeginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException("This is no bundle: it does not begin as a zip does");
            }
        }
    }

    private void list() throws BundleFault {
        if (zip.size() > limits.members()) {
            throw new BundleFault(WHOLE, "has more than " + limits.members() + " members");
        }
        if (zip.getComment() != null) {
            throw new BundleFault(WHOLE, "has a comment");
        }
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName();
            if (members.put(name, entry) != null) {
                throw new BundleFault(name, "is there twice");
            }
            if (!NEEDED.contains(name) && !isFile(name)) {
                throw new BundleFault(name, "is no member of a bundle");
            }
        }
        for (String needed : NEEDED.stream().sorted().toList()) {
            if (!members.containsKey(needed)) {
                throw new BundleFault(needed, "is missing");
            }
        }
    }

    private static boolean isFile(String name) {
        return name.startsWith(BundleAbout.FILES)
                && Hash.isHex(name.substring(BundleAbout.FILES.length()));
    }

    /// The names of the attachments.
    List<String> files() {
        return members.keySet().stream().filter(name -> !NEEDED.contains(name)).toList();
    }

    /// The bytes of a small member.
    byte[] small(String name) throws IOException, BundleFault {
        return read(name, limits.smallBytes(), InputStream::readAllBytes);
    }

    /// Gives an attachment to a reader.
    <T> T file(String name, Reading<T> reading) throws IOException, BundleFault {
        return read(name, limits.fileBytes(), reading);
    }

    /// Gives a member of any length to a reader.
    <T> T lines(String name, Reading<T> reading) throws IOException, BundleFault {
        return read(name, Long.MAX_VALUE, reading);
    }

    /// Something that reads a member to its end.
    interface Reading<T> {
        T from(InputStream in) throws IOException, BundleFault;
    }

    private <T> T read(String name, long most, Reading<T> reading) throws IOException, BundleFault {
        ZipEntry member = members.get(name);
        if (member == null) {
            throw new BundleFault(name, "is missing");
        }
        long allowed =
                Math.min(Math.min(most, bytesLeft), limits.unpacked(member.getCompressedSize()));
        try (CountedStream in = new CountedStream(zip.getInputStream(member), allowed)) {
            T result = reading.from(in);
            bytesLeft -= in.count();
            if (in.crc() != member.getCrc() || in.count() != member.getSize()) {
                throw new BundleFault(name, "is not what the zip says of it");
            }
            return result;
        } catch (CountedStream.TooLong e) {
            throw new BundleFault(name, "is longer than " + allowed + " bytes");
        } catch (ZipException | EOFException e) {
            throw new BundleFault(name, "is damaged: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
