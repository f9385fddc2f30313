package twelvekeys.notes;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who a sentence speaks of: "I", "we", "our team", a participant, an organisation.
final class Subjects {

    private static final Set<String> OWN_PEOPLE =
            Set.of(
                    "team",
                    "teams",
                    "people",
                    "engineers",
                    "engineer",
                    "warehouse",
                    "depot",
                    "office",
                    "site",
                    "finance",
                    "accounts",
                    "ops",
                    "operations",
                    "drivers",
                    "driver",
                    "crew",
                    "crews",
                    "department",
                    "developers",
                    "developer",
                    "side",
                    "colleagues",
                    "colleague",
                    "staff",
                    "planners",
                    "planner",
                    "qs",
                    "technicians",
                    "fitters",
                    "buyers",
                    "buyer",
                    "sales",
                    "procurement",
                    "legal",
                    "support",
                    "company",
                    "firm",
                    "board",
                    "director",
                    "manager",
                    "trustees",
                    "treasurer",
                    "controller",
                    "desk",
                    "analysts",
                    "analyst",
                    "foreman",
                    "squad",
                    "group",
                    "volunteers",
                    "caseworkers",
                    "lab",
                    "yard",
                    "factory",
                    "plant",
                    "hauliers'",
                    "guys",
                    "folks",
                    "lads",
                    "cfo",
                    "ceo",
                    "coo",
                    "cto",
                    "secretary",
                    "assistant");
    private static final Set<String> NOT_BEFORE_A_NAME =
            Set.of(
                    "from", "of", "with", "for", "by", "at", "to", "than", "as", "like", "about",
                    "need", "want", "ask", "asked", "remind", "tell", "told", "let", "had", "near");

    /// A subject.
    ///
    /// @param party who it is
    /// @param end the token after it
    /// @param kind how it is said
    record Subject(Party party, int end, Kind kind) {
        boolean speaking() {
            return kind == Kind.I || kind == Kind.WE;
        }
    }

    /// How a subject is said.
    enum Kind {
        I,
        WE,
        NAMED,
        YOU
    }

    private final Parties parties;

    Subjects(Parties parties) {
        this.parties = parties;
    }

    @Nullable Subject at(Tokens t, int i, @Nullable Party speaker) {
        Party says = speaker == null ? Party.UNKNOWN : speaker;
        return switch (t.word(i)) {
            case "i" -> new Subject(says, i + 1, Kind.I);
            case "we" -> new Subject(says.sideOnly(), we(t, i), Kind.WE);
            case "you" -> new Subject(says, i + 1, Kind.YOU);
            case "my", "our" -> own(t, i, says);
            default -> named(t, i);
        };
    }

    private static int we(Tokens t, int i) {
        if (t.is(i + 1, "both") || t.is(i + 1, "all")) {
            return i + 2;
        }
        return t.reads(i + 1, "at") && t.is(i + 3, "will") ? i + 3 : i + 1;
    }

    /// "our team", "my finance people", "our two drivers".
    private static @Nullable Subject own(Tokens t, int i, Party says) {
        for (int at = i + 1; at <= i + 3; at++) {
            if (!t.isWord(at)) {
                return null;
            }
            boolean more = t.in(at + 1, OWN_PEOPLE);
            if (t.in(at, OWN_PEOPLE) && !more) {
                return new Subject(says.sideOnly(), at + 1, Kind.WE);
            }
        }
        return null;
    }

    private @Nullable Subject named(Tokens t, int i) {
        if (t.in(i - 1, NOT_BEFORE_A_NAME) || t.is(i - 1, "'s")) {
            return null;
        }
        if (t.is(i - 1, "the") && t.in(i - 2, NOT_BEFORE_A_NAME)) {
            return null;
        }
        Parties.Match match = parties.list(t, i);
        if (match == null) {
            return null;
        }
        if (t.is(match.end(), "'s") || t.in(match.end(), OWN_PEOPLE)) {
            int at = t.is(match.end(), "'s") ? match.end() + 1 : match.end();
            for (int k = at; k < at + 2; k++) {
                if (t.in(k, OWN_PEOPLE)) {
                    return new Subject(match.party().sideOnly(), k + 1, Kind.NAMED);
                }
            }
            return null;
        }
        int end = t.is(match.end(), "(") ? closing(t, match.end()) : match.end();
        return new Subject(match.party(), end, Kind.NAMED);
    }

    private static int closing(Tokens t, int open) {
        for (int at = open + 1; at < open + 6; at++) {
            if (t.is(at, ")")) {
                return at + 1;
            }
        }
        return open;
    }

    /// Whether the word stands for somebody: then "will" after it is not about a thing.
    static boolean isPerson(Tokens t, int i) {
        return Set.of(
                        "he",
                        "she",
                        "they",
                        "you",
                        "who",
                        "i",
                        "we",
                        "there",
                        "which",
                        "nobody",
                        "everyone",
                        "anyone",
                        "one",
                        "someone",
                        "what")
                .contains(t.word(i));
    }
}
