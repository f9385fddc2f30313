package twelvekeys.notes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sentence or a line commits somebody to.
///
/// @param promisor who is bound
/// @param promisee the participant it is said to go to, or null
/// @param what the words of it
/// @param due when, or null
/// @param rules the rules that found it
record Commitment(
        Party promisor,
        @Nullable String promisee,
        String what,
        @Nullable Due due,
        List<Rule> rules) {}
