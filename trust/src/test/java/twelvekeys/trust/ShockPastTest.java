package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// The shared shock over the chances of crossed effects: fitted before 2010, judged on 2010 to
/// 2012. `docs/concepts/capacity.md` has the table.
class ShockPastTest {

    private static final Path PAGE = Path.of("../docs/concepts/capacity.md");
    private static final LocalDate FIRST = LocalDate.of(2006, 7, 1);
    private static final LocalDate CUT = LocalDate.of(2010, 1, 1);
    private static final LocalDate END = LocalDate.of(2013, 1, 1);
    private static final Shock ALONE = new Shock(0);

    @Test
    void thePastSpeaksForAShockAndHardlyTellsItsSize() {
        List<OpenTogether> past =
                OpenTogether.of(FIRST, CUT, p -> p.due().plusDays(1).isBefore(CUT));
        assertThat(past).hasSize(539);
        assertThat(loss(past, ALONE)).isCloseTo(0.2638, within(5e-5));
        assertThat(loss(past, Shock.STANDARD)).isCloseTo(0.2460, within(5e-5));
        assertThat(loss(past, new Shock(2.1))).isCloseTo(0.2441, within(5e-5));
        assertThat(Shock.fitted(past.stream().map(OpenTogether::past).toList()))
                .isEqualTo(new Shock(1.9));
    }

    @Test
    void outOfTimeTheShockTellsMoreThanTakingEachAlone() {
        double[] gains =
                draws(
                        later(),
                        each -> each.past().surprise(ALONE) - each.past().surprise(Shock.STANDARD),
                        each -> each.day().getYear() * 4 + (each.day().getMonthValue() - 1) / 3);
        assertThat(gains[100]).isCloseTo(0.0075, within(5e-5));
        assertThat(gains[1900]).isCloseTo(0.0357, within(5e-5));
    }

    @Test
    void thePageShowsTheTableOfTheLaterYears() throws IOException {
        List<OpenTogether> later = later();
        String table =
                row(later, "1", 1, 1)
                        + row(later, "2–3", 2, 3)
                        + row(later, "4–6", 4, 6)
                        + row(later, "7–12", 7, 12)
                        + row(later, "13 or more", 13, Integer.MAX_VALUE)
                        + row("all", later);
        assertThat(Files.readString(PAGE)).contains(table);
    }

    private static String row(List<OpenTogether> cases, String name, int from, int to) {
        return row(
                name,
                cases.stream().filter(each -> each.open() >= from && each.open() <= to).toList());
    }

    private static String row(String name, List<OpenTogether> cases) {
        double[] kept = draws(cases, each -> each.past().allKept() ? 1 : 0, OpenTogether::vendor);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.2f–%.2f | %.3f | %.3f | %.3f | %.3f |\n",
                name,
                cases.size(),
                mean(cases, each -> each.past().allKept() ? 1 : 0),
                kept[100],
                kept[1900],
                mean(cases, each -> each.past().chance(Shock.STANDARD)),
                mean(cases, each -> each.past().chance(ALONE)),
                loss(cases, Shock.STANDARD),
                loss(cases, ALONE));
    }

    /// Means in 2,000 draws of whole blocks, rising.
    private static <K extends Comparable<K>> double[] draws(
            List<OpenTogether> cases,
            ToDoubleFunction<OpenTogether> what,
            Function<OpenTogether, K> block) {
        Map<K, List<Double>> blocks = new TreeMap<>();
        for (OpenTogether each : cases) {
            blocks.computeIfAbsent(block.apply(each), key -> new ArrayList<>())
                    .add(what.applyAsDouble(each));
        }
        List<List<Double>> all = List.copyOf(blocks.values());
        Random random = new Random(20_260_401);
        double[] means = new double[2000];
        for (int draw = 0; draw < means.length; draw++) {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < all.size(); i++) {
                for (double each : all.get(random.nextInt(all.size()))) {
                    sum += each;
                    n++;
                }
            }
            means[draw] = sum / n;
        }
        Arrays.sort(means);
        return means;
    }

    private static double loss(List<OpenTogether> cases, Shock shock) {
        return mean(cases, each -> each.past().surprise(shock));
    }

    private static double mean(
            Collection<OpenTogether> cases, ToDoubleFunction<OpenTogether> what) {
        return cases.stream().mapToDouble(what).average().orElseThrow();
    }

    private static List<OpenTogether> later() {
        List<OpenTogether> later = OpenTogether.of(CUT, END, p -> true);
        assertThat(later).hasSize(654);
        return later;
    }
}
