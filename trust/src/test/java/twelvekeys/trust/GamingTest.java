package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import twelvekeys.trust.CrossedReading.Asked;

/// How far a side can move its own number without keeping its word better.
///
/// Everybody else keeps nine promises in ten. The numbers are those of `docs/concepts/gaming.md`.
class GamingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final String MAKER = "maker";
    private static final String BUYER = "buyer";

    /// What the two models give the maker with the buyer.
    private record Numbers(double level, double chance, Evidence evidence) {

        void are(double level, double chance) {
            assertThat(this.level).isCloseTo(level, within(0.0051));
            assertThat(this.chance).isCloseTo(chance, within(0.0051));
        }
    }

    /// Two years of a maker that breaks three promises in ten.
    private static final List<PromiseFacts> HONEST = record(MAKER, 4, 48, 10, 3);

    @Test
    void withoutAnyGameTheNumbersAreWhatTheRecordSays() {
        numbers(HONEST).are(0.73, 0.78);
    }

    /// One delivery that was kept, told as a hundred.
    @Test
    void splittingADeliveryIntoLinesMovesNothing() {
        List<PromiseLine> lines = new ArrayList<>();
        LocalDate due = TODAY.minusDays(3);
        for (int i = 0; i < 100; i++) {
            lines.add(new PromiseLine(i, MAKER, BUYER, "order 1", null, due, due, null, null));
        }
        List<PromiseFacts> one = with(HONEST, kept(MAKER, BUYER, due));
        List<PromiseFacts> split = new ArrayList<>(HONEST);
        split.addAll(Deliverables.cluster(lines));
        assertThat(numbers(split)).isEqualTo(numbers(one));
    }

    @Test
    void splittingIntoDeliveriesOfOneDayCountsTwentyAtMostForTheChanceAndAllForTheLevel() {
        List<PromiseFacts> split = new ArrayList<>(HONEST);
        for (int i = 0; i < 100; i++) {
            split.add(kept(MAKER, BUYER, TODAY.minusDays(3)));
        }
        numbers(split).are(0.96, 0.91);
        for (int i = 0; i < 900; i++) {
            split.add(kept(MAKER, BUYER, TODAY.minusDays(3)));
        }
        numbers(split).are(1.00, 0.91);
    }

    @Test
    void splittingOverManyDaysWorks() {
        List<PromiseFacts> split = new ArrayList<>(HONEST);
        for (int i = 0; i < 100; i++) {
            split.add(kept(MAKER, BUYER, TODAY.minusDays(3 + i)));
        }
        numbers(split).are(0.95, 0.97);
    }

    /// The same work, promised sixty days later than it takes: all of it comes in time.
    @Test
    void sandbaggedDatesRaiseBothNumbersAndNothingHereStopsThem() {
        numbers(record(MAKER, 4, 48, 10, 0)).are(1.00, 0.97);
    }

    /// A hundred small promises kept within a year, then one large one after another broken, five
    /// days apart.
    @Test
    void whoBuildsUpAndThenBetraysIsBelievedForAFewPromises() {
        afterBetraying(0).are(1.00, 0.98);
        afterBetraying(1).are(0.98, 0.96);
        afterBetraying(3).are(0.95, 0.85);
        afterBetraying(5).are(0.92, 0.68);
        afterBetraying(10).are(0.84, 0.37);
    }

    private static Numbers afterBetraying(int broken) {
        List<PromiseFacts> record = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            record.add(kept(MAKER, BUYER, TODAY.minusDays(60 + 3 * i)));
        }
        for (int i = 0; i < broken; i++) {
            record.add(Invented.promise(MAKER, BUYER, TODAY.minusDays(55 - 5 * i), null));
        }
        return numbers(record);
    }

    @Test
    void aFreshNameIsWorthEverybodysLevelAndComesWithoutEvidence() {
        List<PromiseFacts> bad = record(MAKER, 4, 48, 10, 6);
        Numbers before = numbers(bad);
        Asked fresh = new Asked("fresh", BUYER, "", TODAY.plusDays(30));
        Numbers after = numbers(bad, fresh);
        after.are(0.85, 0.84);
        before.are(0.40, 0.45);
        assertThat(after.evidence).isEqualTo(Evidence.NONE);
        assertThat(before.evidence).isEqualTo(Evidence.FAIR);
    }

    /// Two that confirm each other promises that were never made, before one of them promises
    /// something to a third.
    @Test
    void mutualFlatteryReachesWhoReadsFromAllRecordsAndNobodyWhoReadsFromTheirOwn() {
        List<PromiseFacts> flattered = new ArrayList<>(HONEST);
        for (int i = 0; i < 200; i++) {
            flattered.add(kept(MAKER, "friend", TODAY.minusDays(1 + i)));
        }
        numbers(flattered).are(0.77, 0.87);
        List<PromiseFacts> own =
                flattered.stream().filter(p -> p.promisee().equals(BUYER)).toList();
        assertThat(numbers(own)).isEqualTo(numbers(HONEST));
    }

    private static Numbers numbers(List<PromiseFacts> record) {
        return numbers(record, new Asked(MAKER, BUYER, "", TODAY.plusDays(30)));
    }

    private static Numbers numbers(List<PromiseFacts> record, Asked asked) {
        List<PromiseFacts> all = new ArrayList<>(record);
        for (int i = 0; i < 10; i++) {
            all.addAll(record("other " + i, i, 48, 10, 1));
        }
        TrustReading nested = NestedModel.STANDARD.read(DayCells.of(all, Grace.NONE), TODAY);
        Level level = nested.pair(asked.promisor(), asked.promisee());
        double chance =
                CrossedModel.STANDARD
                        .read(DayCells.byDueDay(all, Grace.NONE), TODAY)
                        .forecast(asked)
                        .kept();
        return new Numbers(level.kept(), chance, level.evidence());
    }

    /// Promises a fortnight apart, the last of them a fortnight ago.
    ///
    /// @param from where among each so many the first stands
    /// @param broken how many of each so many are broken
    private static List<PromiseFacts> record(String promisor, int from, int n, int of, int broken) {
        List<PromiseFacts> record = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            LocalDate due = TODAY.minusDays(14L * (i + 1));
            boolean late = (i * broken + from) % of < broken;
            record.add(
                    late
                            ? Invented.promise(promisor, BUYER, due, null)
                            : kept(promisor, BUYER, due));
        }
        return record;
    }

    private static PromiseFacts kept(String promisor, String promisee, LocalDate due) {
        return Invented.promise(promisor, promisee, due, due);
    }

    private static List<PromiseFacts> with(List<PromiseFacts> record, PromiseFacts promise) {
        List<PromiseFacts> with = new ArrayList<>(record);
        with.add(promise);
        return with;
    }
}
