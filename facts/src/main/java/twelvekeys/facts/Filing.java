package twelvekeys.facts;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One document that a company, or its insiders, filed.
///
/// @param accession its accession number
/// @param form such as `10-K`, `NT 10-K`, `8-K` or `4`
/// @param filed the day it was filed
/// @param reported the day it reports on, such as the end of the fiscal year or of a trade; null if
///   it names none
/// @param items of a form 8-K, such as `4.02`
public record Filing(
        String accession,
        String form,
        LocalDate filed,
        @Nullable LocalDate reported,
        Set<String> items) {

    /// Keeps a copy of the items.
    public Filing {
        items = Set.copyOf(items);
    }
}
