package twelvekeys.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.intake.TwoVersions.Told;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.storage.Tenancy;

/// Random files and random later versions of them: what stands in the end is what a model says.
@WholeApplicationTest
@org.springframework.context.annotation.Import(ImportDesk.class)
class TwoVersionsTest {

    private static final int SEEDS = 200;
    private static final LocalDate EARLY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 6);

    @Autowired ImportDesk desk;
    @Autowired SettableClock clock;
    @Autowired Partnerships partnerships;

    @Test
    void afterTwoVersionsThePromisesOfTheModelStand() {
        clock.set(LocalDate.of(2026, 6, 1));
        long moves = 0;
        long corrected = 0;
        long refused = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            TwoVersions files = new TwoVersions(seed);
            List<Told> first = files.first();
            List<Told> second = files.next(first);
            StandingModel model = new StandingModel();
            Organisation us = desk.organisation();
            if (importable(first)) {
                model.take(first, EARLY);
                addsUp(drop(us, EARLY, first), first);
                assertThat(standing(us)).as("seed %d, first", seed).isEqualTo(model.lines());
            }
            if (importable(second)) {
                model.take(second, LATER);
                Import file = drop(us, LATER, second);
                addsUp(file, second);
                assertThat(standing(us)).as("seed %d, second", seed).isEqualTo(model.lines());
                moves += file.counts().renegotiations();
                corrected += file.counts().corrected();
                refused += file.counts().refused();
                nothingMore(us, second);
            }
        }
        assertThat(List.of(moves, corrected, refused)).allSatisfy(n -> assertThat(n).isPositive());
    }

    /// The same file once more says nothing new, whatever it was.
    private void nothingMore(Organisation us, List<Told> rows) {
        List<String> entries = desk.entries(us);
        Import again = drop(us, LATER, rows);
        addsUp(again, rows);
        assertThat(again.counts().accepted() + again.counts().corrected()).isZero();
        assertThat(desk.entries(us)).isEqualTo(entries);
    }

    private Import drop(Organisation us, LocalDate stateOf, List<Told> rows) {
        return desk.drop(us, stateOf, rows.stream().map(Told::csv).toArray(String[]::new));
    }

    /// A file without a single date has no readable column of dates.
    private static boolean importable(List<Told> rows) {
        return rows.stream().anyMatch(row -> row.due() != null);
    }

    private static void addsUp(Import file, List<Told> rows) {
        assertThat(file.state()).isEqualTo(ImportState.DONE);
        assertThat(file.rowsRead()).isEqualTo(rows.size());
        assertThat(file.counts().decided()).isEqualTo(rows.size());
        assertThat(file.counts().refused())
                .isEqualTo(rows.stream().filter(row -> row.due() == null).count());
    }

    private List<String> standing(Organisation us) {
        Map<UUID, String> names = new HashMap<>();
        Tenancy.as(us.id(), () -> partnerships.of(us.id()))
                .forEach(p -> names.put(p.id(), p.name(Side.B)));
        return desk.promises(us).stream()
                .map(p -> line(Objects.requireNonNull(names.get(p.partnership())), p))
                .sorted()
                .toList();
    }

    private static String line(String vendor, Promise p) {
        BigDecimal value = p.value();
        return String.join(
                "|",
                StandingModel.party(vendor, p.unit()),
                p.firstDue().toString(),
                p.due().toString(),
                p.dueInForce().toString(),
                String.valueOf(p.moves()),
                String.valueOf(p.doneOn()),
                String.valueOf(value == null ? null : value.stripTrailingZeros().toPlainString()),
                String.valueOf(p.lines().size()));
    }
}
