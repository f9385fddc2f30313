package twelvekeys.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the public record holds of one company.
///
/// @param cik its number at the SEC, positive
/// @param name as filed; any text, so whoever shows it escapes it
/// @param sic its Standard Industrial Classification, 100 to 9999; 0 if not told
/// @param filerClass the class of filer last told
/// @param observations the filed numbers, in any order
/// @param filings the filed documents, in any order
/// @param observedFrom the day from which on `filings` is complete; null where it never is, and
///   then nothing is said of events that did not happen
public record Company(
        long cik,
        String name,
        int sic,
        FilerClass filerClass,
        List<Observation> observations,
        List<Filing> filings,
        @Nullable LocalDate observedFrom) {

    /// Keeps copies of the lists.
    public Company {
        observations = List.copyOf(observations);
        filings = List.copyOf(filings);
    }

    /// Whether it is a bank, an insurer or another financial company: SIC 6000 to 6999.
    public boolean isFinancial() {
        return Division.isFinancial(sic);
    }
}
