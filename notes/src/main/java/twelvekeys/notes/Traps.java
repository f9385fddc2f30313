package twelvekeys.notes;

import java.util.List;
import java.util.Set;

/// What sounds like a promise and is none: conditions, hedges, hearsay, negations, questions.
final class Traps {

    /// Words before a commitment, in its clause, after which it is not one.
    private static final Set<String> UNDERMINING =
            Set.of(
                    "hope",
                    "hopes",
                    "hoping",
                    "hopefully",
                    "think",
                    "thinks",
                    "thought",
                    "believe",
                    "believes",
                    "expect",
                    "expects",
                    "doubt",
                    "doubts",
                    "suppose",
                    "guess",
                    "reckon",
                    "wish",
                    "wishes",
                    "maybe",
                    "perhaps",
                    "possibly",
                    "probably",
                    "imagine",
                    "assume",
                    "whether",
                    "who",
                    "whom",
                    "what",
                    "which",
                    "how",
                    "why",
                    "where",
                    "never",
                    "forget",
                    "scrap",
                    "ignore",
                    "disregard",
                    "afraid",
                    "unlikely",
                    "likely",
                    "luck",
                    "lucky",
                    "ideally",
                    "wonder",
                    "wondering",
                    "asked",
                    "asks",
                    "ask",
                    "said",
                    "says",
                    "saying",
                    "suggested",
                    "claimed",
                    "seems",
                    "seem",
                    "appears",
                    "looks",
                    "told",
                    "had",
                    "pretend",
                    "fear",
                    "suspect",
                    "predict",
                    "potentially",
                    "theoretically",
                    "presumably",
                    "wants",
                    "want",
                    "wanted",
                    "needs",
                    "need",
                    "remind",
                    "reminded",
                    "recalled",
                    "declined",
                    "refused",
                    "not",
                    "without",
                    "instead");

    private static final List<String> UNDERMINING_PHRASES =
            List.of(
                    "no way",
                    "in theory",
                    "in principle",
                    "all being well",
                    "fingers crossed",
                    "best case",
                    "in that case",
                    "the day",
                    "last time",
                    "last year");
    private static final Set<String> HEDGES =
            Set.of(
                    "probably",
                    "possibly",
                    "hopefully",
                    "maybe",
                    "perhaps",
                    "likely",
                    "ideally",
                    "presumably",
                    "potentially",
                    "theoretically",
                    "eventually",
                    "someday");
    private static final List<String> HEDGING_PHRASES =
            List.of(
                    "all being well",
                    "fingers crossed",
                    "touch wood",
                    "with luck",
                    "with any luck",
                    "god willing",
                    "i hope",
                    "we hope",
                    "i think",
                    "i guess",
                    "i suppose",
                    "or so i",
                    "best endeavours",
                    "best efforts",
                    "one day",
                    "at some point",
                    "in theory");
    private static final List<String> CONDITIONS =
            List.of(
                    "if",
                    "unless",
                    "provided",
                    "providing",
                    "assuming",
                    "subject to",
                    "as long as",
                    "so long as",
                    "on condition",
                    "in the event",
                    "depending on",
                    "should you",
                    "should we",
                    "should the",
                    "were we",
                    "were you",
                    "were the",
                    "contingent on",
                    "conditional on",
                    "pending",
                    "whenever",
                    "in case",
                    "weather permitting",
                    "time permitting");
    private static final List<String> POLITE =
            List.of(
                    "if it helps",
                    "if that helps",
                    "if it's",
                    "if that is",
                    "if that 's",
                    "if it is",
                    "if you like",
                    "if you do not mind",
                    "if you don't mind",
                    "if need be",
                    "if not",
                    "if you want",
                    "if useful",
                    "if i may",
                    "if you wish",
                    "if anything",
                    "if possible");
    private static final Set<String> ASKING =
            Set.of(
                    "check",
                    "see",
                    "confirm",
                    "know",
                    "ask",
                    "tell",
                    "out",
                    "clarify",
                    "even",
                    "establish",
                    "verify",
                    "determine",
                    "decide",
                    "say",
                    "test");
    private static final Set<String> QUESTION_WORDS =
            Set.of(
                    "will", "shall", "can", "could", "would", "when", "who", "what", "how", "why",
                    "where", "which", "do", "does", "did", "are", "is", "has", "have");
    private static final Set<String> AFTER_QUESTION_WORDS =
            Set.of(
                    "you",
                    "i",
                    "we",
                    "he",
                    "she",
                    "they",
                    "it",
                    "the",
                    "your",
                    "our",
                    "there",
                    "somebody",
                    "someone",
                    "anyone",
                    "anybody");
    private static final List<String> OFF =
            List.of(
                    "cancelled :",
                    "canceled :",
                    "withdrawn :",
                    "dropped :",
                    "superseded :",
                    "closed :",
                    "no longer needed",
                    "no longer required",
                    "cancelled -",
                    "cancelled –",
                    "withdrawn –",
                    "dropped –");

    private Traps() {}

    /// Whether a whole sentence is a question, or says what was called off.
    static boolean sentence(Tokens t, Parties parties) {
        int last = t.size() - 1;
        while (last > 0 && !t.isWord(last) && !t.is(last, "?") && !t.is(last, "？")) {
            last--;
        }
        if (t.is(last, "?") || t.is(last, "？") || t.phrase(0, OFF) > 0) {
            return true;
        }
        int first = t.is(0, "so") || t.is(0, "and") || t.is(0, "please") ? 1 : 0;
        if (!t.in(first, QUESTION_WORDS)) {
            return false;
        }
        boolean asks = t.in(first + 1, AFTER_QUESTION_WORDS) || parties.at(t, first + 1) != null;
        boolean what = Set.of("when", "what", "how", "where", "which").contains(t.word(first));
        return asks && !what;
    }

    /// Whether the words from `from` to before `to` undermine what follows them.
    static boolean before(Tokens t, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean notOnly = t.is(i, "not") && t.is(i + 1, "only");
            if (t.in(i, UNDERMINING) && !notOnly) {
                return true;
            }
        }
        return t.find(from, to, UNDERMINING_PHRASES) >= 0;
    }

    /// Whether something between the tokens makes a promise depend on something else.
    static boolean conditional(Tokens t, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean asks = t.is(i, "if") && t.in(i - 1, ASKING);
            if (t.phrase(i, CONDITIONS) > 0 && t.phrase(i, POLITE) == 0 && !asks) {
                return true;
            }
        }
        return false;
    }

    /// Whether something between the tokens says that the promise is less than one.
    static boolean hedged(Tokens t, int from, int to) {
        for (int i = from; i < to; i++) {
            if (t.in(i, HEDGES)) {
                return true;
            }
        }
        return t.find(from, to, HEDGING_PHRASES) >= 0;
    }

    /// Whether the words after "promised" say that it was said before, not now.
    static boolean old(Tokens t, int from, int to) {
        return t.find(
                        from,
                        Math.min(to, from + 6),
                        List.of(
                                "back in",
                                "last week",
                                "last month",
                                "last year",
                                "last time",
                                "yesterday",
                                "earlier",
                                "previously",
                                "in the past",
                                "months ago",
                                "weeks ago",
                                "at the last"))
                >= 0;
    }
}
