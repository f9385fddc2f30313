package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import twelvekeys.trust.CrossedReading.Asked;

class CrossedModelTest {

    private static final LocalDate AS_OF = Invented.START.plusDays(700);
    private static final CrossedModel MODEL = CrossedModel.STANDARD;

    @Test
    void aReadingIsWhatAPlainFilterOverNamedEffectsGives() {
        for (int seed = 0; seed < 12; seed++) {
            List<PromiseFacts> promises = Invented.promises(seed, 150);
            CrossedReading reading = read(promises);
            Reference reference = new Reference(promises, AS_OF);
            for (PromiseFacts promise : promises.subList(0, 25)) {
                Asked asked = asked(promise, AS_OF.plusDays(seed * 10L));
                assertThat(reading.forecast(asked).kept())
                        .isCloseTo(reference.kept(asked), within(2e-6));
            }
        }
    }

    @Test
    void theOrderOfArrivalChangesNoBit() {
        for (int seed = 0; seed < 20; seed++) {
            List<PromiseFacts> promises = new ArrayList<>(Invented.promises(seed, 300));
            Asked asked = asked(promises.getFirst(), AS_OF.plusDays(20));
            Forecast before = read(promises).forecast(asked);
            Collections.shuffle(promises, new Random(seed));
            assertThat(read(promises).forecast(asked)).isEqualTo(before);
        }
    }

    @Test
    void outcomesOfPromisesThatAreNotDueYetMoveNothing() {
        List<PromiseFacts> promises = new ArrayList<>(Invented.promises(3, 200));
        Asked asked = asked(promises.getFirst(), AS_OF.plusDays(20));
        Forecast before = read(promises).forecast(asked);
        promises.add(
                Invented.promise("maker 1", "buyer 1", AS_OF.plusDays(5), AS_OF.minusDays(40)));
        promises.add(Invented.promise("maker 1", "buyer 1", AS_OF, null));
        assertThat(read(promises).forecast(asked)).isEqualTo(before);
        promises.add(Invented.promise("maker 1", "buyer 1", AS_OF.minusDays(1), null));
        assertThat(read(promises).forecast(asked).kept()).isNotEqualTo(before.kept());
    }

    @Test
    void aStrangerIsTakenForEverybodyAndKnownLeast() {
        CrossedReading reading = read(Invented.promises(5, 300));
        Forecast stranger = reading.forecast(new Asked("nobody", "nowhere", "", AS_OF));
        Forecast known = reading.forecast(new Asked("maker 1", "buyer 1", "", AS_OF));
        List<Explanation.Step> steps = stranger.why().steps();
        assertThat(steps.get(1).delta()).isZero();
        assertThat(steps.get(2).delta()).isZero();
        assertThat(stranger.why().evidence()).isEqualTo(Evidence.NONE);
        assertThat(stranger.upper() - stranger.lower())
                .isGreaterThan(known.upper() - known.lower());
    }

    @Test
    void theStepsAddUpToTheChanceExactly() {
        for (int seed = 0; seed < 30; seed++) {
            List<PromiseFacts> promises = Invented.promises(seed, 20 + 10 * seed);
            CrossedReading reading = read(promises);
            for (PromiseFacts promise : promises.subList(0, 20)) {
                Forecast forecast =
                        reading.forecast(
                                asked(promise, AS_OF.plusDays(seed)), seed % 2 == 0 ? 1 : 0.7);
                double sum = 0;
                int shown = 0;
                for (Explanation.Step step : forecast.why().steps()) {
                    assertThat(step.before()).isEqualTo(sum);
                    sum += step.delta();
                    shown += step.shownDelta();
                }
                assertThat(sum).isEqualTo(forecast.kept());
                assertThat(shown).isEqualTo(forecast.why().shownKept());
                assertThat(forecast.lower()).isLessThanOrEqualTo(forecast.kept());
                assertThat(forecast.upper()).isGreaterThanOrEqualTo(forecast.kept());
            }
        }
    }

