package twelvekeys.promise;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.Field;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.PromiseLine;

/// Random histories of a partnership as files tell them, the same for the same seed.
final class Histories {

    static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final Draft.Origin FILE =
            new Draft.Origin(new UUID(0, 9), "history.csv", List.of(2L));
    private static final List<String> UNITS = List.of("", "Leeds", "LEEDS", "港");
    private static final List<String> KINDS = List.of("", "Delivery", "Payment");

    private final SplittableRandom random;
    private final List<UUID> made = new ArrayList<>();
    private final Map<UUID, LocalDate> due = new HashMap<>();
    private final Map<UUID, LocalDate> done = new HashMap<>();

    Histories(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The next few entries.
    List<Draft> next(int size) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            drafts.add(
                    new Draft(
                            entry(),
                            random.nextBoolean() ? Side.A : Side.B,
                            "somebody",
                            Instant.EPOCH,
                            FILE,
                            null));
        }
        return drafts;
    }

    private Entry entry() {
        if (made.isEmpty() || random.nextInt(5) < 2) {
            return make();
        }
        UUID id = made.get(random.nextInt(made.size()));
        LocalDate stands = due.getOrDefault(id, START);
        return switch (random.nextInt(3)) {
            case 0 -> {
                LocalDate to = stands.plusDays(random.nextInt(1, 20));
                due.put(id, to);
                yield new PromiseRenegotiated(
                        id, stands, to, stands.plusDays(random.nextInt(-5, 5)), null);
            }
            case 1 -> came(id, stands);
            default -> corrected(id, Field.CATEGORY, null, KINDS.get(random.nextInt(3)));
        };
    }

    private Entry came(UUID id, LocalDate stands) {
        LocalDate was = done.get(id);
        if (was != null) {
            return corrected(id, Field.DONE_ON, was.toString(), outcome(id, stands));
        }
        LocalDate on = stands.plusDays(random.nextInt(-10, 10));
        done.put(id, on);
        return new PromiseDone(id, on, null);
    }

    private @Nullable String outcome(UUID id, LocalDate stands) {
        if (random.nextBoolean()) {
            done.remove(id);
            return null;
        }
        LocalDate on = stands.plusDays(random.nextInt(-10, 10));
        done.put(id, on);
        return on.toString();
    }

    private static Entry corrected(
            UUID id, Field field, @Nullable String from, @Nullable String to) {
        return new PromiseCorrected(id, List.of(new Correction(field, from, to)));
    }

    private Entry make() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        LocalDate day = START.plusDays(random.nextInt(400));
        made.add(id);
        due.put(id, day);
        return new PromiseMade(
                id,
                random.nextInt(3) == 0 ? Side.A : Side.B,
                UNITS.get(random.nextInt(UNITS.size())),
                "promise " + made.size(),
                random.nextBoolean() ? "D" + made.size() : null,
                KINDS.get(random.nextInt(KINDS.size())),
                random.nextBoolean() ? new BigDecimal("1E+3") : new BigDecimal("12.50"),
                random.nextBoolean() ? day.minusDays(10) : null,
                day,
                List.of(new PromiseLine("1", "x", new BigDecimal("0.10"), null)),
                null,
                made.size() > 1 && random.nextInt(9) == 0 ? made.getFirst() : null);
    }
}
