package twelvekeys.trust;

import java.util.List;

/// How a chance came about: from everybody's level to this promisor's, to the pair's, and on.
///
/// The steps add up: each begins where the one before ended, the last ends at the chance itself,
/// and the differences are exact. The whole per cents that are shown add up too, because a shown
/// difference is that of the rounded values on either side of it.
///
/// @param steps base, promisor, pair, and where they are known kind and time, in this order
/// @param effective the effective number of promises of this pair
/// @param evidence how much the pair's own record still weighs
/// @param lower where the 90 % range begins, 0 to 1
/// @param upper where it ends
public record Explanation(
        List<Step> steps, double effective, Evidence evidence, double lower, double upper) {

    private static final String PER_CENT = "\u00a0%";

    /// What a step brings in.
    public enum Source {
        /// The level of everybody.
        BASE,
        /// The promisor's own record with everybody.
        PROMISOR,
        /// The promisor's record with this promisee.
        PAIR,
        /// The promisor's record with promises of this category.
        KIND,
        /// That the promise is still open with so few days left.
        TIME
    }

    /// One step on the way to the chance.
    ///
    /// @param source what it brings in
    /// @param before the chance without it, 0 to 1; 0 for the base
    /// @param after the chance with it
    public record Step(Source source, double before, double after) {

        /// What the step changes, below zero when it lowers the chance. Exact.
        public double delta() {
            return after - before;
        }

        /// What it changes in whole per cents as shown.
        public int shownDelta() {
            return shown(after) - shown(before);
        }
    }

    public Explanation {
        steps = List.copyOf(steps);
    }

    static Explanation of(double base, double promisor, Level pair) {
        return new Explanation(
                List.of(
                        new Step(Source.BASE, 0, base),
                        new Step(Source.PROMISOR, base, promisor),
                        new Step(Source.PAIR, promisor, pair.kept())),
                pair.effective(),
                pair.evidence(),
                pair.lower(),
                pair.upper());
    }

    /// The chance in whole per cents as shown; the shown steps add up to it.
    public int shownKept() {
        return shown(steps.getLast().after());
    }

    /// The explanation as a sentence for the promisee: "base 85 % → this partner −6 → with you +3;
    /// 14 effective promises; range 74–91 %".
    public String words() {
        return words("this partner", "with you");
    }

    /// The explanation with one's own words for the promisor and the pair.
    public String words(String promisor, String pair) {
        StringBuilder words = new StringBuilder();
        for (Step step : steps) {
            switch (step.source()) {
                case BASE -> words.append("base ").append(shown(step.after())).append(PER_CENT);
                case PROMISOR -> appendStep(words, promisor, step);
                case PAIR -> appendStep(words, pair, step);
                case KIND -> appendStep(words, "this kind", step);
                case TIME -> appendStep(words, "still open", step);
            }
        }
        return words.append("; ")
                .append(shownEvidence())
                .append("; range ")
                .append(shown(lower))
                .append('–')
                .append(shown(upper))
                .append(PER_CENT)
                .toString();
    }

    private String shownEvidence() {
        if (evidence == Evidence.NONE) {
            return "no recent promises";
        }
        long whole = Math.round(effective);
        return whole + (whole == 1 ? " effective promise" : " effective promises");
    }

    private static void appendStep(StringBuilder words, String name, Step step) {
        int delta = step.shownDelta();
        String sign = delta > 0 ? "+" : delta < 0 ? "−" : "±";
        words.append(" → ").append(name).append(' ').append(sign).append(Math.abs(delta));
    }

    private static int shown(double share) {
        return Percent.of(share);
    }
}
