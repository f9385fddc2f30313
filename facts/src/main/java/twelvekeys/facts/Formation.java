package twelvekeys.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What was measured of a company on the day it filed an annual report.
///
/// It is made of a [PointInTime] and of nothing else, so what was filed later cannot be in it.
///
/// @param formed the day of the filing, from which on the score could be known
/// @param measured its indicators as of that day
record Formation(LocalDate formed, MeasuredYear measured) {

    private static final int SAME_YEAR_END = 10;

    /// What could be measured on a day of the fiscal year that was the latest then.
    ///
    /// @throws IllegalArgumentException if no fiscal year was known then
    static Formation of(PointInTime known) {
        if (known.yearEnds().isEmpty()) {
            throw new IllegalArgumentException("no fiscal year was known on " + known.asOf());
        }
        FigureSource year = new AsThenKnown(known.year(known.yearEnds().getFirst()));
        return new Formation(
                known.asOf(), MeasuredYear.of(known.cik(), known.name(), known.sic(), year));
    }

    /// One for each fiscal year, on the first day its annual report could be read.
    ///
    /// @param asOf nothing that was filed later is used
    static List<Formation> all(Company company, LocalDate asOf) {
        List<Formation> formations = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (LocalDate day : days(company, asOf)) {
            PointInTime known = new PointInTime(company, day);
            if (!known.yearEnds().isEmpty() && isLater(known.yearEnds().getFirst(), last)) {
                last = known.yearEnds().getFirst();
                formations.add(of(known));
            }
        }
        return formations;
    }

    private static boolean isLater(LocalDate end, LocalDate last) {
        return last.equals(LocalDate.MIN) || ChronoUnit.DAYS.between(last, end) > SAME_YEAR_END;
    }

    private static TreeSet<LocalDate> days(Company company, LocalDate asOf) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Observation observation : company.observations()) {
            if (observation.isAnnual()) {
                days.add(observation.filed());
            }
        }
        for (Filing filing : company.filings()) {
            if (AnnualForms.isAnnual(filing.form())) {
                days.add(filing.filed());
            }
        }
        return new TreeSet<>(days.headSet(asOf, true));
    }
}
