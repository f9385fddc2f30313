package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.api.FilingsApi.LetterWorkView;
import twelvekeys.company.FactsCase;
import twelvekeys.company.FactsCases;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;

/// What good and bad scores were followed by, among all companies your organisation brought. It is
/// its own; no partner sees it.
@RestController
@RequestMapping(path = "/api/v1/filings/business-case", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Filings", description = "What listed companies filed, brought to be read")
@Allowed(Right.READ)
class FactsCaseApi {

    /// What good and bad scores were followed by.
    ///
    /// @param work how far the work on it is, null where no filings were read; `days` are those on
    ///   which a company reported
    /// @param scores by the mean of the issued letters, then by each letter; empty before it was
    ///   worked out
    record FactsCasesView(@Nullable LetterWorkView work, List<FactsCaseView> scores) {}

    /// What one score was followed by.
    ///
    /// @param score `issued` for the mean of the issued letters, or `F`, `A`, `C`, `T`, `S`
    /// @param asOf the last day of which a filing was read; null without one
    /// @param market how many companies were read
    /// @param placed how many scores have a place in a fifth
    /// @param companies how many companies those are of
    /// @param years how many years those are of
    /// @param first the day the first of them was formed; null without one
    /// @param last the day the last of them was formed; null without one
    /// @param leftOut the scores that have no place
    /// @param findings what came after, one for each outcome
    record FactsCaseView(
            String score,
            @Nullable LocalDate asOf,
            int market,
            int placed,
            int companies,
            int years,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<FactsReasonView> leftOut,
            List<FactsFindingView> findings) {

        static FactsCaseView of(FactsCase read) {
            return new FactsCaseView(
                    read.letter() == null ? "issued" : read.letter().name(),
                    read.asOf(),
                    read.market(),
                    read.scores(),
                    read.companies(),
                    read.years(),
                    read.first(),
                    read.last(),
                    FactsReasonView.of(read.leftOut()),
                    read.outcomes().stream().map(FactsFindingView::of).toList());
        }
    }

    /// How many scores share a reason.
    ///
    /// @param reason why
    /// @param scores how many
    record FactsReasonView(String reason, int scores) {

        static List<FactsReasonView> of(Map<String, Integer> reasons) {
            return reasons.entrySet().stream()
                    .map(each -> new FactsReasonView(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    /// What became of the companies, by fifths.
    ///
    /// @param outcome `return` (less peers'), `failure`, `restatement`, `amendment` or `left`
    /// @param rule how it is told
    /// @param verdict of the best fifth against the weakest: `not-enough-evidence`,
    ///   `no-difference`, `better` or `worse`
    /// @param words the same for people
    /// @param known of how many scores it is known
    /// @param unknown of how many it is not
    /// @param years how many years the known ones are of
    /// @param missing why it is not known of the others
    /// @param difference the mean of the best fifth less that of the weakest, a share of 1; null
    ///   where there is not enough evidence
    /// @param differenceIfLeaversLostAll the same had whoever left and told no return lost
    ///   everything; null for events
    /// @param fifths from the weakest
    record FactsFindingView(
            String outcome,
            String rule,
            String verdict,
            String words,
            int known,
            int unknown,
            int years,
            List<FactsReasonView> missing,
            @Nullable FactsEstimateView difference,
            @Nullable FactsEstimateView differenceIfLeaversLostAll,
            List<FactsFifthView> fifths) {

        static FactsFindingView of(FactsCase.Told told) {
            return new FactsFindingView(
                    Query.code(told.outcome()),
                    told.outcome().rule(),
                    Query.code(told.verdict()),
                    told.verdict().words(),
                    told.known(),
                    told.unknown(),
                    told.years(),
                    FactsReasonView.of(told.missing()),
                    FactsEstimateView.of(told.difference()),
                    FactsEstimateView.of(told.ifLeaversLostAll()),
                    told.fifths().stream()
                            .map(fifth ->
                                    new FactsFifthView(
                                            fifth.number(),
                                            fifth.scores(),
                                            fifth.known(),
                                            fifth.companies(),
                                            fifth.events(),
                                            FactsEstimateView.of(fifth.mean())))
                            .toList());
        }
    }

    /// One fifth of the scores.
    ///
    /// @param fifth 1 for the weakest to 5 for the best
    /// @param scores how many fell in it
    /// @param known of how many of them the outcome is known
    /// @param companies of how many companies those are
    /// @param events how often it happened; 0 for a return
    /// @param mean the mean outcome, of events the rate, a share of 1; null below 20 known
    record FactsFifthView(
            int fifth,
            int scores,
            int known,
            int companies,
            int events,
            @Nullable FactsEstimateView mean) {}

    /// A figure with its 95 % range, a share of 1.
    ///
    /// @param value the figure
    /// @param lower where its range begins
    /// @param upper where it ends
    record FactsEstimateView(double value, double lower, double upper) {

        static @Nullable FactsEstimateView of(FactsCase.@Nullable Range range) {
            return range == null
                    ? null
                    : new FactsEstimateView(range.value(), range.low(), range.high());
        }
    }

    private final Acting acting;
    private final FactsCases cases;

    FactsCaseApi(Acting acting, FactsCases cases) {
        this.acting = acting;
        this.cases = cases;
    }

    /// Tells what good and bad scores were followed by.
    @GetMapping
    FactsCasesView show() {
        UUID organisation = acting.organisation().id();
        return new FactsCasesView(
                cases.work(organisation).map(LetterWorkView::of).orElse(null),
                cases.all(organisation).stream().map(FactsCaseView::of).toList());
    }
}
