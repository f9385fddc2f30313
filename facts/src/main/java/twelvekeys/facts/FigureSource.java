package twelvekeys.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the figures of one fiscal year of one company come from.
public interface FigureSource {

    /// The value of a concept, or null where nothing known stands for it.
    ///
    /// @param yearsAgo 0 for the fiscal year that is scored, 1 for the one before, and so on
    @Nullable Figure figure(Concept concept, int yearsAgo);

    /// The filings known on the day of the reading, in any order.
    List<Filing> filings();

    /// The day from which on the filings are complete; null where they never are.
    @Nullable LocalDate observedFrom();

    /// The day of the reading.
    LocalDate asOf();

    /// The last day of the fiscal year that is scored.
    LocalDate yearEnd();

    /// The class of filer.
    FilerClass filerClass();
}
