package twelvekeys.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A company as it could be known on one day.
///
/// Only what was filed on or before that day is seen. Where a number was filed several times for
/// one period, the one filed last stands; an amendment counts from the day it was filed.
///
/// A fiscal year ends where a year of net income, revenue or cash flow ends that stands in an
/// annual report. Ends less than ten days apart are one: some sets round them to the end of the
/// month.
public final class PointInTime {

    private static final int SAME_DAY = 10;
    private static final int FLOAT_BEFORE = 300;
    private static final int FLOAT_AFTER = 30;
    private static final int COVER_AFTER = 120;
    private static final int HALF_YEAR = 183;

    /// Fiscal years that end until May are named after the year before.
    private static final int LAST_MONTH_OF_OLD_YEAR = 5;

    private static final Set<Concept> ANCHORS =
            Set.of(Concept.NET_INCOME, Concept.REVENUE, Concept.OPERATING_CASH_FLOW);

    private static final Comparator<Observation> FILED_LAST =
            Comparator.comparing(Observation::filed).thenComparing(Observation::accession);

    private final Company company;
    private final LocalDate asOf;
    private final Map<String, List<Observation>> byTag = new HashMap<>();
    private final List<Filing> filings;
    private final List<LocalDate> yearEnds;

    /// What was known of a company on a day.
    public PointInTime(Company company, LocalDate asOf) {
        this.company = company;
        this.asOf = asOf;
        for (Observation observation : company.observations()) {
            if (!observation.filed().isAfter(asOf)) {
                byTag.computeIfAbsent(observation.tag(), tag -> new ArrayList<>()).add(observation);
            }
        }
        filings = company.filings().stream().filter(f -> !f.filed().isAfter(asOf)).toList();
        yearEnds = ends();
    }

    /// The number of the company at the SEC.
    long cik() {
        return company.cik();
    }

    /// The name of the company, as last told.
    String name() {
        return company.name();
    }

    /// The industry of the company, as last told: EDGAR keeps no history of it.
    int sic() {
        return company.sic();
    }

    /// The day as of which it is seen.
    LocalDate asOf() {
        return asOf;
    }

    /// The last days of the fiscal years with an annual report, the latest first.
    public List<LocalDate> yearEnds() {
        return yearEnds;
    }

    /// The figures of the fiscal year that ended on a day.
    ///
    /// @param yearEnd one of [#yearEnds()]
    public FigureSource year(LocalDate yearEnd) {
        return new Year(yearEnd, currency(yearEnd));
    }

    /// The name of the fiscal year that ends on a day: its calendar year, or the one before if it
    /// ends from January to May.
    public static int fiscalYear(LocalDate yearEnd) {
        return yearEnd.getMonthValue() <= LAST_MONTH_OF_OLD_YEAR
                ? yearEnd.getYear() - 1
                : yearEnd.getYear();
    }

    private List<LocalDate> ends() {
        TreeSet<LocalDate> found = new TreeSet<>(Comparator.reverseOrder());
        for (Concept anchor : ANCHORS) {
            for (Rule rule : Chains.of(anchor)) {
                for (Rule.Term term : rule.terms()) {
                    for (Observation o : of(term.tag())) {
                        if (o.isYear() && o.isAnnual() && !o.end().isAfter(o.filed())) {
                            found.add(o.end());
                        }
                    }
                }
            }
        }
        if (found.isEmpty()) {
            found.addAll(reportedEnds());
        }
        List<LocalDate> ends = new ArrayList<>();
        for (LocalDate end : found) {
            if (ends.isEmpty() || ChronoUnit.DAYS.between(end, ends.getLast()) > SAME_DAY) {
                ends.add(end);
            }
        }
        return List.copyOf(ends);
    }

    /// The fiscal years of annual reports whose numbers are not known.
    private List<LocalDate> reportedEnds() {
        List<LocalDate> ends = new ArrayList<>();
        for (Filing filing : filings) {
            LocalDate end = filing.reported();
            if (AnnualForms.isOriginal(filing.form())
                    && end != null
                    && !end.isAfter(filing.filed())) {
                ends.add(end);
            }
        }
        return ends;
    }

    private List<Observation> of(@Nullable String tag) {
        return tag == null ? List.of() : byTag.getOrDefault(tag, List.of());
    }

