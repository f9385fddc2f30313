package twelvekeys.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Promises of 4,000 suppliers, each to 50 plants of 2,000, with what came of them: 200,000 pairs.
///
/// Dates due are spread over four years. Each supplier has a share of its own that it does not
/// keep; one promise in fifty is still open. The same seed gives the same bytes.
final class InventedOutcomes {

    /// The day as of which everything is read.
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    static final int SUPPLIERS = 4_000;
    static final int PLANTS_EACH = 50;

    private static final int PLANTS = 2_000;
    private static final int DAYS = 4 * 365;
    private static final int MARGIN = 30;
    private static final LocalDate FIRST = LocalDate.of(2021, 12, 1);

    private final SplittableRandom random;
    private final byte[][] days = new byte[DAYS + 2 * MARGIN][];
    private final byte[][] suppliers = new byte[SUPPLIERS][];
    private final byte[][] plants = new byte[PLANTS][];
    private final double[] shareLost = new double[SUPPLIERS];

    InventedOutcomes(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < days.length; i++) {
            days[i] = bytes(FIRST.plusDays(i).toString());
        }
        for (int i = 0; i < SUPPLIERS; i++) {
            suppliers[i] = bytes("Supplier " + (10_000 + i));
            shareLost[i] = 0.4 * random.nextDouble();
        }
        for (int i = 0; i < PLANTS; i++) {
            plants[i] = bytes("Plant " + (1_000 + i));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Writes so many rows as CSV with the columns promisor, promisee, due and done.
    void write(Path file, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(bytes("promisor,promisee,due,done\n"));
            for (int row = 0; row < rows; row++) {
                writeRow(out);
            }
        }
    }

    private void writeRow(OutputStream out) throws IOException {
        int supplier = random.nextInt(SUPPLIERS);
        int plant = (supplier * 7 + random.nextInt(PLANTS_EACH)) % PLANTS;
        int due = MARGIN + random.nextInt(DAYS);
        out.write(suppliers[supplier]);
        out.write(',');
        out.write(plants[plant]);
        out.write(',');
        out.write(days[due]);
        out.write(',');
        if (random.nextInt(50) > 0) {
            boolean lost = random.nextDouble() < shareLost[supplier];
            out.write(days[due + (lost ? 1 + random.nextInt(MARGIN - 1) : -random.nextInt(8))]);
        }
        out.write('\n');
    }
}
