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
    /// then.
    public static Optional<Spell> of(PromiseFacts promise, Grace grace, LocalDate asOf) {
        LocalDate lastDay = promise.due().plusDays(grace.days());
        LocalDate done = promise.done();
        if (done != null && !done.isAfter(asOf)) {
            return of(promise.promisor(), promise.made(), lastDay, done, End.DONE);
        }
        End end = asOf.isAfter(lastDay) ? End.MISSED : End.OPEN;
        return of(promise.promisor(), promise.made(), lastDay, asOf, end);
    }

    /// A spell of which not everything may be known.
    ///
    /// @param since the day it was made, or moved to this date; null when nobody says, which is
    ///   taken for 30 days before its last day, or the day it was done or moved if that is earlier
    /// @return absent when nothing has happened and it was not made by then
    public static Optional<Spell> of(
            String promisor,
            @Nullable LocalDate since,
            LocalDate lastDay,
            LocalDate until,
            End end) {
        LocalDate made = since == null ? lastDay.minusDays(UNKNOWN_LEAD_DAYS) : since;
        LocalDate from = made.isAfter(lastDay) ? lastDay : made;
        if (from.isAfter(until)) {
            if (end != End.DONE && end != End.MOVED) {
                return Optional.empty();
            }
            from = until;
        }
        return Optional.of(new Spell(promisor, from, lastDay, until, end));
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
