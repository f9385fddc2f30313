package twelvekeys.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import twelvekeys.trust.BacktestResult.Range;

/// Which model gives the chances, as the installation's own past decides on one day.
///
/// The nested levels stand until something better is shown. The crossed effects take their place
/// only when, over the promises whose outcomes were known by that day, their log loss was lower and
/// the 90 % range of the gain lies above zero; the range draws whole blocks of 30 days, because
/// promises of the same weeks slip together. Whichever stands is then held against the recent rate
/// alone, and gives way to it if it was no better on average. When neither was, history carries no
/// signal.
///
/// The choice is made anew each quarter, so a range that excludes zero by luck has many chances to:
/// a promotion is a decision, not a proof.
///
/// @param day the day it was made
/// @param chosen the model that gives the chances from that day
/// @param why why that one
/// @param judged how many promises it was judged on
/// @param late how many of them were not kept
/// @param overNested how much log loss the crossed effects saved against the nested levels, above
///   zero when they were better; absent while the past is too short
/// @param overRecentRate how much log loss the model that stands saved against the recent rate;
///   absent while the past is too short
public record ModelChoice(
        LocalDate day,
        Candidate chosen,
        Why why,
        int judged,
        int late,
        Optional<Gain> overNested,
        Optional<Gain> overRecentRate) {

    /// How few blocks, promises, and promises of either outcome no choice is made on.
    static final int FEWEST_BLOCKS = 6;

    static final int FEWEST_PROMISES = 100;
    static final int FEWEST_OF_EACH = 10;

    /// Why a model was chosen.
    public enum Why {
        /// The past is too short to judge; the nested levels stand.
        TOO_SHORT,
        /// Nothing was shown to be better than the nested levels.
        NOT_SHOWN_BETTER,
        /// The crossed effects were shown to be better.
        SHOWN_BETTER,
        /// The model that stood was no better than the recent rate, and the other one not shown to
        /// be.
        NO_BETTER_THAN_RATE,
        /// Neither model was better than the recent rate on average: history carries no signal.
        NO_SIGNAL
    }

    /// A gain in log loss.
    ///
    /// @param mean its mean, in nats a promise
    /// @param range its 90 % range
    public record Gain(double mean, Range range) {

        /// Whether the range lies above zero.
        public boolean shown() {
            return range.lower() > 0;
        }
    }

    /// The choice that stands on a day.
    ///
    /// @param promises all promises there are, in any order; what came later is not looked at
    /// @param horizonDays how long before its due date each was predicted, 0 or more
    public static ModelChoice of(
            List<PromiseFacts> promises, Grace grace, int horizonDays, LocalDate day) {
        return on(
                day,
                Replay.of(
                        promises,
                        NestedModel.STANDARD,
                        CrossedModel.STANDARD,
                        new Replay.Question(grace, horizonDays, null, null, day)));
    }

    /// The choice made on a day, from all promises that counted by then.
    static ModelChoice on(LocalDate day, Replay replay) {
        int limit = Math.toIntExact(day.toEpochDay());
        int[] known = replay.where(i -> replay.counted(i) <= limit);
        int late = (int) IntStream.of(known).filter(replay::isLate).count();
        Optional<Gain> overNested = gain(replay, known, Candidate.NESTED, Candidate.CROSSED);
        if (overNested.isEmpty()
                || known.length < FEWEST_PROMISES
                || Math.min(late, known.length - late) < FEWEST_OF_EACH) {
            return new ModelChoice(
                    day,
                    Candidate.NESTED,
                    Why.TOO_SHORT,
                    known.length,
                    late,
                    Optional.empty(),
                    Optional.empty());
        }
        boolean better = overNested.get().shown();
        Candidate standing = better ? Candidate.CROSSED : Candidate.NESTED;
        Optional<Gain> overRate = gain(replay, known, Candidate.RECENT_RATE, standing);
        boolean signal = overRate.map(gain -> gain.mean() > 0).orElse(false);
        return new ModelChoice(
                day,
                signal ? standing : Candidate.RECENT_RATE,
                signal ? standing(better) : withoutSignal(replay, known),
                known.length,
                late,
                overNested,
                overRate);
    }

    private static Why standing(boolean better) {
        return better ? Why.SHOWN_BETTER : Why.NOT_SHOWN_BETTER;
    }

    private static Why withoutSignal(Replay replay, int[] known) {
        boolean either =
                Stream.of(Candidate.NESTED, Candidate.CROSSED)
                        .flatMap(each -> gain(replay, known, Candidate.RECENT_RATE, each).stream())
                        .anyMatch(gain -> gain.mean() > 0);
        return either ? Why.NO_BETTER_THAN_RATE : Why.NO_SIGNAL;
    }

    /// The choice in a sentence or two.
    public String words() {
        return switch (why) {
            case TOO_SHORT ->
                    "The past is too short to choose a model ("
                            + judged
                            + " promises, "
                            + late
                            + " not kept): the nested levels stand.";
            case NOT_SHOWN_BETTER ->
                    "On "
                            + judged
                            + " promises nothing was shown to be better than the nested levels."
                            + signal();
            case SHOWN_BETTER ->
                    "On "
                            + judged
                            + " promises crossed effects were shown to be better than nested levels."
                            + signal();
            case NO_BETTER_THAN_RATE ->
                    "On "
                            + judged
                            + " promises the nested levels were no better than the recent rate alone,"
                            + " and crossed effects were not shown to be: the recent rate is given.";
            case NO_SIGNAL ->
                    "On "
                            + judged
                            + " promises knowing who promised was no better than not knowing: history"
                            + " carries no signal, and the recent rate alone is given.";
        };
    }

    private String signal() {
        return overRecentRate.map(Gain::shown).orElse(false)
                ? ""
                : " That history tells more than the recent rate alone is not shown.";
    }

    /// How much log loss a challenger saved against a base, over some promises.
    private static Optional<Gain> gain(
            Replay replay, int[] which, Candidate base, Candidate challenger) {
        Scored before = replay.scored(base, which);
        Scored after = replay.scored(challenger, which);
        double[] gains = new double[which.length];
        double sum = 0;
        for (int i = 0; i < gains.length; i++) {
            gains[i] = before.surprise(i) - after.surprise(i);
            sum += gains[i];
        }
        double mean = sum / gains.length;
        return BlockBootstrap.mean(gains, replay.dueDays(which), FEWEST_BLOCKS)
                .map(range -> new Gain(mean, range));
    }
}
