package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.Suggestion;

/// What a rule says about a partnership. It suggests; nothing is applied by itself.
///
/// @param rule its code
/// @param title what it is called
/// @param means the rule, in a sentence
/// @param suggests what it suggests to decide, null if it is silent
/// @param words why it speaks or is silent, with its figures
/// @param since the day from which it holds, null if it is silent or no one day is known
/// @param waits whether it speaks, and your side has decided nothing since
record SuggestedDecisionView(
        String rule,
        String title,
        String means,
        @Schema(allowableValues = {"start", "grow", "hold", "repair", "end"})
                @Nullable String suggests,
        String words,
        @Nullable LocalDate since,
        boolean waits) {

    static SuggestedDecisionView of(Suggestion suggestion) {
        return new SuggestedDecisionView(
                suggestion.code(),
                suggestion.title(),
                suggestion.means(),
                suggestion.kind() == null ? null : Query.code(suggestion.kind()),
                suggestion.words(),
                suggestion.since(),
                suggestion.waits());
    }
}
