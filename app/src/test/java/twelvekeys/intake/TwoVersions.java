package twelvekeys.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A random file of promises and a random later version of it, the same for the same seed.
final class TwoVersions {

    /// A row of such a file. A row whose due date is absent must be refused.
    record Told(
            String vendor,
            String site,
            String delivery,
            String line,
            String what,
            String kind,
            String value,
            @Nullable LocalDate made,
            @Nullable LocalDate due,
            @Nullable LocalDate done) {

        String csv() {
            return String.join(
                    ",", vendor, site, delivery, line, what, kind, value, day(made), day(due),
                    day(done));
        }

        private static String day(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }

    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    private final SplittableRandom random;

    TwoVersions(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The first version.
    List<Told> first() {
        List<Told> rows = new ArrayList<>();
        int size = random.nextInt(1, 25);
        for (int i = 0; i < size; i++) {
            rows.add(fresh());
            if (random.nextInt(4) == 0) {
                rows.add(alike(rows.getLast()));
            }
        }
        return rows;
    }

    /// A later version: some rows changed, some gone, some new, in another order.
    List<Told> next(List<Told> rows) {
        List<Told> next = new ArrayList<>();
        for (Told row : rows) {
            switch (random.nextInt(10)) {
                case 0 -> next.add(with(row, row.due(), done(row.due())));
                case 1 -> next.add(with(row, moved(row.due()), row.done()));
                case 2 -> next.add(with(row, moved(row.due()), done(row.due())));
                case 3 -> next.add(with(row, row.due(), null));
                case 4 -> {
                    // Gone.
                }
                case 5 -> {
                    next.add(row);
                    next.add(alike(row));
                }
                default -> next.add(row);
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            next.add(random.nextInt(Math.max(1, next.size())), fresh());
        }
        return next;
    }

    private Told fresh() {
        LocalDate due = random.nextInt(15) == 0 ? null : START.plusDays(random.nextInt(12));
        LocalDate made =
                due != null && random.nextBoolean() ? due.minusDays(random.nextInt(1, 4)) : null;
        boolean delivery = random.nextInt(3) > 0;
        return new Told(
                one("Acme", "ACME", "Bolt"),
                one("Leeds", "leeds", "Cardiff"),
                delivery ? one("D1", "D2", "d2", "D3") : "",
                delivery ? one("1", "2", "3") : one("L1", "L2", "", ""),
                one("pallets", "boxes", ""),
                one("Parts", ""),
                one("10", "2.50", "", "1000"),
                made,
                due,
                random.nextBoolean() ? done(due) : null);
    }

    /// Another row of the same delivery, or the same row again.
    private Told alike(Told row) {
        return new Told(
                row.vendor(),
                row.site(),
                row.delivery(),
                row.delivery().isEmpty() ? row.line() : one("1", "2", "3"),
                row.what(),
                row.kind(),
                one("10", "20", ""),
                row.made(),
                row.due(),
                random.nextBoolean() ? done(row.due()) : row.done());
    }

    private static Told with(Told row, @Nullable LocalDate due, @Nullable LocalDate done) {
        return new Told(
                row.vendor(),
                row.site(),
                row.delivery(),
                row.line(),
                row.what(),
                row.kind(),
                row.value(),
                row.made(),
                due,
                done);
    }

    private @Nullable LocalDate moved(@Nullable LocalDate due) {
        return due == null ? null : due.plusDays(random.nextInt(1, 9));
    }

    private @Nullable LocalDate done(@Nullable LocalDate due) {
        return due == null ? null : due.plusDays(random.nextInt(-2, 6));
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
