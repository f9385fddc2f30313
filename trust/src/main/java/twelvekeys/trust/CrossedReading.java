package twelvekeys.trust;

import java.time.LocalDate;
import java.util.OptionalInt;

/// Every effect of a [CrossedModel] as it stood on one day, and the chances that follow.
///
/// A name that is not in the record by then has the mean of its kind, and a range to match. A
/// reading does not change, and may be used from several threads.
public final class CrossedReading {

    private static final double NINE_IN_TEN = 1.6448536269514722;
    private static final int MOST_IN_A_ROW = 60;
    private static final int DAYS_BETWEEN = 7;

    private final EffectNumbers names;
    private final CrossedLevels levels;
    private final TrustReading nested;
    private final LocalDate asOf;

    CrossedReading(EffectNumbers names, CrossedLevels levels, TrustReading nested, LocalDate asOf) {
        this.names = names;
        this.levels = levels;
        this.nested = nested;
        this.asOf = asOf;
    }

    /// The day this was read for.
    public LocalDate asOf() {
        return asOf;
    }

    /// The chance that a promise is kept, as far as its names and its date tell.
    public Forecast forecast(Asked asked) {
        return forecast(asked, 1);
    }

    /// The chance that a promise that is still open is kept.
    ///
    /// @param stillOpen the share of the promises *kept* that are still open with as many days
    ///   left, more than 0 and at most 1 ([Timing#stillOpen]); 1 says nothing
    public Forecast forecast(Asked asked, double stillOpen) {
        if (!(stillOpen > 0 && stillOpen <= 1)) {
            throw new IllegalArgumentException(
                    "The share still open is more than 0 and at most 1, not " + stillOpen);
        }
        int[] numbers = numbers(asked);
        return new CrossedSteps(levels, numbers, day(asked))
                .forecast(stillOpen, nested.pair(asked.promisor(), asked.promisee()), NINE_IN_TEN);
    }

    /// The chance alone, without its range and its steps.
    ///
    /// @param stillOpen as in [#forecast(Asked, double)]
    double kept(Asked asked, double stillOpen) {
        return 1
                - CrossedSteps.open(
                        new CrossedSteps(levels, numbers(asked), day(asked)).notKept(), stillOpen);
    }

    /// What the next promises would do to the chance: what would change it.
    ///
    /// @param stillOpen as in [#forecast(Asked, double)]
    public Sensitivity sensitivity(Asked asked, double stillOpen) {
        return new Changes(asked, stillOpen).sensitivity();
    }

    /// The chance after promises that have not been.
    private final class Changes {

        private final int[] numbers;
        private final int[] own;
        private final int day = Math.toIntExact(asOf.toEpochDay());
        private final int due;
        private final double stillOpen;

        private Changes(Asked asked, double stillOpen) {
            numbers = numbers(asked);
            own = CrossedLevels.own(numbers);
            due = day(asked);
            this.stillOpen = stillOpen;
        }

        private Sensitivity sensitivity() {
            return new Sensitivity(
                    kept(levels, numbers, due), afterOne(0), afterOne(1), keptInARow());
        }

        private double afterOne(double late) {
            CrossedLevels next = levels.only(numbers);
            next.tell(own, day, late, 1);
            return kept(next, own, due);
        }

        private OptionalInt keptInARow() {
            CrossedLevels next = levels.only(numbers);
            for (int kept = 0; kept <= MOST_IN_A_ROW; kept++) {
                int today = day + kept * DAYS_BETWEEN;
                if (kept(next, own, Math.max(due, today)) >= AtRisk.CHANCE) {
                    return OptionalInt.of(kept);
                }
                next.tell(own, today, 0, 1);
            }
            return OptionalInt.empty();
        }

        private double kept(CrossedLevels known, int[] effects, int on) {
            return 1 - CrossedSteps.open(new CrossedSteps(known, effects, on).notKept(), stillOpen);
        }
    }

    private int[] numbers(Asked asked) {
        int[] numbers = new int[CrossedLevels.EFFECTS];
        names.effects(asked.promisor(), asked.promisee(), asked.category(), numbers);
        return numbers;
    }

    private int day(Asked asked) {
        LocalDate due = asked.due();
        return Math.toIntExact((due.isBefore(asOf) ? asOf : due).toEpochDay());
    }

    /// The promise that is asked about.
    ///
    /// @param promisor who promises
    /// @param promisee who is promised
    /// @param category the kind of promise, empty when none is named
    /// @param due the day by which
    public record Asked(String promisor, String promisee, String category, LocalDate due) {}

    /// What the next promise of this promisor to this promisee, and of this kind, would do to the
    /// chance.
    ///
    /// @param now the chance as it stands, 0 to 1
    /// @param afterOneKept the chance once one more promise was kept
    /// @param afterOneNotKept the chance once one more was not
    /// @param keptInARow how many kept in a row, a week apart, bring it to [AtRisk#CHANCE]; 0 when
    ///   it is there; absent when sixty do not
    public record Sensitivity(
            double now, double afterOneKept, double afterOneNotKept, OptionalInt keptInARow) {

        /// "One more kept: 84 %. One more not kept: 61 %. Three kept in a row bring it to 80 %."
        public String words() {
            return "One more kept: "
                    + Percent.of(afterOneKept)
                    + "\u00a0%. One more not kept: "
                    + Percent.of(afterOneNotKept)
                    + "\u00a0%."
                    + row();
        }

        private String row() {
            if (keptInARow.isEmpty()) {
                return " Sixty kept in a row would not bring it to 80\u00a0%.";
            }
            int n = keptInARow.getAsInt();
            return n == 0 ? "" : " " + n + " kept in a row bring it to 80\u00a0%.";
        }
    }
}
