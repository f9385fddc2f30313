package twelvekeys.decision;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.Suggestion.RestsOn;
import twelvekeys.record.DecisionEntry.Kind;

/// A rule that suggests a decision, and explains itself. It has a name, and decides nothing.
///
/// A level counts by the end of its range, never by its point: what little evidence says moves no
/// rule.
interface Rule {

    /// What it is called.
    String title();

    /// The rule, in a sentence.
    String means();

    /// Where the figures it rests on are shown.
    RestsOn rests();

    /// What it says.
    Says look(Situation situation);

    /// Its name for programs: that of its class, `three-reaches-in-a-quarter`.
    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<!^)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    /// What a rule says.
    ///
    /// @param kind what it suggests, absent if it is silent
    /// @param words why
    /// @param since the day from which it holds, absent if no one day is known
    record Says(@Nullable Kind kind, String words, @Nullable LocalDate since) {

        static Says silent(String words) {
            return new Says(null, words, null);
        }

        static Says suggests(Kind kind, @Nullable LocalDate since, String words) {
            return new Says(kind, words, since);
        }
    }
}
