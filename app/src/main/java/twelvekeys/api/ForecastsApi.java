package twelvekeys.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.ForecastQuality;
import twelvekeys.promise.ForecastQuality.Judgement;
import twelvekeys.promise.ForecastQuality.Question;
import twelvekeys.trust.BacktestResult;
import twelvekeys.trust.Corp;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.ReliabilityBin;

/// How good the forecasts have been on this installation's own past.
@RestController
@Tag(name = "Forecasts", description = "How good the forecasts have been")
@Allowed(Right.READ)
class ForecastsApi {

    /// The forecasts held against what happened. The scores are those of the probability of *not*
    /// kept; one that the promises do not suffice for is null. The names of the scores are those of
    /// the offline command `backtest --json`.
    ///
    /// @param whose whose promises were judged: `theirs` or `ours`
    /// @param asOf the day the record is read for
    /// @param window the due days judged
    /// @param horizonDays how many days before the due date each forecast was made
    /// @param history how many promises there are in all, also before the window
    /// @param n how many promises were scored
    /// @param late how many of them were not kept on time
    /// @param brier mean squared error, 0 (perfect) to 1
    /// @param logLoss mean negative natural logarithm of the probability given to what happened
    /// @param auc the chance that a promise not kept was ranked above one kept; 0.5 is no skill
    /// @param ece10 expected calibration error over ten bins of equal size, 0 to 1
    /// @param calibrationSlope 1 is right; below 1 the forecasts lie too far apart
    /// @param baseBrier the Brier score of everybody's level alone
    /// @param baseLogLoss its log loss
    /// @param bins the reliability diagram, by rising probability
    /// @param corp the Brier score taken apart: miscalibration − discrimination + uncertainty
    /// @param ranges 90 % ranges; while that of a gain includes zero, the model is not shown to be
    ///   better than the base
    /// @param model which model gives the chances now, and why
    /// @param candidates how good each model would have been on the same promises
    /// @param horizons how good what was given would have been 0, 30 and 90 days before
    /// @param byEvidence how good it would have been by how much of a record there was
    /// @param failures where it fails, a sentence each
    record ForecastsView(
            String whose,
            LocalDate asOf,
            WindowView window,
            int horizonDays,
            int history,
            int n,
            int late,
            @Nullable Double brier,
            @Nullable Double logLoss,
            @Nullable Double auc,
            @Nullable Double ece10,
            @Nullable Double calibrationSlope,
            @Nullable Double baseBrier,
            @Nullable Double baseLogLoss,
            List<BinView> bins,
            @Nullable CorpView corp,
            @Nullable RangesView ranges,
            ModelView model,
            List<ScoresView> candidates,
            List<ScoresView> horizons,
            List<EvidenceView> byEvidence,
            List<String> failures) {}

    /// Which model gives the chances, and why.
    ///
    /// @param chosen `recent-rate`, `nested` or `crossed`
    /// @param since the first day of the quarter it was chosen for
    /// @param why `too-short`, `not-shown-better`, `shown-better`, `no-better-than-rate` or
    ///   `no-signal`
    /// @param judged how many promises it was judged on
    /// @param words the same in a sentence
    record ModelView(String chosen, LocalDate since, String why, int judged, String words) {}

    /// Scores of one model, or at one horizon.
    ///
    /// @param of the model, or the days before the due date
    /// @param n how many promises were scored
    /// @param late how many of them were not kept
    /// @param brier mean squared error
    /// @param logLoss log loss
    /// @param auc ranking
    /// @param ece10 expected calibration error
    /// @param calibrationSlope 1 is right
    record ScoresView(
            String of,
            int n,
            int late,
            @Nullable Double brier,
            @Nullable Double logLoss,
            @Nullable Double auc,
            @Nullable Double ece10,
            @Nullable Double calibrationSlope) {

        static ScoresView of(String of, BacktestResult result) {
            return new ScoresView(
                    of,
                    result.n(),
                    result.late(),
                    orNull(result.brier()),
                    orNull(result.logLoss()),
                    orNull(result.auc()),
                    orNull(result.ece10()),
                    orNull(result.calibrationSlope()));
        }
    }

    /// Promises whose promisor had as much of a record with the promisee.
    ///
    /// @param evidence `none`, `thin` or `fair`
    /// @param n how many promises
    /// @param late how many of them were not kept
    /// @param meanForecast the mean probability of not kept that was given
    /// @param logLoss their log loss
    /// @param recentRateLogLoss that of the recent rate alone
    record EvidenceView(
            String evidence,
            int n,
            int late,
            double meanForecast,
            double logLoss,
            double recentRateLogLoss) {}

    /// The due days judged.
    ///
    /// @param from the first
    /// @param to the last
    record WindowView(LocalDate from, LocalDate to) {}

    /// One point of the reliability diagram: promises with similar forecasts.
    ///
    /// @param meanForecast their mean probability of not being kept
    /// @param share the share of them that was not kept
    /// @param n how many they are
    /// @param lower where the 90 % range of the share begins
    /// @param upper where it ends
    record BinView(double meanForecast, double share, int n, double lower, double upper) {

        static BinView of(ReliabilityBin bin) {
            return new BinView(bin.meanForecast(), bin.share(), bin.n(), bin.lower(), bin.upper());
        }
    }

