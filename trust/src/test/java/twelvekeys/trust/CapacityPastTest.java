package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The shared shock on the delivery data: fitted before 2010, judged on 2010 to 2012.
///
/// A case is a vendor on the first of a month, with all its promises that are open then: made on or
/// before that day, not done by it, due on it or later. The chances are those of that day. The
/// question is whether all of them were kept on time. Where the file does not say when a promise
/// was made, it is taken to be 30 days before its date. `docs/concepts/capacity.md` has the table.
class CapacityPastTest {

    private static final Path PAGE = Path.of("../docs/concepts/capacity.md");
    private static final LocalDate FIRST = LocalDate.of(2006, 7, 1);
    private static final LocalDate CUT = LocalDate.of(2010, 1, 1);
    private static final LocalDate END = LocalDate.of(2013, 1, 1);
    private static final int HORIZON = 30;
    private static final double ALONE = 0;

    /// A vendor on a day.
    ///
    /// @param chances of its open promises, one each
    private record Case(LocalDate day, List<Double> chances, boolean allKept) {

        double chance(double spread) {
            return SharedShock.allKept(
                    chances.stream().mapToDouble(Double::doubleValue).toArray(), spread);
        }

        double surprise(double spread) {
            double chance = chance(spread);
            return -StrictMath.log(Math.max(allKept ? chance : 1 - chance, 1e-12));
        }
    }

    @Test
    void theSpreadIsTheOneThatFitsThePastBest() {
        List<Case> past =
                cases(
                        FIRST,
                        CUT,
                        open -> open.stream().filter(CapacityPastTest::knownBeforeTheCut).toList());
        assertThat(past).hasSize(539);
        assertThat(bestSpread(past)).isEqualTo(SharedShock.SPREAD);
        assertThat(loss(past, ALONE)).isCloseTo(0.2784, within(5e-5));
        assertThat(loss(past, SharedShock.SPREAD)).isCloseTo(0.2662, within(5e-5));
    }

    /// Leaving a case out as soon as one of its promises is due after the cut drops the large ones,
    /// and fits another spread; the past hardly tells the two apart.
    @Test
    void thePastDoesNotSettleTheSpreadClosely() {
        List<Case> whole =
                cases(
                        FIRST,
                        CUT,
                        open ->
                                open.stream().allMatch(CapacityPastTest::knownBeforeTheCut)
                                        ? open
                                        : List.of());
        assertThat(whole).hasSize(480);
        assertThat(bestSpread(whole)).isEqualTo(2.2);
        assertThat(loss(whole, SharedShock.SPREAD) - loss(whole, 2.2)).isBetween(0.0, 0.002);
        assertThat(loss(later(), 2.2)).isCloseTo(0.2504, within(5e-5));
    }

    @Test
    void outOfTimeTheShockTellsMoreThanTakingEachAlone() {
        List<Case> later = later();
        double[] gains = gains(later);
        assertThat(gains[100]).isCloseTo(0.017, within(5e-4));
        assertThat(gains[1900]).isCloseTo(0.066, within(5e-4));
    }

    @Test
    void fourVendorsBrokeNearlyAllThatWasBrokenInTheLaterYears() {
        Map<String, Integer> late = new TreeMap<>();
        for (PromiseFacts promise : Deliveries.promises()) {
            boolean kept = promise.resolution(Grace.NONE).outcome().kept();
            if (!kept && !promise.due().isBefore(CUT) && promise.due().isBefore(END)) {
                late.merge(promise.promisor(), 1, Integer::sum);
            }
        }
        List<Integer> most = late.values().stream().sorted(Comparator.reverseOrder()).toList();
        assertThat(most.stream().mapToInt(Integer::intValue).sum()).isEqualTo(371);
        assertThat(most.subList(0, 4).stream().mapToInt(Integer::intValue).sum()).isEqualTo(360);
    }

    @Test
    void thePageShowsTheTableOfTheLaterYears() throws IOException {
        List<Case> later = later();
        String table =
                row(later, "1", 1, 1)
                        + row(later, "2–3", 2, 3)
                        + row(later, "4–6", 4, 6)
                        + row(later, "7–12", 7, 12)
                        + row(later, "13 or more", 13, Integer.MAX_VALUE)
                        + row("all", later);
        assertThat(Files.readString(PAGE)).contains(table);
    }

