package twelvekeys.cli;

import java.util.Locale;
import twelvekeys.tables.SafeCsv;
import twelvekeys.trust.Level;
import twelvekeys.trust.ManyLevels;

/// Writes levels as CSV, one a row; `docs/reference/commands.md` says what each column means.
final class LevelsFile implements ManyLevels.Listener {

    private final SafeCsv csv;
    private int promisors;
    private int pairs;

    /// How many levels of each kind were written.
    record Count(int promisors, int pairs) {}

    private LevelsFile(SafeCsv csv) {
        this.csv = csv;
    }

    static Count write(ManyLevels levels, SafeCsv csv) {
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
        LevelsFile file = new LevelsFile(csv);
        file.row("everybody", "", "", levels.overall());
        levels.tell(file);
        return new Count(file.promisors, file.pairs);
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
