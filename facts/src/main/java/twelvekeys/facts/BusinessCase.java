package twelvekeys.facts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a score was worth: fifths of it on the days it was formed, and what came after.
///
/// It says what went with what, not why. Five outcomes are asked for, each with a range of 95 %:
/// now and then one is distinguishable by chance alone.
///
/// @param score which score it is about
/// @param cases every score that has a place, with what came after, in the order of its day
/// @param findings one for each outcome that is asked for
/// @param leftOut how many scores have no place, by reason
public record BusinessCase(
        String score, List<Case> cases, List<Finding> findings, Map<String, Integer> leftOut) {

    /// Keeps copies of the lists.
    public BusinessCase {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
        leftOut = new LinkedHashMap<>(leftOut);
    }

    /// One score on the day it was formed.
    ///
    /// @param company a number for whose it is
    /// @param name as filed; any text, so whoever shows it escapes it
    /// @param formed the day from which on it could be known
    /// @param yearEnd the last day of the fiscal year that was scored
    /// @param score 0 to 100
    /// @param fifth its place that day: 1 for the weakest to 5 for the best
    /// @param outcomes what came after, as far as it is known: 1 or 0 for an event, and a share of
    ///   1 for a return
    /// @param missing why each other outcome is not known, as far as that can be said
    public record Case(
            long company,
            String name,
            LocalDate formed,
            LocalDate yearEnd,
            double score,
            int fifth,
            Map<Outcome, Double> outcomes,
            Map<Outcome, String> missing) {

        /// Keeps copies of the outcomes and of the reasons.
        ///
        /// @throws IllegalArgumentException if the fifth is none
        public Case {
            if (fifth < 1 || fifth > Fifths.COUNT) {
                throw new IllegalArgumentException("a fifth is 1 to 5, not " + fifth);
            }
            Map<Outcome, Double> copy = new EnumMap<>(Outcome.class);
            copy.putAll(outcomes);
            outcomes = copy;
            Map<Outcome, String> reasons = new EnumMap<>(Outcome.class);
            reasons.putAll(missing);
            missing = reasons;
        }

        /// One of which nobody can say why an outcome is not known.
        ///
        /// @throws IllegalArgumentException if the fifth is none
        public Case(
                long company,
                String name,
                LocalDate formed,
                LocalDate yearEnd,
                double score,
                int fifth,
                Map<Outcome, Double> outcomes) {
            this(company, name, formed, yearEnd, score, fifth, outcomes, Map.of());
        }

        double value(Outcome outcome) {
            return outcomes.getOrDefault(outcome, Double.NaN);
        }

        boolean hasLeft() {
            return value(Outcome.LEFT) == 1;
        }
    }

    /// Works it out for every outcome that filings tell.
    ///
    /// @param leftOut how many scores have no place, by reason
    static BusinessCase of(String score, List<Case> cases, Map<String, Integer> leftOut) {
        return of(score, cases, leftOut, Outcome.filed());
    }

    /// Works it out for some outcomes.
    ///
    /// @param leftOut how many scores have no place, by reason
    public static BusinessCase of(
            String score, List<Case> cases, Map<String, Integer> leftOut, List<Outcome> outcomes) {
        List<Finding> findings =
                outcomes.stream().map(outcome -> Finding.of(outcome, cases)).toList();
        return new BusinessCase(score, cases, findings, leftOut);
    }

    /// How many companies have a score with a place.
    public int companies() {
        return (int) cases.stream().mapToLong(Case::company).distinct().count();
    }

    /// How many years the scores with a place are of.
    public int years() {
        return (int) cases.stream().mapToInt(one -> one.formed().getYear()).distinct().count();
    }
}
