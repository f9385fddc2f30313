package twelvekeys.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.BreachEntry.End;
import twelvekeys.record.BreachEntry.Kind;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.PromiseLine;

/// Tells a story as entries, day by day, the same for the same seed and day.
final class Storyteller {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private static final List<String> REASONS =
            List.of(
                    "Two people are ill; I would rather say so now.",
                    "The customs slot moved, and we moved with it.",
                    "We found a fault in the first batch and are doing it again.",
                    "Our own supplier slipped. You should hear it from us first.",
                    "We promised this too tightly. This date we can hold.");

    private final SplittableRandom random;
    private final LocalDate beginning;
    private final LocalDate today;
    private final List<Draft> told = new ArrayList<>();
    private int minute;

    Storyteller(long seed, LocalDate today) {
        this.random = new SplittableRandom(seed);
        this.today = today;
        this.beginning = today.minusDays(Story.DAYS);
    }

    /// The day a story begins.
    LocalDate beginning(Story story) {
        return beginning.plusDays(story.startsOnDay());
    }

    /// Everything that was put on record up to today, oldest first.
    List<Draft> tell(Story story) {
        told.clear();
        story.strands().forEach(strand -> tell(strand, story.endsOnDay()));
        story.breach().forEach(this::tell);
        story.recently().accept(this);
        return told.stream().sorted(Comparator.comparing(Draft::at)).toList();
    }

    private void tell(Strand strand, int lastDay) {
        int number = 0;
        for (int day = strand.firstDay(); day <= lastDay; day += strand.everyDays()) {
            String unit = strand.units().get(number % strand.units().size());
            number++;
            LocalDate made = beginning.plusDays(day);
            LocalDate due = made.plusDays(strand.leadDays() + random.nextInt(5));
            UUID id = id();
            String name =
                    strand.what()
                            .formatted(
                                    strand.what().contains("run")
                                                    || strand.what().contains("rtwork")
                                            ? String.valueOf(100 + number)
                                            : MONTH.format(due));
            BigDecimal value =
                    strand.value() == 0
                            ? null
                            : BigDecimal.valueOf(strand.value() + 50L * random.nextInt(-40, 41));
            put(
                    made,
                    strand.promisor(),
                    strand.promisorName(),
                    made(id, strand.promisor(), unit, name, strand.category(), value, made, due));
            outcome(strand, id, due, strand.habitOn(day));
        }
    }

    private void outcome(Strand strand, UUID id, LocalDate due, Habit habit) {
        double fate = random.nextDouble();
        boolean early = random.nextDouble() < habit.toldEarly();
        boolean never = random.nextDouble() < habit.given();
        int days = 1 + random.nextInt(4) + random.nextInt(12);
        int notice = 2 + random.nextInt(8);
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        Side promisee = strand.promisor().other();
        if (fate >= habit.trouble()) {
            done(id, due.minusDays(random.nextInt(4)), promisee, strand.promiseeName(), null);
        } else if (early) {
            LocalDate later = due.plusDays(days + 3L);
            put(
                    due.minusDays(notice),
                    strand.promisor(),
                    strand.promisorName(),
                    new PromiseRenegotiated(id, due, later, due.minusDays(notice), reason));
            done(id, later.minusDays(random.nextInt(3)), promisee, strand.promiseeName(), null);
        } else if (!never) {
            done(id, due.plusDays(days), promisee, strand.promiseeName(), null);
        }
    }

    private void tell(Story.Breach breach) {
        UUID broken = id();
        UUID broke = id();
        UUID amends = id();
        Side injured = breach.promisor().other();
        LocalDate due = beginning.plusDays(breach.dueDay());
        LocalDate madeOn = beginning.plusDays(breach.madeDay());
        LocalDate amendsOn = beginning.plusDays(breach.amendsDay());
        LocalDate amendsDue = beginning.plusDays(breach.amendsDueDay());
        put(
                madeOn,
                breach.promisor(),
                breach.promisorName(),
                made(
                        broken,
                        breach.promisor(),
                        "Grimsby",
                        breach.what(),
                        "Capacity",
                        BigDecimal.valueOf(46_000),
                        madeOn,
                        due));
        put(
                due.plusDays(4),
                breach.promisor(),
                breach.promisorName(),
                new PromiseRenegotiated(
                        broken, due, due.plusDays(60), due.plusDays(4), breach.words()));
        put(
                due.plusDays(5),
                injured,
                breach.promiseeName(),
                new BreachEntry.Opened(broke, broken, Kind.INTEGRITY, breach.opened()));
        put(
                due.plusDays(8),
                breach.promisor(),
                breach.promisorName(),
                new BreachEntry.Acknowledged(broke, Kind.INTEGRITY, breach.words()));
        done(broken, due.plusDays(58), injured, breach.promiseeName(), null);
        put(
                amendsOn,
                injured,
                breach.promiseeName(),
                new BreachEntry.ProbationSet(broke, amendsDue, null));
        put(
                amendsOn,
                breach.promisor(),
                breach.promisorName(),
                new PromiseMade(
                        amends,
                        breach.promisor(),
                        "Grimsby",
                        breach.amends(),
                        null,
                        "Amends",
                        null,
                        amendsOn,
                        amendsDue,
                        List.of(new PromiseLine("", breach.amends(), null, null)),
                        null,
                        broke));
        done(amends, amendsDue, injured, breach.promiseeName(), null);
        LocalDate healedOn = amendsDue.plusDays(1);
        put(
                healedOn,
                injured,
                breach.promiseeName(),
                new BreachEntry.Ended(broke, End.HEALED, healedOn, breach.thanks()));
    }

    private static PromiseMade made(
            UUID id,
            Side promisor,
            String unit,
            String what,
            String category,
            @Nullable BigDecimal value,
            LocalDate madeOn,
            LocalDate due) {
        return new PromiseMade(
                id,
                promisor,
                unit,
                what,
                null,
                category,
                value,
                madeOn,
                due,
                List.of(new PromiseLine("", what, value, null)),
                null,
                null);
    }

    private void done(UUID id, LocalDate on, Side side, String by, @Nullable String words) {
        put(on, side, by, new PromiseDone(id, on, words));
    }

    /// Puts an entry on record at working hours of a day, unless that day has not come.
    private void put(LocalDate day, Side side, String by, Entry entry) {
        if (!day.isAfter(today)) {
            minute++;
            Instant at = day.atTime(8, 0).plusSeconds(7L * minute).toInstant(ZoneOffset.UTC);
            told.add(new Draft(entry, side, by, at, null, null));
        }
    }

    /// The day some days before the example is looked at.
    LocalDate ago(int days) {
        return today.minusDays(days);
    }

    /// Puts an entry on record that was written some days ago.
    void say(int daysAgo, Side side, String by, Entry entry) {
        put(ago(daysAgo), side, by, entry);
    }

    /// A new identity, the same for the same seed.
    UUID id() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & ~(3L << 62)) | (2L << 62));
    }
}
