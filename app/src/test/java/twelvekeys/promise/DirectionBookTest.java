package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import twelvekeys.promise.Promise.EarlyMove;
import twelvekeys.trust.AtRisk;
import twelvekeys.trust.Basis;
import twelvekeys.trust.Candidate;
import twelvekeys.trust.CrossedModel;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Forecaster;
import twelvekeys.trust.Grace;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.Shock;
import twelvekeys.trust.Timing;
import twelvekeys.trust.TrustReading;

/// A book that is told what changes says what the core says of everything that stands.
class DirectionBookTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Chosen CROSSED =
            new Chosen(
                    new ModelChoice(
                            START,
                            Candidate.CROSSED,
                            ModelChoice.Why.SHOWN_BETTER,
                            0,
                            0,
                            Optional.empty(),
                            Optional.empty()),
                    Shock.STANDARD,
                    true);

    /// Promises are made, moved, kept, missed, declared not kept, revoked, released and disputed in
    /// any order, days pass, and after each the chances of all open ones are to the bit those of
    /// the core from everything at once.
    @Test
    void aBookThatIsToldWhatChangesSaysWhatTheCoreSaysOfEverything() {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            DirectionBook book = new DirectionBook(START);
            book.choose(CROSSED);
            Map<UUID, Counted> standing = new HashMap<>();
            List<UUID> ids = new ArrayList<>();
            LocalDate today = START.plusDays(30);
            int looked = 0;
            for (int step = 0; step < 220; step++) {
                boolean makes = ids.isEmpty() || random.nextInt(3) > 0;
                UUID id = makes ? new UUID(seed, step) : ids.get(random.nextInt(ids.size()));
                Counted now = any(random, today);
                standing.put(id, now);
                book.put(id, now);
                ids.add(id);
                today = today.plusDays(random.nextInt(4));
                if (step % 20 == 19) {
                    looked += assertSame(book, standing, today);
                }
            }
            assertThat(looked).isGreaterThan(10);
        }
    }

    /// @return how many open promises were looked at
    private static int assertSame(
            DirectionBook book, Map<UUID, Counted> standing, LocalDate today) {
        DayCells known = new DayCells();
        DayCells due = new DayCells();
        Timing timing = new Timing();
        for (Counted promise : standing.values()) {
            promise.cell().ifPresent(known::add);
            promise.dueCell().ifPresent(due::add);
            promise.spells(today).forEach(timing::add);
        }
        TrustReading levels = NestedModel.STANDARD.read(known, today);
        Forecaster core =
                new Forecaster(
                        CROSSED.choice(),
                        levels,
                        CrossedModel.STANDARD.read(due, today, levels),
                        timing,
                        Grace.NONE);
        Map<String, Long> atRisk = new HashMap<>();
        int open = 0;
        for (Counted promise : standing.values()) {
            if (promise.isOpenOn(today)) {
                Forecast chance = core.forecast(promise.asked(), promise.standsSince());
                Forecast told =
                        book.forecaster(today).forecast(promise.asked(), promise.standsSince());
                assertThat(told.kept()).isEqualTo(chance.kept());
                assertThat(core.kept(promise.asked(), promise.standsSince()))
                        .isEqualTo(chance.kept());
                assertThat(told.why().steps()).isEqualTo(chance.why().steps());
                assertThat(book.forecaster(today).outlook(promise.asked(), promise.standsSince()))
                        .isEqualTo(core.outlook(promise.asked(), promise.standsSince()));
                if (AtRisk.applies(chance)) {
                    atRisk.merge(promise.partner(), 1L, Long::sum);
                }
                open++;
            }
        }
        assertThat(book.atRisk(today)).isEqualTo(atRisk);
        return open;
    }

    private static <T> T any(T[] values, Random random) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static Counted any(Random random, LocalDate today) {
        LocalDate due = today.plusDays(random.nextInt(120) - 40L);
        LocalDate made = random.nextInt(4) == 0 ? null : due.minusDays(random.nextInt(90));
        List<EarlyMove> moves =
                random.nextInt(5) == 0
                        ? List.of(new EarlyMove(due.minusDays(20), due.minusDays(9)))
                        : List.of();
        PromiseState state = any(PromiseState.values(), random);
        return new Counted(
                "partner " + random.nextInt(3),
                "unit " + random.nextInt(2),
                random.nextBoolean() ? "" : "kind " + random.nextInt(2),
                made,
                due,
                moves,
                done(random, state, due, today),
                state,
                switch (state) {
                    case NOT_KEPT, REVOKED, RELEASED -> due.plusDays(random.nextInt(20) - 10L);
                    default -> null;
                },
                any(Basis.values(), random));
    }

    private static @Nullable LocalDate done(
            Random random, PromiseState state, LocalDate due, LocalDate today) {
        LocalDate done = due.plusDays(random.nextInt(30) - 20L);
        boolean came =
                switch (state) {
                    case REPORTED, KEPT -> true;
                    case PROMISED -> random.nextInt(3) == 0;
                    default -> false;
                };
        return came && !done.isAfter(today) ? done : null;
    }

    @Test
    void aChoiceHoldsForItsQuarterAndForThePastItWasMadeOn() {
        LocalDate quarter = LocalDate.of(2026, 10, 1);
        DirectionBook book = new DirectionBook(quarter.plusDays(5));
        assertThat(book.hasChosenFor(quarter)).isFalse();
        book.put(new UUID(1, 1), kept(quarter.minusDays(30)));
        book.choose(Chosen.from(List.of(kept(quarter.minusDays(30)).facts()), quarter));
        assertThat(book.hasChosenFor(quarter)).isTrue();
        assertThat(book.hasChosenFor(quarter.plusMonths(3))).isFalse();
        book.put(new UUID(1, 2), kept(quarter.plusDays(3)));
        assertThat(book.hasChosenFor(quarter)).isTrue();
        book.put(new UUID(1, 3), kept(quarter.minusDays(3)));
        assertThat(book.hasChosenFor(quarter)).isFalse();
    }

    private static Counted kept(LocalDate due) {
        return new Counted(
                "partner",
                "unit",
                "",
                due.minusDays(20),
                due,
                List.of(),
                due,
                PromiseState.KEPT,
                null,
                Basis.CONFIRMED);
    }
}