    /// The unit of total assets in the annual report; dollars if there are several.
    private String currency(LocalDate yearEnd) {
        String currency = "USD";
        boolean found = false;
        for (Rule rule : Chains.of(Concept.ASSETS)) {
            for (Observation o : of(rule.terms().getFirst().tag())) {
                if (o.start() == null && apart(o.end(), yearEnd) <= SAME_DAY) {
                    if (o.unit().equals("USD")) {
                        return "USD";
                    }
                    if (!found || o.unit().compareTo(currency) < 0) {
                        currency = o.unit();
                        found = true;
                    }
                }
            }
        }
        return currency;
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private final class Year implements FigureSource {

        private final LocalDate end;
        private final String currency;

        Year(LocalDate end, String currency) {
            this.end = end;
            this.currency = currency;
        }

        @Override
        public @Nullable Figure figure(Concept concept, int yearsAgo) {
            for (Rule rule : Chains.of(concept)) {
                Figure figure = figure(rule, yearsAgo);
                if (figure != null) {
                    return figure;
                }
            }
            return null;
        }

        private @Nullable Figure figure(Rule rule, int yearsAgo) {
            double sum = 0;
            List<Observation> sources = new ArrayList<>();
            for (Rule.Term term : rule.terms()) {
                double value;
                if (term.concept() != null) {
                    Figure part = figure(term.concept(), yearsAgo);
                    value = part == null ? Double.NaN : part.value();
                    if (part != null) {
                        sources.addAll(part.sources());
                    }
                } else {
                    Observation found = find(term.tag(), rule.concept().kind(), yearsAgo);
                    value = found == null ? Double.NaN : found.value();
                    if (found != null) {
                        sources.add(found);
                    }
                }
                if (!Double.isNaN(value)) {
                    sum += term.sign() * value;
                } else if (!term.optional()) {
                    return null;
                }
            }
            return Double.isFinite(sum)
                    ? new Figure(rule.concept(), yearsAgo, sum, rule.text(), rule.reason(), sources)
                    : null;
        }

        private @Nullable Observation find(@Nullable String tag, Concept.Kind kind, int yearsAgo) {
            LocalDate wanted = end.minusYears(yearsAgo);
            Observation best = null;
            for (Observation candidate : of(tag)) {
                if (fits(candidate, kind, wanted)
                        && (best == null || isBetter(candidate, best, kind, wanted))) {
                    best = candidate;
                }
            }
            return best;
        }

        private boolean fits(Observation o, Concept.Kind kind, LocalDate wanted) {
            long after = ChronoUnit.DAYS.between(wanted, o.end());
            return switch (kind) {
                case STATE -> o.start() == null && Math.abs(after) <= SAME_DAY && isMoney(o.unit());
                case YEAR -> o.isYear() && Math.abs(after) <= SAME_DAY && isMoney(o.unit());
                case TOLD_YEAR -> o.isYear() && Math.abs(after) <= SAME_DAY;
                case SHARES ->
                        o.unit().equals("shares") && after >= -SAME_DAY && after <= COVER_AFTER;
                case FLOAT -> isMoney(o.unit()) && after >= -FLOAT_BEFORE && after <= FLOAT_AFTER;
                case NEAR -> Math.abs(after) < HALF_YEAR;
            };
        }

        private boolean isMoney(String unit) {
            return unit.equals(currency);
        }

        private boolean isBetter(
                Observation one, Observation other, Concept.Kind kind, LocalDate wanted) {
            if (kind == Concept.Kind.SHARES || kind == Concept.Kind.FLOAT) {
                int byEnd = one.end().compareTo(other.end());
                return byEnd != 0 ? byEnd > 0 : FILED_LAST.compare(one, other) > 0;
            }
            int nearer = Long.compare(apart(one.end(), wanted), apart(other.end(), wanted));
            return nearer != 0 ? nearer < 0 : FILED_LAST.compare(one, other) > 0;
        }

        @Override
        public List<Filing> filings() {
            return filings;
        }

        @Override
        public @Nullable LocalDate observedFrom() {
            return company.observedFrom();
        }

        @Override
        public LocalDate asOf() {
            return asOf;
        }

        @Override
        public LocalDate yearEnd() {
            return end;
        }

        @Override
        public FilerClass filerClass() {
            return company.filerClass();
        }
    }
}