    @Test
    void theFartherTheDateTheLessIsKnown() {
        CrossedReading reading = read(Invented.promises(8, 400));
        Forecast soon = reading.forecast(new Asked("maker 1", "buyer 1", "", AS_OF.plusDays(5)));
        Forecast far = reading.forecast(new Asked("maker 1", "buyer 1", "", AS_OF.plusDays(900)));
        assertThat(far.upper() - far.lower()).isGreaterThan(soon.upper() - soon.lower());
    }

    @Test
    void promisesOfOneDayCountTwentyTimesOneAtMost() {
        CrossedModel eachAlone =
                new CrossedModel(
                        -2,
                        MODEL.everybody(),
                        MODEL.promisor(),
                        MODEL.promisee(),
                        MODEL.pair(),
                        MODEL.kind(),
                        0);
        double thousand = keptAfter(MODEL, 1000);
        assertThat(thousand).isCloseTo(keptAfter(eachAlone, 20), within(0.002));
        assertThat(thousand).isLessThan(keptAfter(eachAlone, 1000) - 0.02);
    }

    private static double keptAfter(CrossedModel model, int keptOnOneDay) {
        LocalDate due = AS_OF.minusDays(2);
        List<PromiseFacts> kept =
                Collections.nCopies(keptOnOneDay, Invented.promise("maker", "buyer", due, due));
        return model.read(DayCells.byDueDay(kept, Grace.NONE), AS_OF)
                .forecast(new Asked("maker", "buyer", "", AS_OF))
                .kept();
    }

    @Test
    void whatWouldChangeItIsWhatThenChangesIt() {
        List<PromiseFacts> promises = new ArrayList<>(Invented.promises(9, 200));
        Asked asked = new Asked("maker 1", "buyer 2", "", AS_OF.plusDays(30));
        CrossedReading.Sensitivity sensitivity = read(promises).sensitivity(asked, 1);
        assertThat(sensitivity.now()).isEqualTo(read(promises).forecast(asked).kept());
        LocalDate due = AS_OF.minusDays(1);
        promises.removeIf(p -> p.promisor().equals("maker 1") && p.due().equals(due));
        CrossedReading.Sensitivity without = read(promises).sensitivity(asked, 1);
        promises.add(Invented.promise("maker 1", "buyer 2", due, due));
        assertThat(read(promises).forecast(asked).kept())
                .isCloseTo(without.afterOneKept(), within(0.01));
        assertThat(without.afterOneNotKept()).isLessThan(without.now());
        assertThat(without.afterOneKept()).isGreaterThan(without.now());
        assertThat(without.words()).startsWith("One more kept: ");
    }

