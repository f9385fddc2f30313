package twelvekeys.notes;

import java.util.List;

/// What stands before a date and says how it is meant: "by", "before", "within".
///
/// @param kind how it is meant
/// @param words how many tokens it has
record Lead(Kind kind, int words) {

    /// How a date is meant.
    enum Kind {
        /// By its last day.
        BY(3),
        /// By the day before its first.
        BEFORE(3),
        /// A count of days may follow: "within", "in".
        WITHIN(3),
        /// Until its last day.
        UNTIL(3),
        /// On it, or on its last day.
        ON(2),
        /// As [#WITHIN], or a month or week.
        IN(2),
        /// From its first day.
        FROM(2),
        /// A time of day follows.
        AT(2),
        /// For it; weaker than the others, since much else is "for" something.
        FOR(1),
        /// Not a due date: "after", "since", "not before", "last".
        NOT_DUE(0),
        /// Again and again.
        EVERY(0),
        /// Nothing stands before it.
        NONE(1);

        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }

        /// How likely it marks the due date, among several dates of a sentence; 0 for never.
        int rank() {
            return rank;
        }

        boolean counting() {
            return this == WITHIN || this == IN;
        }
    }

    private record Words(Kind kind, List<String> phrases) {}

    /// Longest first where one begins another.
    private static final List<Words> LEADS =
            List.of(
                    new Words(
                            Kind.NOT_DUE,
                            List.of(
                                    "not before",
                                    "not until",
                                    "no earlier than",
                                    "not earlier than",
                                    "after",
                                    "since",
                                    "last",
                                    "past",
                                    "previous",
                                    "dated",
                                    "earlier")),
                    new Words(
                            Kind.BY,
                            List.of(
                                    "by no later than",
                                    "by or before",
                                    "on or before",
                                    "no later than",
                                    "not later than",
                                    "at the latest by",
                                    "latest by",
                                    "latest on",
                                    "by around",
                                    "by about",
                                    "due by",
                                    "due on",
                                    "due :",
                                    "due",
                                    "deadline :",
                                    "deadline",
                                    "by")),
                    new Words(Kind.BEFORE, List.of("prior to", "ahead of", "before")),
                    new Words(Kind.WITHIN, List.of("within", "inside", "over", "during")),
                    new Words(Kind.UNTIL, List.of("up until", "up to", "until", "till", "til")),
                    new Words(
                            Kind.FROM,
                            List.of(
                                    "with effect from",
                                    "effective from",
                                    "starting from",
                                    "starting on",
                                    "starting in",
                                    "beginning on",
                                    "as of",
                                    "as from",
                                    "effective",
                                    "starting",
                                    "beginning",
                                    "from")),
                    new Words(Kind.ON, List.of("on")),
                    new Words(Kind.IN, List.of("some time in", "sometime in", "in")),
                    new Words(Kind.AT, List.of("at")),
                    new Words(Kind.FOR, List.of("for")),
                    new Words(Kind.EVERY, List.of("every", "each")));

    private static final Lead NOTHING = new Lead(Kind.NONE, 0);

    static Lead at(Tokens t, int i) {
        for (Words lead : LEADS) {
            int words = t.phrase(i, lead.phrases());
            if (words > 0) {
                return new Lead(lead.kind(), words);
            }
        }
        return NOTHING;
    }
}
