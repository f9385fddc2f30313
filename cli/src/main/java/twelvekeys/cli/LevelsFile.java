package twelvekeys.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import twelvekeys.tables.SafeCsv;
import twelvekeys.trust.Level;
import twelvekeys.trust.ManyLevels;

/// Writes levels as CSV, one a row; `docs/reference/commands.md` says what each column means.
public final class LevelsFile implements ManyLevels.Listener {

    /// The names of the columns.
    public static final List<String> COLUMNS =
            List.of(
                    "level",
                    "promisor",
                    "promisee",
                    "kept",
                    "lower",
                    "upper",
                    "promises",
                    "not_kept",
                    "weight",
                    "effective",
                    "evidence");

    private final SafeCsv csv;
    private long promisors;
    private long pairs;

    /// How many levels of each kind were written.
    public record Count(long promisors, long pairs) {

        /// Both together.
        public Count plus(Count other) {
            return new Count(promisors + other.promisors, pairs + other.pairs);
        }
    }

    /// Writes rows to a file whose beginning, [#head], is written elsewhere.
    public LevelsFile(SafeCsv csv) {
        this.csv = csv;
    }

    /// Writes all levels; the rows are made on all processors, and written in order.
    static Count write(ManyLevels levels, OutputStream out) throws IOException {
        int slices = Math.min(levels.promisors(), 8 * Runtime.getRuntime().availableProcessors());
        List<Rows> rows =
                IntStream.range(0, slices)
                        .parallel()
                        .mapToObj(slice -> rows(levels, slice, slices))
                        .toList();
        out.write(head(levels.overall()));
        Count count = new Count(0, 0);
        for (Rows some : rows) {
            some.bytes.writeTo(out);
            count = count.plus(some.count);
        }
        return count;
    }

    private record Rows(ByteArrayOutputStream bytes, Count count) {}

    /// The beginning of a file: its header, and the level of everybody.
    public static byte[] head(Level everybody) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SafeCsv csv = SafeCsv.to(bytes)) {
            csv.row(COLUMNS);
            new LevelsFile(csv).row("everybody", "", "", everybody);
        }
        return bytes.toByteArray();
    }

    private static Rows rows(ManyLevels levels, int slice, int slices) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SafeCsv csv = SafeCsv.continuing(bytes)) {
            LevelsFile file = new LevelsFile(csv);
            long all = levels.promisors();
            levels.tell((int) (all * slice / slices), (int) (all * (slice + 1) / slices), file);
            return new Rows(bytes, file.count());
        }
    }

    /// How many rows were written so far.
    public Count count() {
        return new Count(promisors, pairs);
    }

    @Override
    public void promisor(String promisor, Level level) {
        promisors++;
        row("promisor", promisor, "", level);
    }

    @Override
    public void pair(String promisor, String promisee, Level level) {
        pairs++;
        row("pair", promisor, promisee, level);
    }

    private void row(String kind, String promisor, String promisee, Level level) {
        csv.row(
                kind,
                promisor,
                promisee,
                Double.toString(level.kept()),
                Double.toString(level.lower()),
                Double.toString(level.upper()),
                Long.toString(level.promises()),
                Long.toString(level.notKept()),
                Double.toString(level.weight()),
                Double.toString(level.effective()),
                level.evidence().name().toLowerCase(Locale.ROOT));
    }
}
