package twelvekeys.notes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One promise that a text seems to hold.
///
/// @param side the promisor's side, `a` or `b`, or null when the text does not tell
/// @param person the promisor's name as the participant is called, or null when no person is meant
/// @param promisee the participant of the other side it is promised to, or null
/// @param what what is to be done, in the words of the text without its date
/// @param due when, or null when no date was said
/// @param said the day it was said, from which its date is counted: that of the meeting, or the one
///   on which the e-mail says it was sent
/// @param sentence the sentence or line it came from, exactly as it stands in the text
/// @param start where the sentence begins in the text, in characters from 0
/// @param end where it ends, exclusive
/// @param reasons the rules that made the suggestion, in the order they were applied
public record Suggestion(
        @Nullable String side,
        @Nullable String person,
        @Nullable String promisee,
        String what,
        @Nullable Due due,
        LocalDate said,
        String sentence,
        int start,
        int end,
        List<Rule> reasons) {

    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
