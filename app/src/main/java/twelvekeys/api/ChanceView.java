package twelvekeys.api;

import java.util.List;
import twelvekeys.trust.AtRisk;
import twelvekeys.trust.Explanation;
import twelvekeys.trust.Forecast;

/// The chance that an open promise is kept, and how it comes about.
///
/// @param kept the chance, 0 to 1
/// @param lower where the 90 % range begins, 0 to 1
/// @param upper where it ends, 0 to 1
/// @param atRisk whether the chance is below 0.8
/// @param effective the effective number of promises between these two that it rests on
/// @param evidence `none`, `thin` or `fair`: how much their own record still weighs
/// @param words the explanation in a sentence
/// @param steps the explanation step by step: the differences add up to `kept`
record ChanceView(
        double kept,
        double lower,
        double upper,
        boolean atRisk,
        double effective,
        String evidence,
        String words,
        List<StepView> steps) {

    /// One step on the way to a chance.
    ///
    /// @param source what it brings in: `base` (everybody), `promisor` (the promisor's own record)
    ///   or `pair` (its record with this promisee)
    /// @param before the chance without it
    /// @param after the chance with it
    /// @param delta what it changes; below zero it lowers the chance
    record StepView(String source, double before, double after, double delta) {}

    /// @param ours whether the promise is the caller's own
    static ChanceView of(Forecast forecast, boolean ours) {
        Explanation why = forecast.why();
        return new ChanceView(
                forecast.kept(),
                forecast.lower(),
                forecast.upper(),
                AtRisk.applies(forecast),
                why.effective(),
                Query.code(why.evidence()),
                ours ? why.words("our own record", "with this partner") : why.words(),
                why.steps().stream()
                        .map(s ->
                                new StepView(
                                        Query.code(s.source()), s.before(), s.after(), s.delta()))
                        .toList());
    }
}
