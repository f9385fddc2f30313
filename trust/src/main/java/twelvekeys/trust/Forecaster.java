package twelvekeys.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.CrossedReading.Asked;
import twelvekeys.trust.CrossedReading.Sensitivity;
import twelvekeys.trust.Explanation.Source;
import twelvekeys.trust.Explanation.Step;

/// The chances of open promises on one day, by the model that the past chose.
///
/// @param choice which model, and why
/// @param nested the nested levels of that day
/// @param crossed the crossed effects of that day
/// @param timing when promises were done, moved or missed, as known by that day
/// @param grace the days after the due date that still count as on time
public record Forecaster(
        ModelChoice choice,
        TrustReading nested,
        CrossedReading crossed,
        Timing timing,
        Grace grace) {

    /// How long before their dates promises are forecast for the choice of the model.
    public static final int HORIZON_DAYS = 30;

    /// Reads everything from promises as they were known on a day.
    ///
    /// @param promises all promises there are, in any order
    public static Forecaster of(List<PromiseFacts> promises, Grace grace, LocalDate asOf) {
        return of(promises, promises, timing(promises, grace, asOf), grace, asOf, asOf);
    }

    /// When promises were done or missed, as known on a day, where each has stood under one date.
    public static Timing timing(List<PromiseFacts> promises, Grace grace, LocalDate asOf) {
        Timing timing = new Timing();
        for (PromiseFacts promise : promises) {
            Spell.of(promise, grace, asOf).ifPresent(timing::add);
        }
        return timing;
    }

    /// Reads everything from a record that tells more of its promises than one date each: by when
    /// they count, which date was in force, under which dates they stood before.
    ///
    /// @param counted all promises by the dates they count by: one that was declared not kept early
    ///   counts from that day on
    /// @param inForce the same promises by their dates in force
    /// @param timing the times for which they stood under each of their dates
    /// @param chosenOn the day on which the model was chosen, from what was known by then
    public static Forecaster of(
            List<PromiseFacts> counted,
            List<PromiseFacts> inForce,
            Timing timing,
            Grace grace,
            LocalDate chosenOn,
            LocalDate asOf) {
        TrustReading nested = NestedModel.STANDARD.read(DayCells.of(counted, grace), asOf);
        return new Forecaster(
                ModelChoice.of(inForce, grace, HORIZON_DAYS, chosenOn),
                nested,
                CrossedModel.STANDARD.read(DayCells.byDueDay(inForce, grace), asOf, nested),
                timing,
                grace);
    }

    /// The chance that an open promise is kept, with the steps that lead to it.
    ///
    /// @param made the day it was made or last moved; null when nobody says
    public Forecast forecast(Asked asked, @Nullable LocalDate made) {
        return switch (choice.chosen()) {
            case RECENT_RATE -> recentRate(asked);
            case NESTED -> nested.forecast(asked.promisor(), asked.promisee());
            case CROSSED -> crossed.forecast(asked, stillOpen(asked, made));
        };
    }

    /// The chance of a promise that nobody has made yet: only its names and its date tell.
    public Forecast unmade(Asked asked) {
        return switch (choice.chosen()) {
            case RECENT_RATE -> recentRate(asked);
            case NESTED -> nested.forecast(asked.promisor(), asked.promisee());
            case CROSSED -> crossed.forecast(asked);
        };
    }

    /// The chance alone, 0 to 1: that of [#forecast] without its range, which costs most of it.
    ///
    /// @param made as in [#forecast]
    public double kept(Asked asked, @Nullable LocalDate made) {
        return switch (choice.chosen()) {
            case RECENT_RATE -> nested.kept();
            case NESTED -> nested.kept(asked.promisor(), asked.promisee());
            case CROSSED -> crossed.kept(asked, stillOpen(asked, made));
        };
    }

    /// What will become of it; absent where another model than the crossed effects was chosen.
    public Optional<Outlook> outlook(Asked asked, @Nullable LocalDate made) {
        return choice.chosen() == Candidate.CROSSED
                ? Optional.of(look(asked, made))
                : Optional.empty();
    }

    /// What would change the chance; absent where another model was chosen.
    ///
    /// @param made as in [#forecast]
    public Optional<Sensitivity> sensitivity(Asked asked, @Nullable LocalDate made) {
        return choice.chosen() == Candidate.CROSSED
                ? Optional.of(crossed.sensitivity(asked, stillOpen(asked, made)))
                : Optional.empty();
    }

    private double stillOpen(Asked asked, @Nullable LocalDate made) {
        return Outlook.stillOpen(timing, asked, made, grace, crossed.asOf());
    }

    private Outlook look(Asked asked, @Nullable LocalDate made) {
        return Outlook.of(crossed, timing, asked, made, grace);
    }

    /// Everybody's level for everybody; knowing who promised adds nothing to it.
    private Forecast recentRate(Asked asked) {
        Level everybody = nested.overall();
        Level pair = nested.pair(asked.promisor(), asked.promisee());
        double kept = everybody.kept();
        return new Forecast(
                kept,
                everybody.lower(),
                everybody.upper(),
                new Explanation(
                        List.of(
                                new Step(Source.BASE, 0, kept),
                                new Step(Source.PROMISOR, kept, kept),
                                new Step(Source.PAIR, kept, kept)),
                        pair.effective(),
                        pair.evidence(),
                        everybody.lower(),
                        everybody.upper()));
    }
}
