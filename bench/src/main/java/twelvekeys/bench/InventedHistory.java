package twelvekeys.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import twelvekeys.partnership.Side;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseLine;
import twelvekeys.record.Terms;

/// The invented past of many partnerships, the same for the same seed and day.
///
/// Partnerships differ in size: the one of rank r weighs 1 / (r + a twentieth of their number).
/// Promises of either side, most of them the partner's, fall due over five years up to 45 days from
/// now. Most are kept; some are moved early, come late, or never. Every other partner has joined
/// and speaks for itself; of the others our side alone puts things on record.
///
/// @param promises how many there are in all partnerships
/// @param partnerships how many partnerships
/// @param today the day up to which things have happened
record InventedHistory(int promises, int partnerships, LocalDate today) {

    private static final long SEED = 20260601;
    private static final int DAYS = 5 * 365;
    private static final int AHEAD = 45;
    private static final List<String> KINDS = List.of("rail", "road", "papers", "parts", "works");
    private static final int UNITS = 8;
    private static final int SECONDS = 3_600;
    private static final UUID FILE = new UUID(0, 1);

    /// Whether the partner of a rank has a home of its own.
    static boolean joined(int rank) {
        return rank % 2 == 0;
    }

    /// How many promises each partnership has, the largest first.
    int[] sizes() {
        double[] upTo = new double[partnerships + 1];
        for (int rank = 0; rank < partnerships; rank++) {
            upTo[rank + 1] = upTo[rank] + 1 / (rank + partnerships / 20.0);
        }
        int[] sizes = new int[partnerships];
        for (int rank = 0; rank < partnerships; rank++) {
            double share = promises / upTo[partnerships];
            sizes[rank] =
                    (int) (Math.round(upTo[rank + 1] * share) - Math.round(upTo[rank] * share));
        }
        return sizes;
    }

    /// Everything that was put on record in the partnership of a rank, oldest first.
    List<Draft> of(int rank) {
        Telling telling = new Telling(rank);
        int size = sizes()[rank];
        for (int number = 0; number < size; number++) {
            telling.promise(number);
        }
        telling.told.sort(Comparator.comparing(Draft::at));
        return telling.told;
    }

    private final class Telling {

        private final int rank;
        private final SplittableRandom random;
        private final List<Draft> told = new ArrayList<>();

        Telling(int rank) {
            this.rank = rank;
            this.random = new SplittableRandom(SEED + rank);
        }

        void promise(int number) {
            Side promisor = random.nextInt(10) < 7 ? Side.B : Side.A;
            LocalDate due = today.plusDays(AHEAD - random.nextInt(DAYS));
            LocalDate usual = due.minusDays(7 + random.nextInt(60));
            LocalDate made = usual.isAfter(today) ? today : usual;
            UUID id = new UUID(random.nextLong(), random.nextLong());
            String what =
                    "%d pallets of part %d"
                            .formatted(1 + random.nextInt(40), random.nextInt(1_000));
            String unit = promisor == Side.B ? "Site " + (1 + random.nextInt(UNITS)) : "";
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            if (joined(rank) && due.isAfter(today) && random.nextInt(20) == 0) {
                put(made, promisor.other(), requested(id, promisor, what, due, unit, kind));
                return;
            }
            put(made, promisor, made(id, promisor, what, number, made, due, unit, kind));
            outcome(id, promisor, due);
        }

        private static PromiseEntry requested(
                UUID id, Side promisor, String what, LocalDate due, String unit, String kind) {
            Terms terms =
                    new Terms(what, due, null, null, "", unit, kind, BigDecimal.TEN, null, null);
            return new PromiseEntry.Proposed(id, promisor, terms, null, null, null);
        }

        private PromiseMade made(
                UUID id,
                Side promisor,
                String what,
                int number,
                LocalDate made,
                LocalDate due,
                String unit,
                String kind) {
            BigDecimal value = BigDecimal.valueOf(100 + random.nextInt(10_000));
            String deliverable = "D-%d-%d".formatted(rank, number);
            return new PromiseMade(
                    id,
                    promisor,
                    unit,
                    what,
                    deliverable,
                    kind,
                    value,
                    made,
                    due,
                    List.of(new PromiseLine(deliverable, what, value, null)),
                    null,
                    null);
        }

        /// How it ended, as far as that has happened: of a hundred, 82 kept, 8 moved early and then
        /// kept, 8 late, 2 never heard of again.
        private void outcome(UUID id, Side promisor, LocalDate due) {
            int fate = random.nextInt(100);
            int days = 1 + random.nextInt(20);
            LocalDate told = due.minusDays(3);
            LocalDate later = due.plusDays(days);
            if (fate < 82) {
                done(id, promisor, due.minusDays(random.nextInt(4)));
            } else if (fate < 90) {
                put(told, promisor, new PromiseRenegotiated(id, due, later, told, "Customs."));
                done(id, promisor, later);
            } else if (fate < 98) {
                done(id, promisor, later);
            }
        }

        private void done(UUID id, Side promisor, LocalDate on) {
            put(on, promisor.other(), new PromiseDone(id, on, null));
        }

        /// Puts an entry on record, unless its day has not come. While the partner has no home, our
        /// side's files tell what it promised.
        private void put(LocalDate day, Side by, Entry entry) {
            if (!day.isAfter(today)) {
                long line = told.size();
                told.add(
                        new Draft(
                                entry,
                                joined(rank) ? by : Side.A,
                                by == Side.A || !joined(rank) ? "Anna Berg" : "Bo Dahl",
                                day.atTime(1, 0)
                                        .plusSeconds(line % SECONDS)
                                        .toInstant(ZoneOffset.UTC),
                                joined(rank)
                                        ? null
                                        : new Draft.Origin(FILE, "orders.csv", List.of(line + 2)),
                                null));
            }
        }
    }
}
