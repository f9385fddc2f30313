package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A record of made-up entries, and bundles of it.
///
/// Every third entry has a sealed text; of every second of those the opening is in the bundle.
final class SampleBundle {

    static final String PARTNERSHIP = "3b1c7c70-6a6e-4a56-9d0a-111111111111";
    static final Instant MADE = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant COSIGNED = Instant.parse("2026-11-22T18:00:00Z");
    static final List<VerifierKey> KEYS =
            List.of(Keys.LOG.verifier(), Keys.SIDE_A.verifier(), Keys.SIDE_B.verifier());

    private static final List<byte[]> ATTACHMENTS =
            List.of("a delivery note".getBytes(StandardCharsets.UTF_8), new byte[5_000]);

    final List<byte[]> entries = new ArrayList<>();
    final List<SealedText> opened = new ArrayList<>();
    private final List<Frontier> frontiers = new ArrayList<>(List.of(Frontier.EMPTY));

    /// The same record every time for the same size; a longer one begins with the shorter.
    static SampleBundle of(int size) {
        SampleBundle record = new SampleBundle();
        for (int i = 1; i <= size; i++) {
            record.append(record.entry(i, "thing " + i));
        }
        return record;
    }

    void append(byte[] entry) {
        entries.add(entry);
        frontiers.add(frontiers.getLast().append(Leaf.of(entry)));
    }

    byte[] entry(long seq, String what) {
        Json.Obj data =
                Json.object()
                        .put("what", what)
                        .put("lines", Json.array(Json.object(), Json.Num.of(seq)));
        if (seq % 3 == 0) {
            SealedText text =
                    SealedText.of(
                            Leaf.hash(Long.toString(seq).getBytes(StandardCharsets.UTF_8)),
                            "text of " + what);
            data = data.put("words", text.inEntry());
            if (seq % 2 == 0) {
                opened.add(text);
            }
        }
        return Canonical.bytes(
                Json.object()
                        .put("v", 1)
                        .put("partnership", PARTNERSHIP)
                        .put("seq", seq)
                        .put("type", "promise.told")
                        .put("at", MADE.toString())
                        .put("data", data));
    }

    SignedCheckpoint checkpoint() {
        return checkpoint(entries.size());
    }

    SignedCheckpoint checkpoint(int size) {
        return SignedCheckpoint.sign(Checkpoint.of(Keys.ORIGIN, frontiers.get(size)), Keys.LOG);
    }

    SignedCheckpoint cosigned() {
        SignedCheckpoint signed = checkpoint();
        return signed.plus(Keys.SIDE_A.sign(signed.checkpoint().text(), COSIGNED))
                .plus(Keys.SIDE_B.sign(signed.checkpoint().text(), COSIGNED.minusSeconds(60)));
    }

    byte[] bytes() {
        return bytes(cosigned(), KEYS);
    }

    byte[] bytes(SignedCheckpoint checkpoint, List<VerifierKey> keys) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BundleWriter writer = BundleWriter.to(out, PARTNERSHIP, checkpoint, keys, MADE);
            for (byte[] entry : entries) {
                writer.entry(entry);
            }
            for (SealedText text : opened) {
                writer.opening(text);
            }
            for (byte[] attachment : ATTACHMENTS) {
                writer.file(
                        Hash.of(Sha256.digest().digest(attachment)),
                        new ByteArrayInputStream(attachment));
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The members of a zip, in order.
    static Map<String, byte[]> members(byte[] zip) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                members.put(entry.getName(), in.readAllBytes());
            }
        }
        return members;
    }

    static byte[] member(byte[] zip, String name) throws IOException {
        return Objects.requireNonNull(members(zip).get(name));
    }

    /// A zip with these members.
    static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return out.toByteArray();
    }

    /// What the verifier says, with the log's key trusted and no checkpoint kept.
    static BundleVerdict verdict(byte[] zip, Path folder) throws IOException {
        return verdict(zip, new BundleVerifier(List.of(Keys.LOG.verifier()), null), folder);
    }

    /// What the verifier says, with the log's key trusted and a checkpoint kept.
    static BundleVerdict verdict(byte[] zip, SignedCheckpoint kept, Path folder)
            throws IOException {
        return verdict(zip, new BundleVerifier(List.of(Keys.LOG.verifier()), kept), folder);
    }

    static BundleVerdict verdict(byte[] zip, BundleVerifier verifier, Path folder)
            throws IOException {
        Path file = folder.resolve("bundle.zip");
        Files.write(file, zip);
        return verifier.verify(file);
    }

    /// Holds that the verifier finds this, there.
    static void assertTampered(Path folder, byte[] zip, String sentence) throws IOException {
        assertThat(verdict(zip, folder))
                .isInstanceOfSatisfying(
                        BundleVerdict.Tampered.class,
                        verdict -> assertThat(verdict.sentence()).isEqualTo(sentence));
    }
}