    /// The Brier score taken apart.
    ///
    /// @param miscalibration 0 or more, lower is better
    /// @param discrimination 0 or more, higher is better
    /// @param uncertainty of the window itself, whatever the forecast; 0 to 0.25
    /// @param curve the recalibrated forecasts by rising forecast: the line of the diagram
    record CorpView(
            double miscalibration,
            double discrimination,
            double uncertainty,
            List<PoolView> curve) {

        static CorpView of(Corp corp) {
            return new CorpView(
                    corp.miscalibration(),
                    corp.discrimination(),
                    corp.uncertainty(),
                    corp.curve().stream()
                            .map(p -> new PoolView(p.from(), p.to(), p.share(), p.n()))
                            .toList());
        }
    }

    /// Forecasts that recalibration gives one and the same value.
    ///
    /// @param from the lowest of them
    /// @param to the highest
    /// @param share the share not kept among them, which is the value they are given
    /// @param n how many they are
    record PoolView(double from, double to, double share, int n) {}

    /// How sure the scores are: 90 % ranges by bootstrap over blocks of 30 days.
    ///
    /// @param brier of the Brier score
    /// @param logLoss of the log loss
    /// @param brierGain of the base's Brier score less the model's
    /// @param logLossGain of the base's log loss less the model's
    record RangesView(
            RangeView brier, RangeView logLoss, RangeView brierGain, RangeView logLossGain) {

        static RangesView of(BacktestResult.Ranges ranges) {
            return new RangesView(
                    RangeView.of(ranges.brier()),
                    RangeView.of(ranges.logLoss()),
                    RangeView.of(ranges.brierGain()),
                    RangeView.of(ranges.logLossGain()));
        }
    }

    /// A range of values.
    ///
    /// @param lower where it begins
    /// @param upper where it ends
    record RangeView(double lower, double upper) {

        static RangeView of(BacktestResult.Range range) {
            return new RangeView(range.lower(), range.upper());
        }
    }

    private static final String ASK_AGAIN_SECONDS = "5";

    private enum Whose {
        THEIRS,
        OURS
    }

    private final Acting acting;
    private final ForecastQuality quality;

    ForecastsApi(Acting acting, ForecastQuality quality) {
        this.acting = acting;
        this.quality = quality;
    }

    /// Judges the forecasts: each promise is asked again with only what was known before.
    ///
    /// @param whose whose promises
    /// @param horizon how many days before the due date, 0 to 365
    /// @param from the first due day; left out, three years back, or all but the first year
    /// @param to the last due day; left out, the end of the record
    /// @return 202 and nothing else while a long past is being judged: ask again in some seconds
    @GetMapping(path = "/api/v1/forecasts", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ForecastsView> forecasts(
            @RequestParam(defaultValue = "theirs")
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"theirs", "ours"},
                                            defaultValue = "theirs"))
                    String whose,
            @RequestParam(defaultValue = "30") int horizon,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Whose wanted = Query.oneOf(Whose.class, "whose", whose);
        Query.within("horizon", horizon, 0, 365);
        LocalDate first = Query.day("from", from);
        LocalDate last = Query.day("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "“from” (%s) lies after “to” (%s); swap them.".formatted(first, last));
        }
        return quality.judge(
                        acting.organisation().id(),
                        acting.today(),
                        new Question(wanted == Whose.OURS, horizon, first, last))
                .map(judged -> ResponseEntity.ok(view(Query.code(wanted), judged)))
                .orElseGet(() ->
                        ResponseEntity.accepted()
                                .header(HttpHeaders.RETRY_AFTER, ASK_AGAIN_SECONDS)
                                .build());
    }

    private static ForecastsView view(String whose, Judgement judged) {
        BacktestResult result = judged.result();
        return new ForecastsView(
                whose,
                judged.asOf(),
                new WindowView(judged.from(), judged.to()),
                judged.horizonDays(),
                judged.history(),
                result.n(),
                result.late(),
                orNull(result.brier()),
                orNull(result.logLoss()),
                orNull(result.auc()),
                orNull(result.ece10()),
                orNull(result.calibrationSlope()),
                orNull(result.baseBrier()),
                orNull(result.baseLogLoss()),
                result.bins().stream().map(BinView::of).toList(),
                result.corp().map(CorpView::of).orElse(null),
                result.ranges().map(RangesView::of).orElse(null),
                model(judged.card().standing()),
                judged.trial().each().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> ScoresView.of(Query.code(each.getKey()), each.getValue()))
                        .toList(),
                judged.card().byHorizon().stream()
                        .map(each ->
                                ScoresView.of(String.valueOf(each.horizonDays()), each.chosen()))
                        .toList(),
                judged.trial().byEvidence().stream()
                        .map(row ->
                                new EvidenceView(
                                        Query.code(row.evidence()),
                                        row.n(),
                                        row.late(),
                                        row.meanForecast(),
                                        row.logLoss(),
                                        row.recentRateLogLoss()))
                        .toList(),
                result.n() == 0 ? List.of() : judged.card().failures());
    }

    private static ModelView model(ModelChoice choice) {
        return new ModelView(
                Query.code(choice.chosen()),
                choice.day(),
                Query.code(choice.why()),
                choice.judged(),
                choice.words());
    }

    private static @Nullable Double orNull(OptionalDouble score) {
        return score.isPresent() ? score.getAsDouble() : null;
    }
}
