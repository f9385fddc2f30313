package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PromisorLevelsTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final NestedModel MODEL = NestedModel.STANDARD;

    @Test
    void promisorsReadOneByOneOnSeveralMachinesHaveTheLevelsOfAllTogetherToTheBit() {
        for (int seed = 0; seed < 20; seed++) {
            List<DayCell> cells = cells(seed, 300 * seed);
            for (int days : new int[] {-40_000, -1, 0, 40, 400, 5000}) {
                LocalDate asOf = FIRST.plusDays(days);
                assertThat(oneByOne(cells, 1 + seed % 4, asOf, seed))
                        .as("seed %s, as of %s", seed, asOf)
                        .isEqualTo(together(cells, asOf));
            }
        }
    }

    @Test
    void oneOutcomeMoreMovesTheLevels() {
        List<DayCell> cells = cells(7, 900);
        LocalDate asOf = FIRST.plusDays(400);
        Map<String, Level> before = oneByOne(cells, 2, asOf, 1);
        cells.add(new DayCell("A", "B", "", FIRST.plusDays(300), Outcome.NOT_KEPT, 1));
        assertThat(oneByOne(cells, 2, asOf, 1)).isNotEqualTo(before);
    }

    @Test
    void theNewestDayIsThatOfTheDayCells() {
        List<DayCell> cells = cells(3, 500);
        DayCells all = new DayCells();
        cells.forEach(all::add);
        for (LocalDate today : List.of(LocalDate.EPOCH.minusDays(1), FIRST.plusDays(100))) {
            assertThat(everybody(cells).newestDay(today)).isEqualTo(all.newestDay(today));
        }
        assertThat(everybody(cells).newestDay(LocalDate.MAX)).isEqualTo(all.newestDay(asFarAs()));
    }

    @Test
    void aCountThatNoIntHoldsIsAnErrorAndNoOtherLevel() {
        DayCounts counts = new DayCounts();
        counts.add(20_000, Integer.MAX_VALUE, 0);
        assertThatThrownBy(() -> counts.add(20_000, 1, 0)).isInstanceOf(ArithmeticException.class);
    }

    private static LocalDate asFarAs() {
        return FIRST.plusYears(100);
    }

    private static List<DayCell> cells(int seed, int count) {
        Random random = new Random(seed);
        List<DayCell> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(
                    new DayCell(
                            String.valueOf((char) ('A' + random.nextInt(12))),
                            String.valueOf((char) ('A' + random.nextInt(20))),
                            "",
                            FIRST.plusDays(random.nextInt(800)),
                            random.nextInt(4) == 0 ? Outcome.NOT_KEPT : Outcome.KEPT,
                            1 + random.nextInt(3)));
        }
        return cells;
    }

    private static DayCounts everybody(List<DayCell> cells) {
        DayCounts counts = new DayCounts();
        cells.forEach(cell -> add(counts, cell));
        return counts;
    }

    private static void add(DayCounts counts, DayCell cell) {
        boolean kept = cell.outcome().kept();
        counts.add(
                Math.toIntExact(cell.day().toEpochDay()),
                kept ? cell.count() : 0,
                kept ? 0 : cell.count());
    }

    /// Everybody is added up from as many parts as there are machines; each machine then reads the
    /// promisors that fall to it, in an order of its own.
    private static Map<String, Level> oneByOne(
            List<DayCell> cells, int machines, LocalDate asOf, int seed) {
        DayCounts everybody = new DayCounts();
        for (int machine = 0; machine < machines; machine++) {
            int mine = machine;
            List<DayCell> part = new ArrayList<>();
            for (int i = mine; i < cells.size(); i += machines) {
                part.add(cells.get(i));
            }
            everybody(part)
                    .tell((day, kept, notKept) -> {
                        everybody.add(day, kept, 0);
                        everybody.add(day, 0, notKept);
                    });
        }
        assertThat(everybody.size()).isEqualTo(cells.stream().mapToLong(DayCell::count).sum());
        Map<String, Level> levels = new TreeMap<>();
        levels.put("everybody", everybody.everybody(MODEL, asOf));
        double notKept = everybody.everybodyNotKept(MODEL, asOf);
        Map<String, List<DayCell>> byPromisor =
                cells.stream().collect(Collectors.groupingBy(DayCell::promisor));
        List<String> promisors = new ArrayList<>(byPromisor.keySet());
        Collections.shuffle(promisors, new Random(seed));
        for (int machine = 0; machine < machines; machine++) {
            PromisorLevels reader = new PromisorLevels(MODEL, asOf, notKept);
            for (int i = machine; i < promisors.size(); i += machines) {
                read(reader, byPromisor.getOrDefault(promisors.get(i), List.of()), levels);
            }
        }
        return levels;
    }

    private static void read(
            PromisorLevels reader, List<DayCell> ofOne, Map<String, Level> levels) {
        List<DayCell> shuffled = new ArrayList<>(ofOne);
        Collections.shuffle(shuffled, new Random(ofOne.size()));
        shuffled.stream()
                .collect(Collectors.groupingBy(DayCell::promisee))
                .forEach((promisee, some) -> {
                    for (DayCell cell : some) {
                        boolean kept = cell.outcome().kept();
                        reader.add(
                                Math.toIntExact(cell.day().toEpochDay()),
                                kept ? cell.count() : 0,
                                kept ? 0 : cell.count());
                    }
                    reader.endPromisee(promisee);
                });
        List<String> order = new ArrayList<>();
        reader.endPromisor(
                ofOne.getFirst().promisor(),
                new ManyLevels.Listener() {
                    @Override
                    public void promisor(String promisor, Level level) {
                        levels.put(promisor, level);
                    }

                    @Override
                    public void pair(String promisor, String promisee, Level level) {
                        order.add(promisee);
                        levels.put(promisor + " → " + promisee, level);
                    }
                });
        assertThat(order).isSorted();
    }

    private static Map<String, Level> together(List<DayCell> cells, LocalDate asOf) {
        DayCells all = new DayCells();
        cells.forEach(all::add);
        TrustReading reading = MODEL.read(all, asOf);
        Map<String, Level> levels = new TreeMap<>();
        levels.put("everybody", reading.overall());
        reading.promisors().forEach(promisor -> levels.put(promisor, reading.promisor(promisor)));
        reading.pairs()
                .forEach(pair ->
                        levels.put(
                                pair.promisor() + " → " + pair.promisee(),
                                reading.pair(pair.promisor(), pair.promisee())));
        return levels;
    }
}
