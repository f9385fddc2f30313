package twelvekeys.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a bundle to a stream, without holding it: first all entries in order, then the openings,
/// then the attachments, then [#finish()].
///
/// ```java
/// BundleWriter bundle = BundleWriter.to(out, partnership, checkpoint, keys, now);
/// for (byte[] entry : entries) {
///     bundle.entry(entry);
/// }
/// bundle.finish();
/// ```
///
/// It judges nothing: a record that does not fit its checkpoint is written as it is, and
/// [BundleVerifier] tells. The same content gives the same bytes. Without [#finish()] the zip has
/// no directory, and nobody can open it.
public final class BundleWriter {

    /// What is being written; members follow in this order.
    private enum Part {
        ENTRIES,
        TEXTS,
        FILES,
        DONE
    }

    private final ZipOutputStream zip;
    private final long size;
    private final LocalDateTime made;
    private long entries;
    private Part part = Part.ENTRIES;

    private BundleWriter(OutputStream out, long size, Instant made) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.size = size;
        this.made = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
    }

    /// Begins a bundle.
    ///
    /// @param out where to; left open
    /// @param partnership as every entry says it
    /// @param checkpoint of the entries that will follow, with its cosignatures
    /// @param keys those that its signatures can be checked with, the log's among them; each once
    /// @param made when, which is the caller's to say
    /// @throws JsonException if the record has 2^53 entries or more
    public static BundleWriter to(
            OutputStream out,
            String partnership,
            SignedCheckpoint checkpoint,
            List<VerifierKey> keys,
            Instant made)
            throws IOException {
        long size = checkpoint.checkpoint().size();
        BundleWriter writer = new BundleWriter(out, size, made);
        writer.begin(BundleAbout.ABOUT);
        writer.zip.write(new BundleAbout(partnership, size, made).bytes());
        writer.begin(BundleAbout.CHECKPOINT);
        writer.zip.write(checkpoint.toString().getBytes(StandardCharsets.UTF_8));
        writer.begin(BundleAbout.KEYS);
        for (VerifierKey key : keys) {
            writer.line(key.toString().getBytes(StandardCharsets.UTF_8));
        }
        writer.begin(BundleAbout.ENTRIES);
        return writer;
    }

    /// Writes the next entry.
    ///
    /// @param canonical its canonical bytes, as they were hashed
    /// @throws IllegalStateException after the first opening or attachment
    public void entry(byte[] canonical) throws IOException {
        reach(Part.ENTRIES);
        line(canonical);
        entries++;
    }

    /// Writes the opening of a sealed text that stands in an entry.
    ///
    /// @throws IllegalStateException after the first attachment
    public void opening(SealedText text) throws IOException {
        reach(Part.TEXTS);
        line(Canonical.bytes(text.opening()));
    }

    /// Writes an attachment. It is not compressed: most are already.
    ///
    /// @param sha256 its hash, by which it is named
    /// @param content read to its end, and closed
    /// @throws IOException if the content has another hash or more than 1 GiB, or cannot be read or
    ///   written; the bundle cannot be finished then
    public void file(Hash sha256, InputStream content) throws IOException {
        reach(Part.FILES);
        zip.setLevel(Deflater.NO_COMPRESSION);
        begin(BundleAbout.FILES + sha256.hex());
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        part = Part.DONE; // unless all goes well
        try (CountedStream in = new CountedStream(content, BundleLimits.STANDARD.fileBytes())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                zip.write(buffer, 0, read);
            }
        }
        if (!Hash.from(digest).equals(sha256)) {
            throw new IOException("The content of " + sha256 + " has another hash");
        }
        part = Part.FILES;
    }

    /// Ends the bundle.
    ///
    /// @throws IllegalStateException if not as many entries were written as the checkpoint has
    public void finish() throws IOException {
        reach(Part.FILES);
        if (entries != size) {
            throw new IllegalStateException(
                    "The checkpoint is of " + size + " entries; " + entries + " were written");
        }
        part = Part.DONE;
        zip.finish();
    }

    /// Goes on to a part, through those before it.
    private void reach(Part wanted) throws IOException {
        if (part.compareTo(wanted) > 0) {
            throw new IllegalStateException("The bundle is at its " + part + " already");
        }
        if (part == Part.ENTRIES && wanted != Part.ENTRIES) {
            begin(BundleAbout.TEXTS);
        }
        part = wanted;
    }

    private void begin(String member) throws IOException {
        ZipEntry entry = new ZipEntry(member);
        entry.setTimeLocal(made);
        zip.putNextEntry(entry);
    }

    private void line(byte[] bytes) throws IOException {
        zip.write(bytes);
        zip.write('\n');
    }
}
