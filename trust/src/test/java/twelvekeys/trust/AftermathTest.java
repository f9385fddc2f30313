package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import twelvekeys.trust.TrustCameWith.Measure;
import twelvekeys.trust.TrustCameWith.Third;

/// What came after promises that their dates do not tell: rework, and contracts reached for.
class AftermathTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2023, 1, 1);

    @Test
    void aReachForTheContractCountsWithWhatFellDueLastBefore() {
        List<Aftermath> promises =
                List.of(
                        due("a", FIRST.plusDays(20)),
                        due("a", FIRST),
                        due("a", FIRST.plusDays(20)),
                        due("b", FIRST.plusDays(29)));
        Map<String, List<LocalDate>> reaches =
                Map.of(
                        "a",
                        List.of(
                                FIRST.minusDays(1),
                                FIRST,
                                FIRST.plusDays(19),
                                FIRST.plusDays(20),
                                FIRST.plusDays(400)),
                        "c",
                        List.of(FIRST));
        assertThat(Aftermath.withReaches(promises, each -> each.promise().promisor(), reaches))
                .extracting(Aftermath::reached)
                .containsExactly(2, 2, 0, 0);
    }

    @Test
    void aCountBelowNoneIsRefused() {
        assertThatThrownBy(() -> new Aftermath(due("a", FIRST).promise(), null, "", false, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasGivenUpIsLateUntilThenAndWhatIsOpenUntilTheDayOfReading() {
        assertThat(late(FIRST.plusDays(3), null)).isEqualTo(3);
        assertThat(late(null, FIRST.plusDays(40))).isEqualTo(40);
        assertThat(late(null, FIRST.minusDays(2))).isZero();
        assertThat(late(null, END.plusDays(1))).isEqualTo(END.toEpochDay() - FIRST.toEpochDay());
        assertThat(late(null, null)).isEqualTo(END.toEpochDay() - FIRST.toEpochDay());
    }

    private static long late(@Nullable LocalDate done, @Nullable LocalDate ended) {
        return new Aftermath(Invented.promise("a", "buyer", FIRST, done), ended, "", false, 0)
                .daysLate(END);
    }

    @Test
    void whereNothingWasPutOnRecordNothingIsKnownOfIt() {
        TrustCameWith read =
                CameWithReading.of(
                        made(1).stream().map(each -> Aftermath.untold(each.promise())).toList(),
                        Grace.NONE,
                        END);
        assertThat(read.thirds()).hasSize(3);
        assertThat(read.thirds()).allMatch(each -> each.late().isPresent());
        assertThat(read.thirds())
                .allMatch(each -> each.reworked().isEmpty() && each.reached().isEmpty());
        assertThat(read.differences())
                .extracting(TrustCameWith.Difference::measure)
                .containsExactly(Measure.values());
        assertThat(read.differences().get(3).plain()).isEmpty();
        assertThat(read.differences().get(4).alike()).isEmpty();
    }

    @Test
    void thirdsAndDifferencesAreWhatACountByHandGives() {
        for (int seed = 0; seed < 6; seed++) {
            List<Aftermath> made = made(seed);
            TrustCameWith read = CameWithReading.of(made, Grace.NONE, END);
            ByHand byHand = ByHand.count(made);
            for (int i = 0; i < 3; i++) {
                Third third = read.thirds().get(i);
                assertThat(third.cases()).isEqualTo(byHand.cases[i]);
                assertThat(third.reworked().orElseThrow().value())
                        .isCloseTo(byHand.share(byHand.reworked, i), within(1e-12));
                assertThat(third.reached().orElseThrow().value())
                        .isCloseTo(byHand.share(byHand.reached, i), within(1e-12));
                assertThat(third.reached().orElseThrow().promises()).isEqualTo(byHand.promises[i]);
            }
            Figure rework = read.differences().get(3).plain().orElseThrow();
            assertThat(rework.value())
                    .isCloseTo(
                            byHand.share(byHand.reworked, 2) - byHand.share(byHand.reworked, 0),
                            within(1e-12));
            assertThat(rework.lower()).isLessThanOrEqualTo(rework.value());
            assertThat(rework.upper()).isGreaterThanOrEqualTo(rework.value());
        }
    }

    @Test
    void whoeverDeliversBadlyIsReworkedMoreInTheQuartersAfter() {
        TrustCameWith read = CameWithReading.of(made(3), Grace.NONE, END);
        Figure rework = read.differences().get(3).plain().orElseThrow();
        assertThat(rework.distinguishable()).isTrue();
        assertThat(rework.value()).isNegative();
    }

    @Test
    void valuesOfTwoCurrenciesAreNeverAddedUp() {
        List<QuarterVolume> volumes =
                QuarterVolume.of(
                        List.of(
                                worth("10", "EUR", 0),
                                worth("5", "EUR", 3),
                                worth("7", "NOK", 0),
                                worth("2", "", 0),
                                worth(null, "EUR", 1)),
                        Grace.NONE,
                        END);
        assertThat(volumes).extracting(QuarterVolume::currency).containsExactly("", "EUR", "NOK");
        assertThat(volumes.get(0).promises()).isEqualTo(2);
        assertThat(volumes.get(0).unvalued()).isEqualTo(1);
        assertThat(volumes.get(1).value()).isEqualByComparingTo("15");
        assertThat(volumes.get(1).valueNotKept()).isEqualByComparingTo("5");
        assertThat(volumes.get(2).valueNotKept()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> volumes.get(1).plus(volumes.get(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Aftermath worth(@Nullable String value, String currency, int late) {
        return new Aftermath(
                new PromiseFacts(
                        "a",
                        "buyer",
                        null,
                        FIRST,
                        FIRST.plusDays(late),
                        null,
                        value == null ? null : new BigDecimal(value),
                        false,
                        List.of()),
                null,
                currency,
                false,
                0);
    }

    private static Aftermath due(String promisor, LocalDate due) {
        return Aftermath.untold(Invented.promise(promisor, "buyer", due, due));
    }

    /// Thirty makers, each later and worse than the one before, with six promises a quarter.
    private static List<Aftermath> made(int seed) {
        Random random = new Random(seed);
        List<Aftermath> made = new ArrayList<>();
        for (int maker = 0; maker < 30; maker++) {
            for (int i = 0; i < 72; i++) {
                LocalDate due = FIRST.plusDays(15L * i + maker % 7);
                boolean bad = random.nextDouble() < 0.02 * maker;
                made.add(
                        new Aftermath(
                                Invented.promise(
                                        "maker %02d".formatted(maker),
                                        "buyer",
                                        due,
                                        due.plusDays(bad ? 9 : 0)),
                                null,
                                "",
                                bad && random.nextBoolean(),
                                random.nextInt(40) == 0 ? 1 + random.nextInt(2) : 0));
            }
        }
        return made;
    }

    /// The same counts in the plainest way: quarter by quarter, maker by maker.
    private static final class ByHand {
        private final int[] cases = new int[3];
        private final long[] promises = new long[3];
        private final long[] reworked = new long[3];
        private final long[] reached = new long[3];

        private static ByHand count(List<Aftermath> made) {
            ByHand byHand = new ByHand();
            for (LocalDate day = FIRST; day.isBefore(END); day = day.plusMonths(3)) {
                byHand.countQuarter(made, day);
            }
            return byHand;
        }

        private void countQuarter(List<Aftermath> made, LocalDate day) {
            TrustReading levels =
                    NestedModel.STANDARD.read(
                            DayCells.of(made.stream().map(Aftermath::promise).toList(), Grace.NONE),
                            day.minusDays(1));
            Map<String, Double> known = new HashMap<>();
            levels.pairs().forEach(pair -> known.put(pair.promisor(), kept(levels, pair)));
            List<String> order =
                    known.keySet().stream()
                            .filter(who -> levels.pair(who, "buyer").evidence() != Evidence.NONE)
                            .sorted(
                                    Comparator.comparingDouble(
                                                    (String who) -> known.getOrDefault(who, 0.0))
                                            .thenComparing(who -> who))
                            .toList();
            for (int i = 0; i < order.size(); i++) {
                int third = i * 3 / order.size();
                String who = order.get(i);
                Predicate<Aftermath> in =
                        each ->
                                each.promise().promisor().equals(who)
                                        && !each.promise().due().isBefore(day)
                                        && each.promise().due().isBefore(day.plusMonths(3));
                cases[third]++;
                promises[third] += sum(made, in, _ -> 1);
                reworked[third] += sum(made, in, each -> each.reworked() ? 1 : 0);
                reached[third] += sum(made, in, Aftermath::reached);
            }
        }

        private static double kept(TrustReading levels, Pair pair) {
            return levels.pair(pair.promisor(), pair.promisee()).kept();
        }

        private static long sum(
                List<Aftermath> made, Predicate<Aftermath> which, ToIntFunction<Aftermath> what) {
            return made.stream().filter(which).mapToInt(what).sum();
        }

        private double share(long[] of, int third) {
            return (double) of[third] / promises[third];
        }
    }
}
