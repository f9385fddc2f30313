package twelvekeys.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What became of a company after a day: made of what was filed later, and of nothing else.
///
/// An event is a day, or null where none is on file. Whether nothing happened can only be said
/// where all filings are known from the day of the score on.
///
/// @param formed the day of the score
/// @param observed whether all its filings since are known
/// @param events the first day of each event that is on file
/// @param nextReport the day of the first annual report that was filed later
/// @param surplus the return less that of its peers over the first fiscal year that begins later;
///   NaN where none is told
record Aftermath(
        LocalDate formed,
        boolean observed,
        Map<Outcome, LocalDate> events,
        @Nullable LocalDate nextReport,
        double surplus) {

    /// How long an event may take, in months.
    static final int MONTHS = 12;

    /// How long the next annual report may take before its company counts as gone, in months.
    static final int MONTHS_OF_SILENCE = 18;

    private static final String NO_TABLE =
            "no pay-versus-performance table tells the year that begins after it, or not yet";
    private static final String NOT_OBSERVED = "not all its filings since then were read";
    private static final String YEAR_NOT_OVER = "the year after it is not over";
    private static final String SILENCE_NOT_OVER = "the 18 months after it are not over";

    private static final int SAME_DAY = 10;

    /// What was filed of a company after a day.
    ///
    /// @param yearEnd the last day of the fiscal year that was scored
    /// @param asOf nothing that was filed later is used
    static Aftermath of(Company company, LocalDate formed, LocalDate yearEnd, LocalDate asOf) {
        Predicate<LocalDate> later = day -> day.isAfter(formed) && !day.isAfter(asOf);
        List<Filing> filings =
                company.filings().stream().filter(f -> later.test(f.filed())).toList();
        List<Observation> told =
                company.observations().stream().filter(o -> later.test(o.filed())).toList();
        LocalDate from = company.observedFrom();
        Map<Outcome, LocalDate> events = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            LocalDate first = first(filings, filing -> shows(outcome, filing));
            if (first != null) {
                events.put(outcome, first);
            }
        }
        return new Aftermath(
                formed,
                from != null && !from.isAfter(formed),
                events,
                earlier(
                        first(filings, filing -> AnnualForms.isOriginal(filing.form())),
                        told.stream()
                                .filter(o -> AnnualForms.isOriginal(o.form()))
                                .map(Observation::filed)
                                .min(LocalDate::compareTo)
                                .orElse(null)),
                surplus(told, formed, yearEnd));
    }

    private static boolean shows(Outcome outcome, Filing filing) {
        return switch (outcome) {
            case RETURN, LEFT, LABEL -> false;
            case FAILURE ->
                    filing.items().contains("1.03")
                            || (filing.items().contains("3.01") && !isMerger(filing));
            case RESTATEMENT -> filing.items().contains("4.02");
            case AMENDMENT -> filing.form().equals("10-K/A");
        };
    }

    /// Whether the same 8-K tells of an acquisition (2.01) or a change in control (5.01).
    private static boolean isMerger(Filing filing) {
        return filing.items().contains("2.01") || filing.items().contains("5.01");
    }

    private static @Nullable LocalDate first(List<Filing> filings, Predicate<Filing> which) {
        return filings.stream()
                .filter(which)
                .map(Filing::filed)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /// Both ends of the year must stand in one filing: what is cumulative from 100 begins anew in
    /// another.
    private static double surplus(List<Observation> told, LocalDate formed, LocalDate yearEnd) {
        LocalDate begin = yearEnd;
        while (begin.isBefore(formed)) {
            begin = begin.plusYears(1);
        }
        Map<String, Double> own = growth(told, Concept.SHAREHOLDER_RETURN, begin);
        Map<String, Double> peers = growth(told, Concept.PEERS_RETURN, begin);
        return own.entrySet().stream()
                .filter(entry -> peers.containsKey(entry.getKey()))
                .min(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() - peers.getOrDefault(entry.getKey(), Double.NaN))
                .orElse(Double.NaN);
    }

    /// How much a value grew over the year that begins after a day, by the filing that tells it.
    private static Map<String, Double> growth(
            List<Observation> told, Concept concept, LocalDate begin) {
        Map<String, Double> before = new HashMap<>();
        Map<String, Double> after = new HashMap<>();
        for (Rule rule : Chains.of(concept)) {
            String tag = rule.terms().getFirst().tag();
            for (Observation o : told) {
                if (o.tag().equals(tag) && o.isYear()) {
                    String filing = o.filed() + " " + o.accession();
                    if (isNear(o.end(), begin)) {
                        before.put(filing, o.value());
                    } else if (isNear(o.end(), begin.plusYears(1))) {
                        after.put(filing, o.value());
                    }
                }
            }
        }
        Map<String, Double> growth = new HashMap<>();
        after.forEach((filing, value) -> {
            Double base = before.get(filing);
            if (base != null && base > 0 && value >= 0) {
                growth.put(filing, value / base - 1);
            }
        });
        return growth;
    }

    private static boolean isNear(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= SAME_DAY;
    }

    /// The value of each outcome that can be told.
    ///
    /// @param until the last day that anybody's filings are known of: what had not had its time by
    ///   then is not told
    Map<Outcome, Double> values(LocalDate until) {
        Map<Outcome, Double> values = new EnumMap<>(Outcome.class);
        if (!Double.isNaN(surplus)) {
            values.put(Outcome.RETURN, surplus);
        }
        if (observed && !formed.plusMonths(MONTHS).isAfter(until)) {
            values.put(Outcome.FAILURE, happened(Outcome.FAILURE));
            values.put(Outcome.RESTATEMENT, happened(Outcome.RESTATEMENT));
            values.put(Outcome.AMENDMENT, happened(Outcome.AMENDMENT));
        }
        LocalDate silence = formed.plusMonths(MONTHS_OF_SILENCE);
        if (observed && !silence.isAfter(until)) {
            boolean silent = nextReport == null || nextReport.isAfter(silence);
            values.put(Outcome.LEFT, silent ? 1.0 : 0.0);
        }
        return values;
    }

    /// Why each outcome that cannot be told is not.
    ///
    /// @param until as in [#values(LocalDate)]
    Map<Outcome, String> missing(LocalDate until) {
        Map<Outcome, Double> told = values(until);
        Map<Outcome, String> missing = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.filed()) {
            if (!told.containsKey(outcome)) {
                missing.put(outcome, why(outcome));
            }
        }
        return missing;
    }

    private String why(Outcome outcome) {
        if (outcome == Outcome.RETURN) {
            return NO_TABLE;
        }
        if (!observed) {
            return NOT_OBSERVED;
        }
        return outcome == Outcome.LEFT ? SILENCE_NOT_OVER : YEAR_NOT_OVER;
    }

    private double happened(Outcome outcome) {
        LocalDate day = events.get(outcome);
        return day != null && !day.isAfter(formed.plusMonths(MONTHS)) ? 1 : 0;
    }
}
