package twelvekeys.facts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// The indicators of one fiscal year of one company, measured and not yet compared with anybody's.
///
/// @param cik its number at the SEC
/// @param name as filed
/// @param sic its industry
/// @param division its industry's division
/// @param yearEnd the last day of the fiscal year
/// @param parts of each indicator that is known, as [Measured.Known] has them
/// @param unknown why each other indicator that applies is not known
record MeasuredYear(
        long cik,
        String name,
        int sic,
        Division division,
        LocalDate yearEnd,
        Map<Indicator, double[]> parts,
        Map<Indicator, String> unknown) {

    /// Measures the indicators that apply. The reasons are a few words that come again and again,
    /// so each is kept once.
    static MeasuredYear of(long cik, String name, int sic, FigureSource year) {
        Map<Indicator, double[]> parts = new EnumMap<>(Indicator.class);
        Map<Indicator, String> unknown = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            if (indicator.appliesTo(sic, year)) {
                switch (indicator.measure(year)) {
                    case Measured.Known known ->
                            parts.put(
                                    indicator,
                                    known.parts().stream().mapToDouble(part -> part).toArray());
                    case Measured.Unknown reason ->
                            unknown.put(indicator, reason.reason().intern());
                }
            }
        }
        return new MeasuredYear(cik, name, sic, Division.of(sic), year.yearEnd(), parts, unknown);
    }
}
