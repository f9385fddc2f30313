package twelvekeys.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import twelvekeys.tables.SafeCsv;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Level;
import twelvekeys.trust.ManyLevels;

/// Writes levels as CSV, one a row; `docs/reference/commands.md` says what each column means.
///
/// The rows of some promisors make one text, which is put together on one processor. So many texts
/// are made at the same time, on all processors, and then written in order.
final class LevelsFile implements ManyLevels.Listener {

    private static final int PROMISORS_IN_TEXT = 32;
    private static final int TEXTS_AT_ONCE = 16 * Runtime.getRuntime().availableProcessors();
    private static final Map<Evidence, String> EVIDENCE = new EnumMap<>(Evidence.class);

    static {
        for (Evidence evidence : Evidence.values()) {
            EVIDENCE.put(evidence, evidence.name().toLowerCase(Locale.ROOT));
        }
    }

    private final StringBuilder rows = new StringBuilder(1 << 17);
    private String promisor = "";
    private int promisors;
    private int pairs;

    /// How many levels of each kind were written.
    record Count(int promisors, int pairs) {

        private Count plus(Count other) {
            return new Count(promisors + other.promisors, pairs + other.pairs);
        }
    }

    private LevelsFile() {}

    /// Writes all levels.
    static Count write(ManyLevels levels, OutputStream out) throws IOException {
        writeHead(levels, out);
        int texts = Math.ceilDiv(levels.promisors(), PROMISORS_IN_TEXT);
        Count count = new Count(0, 0);
        for (int first = 0; first < texts; first += TEXTS_AT_ONCE) {
            List<LevelsFile> some =
                    IntStream.range(first, Math.min(first + TEXTS_AT_ONCE, texts))
                            .parallel()
                            .mapToObj(number -> text(levels, number))
                            .toList();
            for (LevelsFile text : some) {
                text.writeTo(out);
                count = count.plus(new Count(text.promisors, text.pairs));
            }
        }
        return count;
    }

    private static void writeHead(ManyLevels levels, OutputStream out) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (SafeCsv csv = SafeCsv.to(head)) {
            csv.row(
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
        }
        head.writeTo(out);
        LevelsFile everybody = new LevelsFile();
        everybody.row("everybody,,", levels.overall());
        everybody.writeTo(out);
    }

    private static LevelsFile text(ManyLevels levels, int number) {
        LevelsFile text = new LevelsFile();
        int from = number * PROMISORS_IN_TEXT;
        levels.tell(from, Math.min(from + PROMISORS_IN_TEXT, levels.promisors()), text);
        return text;
    }

    private void writeTo(OutputStream out) throws IOException {
        out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void promisor(String name, Level level) {
        promisors++;
        promisor = SafeCsv.cell(name);
        rows.append("promisor,").append(promisor);
        row(",", level);
    }

    @Override
    public void pair(String name, String promisee, Level level) {
        pairs++;
        rows.append("pair,").append(promisor).append(',');
        row(SafeCsv.cell(promisee), level);
    }

    /// Ends a row.
    ///
    /// @param before what stands between what is written and the figures
    private void row(String before, Level level) {
        rows.append(before)
                .append(',')
                .append(level.kept())
                .append(',')
                .append(level.lower())
                .append(',')
                .append(level.upper())
                .append(',')
                .append(level.promises())
                .append(',')
                .append(level.notKept())
                .append(',')
                .append(level.weight())
                .append(',')
                .append(level.effective())
                .append(',')
                .append(EVIDENCE.get(level.evidence()))
                .append("\r\n");
    }
}
