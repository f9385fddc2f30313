package twelvekeys.company;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twelvekeys.facts.BusinessCase;
import twelvekeys.facts.Estimate;
import twelvekeys.facts.Finding;
import twelvekeys.facts.Letter;
import twelvekeys.facts.Outcome;

/// What good and bad scores were followed by among all companies an organisation brought, by one
/// letter or by the mean of the issued ones: the [BusinessCase] as it is kept and shown.
///
/// @param letter which letter; absent for the mean of the issued letters
/// @param asOf the last day of which a filing was read; what had not had its time by then is not
///   known. Absent where nothing was read
/// @param market how many companies were read
/// @param scores how many scores have a place
/// @param companies how many companies those are of
/// @param years how many years those are of
/// @param first the day the first of them was formed; absent without one
/// @param last the day the last of them was formed; absent without one
/// @param leftOut how many scores have no place, by reason
/// @param outcomes what came after, one for each outcome that filings tell
public record FactsCase(
        @Nullable Letter letter,
        @Nullable LocalDate asOf,
        int market,
        int scores,
        int companies,
        int years,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        Map<String, Integer> leftOut,
        List<Told> outcomes) {

    /// Copies what it is given.
    public FactsCase {
        leftOut = new LinkedHashMap<>(leftOut);
        outcomes = List.copyOf(outcomes);
    }

    /// A figure with its 95 % range, a share of 1.
    public record Range(double value, double low, double high) {

        static @Nullable Range of(@Nullable Estimate estimate) {
            return estimate == null || Double.isNaN(estimate.value())
                    ? null
                    : new Range(estimate.value(), estimate.lower(), estimate.upper());
        }
    }

    /// One fifth of the scores.
    ///
    /// @param number 1 for the weakest to 5 for the best
    /// @param scores how many scores fell in it
    /// @param known of how many of them the outcome is known
    /// @param companies of how many companies those are
    /// @param events how often it happened; 0 for a return
    /// @param mean the mean outcome, of events the rate; absent below 20 known
    public record Fifth(
            int number, int scores, int known, int companies, int events, @Nullable Range mean) {}

    /// One outcome.
    ///
    /// @param outcome which
    /// @param verdict what may be said of the best fifth against the weakest
    /// @param known of how many scores it is known
    /// @param unknown of how many it is not
    /// @param years how many years the known ones are of
    /// @param missing how many of the unknown, by reason
    /// @param difference the mean of the best fifth less that of the weakest; absent where there is
    ///   not enough evidence
    /// @param ifLeaversLostAll the same had whoever left the market and told no return lost
    ///   everything; absent for events
    /// @param fifths the five, the weakest first
    public record Told(
            Outcome outcome,
            Finding.Verdict verdict,
            int known,
            int unknown,
            int years,
            Map<String, Integer> missing,
            @Nullable Range difference,
            @Nullable Range ifLeaversLostAll,
            List<Fifth> fifths) {

        /// Copies what it is given.
        public Told {
            missing = new LinkedHashMap<>(missing);
            fifths = List.copyOf(fifths);
        }

        static Told of(Finding finding) {
            return new Told(
                    finding.outcome(),
                    finding.verdict(),
                    finding.known(),
                    finding.unknown(),
                    finding.years(),
                    finding.missing(),
                    Range.of(finding.difference()),
                    Range.of(finding.ifLeaversLostAll()),
                    finding.fifths().stream()
                            .map(fifth ->
                                    new Fifth(
                                            fifth.number(),
                                            fifth.cases(),
                                            fifth.known(),
                                            fifth.companies(),
                                            fifth.events(),
                                            Range.of(fifth.mean())))
                            .toList());
        }
    }

    /// What is kept of what the core worked out.
    ///
    /// @param market how many companies were read
    static FactsCase of(
            @Nullable Letter letter, @Nullable LocalDate asOf, int market, BusinessCase read) {
        List<LocalDate> formed =
                read.cases().stream().map(BusinessCase.Case::formed).sorted().toList();
        return new FactsCase(
                letter,
                asOf,
                market,
                read.cases().size(),
                read.companies(),
                read.years(),
                formed.isEmpty() ? null : formed.getFirst(),
                formed.isEmpty() ? null : formed.getLast(),
                read.leftOut(),
                read.findings().stream().map(Told::of).toList());
    }
}
