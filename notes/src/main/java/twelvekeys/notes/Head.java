package twelvekeys.notes;

import org.jspecify.annotations.Nullable;

/// Where a sentence begins to commit somebody: the subject and the words that bind it.
///
/// @param from the first token, of the subject
/// @param verb the first token of what is to be done
/// @param promisor who is bound
/// @param rule the rule that saw it, or null for what only looks like a commitment
/// @param speaking whether the promisor is "I" or "we", so known only through the speaker
/// @param needsDate whether it counts only with a date
record Head(
        int from,
        int verb,
        Party promisor,
        @Nullable Rule rule,
        boolean speaking,
        boolean needsDate) {

    /// What looked like a commitment, up to token `to`, and is none.
    static Head none(int from, int to) {
        return new Head(from, Math.max(to, from + 1), Party.UNKNOWN, null, false, false);
    }
}