    private static String row(List<Case> cases, String name, int from, int to) {
        return row(
                name,
                cases.stream()
                        .filter(each -> each.chances.size() >= from && each.chances.size() <= to)
                        .toList());
    }

    private static String row(String name, List<Case> cases) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f |\n",
                name,
                cases.size(),
                mean(cases, each -> each.allKept ? 1 : 0),
                mean(cases, each -> each.chance(SharedShock.SPREAD)),
                mean(cases, each -> each.chance(ALONE)),
                loss(cases, SharedShock.SPREAD),
                loss(cases, ALONE));
    }

    private static double bestSpread(List<Case> cases) {
        return IntStream.rangeClosed(0, 25)
                .mapToObj(tenths -> tenths / 10.0)
                .min(Comparator.comparingDouble(spread -> loss(cases, spread)))
                .orElseThrow();
    }

    /// How much log loss the shock saves, in 2,000 draws of whole quarters, rising.
    private static double[] gains(List<Case> cases) {
        Map<Integer, List<Double>> quarters = new TreeMap<>();
        for (Case each : cases) {
            int quarter = each.day.getYear() * 4 + (each.day.getMonthValue() - 1) / 3;
            quarters.computeIfAbsent(quarter, key -> new ArrayList<>())
                    .add(each.surprise(ALONE) - each.surprise(SharedShock.SPREAD));
        }
        List<List<Double>> blocks = List.copyOf(quarters.values());
        Random random = new Random(20_260_401);
        double[] gains = new double[2000];
        for (int draw = 0; draw < gains.length; draw++) {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < blocks.size(); i++) {
                for (double gain : blocks.get(random.nextInt(blocks.size()))) {
                    sum += gain;
                    n++;
                }
            }
            gains[draw] = sum / n;
        }
        Arrays.sort(gains);
        return gains;
    }

    private static double loss(List<Case> cases, double spread) {
        return mean(cases, each -> each.surprise(spread));
    }

    private static double mean(List<Case> cases, ToDoubleFunction<Case> what) {
        return cases.stream().mapToDouble(what).average().orElseThrow();
    }

    private static List<Case> later() {
        List<Case> later = cases(CUT, END, open -> open);
        assertThat(later).hasSize(654);
        return later;
    }

    /// Whether its outcome is known before 2010, however it ends.
    private static boolean knownBeforeTheCut(PromiseFacts promise) {
        return promise.due().plusDays(1).isBefore(CUT);
    }

    /// @param counted which of the open promises of a vendor are asked about; none for no case
    private static List<Case> cases(
            LocalDate from, LocalDate to, UnaryOperator<List<PromiseFacts>> counted) {
        List<PromiseFacts> promises = Deliveries.promises();
        DayCells cells = DayCells.of(promises, Grace.NONE);
        List<Case> cases = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusMonths(1)) {
            TrustReading reading = NestedModel.STANDARD.read(cells, day);
            for (List<PromiseFacts> all : openOn(day, promises).values()) {
                List<PromiseFacts> open = counted.apply(all);
                if (!open.isEmpty()) {
                    cases.add(caseOf(day, open, reading));
                }
            }
        }
        return cases;
    }

    private static Case caseOf(LocalDate day, List<PromiseFacts> open, TrustReading reading) {
        return new Case(
                day,
                open.stream().map(p -> reading.pair(p.promisor(), p.promisee()).kept()).toList(),
                open.stream().allMatch(p -> p.resolution(Grace.NONE).outcome().kept()));
    }

    private static Map<String, List<PromiseFacts>> openOn(
            LocalDate day, List<PromiseFacts> promises) {
        Map<String, List<PromiseFacts>> open = new TreeMap<>();
        for (PromiseFacts promise : promises) {
            LocalDate made = promise.made();
            LocalDate done = promise.done();
            LocalDate from = made == null ? promise.due().minusDays(HORIZON) : made;
            if (!from.isAfter(day)
                    && !promise.due().isBefore(day)
                    && (done == null || done.isAfter(day))) {
                open.computeIfAbsent(promise.promisor(), name -> new ArrayList<>()).add(promise);
            }
        }
        return open;
    }
}
