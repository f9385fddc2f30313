package twelvekeys.trust;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.CrossedReading.Asked;

/// What will become of an open promise: kept on its date, moved before it, or missed.
///
/// The three add up to 1. The chance that pages show is [#forecast]: that it is kept if its date is
/// not moved, seen from a day on which it is still open.
///
/// @param forecast the chance that it is kept on its date unless that is moved, with its steps
/// @param keptOnItsDate the chance that it is done by its last day, without being moved
/// @param movedBefore the chance that its date is moved by its last day: honesty, if it comes early
/// @param missed the chance that its last day passes without a word
/// @param daysLeft how many days are left, today not over yet; below 0 when it is late already
/// @param lateness by how many days it will be late if it is late; absent when none ever came late
public record Outlook(
        Forecast forecast,
        double keptOnItsDate,
        double movedBefore,
        double missed,
        int daysLeft,
        Optional<LatenessRange> lateness) {

    /// The outlook of a promise that is open on the day of a reading.
    ///
    /// @param made the day it was made or last moved; null when nobody says
    /// @param grace the days after the due date that still count as on time
    public static Outlook of(
            CrossedReading reading,
            Timing timing,
            Asked asked,
            @Nullable LocalDate made,
            Grace grace) {
        LocalDate lastDay = asked.due().plusDays(grace.days());
        int left = days(reading.asOf(), lastDay);
        String promisor = asked.promisor();
        Forecast forecast =
                reading.forecast(asked, stillOpen(timing, asked, made, grace, reading.asOf()));
        if (left < 0) {
            return new Outlook(forecast, 0, 0, 1, left, timing.lateness(promisor, -left));
        }
        double moved = timing.moved(promisor, left);
        double kept = (1 - moved) * forecast.kept();
        return new Outlook(
                forecast, kept, moved, 1 - moved - kept, left, timing.lateness(promisor, 0));
    }

    /// The share of the promises kept that are still open with as many days left as this one.
    static double stillOpen(
            Timing timing, Asked asked, @Nullable LocalDate made, Grace grace, LocalDate asOf) {
        LocalDate lastDay = asked.due().plusDays(grace.days());
        int lead = made == null ? Spell.UNKNOWN_LEAD_DAYS : days(made, lastDay);
        return timing.stillOpen(asked.promisor(), lead, days(asOf, lastDay));
    }

    private static int days(LocalDate first, LocalDate last) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last));
    }

    /// The outlook in a sentence or two.
    public String words() {
        String days =
                lateness.map(range -> " " + range.words())
                        .orElse(" None ever came late, so how late it may be is not known.");
        if (daysLeft < 0) {
            return "It is late by " + -daysLeft + (daysLeft == -1 ? " day." : " days.") + days;
        }
        return "Kept on its date: "
                + Percent.of(keptOnItsDate)
                + "\u00a0%. Moved before: "
                + Percent.of(movedBefore)
                + "\u00a0%. Missed without a word: "
                + Percent.of(missed)
                + "\u00a0%."
                + days;
    }
}
