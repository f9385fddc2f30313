package twelvekeys.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.PromiseLine;
import twelvekeys.tables.Names;

/// The key under which the next file finds a promise again: its deliverable where it has one, else
/// its line's key, else what was promised, of which kind and when. Never a due date and never an
/// outcome, for these are what changes.
public final class MatchKey {

    private static final char BETWEEN = '\u001f';

    private MatchKey() {}

    /// The key of a promise with these marks.
    public static String of(
            @Nullable String deliverable,
            List<PromiseLine> lines,
            String what,
            String category,
            @Nullable LocalDate madeOn) {
        if (deliverable != null) {
            return "d" + BETWEEN + Names.key(deliverable);
        }
        String line = lines.size() == 1 ? lines.getFirst().key() : "";
        if (!line.isEmpty()) {
            return "l" + BETWEEN + Names.key(line);
        }
        return "c"
                + BETWEEN
                + Names.key(what)
                + BETWEEN
                + Names.key(category)
                + BETWEEN
                + (madeOn == null ? "" : madeOn);
    }
}
