package twelvekeys.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.DecisionEntry.Kind;

/// What a rule says about a situation. It is never applied by itself.
///
/// @param code the rule, for programs
/// @param title what the rule is called
/// @param means the rule, in a sentence
/// @param kind what it suggests to decide, absent if it is silent
/// @param words why it speaks, or why it is silent, with its figures
/// @param rests where the figures it rests on are shown
/// @param since the day from which it holds, absent if it is silent or no one day is known
/// @param waits whether it speaks and the side has decided nothing since: its next decision answers
///   it
public record Suggestion(
        String code,
        String title,
        String means,
        @Nullable Kind kind,
        String words,
        RestsOn rests,
        @Nullable LocalDate since,
        boolean waits) {

    /// Where the figures are shown that a rule rests on.
    public enum RestsOn {
        /// The partnership and its promises.
        PROMISES,
        /// Promises past their date.
        OVERDUE,
        /// Cases of broken trust.
        CASES,
        /// The key of contracts and logic.
        CONTRACT,
        /// The pulse.
        PULSE
    }
}