    @Test
    void aNumberThatIsNoShareIsRefused() {
        CrossedReading reading = read(Invented.promises(1, 20));
        Asked asked = new Asked("maker 1", "buyer 1", "", AS_OF);
        assertThatIllegalArgumentException().isThrownBy(() -> reading.forecast(asked, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> reading.forecast(asked, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Drift(0, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CrossedModel(
                                -2,
                                MODEL.everybody(),
                                MODEL.promisor(),
                                MODEL.promisee(),
                                MODEL.pair(),
                                MODEL.kind(),
                                2));
    }

    private static CrossedReading read(List<PromiseFacts> promises) {
        return MODEL.read(DayCells.byDueDay(promises, Grace.NONE), AS_OF);
    }

    private static Asked asked(PromiseFacts promise, LocalDate due) {
        String category = promise.category();
        return new Asked(
                promise.promisor(), promise.promisee(), category == null ? "" : category, due);
    }

    /// The model once more, in the plainest way: names for numbers, maps for arrays, and sums over
    /// a fine grid for integrals.
    private static final class Reference {

        private record Known(double mean, double variance, LocalDate day) {}

        private record Batch(LocalDate day, String promisor, String promisee, String category)
                implements Comparable<Batch> {
            @Override
            public int compareTo(Batch other) {
                return (day + "|" + promisor + "|" + promisee + "|" + category)
                        .compareTo(
                                other.day
                                        + "|"
                                        + other.promisor
                                        + "|"
                                        + other.promisee
                                        + "|"
                                        + other.category);
            }
        }

        private final Map<String, Known> effects = new TreeMap<>();

        Reference(List<PromiseFacts> promises, LocalDate asOf) {
            Map<Batch, int[]> batches = new TreeMap<>();
            Map<String, Integer> ofDay = new TreeMap<>();
            for (PromiseFacts promise : promises) {
                LocalDate day = promise.due().plusDays(1);
                if (!day.isAfter(asOf)) {
                    Asked asked = asked(promise, day);
                    int[] counts =
                            batches.computeIfAbsent(
                                    new Batch(
                                            day,
                                            asked.promisor(),
                                            asked.promisee(),
                                            asked.category()),
                                    key -> new int[2]);
                    LocalDate done = promise.done();
                    counts[0] += done == null || done.isAfter(promise.due()) ? 1 : 0;
                    counts[1]++;
                    ofDay.merge(day + promise.promisor(), 1, Integer::sum);
                }
            }
            batches.forEach((batch, counts) -> {
                int together = ofDay.getOrDefault(batch.day + batch.promisor, 1);
                double each = 1 / (1 + 0.05 * (together - 1));
                tell(batch, counts[0] * each, counts[1] * each);
            });
        }

        private static Map<String, Drift> named(String promisor, String promisee, String kind) {
            Map<String, Drift> named = new TreeMap<>();
            named.put("everybody", new Drift(1, 8000));
            named.put("promisor " + promisor, new Drift(1, 360));
            named.put("promisee " + promisee, new Drift(0.2, 720));
            named.put("pair " + promisor + " / " + promisee, new Drift(0.5, 720));
            if (!kind.isEmpty()) {
                named.put("kind " + promisor + " / " + kind, new Drift(0.2, 720));
            }
            return named;
        }

        private Known at(String name, Drift drift, LocalDate day) {
            double about = name.equals("everybody") ? -2 : 0;
            Known known = effects.get(name);
            if (known == null) {
                return new Known(about, drift.variance(), day);
            }
            long days = java.time.temporal.ChronoUnit.DAYS.between(known.day, day);
            double left = Math.pow(0.5, days / drift.halfLifeDays());
            return new Known(
                    about + (known.mean - about) * left,
                    known.variance * left * left + drift.variance() * (1 - left * left),
                    day);
        }

        private void tell(Batch batch, double late, double all) {
            Map<String, Known> now = new TreeMap<>();
            named(batch.promisor, batch.promisee, batch.category)
                    .forEach((name, drift) -> now.put(name, at(name, drift, batch.day)));
            double m = now.values().stream().mapToDouble(Known::mean).sum();
            double v = now.values().stream().mapToDouble(Known::variance).sum();
            double[] after = posterior(m, v, late, all);
            now.forEach((name, known) -> {
                double share = known.variance / v;
                effects.put(
                        name,
                        new Known(
                                known.mean + share * (after[0] - m),
                                known.variance - share * share * (v - after[1]),
                                batch.day));
            });
        }

        private static double[] posterior(double m, double v, double late, double all) {
            double sum = 0;
            double first = 0;
            double second = 0;
            for (double x = m - 12; x < m + 12; x += 0.002) {
                double p = 1 / (1 + Math.exp(-x));
                double weight =
                        Math.exp(
                                late * Math.log(p)
                                        + (all - late) * Math.log(1 - p)
                                        - (x - m) * (x - m) / (2 * v));
                sum += weight;
                first += weight * x;
                second += weight * x * x;
            }
            double mean = first / sum;
            return new double[] {mean, second / sum - mean * mean};
        }

        double kept(Asked asked) {
            double m = 0;
            double v = 0;
            for (var each :
                    named(asked.promisor(), asked.promisee(), asked.category()).entrySet()) {
                Known known = at(each.getKey(), each.getValue(), asked.due());
                m += known.mean;
                v += known.variance;
            }
            double sum = 0;
            double kept = 0;
            for (double z = -9; z < 9; z += 0.001) {
                double weight = Math.exp(-z * z / 2);
                sum += weight;
                kept += weight / (1 + Math.exp(m + Math.sqrt(v) * z));
            }
            return kept / sum;
        }
    }
}
