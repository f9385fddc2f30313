package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ManyLevelsTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Test
    void everyLevelIsToTheBitThatOfTheDayCells() {
        for (int seed = 0; seed < 20; seed++) {
            Generated generated = new Generated(seed, 1 + seed % 4, 200 * seed);
            for (int days : new int[] {-1, 0, 40, 400, 5000}) {
                assertSame(generated, FIRST.plusDays(days));
            }
        }
    }

    @Test
    void oneWithVeryManyOutcomesIsReadLikeTheOthers() {
        OutcomePart part = new OutcomePart();
        DayCells cells = new DayCells();
        int day = (int) FIRST.toEpochDay();
        for (int i = 0; i < 100_000; i++) {
            part.add(0, 1 + i % 3, day + i % 900, i % 7 > 0);
            cells.add(
                    new DayCell(
                            "a",
                            i % 3 == 0 ? "b" : i % 3 == 1 ? "c" : "d",
                            "",
                            FIRST.plusDays(i % 900),
                            i % 7 > 0 ? Outcome.KEPT : Outcome.NOT_KEPT,
                            1));
        }
        NumberedOutcomes outcomes =
                new NumberedOutcomes(List.of(part), List.of(List.of("a", "b", "c", "d")));
        LocalDate asOf = FIRST.plusDays(900);
        assertThat(told(ManyLevels.read(outcomes, NestedModel.STANDARD, asOf)))
                .isEqualTo(told(NestedModel.STANDARD.read(cells, asOf)));
    }

    @Test
    void theNewestDayIsThatOfTheDayCells() {
        Generated generated = new Generated(3, 3, 500);
        for (int days : new int[] {-1, 0, 100, 5000}) {
            LocalDate today = FIRST.plusDays(days);
            assertThat(generated.outcomes.newestDay(today))
                    .isEqualTo(generated.cells.newestDay(today));
        }
    }

    @Test
    void aDayThatCannotBeCountedIsNoOutcome() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutcomePart().add(0, 0, -1, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutcomePart().add(0, 0, DayCounts.LAST + 1, true));
    }

    private static void assertSame(Generated generated, LocalDate asOf) {
        ManyLevels many = ManyLevels.read(generated.outcomes, NestedModel.STANDARD, asOf);
        TrustReading reading = NestedModel.STANDARD.read(generated.cells, asOf);
        assertThat(many.asOf()).isEqualTo(asOf);
        assertThat(many.overall()).isEqualTo(reading.overall());
        assertThat(told(many)).isEqualTo(told(reading));
    }

    private static List<String> told(ManyLevels levels) {
        List<String> told = new ArrayList<>();
        levels.tell(
                new ManyLevels.Listener() {
                    @Override
                    public void promisor(String promisor, Level level) {
                        told.add(promisor + " " + level);
                    }

                    @Override
                    public void pair(String promisor, String promisee, Level level) {
                        told.add(promisor + " → " + promisee + " " + level);
                    }
                });
        return told;
    }

    private static List<String> told(TrustReading reading) {
        List<String> told = new ArrayList<>();
        for (String promisor : reading.promisors()) {
            told.add(promisor + " " + reading.promisor(promisor));
            for (Pair pair : reading.pairs()) {
                if (pair.promisor().equals(promisor)) {
                    told.add(
                            promisor
                                    + " → "
                                    + pair.promisee()
                                    + " "
                                    + reading.pair(promisor, pair.promisee()));
                }
            }
        }
        return told;
    }

    /// The same outcomes in parts, each with numbers of its own for the names, and as day cells.
    private static final class Generated {

        private final DayCells cells = new DayCells();
        private final NumberedOutcomes outcomes;

        Generated(int seed, int parts, int count) {
            SplittableRandom random = new SplittableRandom(seed);
            List<OutcomePart> all = new ArrayList<>();
            List<List<String>> names = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                all.add(new OutcomePart());
                names.add(new ArrayList<>());
            }
            for (int i = 0; i < count; i++) {
                int part = random.nextInt(parts);
                String promisor = "p" + random.nextInt(12);
                String promisee = "p" + random.nextInt(30);
                int day = random.nextInt(500);
                boolean kept = random.nextInt(5) > 0;
                all.get(part)
                        .add(
                                number(promisor, names.get(part), random),
                                number(promisee, names.get(part), random),
                                (int) FIRST.toEpochDay() + day,
                                kept);
                cells.add(
                        new DayCell(
                                promisor,
                                promisee,
                                "",
                                FIRST.plusDays(day),
                                kept ? Outcome.KEPT : Outcome.NOT_KEPT,
                                1));
            }
            outcomes = new NumberedOutcomes(all, names);
        }

        /// A number of the name: now and then another one, as for another spelling.
        private static int number(String name, List<String> names, SplittableRandom random) {
            int known = names.lastIndexOf(name);
            if (known < 0 || random.nextInt(50) == 0) {
                names.add(name);
                return names.size() - 1;
            }
            return known;
        }
    }
}
