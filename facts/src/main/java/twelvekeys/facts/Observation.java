package twelvekeys.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// One number that somebody filed: what it says, for when, and where it can be read.
///
/// @param tag the taxonomy and name, such as `us-gaap:Assets`; `own:` for what EDGAR lacks
/// @param value the number as filed, finite
/// @param unit such as `USD`, `shares` or `pure`
/// @param start the first day of a period; null for a state on one day
/// @param end the last day of the period, or the day of the state
/// @param filed the day it was filed, from which on it may be used
/// @param form the form it was filed on, such as `10-K`
/// @param accession the accession number of the filing
public record Observation(
        String tag,
        double value,
        String unit,
        @Nullable LocalDate start,
        LocalDate end,
        LocalDate filed,
        String form,
        String accession) {

    private static final int SHORTEST_YEAR = 350;
    private static final int LONGEST_YEAR = 380;

    /// @throws IllegalArgumentException if the value is not finite or the period runs backwards
    public Observation {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a filed value is a finite number, not " + value);
        }
        if (start != null && start.isAfter(end)) {
            throw new IllegalArgumentException("a period ends after it starts");
        }
    }

    /// Whether the period is a fiscal year: 350 to 380 days, so 52 or 53 weeks too.
    public boolean isYear() {
        return start != null && isYear(start, end);
    }

    /// Whether a period is a fiscal year.
    public static boolean isYear(LocalDate start, LocalDate end) {
        long days = ChronoUnit.DAYS.between(start, end);
        return days >= SHORTEST_YEAR && days <= LONGEST_YEAR;
    }

    /// Whether it stands in an annual report, or in an amendment of one.
    public boolean isAnnual() {
        return AnnualForms.isAnnual(form);
    }
}
