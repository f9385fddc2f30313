package twelvekeys.trust;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The time for which a promise stood under one date: from the day it was made, or moved there, to
/// the day it was done, moved again, missed, or last looked at.
///
/// A promise that was moved twice has three spells. One that is still open has ended in nothing
/// yet: it was *not* done on any of these days, and that is all it tells.
///
/// @param promisor who promised
/// @param from the first day, at most `until`
/// @param lastDay the last day on which it is on time, grace included
/// @param until the last day that is known of, at most the last day unless it was done later
/// @param end what happened on that day
public record Spell(String promisor, LocalDate from, LocalDate lastDay, LocalDate until, End end) {

    /// How a spell ended.
    public enum End {
        /// Done, in time or late.
        DONE,
        /// Moved to another date, by or before its last day.
        MOVED,
        /// Not done and not moved by its last day, and not since as far as is known.
        MISSED,
        /// Nothing yet.
        OPEN
    }

    /// How long before its date a promise is taken to have been made where nobody says.
    static final int UNKNOWN_LEAD_DAYS = 30;

    public Spell {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A spell cannot end before it began: " + from + " to " + until);
        }
    }

    /// The spell of a promise as it was known at the end of a day; absent when it was not made by
    /// then. Where the day it was made is not known, it is taken to be 30 days before its last day,
    /// or the day it was done if that is earlier.
    public static Optional<Spell> of(PromiseFacts promise, Grace grace, LocalDate asOf) {
        LocalDate lastDay = promise.due().plusDays(grace.days());
        LocalDate done = promise.done();
        LocalDate from = from(promise.made(), lastDay, done);
        if (from.isAfter(asOf)) {
            return Optional.empty();
        }
        if (done != null && !done.isAfter(asOf)) {
            return Optional.of(new Spell(promise.promisor(), from, lastDay, done, End.DONE));
        }
        boolean missed = asOf.isAfter(lastDay);
        return Optional.of(
                new Spell(promise.promisor(), from, lastDay, asOf, missed ? End.MISSED : End.OPEN));
    }

    private static LocalDate from(
            @Nullable LocalDate made, LocalDate lastDay, @Nullable LocalDate done) {
        LocalDate from = made == null ? lastDay.minusDays(UNKNOWN_LEAD_DAYS) : made;
        LocalDate latest = done == null || done.isAfter(lastDay) ? lastDay : done;
        return from.isAfter(latest) ? latest : from;
    }

    /// How many days were left on its first day, 0 or more.
    int leadDays() {
        return Math.max(0, days(from, lastDay));
    }

    /// How many days were left on the day it ended; below 0 when that was after its last day.
    int daysLeft() {
        return days(until, lastDay);
    }

    private static int days(LocalDate first, LocalDate last) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last));
    }
}
