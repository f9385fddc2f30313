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

    private final CellColumns columns;
    private final CrossedLevels levels;
    private final TrustReading nested;
    private final LocalDate asOf;

    CrossedReading(CellColumns columns, CrossedLevels levels, TrustReading nested, LocalDate asOf) {
        this.columns = columns;
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

    /// What the next promises would do to the chance: what would change it.
    public Sensitivity sensitivity(Asked asked) {
        int[] numbers = numbers(asked);
        int day = Math.toIntExact(asOf.toEpochDay());
        return new Sensitivity(
                new CrossedSteps(levels, numbers, day(asked)).kept(),
                afterOne(numbers, day, day(asked), 0),
                afterOne(numbers, day, day(asked), 1),
                keptInARow(numbers, day, day(asked)));
    }

    private double afterOne(int[] numbers, int day, int due, double late) {
        CrossedLevels next = levels.only(numbers);
        int[] own = CrossedLevels.own(numbers);
        next.tell(own, day, late, 1);
        return new CrossedSteps(next, own, due).kept();
    }

    private OptionalInt keptInARow(int[] numbers, int day, int due) {
        CrossedLevels next = levels.only(numbers);
        int[] own = CrossedLevels.own(numbers);
        for (int kept = 0; kept <= MOST_IN_A_ROW; kept++) {
            int from = Math.max(due, day + kept * DAYS_BETWEEN);
            if (new CrossedSteps(next, own, from).kept() >= AtRisk.CHANCE) {
                return OptionalInt.of(kept);
            }
            next.tell(own, day + kept * DAYS_BETWEEN, 0, 1);
        }
        return OptionalInt.empty();
    }

    private int[] numbers(Asked asked) {
        int[] numbers = new int[CrossedLevels.EFFECTS];
        columns.effects(asked.promisor(), asked.promisee(), asked.category(), numbers);
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
    /// @param now the chance as it stands, without what the days that are left tell, 0 to 1
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
