package twelvekeys.trust;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All models side by side on the past, and the one that would have been chosen at each time.
///
/// A choice ([ModelChoice]) is made on the first day of each quarter from what was known by then,
/// and gives the forecasts of that quarter. So the scores of the chosen model are out of time: the
/// choice, too, never sees what it is judged on.
///
/// @param horizonDays how many days before its due date each promise was predicted
/// @param chosen the scores of the forecasts that would have been given
/// @param each the scores of every model
/// @param choices the choices, by the day from which they held
/// @param byEvidence where the given forecasts hold and where they fail: rows by how much the
///   record of the promisor with the promisee weighed
public record ModelTrial(
        int horizonDays,
        BacktestResult chosen,
        Map<Candidate, BacktestResult> each,
        List<ModelChoice> choices,
        List<EvidenceRow> byEvidence) {

    public ModelTrial {
        each = Map.copyOf(each);
        choices = List.copyOf(choices);
        byEvidence = List.copyOf(byEvidence);
    }

    /// The promises whose pair had as much of a record.
    ///
    /// @param evidence how much
    /// @param n how many promises
    /// @param late how many of them were not kept
    /// @param meanForecast the mean of the probabilities of not kept that were given
    /// @param logLoss their log loss
    /// @param recentRateLogLoss that of the recent rate alone
    public record EvidenceRow(
            Evidence evidence,
            int n,
            int late,
            double meanForecast,
            double logLoss,
            double recentRateLogLoss) {}

    /// Tries every model on the promises due in a window.
    ///
    /// @param promises all promises there are, in any order
    /// @param horizonDays how long before the due date a promise is predicted, 0 or more
    /// @param from the first due date scored, or null for no bound
    /// @param to the last due date scored, or null for no bound
    /// @param asOf the day the record is read; outcomes known later are not scored
    public static ModelTrial run(
            List<PromiseFacts> promises,
            Grace grace,
            int horizonDays,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate asOf) {
        Replay replay =
                Replay.of(
                        promises,
                        NestedModel.STANDARD,
                        CrossedModel.STANDARD,
                        new Replay.Question(grace, horizonDays, null, to, asOf));
        SortedMap<LocalDate, ModelChoice> choices = choices(replay, from);
        int first = from == null ? Integer.MIN_VALUE : Math.toIntExact(from.toEpochDay());
        int[] scored = replay.where(i -> replay.due(i) >= first);
        return of(horizonDays, replay, choices, scored);
    }

    private static ModelTrial of(
            int horizonDays,
            Replay replay,
            SortedMap<LocalDate, ModelChoice> choices,
            int[] scored) {
        int[] due = replay.dueDays(scored);
        Scored base = replay.scored(Candidate.RECENT_RATE, scored);
        Map<Candidate, BacktestResult> each = new EnumMap<>(Candidate.class);
        for (Candidate candidate : Candidate.values()) {
            each.put(candidate, Backtest.result(replay.scored(candidate, scored), base, due));
        }
        Scored given = replay.scored(i -> given(replay, choices, i), scored);
        return new ModelTrial(
                horizonDays,
                Backtest.result(given, base, due),
                each,
                List.copyOf(choices.values()),
                rows(replay, scored, given, base));
    }

    private static double given(Replay replay, SortedMap<LocalDate, ModelChoice> choices, int i) {
        ModelChoice choice = choices.get(quarter(replay.asked(i)));
        return replay.forecast(choice == null ? Candidate.NESTED : choice.chosen(), i);
    }

    /// The choices of every quarter in which a promise of the window is predicted.
    private static SortedMap<LocalDate, ModelChoice> choices(
            Replay replay, @Nullable LocalDate from) {
        long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
        SortedMap<LocalDate, ModelChoice> choices = new TreeMap<>();
        for (int i = 0; i < replay.size(); i++) {
            if (replay.due(i) >= first) {
                choices.computeIfAbsent(
                        quarter(replay.asked(i)), day -> ModelChoice.on(day, replay));
            }
        }
        return choices;
    }

    /// The first day of the quarter of a day.
    private static LocalDate quarter(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private static List<EvidenceRow> rows(Replay replay, int[] scored, Scored given, Scored base) {
        return Arrays.stream(Evidence.values())
                .map(evidence ->
                        row(
                                evidence,
                                IntStream.range(0, scored.length)
                                        .filter(i -> replay.evidence(scored[i]) == evidence)
                                        .toArray(),
                                given,
                                base))
                .filter(row -> row.n > 0)
                .toList();
    }

    private static EvidenceRow row(Evidence evidence, int[] which, Scored given, Scored base) {
        return new EvidenceRow(
                evidence,
                which.length,
                (int) Arrays.stream(which).filter(given::isLate).count(),
                Arrays.stream(which).mapToDouble(given::forecast).sum() / which.length,
                Arrays.stream(which).mapToDouble(given::surprise).sum() / which.length,
                Arrays.stream(which).mapToDouble(base::surprise).sum() / which.length);
    }
}
