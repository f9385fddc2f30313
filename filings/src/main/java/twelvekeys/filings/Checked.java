package twelvekeys.filings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import twelvekeys.facts.Observation;

/// Makes observations of what a file says, or says why not.
///
/// A value is refused that is no number, that is too large for one, that has no day or no filing
/// date, that was filed after today, or whose period ends more than a month after it was filed, as
/// one of the year 2099 does.
final class Checked {

    private static final int ROUNDED = 31;

    private final LocalDate today;

    Checked(LocalDate today) {
        this.today = today;
    }

    @Nullable Observation observation(
            String tag,
            double value,
            String unit,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate filed,
            String form,
            String accession,
            Refusals refusals) {
        String wrong = wrong(value, start, end, filed);
        if (wrong != null || end == null || filed == null) {
            refusals.add(wrong == null ? "has no day" : wrong);
            return null;
        }
        return new Observation(tag, value, unit, start, end, filed, form, accession);
    }

    private @Nullable String wrong(
            double value,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate filed) {
        if (Double.isNaN(value)) {
            return "is no number";
        }
        if (Double.isInfinite(value)) {
            return "is too large a number";
        }
        if (end == null) {
            return "has no day";
        }
        if (filed == null) {
            return "has no filing date";
        }
        if (filed.isAfter(today)) {
            return "was filed after today";
        }
        if (end.isAfter(filed.plusDays(ROUNDED))) {
            return "is for a period after its filing";
        }
        return start != null && start.isAfter(end) ? "is for a period that runs backwards" : null;
    }
}
