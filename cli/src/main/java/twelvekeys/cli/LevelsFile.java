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

    private static final int PROMISORS_IN_TEXT = 32;
    private static final int TEXTS_AT_ONCE = 16 * Runtime.getRuntime().availableProcessors();
    private static final Map<Evidence, String> EVIDENCE = new EnumMap<>(Evidence.class);

    static {
        for (Evidence evidence : Evidence.values()) {
            EVIDENCE.put(evidence, evidence.name().toLowerCase(Locale.ROOT));
        }
    }

    private static final int LARGE = 1 << 17;

    private final StringBuilder rows;
    private String promisor = "";
    private long promisors;
    private long pairs;

    /// How many levels of each kind were written.
    public record Count(long promisors, long pairs) {

        /// Both together.
        public Count plus(Count other) {
            return new Count(promisors + other.promisors, pairs + other.pairs);
        }
    }

    /// No rows yet, of a file whose [#head] is written elsewhere.
    public LevelsFile() {
        this(0);
    }

    private LevelsFile(int room) {
        rows = new StringBuilder(room);
    }

    /// Writes all levels.
    static Count write(ManyLevels levels, OutputStream out) throws IOException {
        out.write(head(levels.overall()));
        int texts = Math.ceilDiv(levels.promisors(), PROMISORS_IN_TEXT);
        Count count = new Count(0, 0);
        for (int first = 0; first < texts; first += TEXTS_AT_ONCE) {
            List<LevelsFile> some =
                    IntStream.range(first, Math.min(first + TEXTS_AT_ONCE, texts))
                            .parallel()
                            .mapToObj(number -> text(levels, number))
                            .toList();
            for (LevelsFile text : some) {
                out.write(text.bytes());
                count = count.plus(text.count());
            }
        }
        return count;
    }

    /// The beginning of a file: its header, and the level of everybody.
    public static byte[] head(Level everybody) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (SafeCsv csv = SafeCsv.to(head)) {
            csv.row(COLUMNS);
        }
        LevelsFile row = new LevelsFile();
        row.row("everybody,,", everybody);
        head.writeBytes(row.bytes());
        return head.toByteArray();
    }

    private static LevelsFile text(ManyLevels levels, int number) {
        LevelsFile text = new LevelsFile(LARGE);
        int from = number * PROMISORS_IN_TEXT;
        levels.tell(from, Math.min(from + PROMISORS_IN_TEXT, levels.promisors()), text);
        return text;
    }

    /// The rows that were written so far.
    public byte[] bytes() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// How many they are.
    public Count count() {
        return new Count(promisors, pairs);
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
