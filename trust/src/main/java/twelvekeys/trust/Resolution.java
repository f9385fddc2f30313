package twelvekeys.trust;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a promise ended, and the first day on which that could be known.
///
/// A promise that is not done has a resolution too: *not kept*, known on the day after its last
/// day. While that day lies ahead it weighs nothing. When the promise is done in time, it is
/// retracted and the better one takes its place. So a promise past due with no outcome counts as
/// not kept without any clock.
///
/// @param knownOn the first day on which the outcome is known
/// @param outcome what is known from that day
public record Resolution(LocalDate knownOn, Outcome outcome) {

    /// The rule: kept when done by the due date plus grace, known on the day it was done; otherwise
    /// not kept, known on the day after. Waiting for a late delivery would make the recent past
    /// look better than it is.
    ///
    /// @param due the date that counts now, after any renegotiation
    /// @param done when it was done, or null while it is open
    /// @param renegotiatedEarly whether the date was moved, and each time before it was due
    public static Resolution of(
            LocalDate due, @Nullable LocalDate done, boolean renegotiatedEarly, Grace grace) {
        LocalDate lastDay = due.plusDays(grace.days());
        if (done == null || done.isAfter(lastDay)) {
            return new Resolution(lastDay.plusDays(1), Outcome.NOT_KEPT);
        }
        return new Resolution(
                done, renegotiatedEarly ? Outcome.KEPT_AS_RENEGOTIATED : Outcome.KEPT);
    }
}
