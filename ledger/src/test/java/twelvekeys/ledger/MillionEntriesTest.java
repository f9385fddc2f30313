package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How long a large record takes. Run with `-Dledger.million=true`; the bundle stays in `target`,
/// to be verified on the command line too.
@EnabledIfSystemProperty(named = "ledger.million", matches = "true")
class MillionEntriesTest {

    private static final int SIZE = 1_000_000;
    private static final Path FILE = Path.of("target/million.zip");

    @Test
    void aMillionEntriesAreVerifiedInFifteenSeconds() throws IOException {
        SignedCheckpoint signed = SignedCheckpoint.sign(checkpoint(), Keys.LOG);
        write(signed);
        Files.writeString(Path.of("target/million.checkpoint"), signed.toString());

        long start = System.nanoTime();
        BundleVerdict verdict =
                new BundleVerifier(List.of(Keys.LOG.verifier()), signed).verify(FILE);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(verdict).isInstanceOf(BundleVerdict.Ok.class);
        assertThat(taken).isLessThan(Duration.ofSeconds(15));
    }

    private static Checkpoint checkpoint() {
        Random random = new Random(7);
        Frontier frontier = Frontier.EMPTY;
        for (int i = 1; i <= SIZE; i++) {
            frontier = frontier.append(Leaf.of(entry(i, random)));
        }
        return Checkpoint.of(Keys.ORIGIN, frontier);
    }

    private static void write(SignedCheckpoint signed) throws IOException {
        Random random = new Random(7);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(FILE))) {
            BundleWriter writer =
                    BundleWriter.to(
                            out,
                            SampleBundle.PARTNERSHIP,
                            signed,
                            List.of(Keys.LOG.verifier()),
                            SampleBundle.MADE);
            for (int i = 1; i <= SIZE; i++) {
                writer.entry(entry(i, random));
            }
            writer.finish();
        }
    }

    /// An entry as the server writes them, of some 600 bytes; every fourth has a sealed text.
    private static byte[] entry(long seq, Random random) {
        Json.Obj data =
                Json.object()
                        .put("promise", id(random))
                        .put("promisor", random.nextBoolean() ? "a" : "b")
                        .put("unit", "Kittiwake Cold Chain, Hamburg")
                        .put("what", "Deliver pallet " + random.nextInt(100_000) + " of Käse")
                        .put("category", "delivery")
                        .put("value", random.nextInt(100_000) + ".00")
                        .put("due", "2026-12-" + (10 + random.nextInt(20)))
                        .put(
                                "lines",
                                Json.array(
                                        Json.object()
                                                .put("line", random.nextInt(100))
                                                .put("quantity", random.nextInt(1_000))
                                                .put("what", "cases")));
        if (seq % 4 == 0) {
            data = data.put("words", Json.object().put("sealed", MemoryLog.leaf((int) seq).hex()));
        }
        return Canonical.bytes(
                Json.object()
                        .put("v", 1)
                        .put("partnership", SampleBundle.PARTNERSHIP)
                        .put("seq", seq)
                        .put("type", "promise.made")
                        .put("side", "a")
                        .put("by", id(random))
                        .put("at", Instant.ofEpochSecond(1_790_000_000 + seq).toString())
                        .put("data", data));
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
