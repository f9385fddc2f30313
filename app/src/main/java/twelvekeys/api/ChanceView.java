package twelvekeys.api;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Standing;
import twelvekeys.trust.AtRisk;
import twelvekeys.trust.CrossedReading.Sensitivity;
import twelvekeys.trust.Explanation;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Outlook;

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
/// @param outlook what will become of it, null where the model that gives the chance does not say
/// @param changes what would change the chance, null likewise
record ChanceView(
        double kept,
        double lower,
        double upper,
        boolean atRisk,
        double effective,
        String evidence,
        String words,
        List<StepView> steps,
        @Nullable OutlookView outlook,
        @Nullable ChangesView changes) {

    /// One step on the way to a chance.
    ///
    /// @param source what it brings in: `base` (everybody), `promisor` (the promisor's own record),
    ///   `pair` (its record with this promisee), `kind` (its record with promises of this kind) or
    ///   `time` (that it is still open)
    /// @param before the chance without it
    /// @param after the chance with it
    /// @param delta what it changes; below zero it lowers the chance
    record StepView(String source, double before, double after, double delta) {}

    /// What will become of an open promise: the three shares add up to 1.
    ///
    /// @param keptOnItsDate the chance that it is done by its date, which is not moved
    /// @param movedBefore the chance that its date is moved in time
    /// @param missed the chance that its date passes without a word
    /// @param late by how many days it comes if it is late, null where none is known to have been
    /// @param words the same in a sentence
    record OutlookView(
            double keptOnItsDate,
            double movedBefore,
            double missed,
            @Nullable LateView late,
            String words) {}

    /// Eight in ten of the late ones come within this many days.
    ///
    /// @param lower the fewest days
    /// @param median half come by this day
    /// @param upper the most days
    /// @param came how many late ones it is read from
    record LateView(int lower, int median, int upper, long came) {}

    /// What the next promise between these two would do to the chance.
    ///
    /// @param oneMoreKept the chance once one more was kept
    /// @param oneMoreNotKept the chance once one more was not
    /// @param keptInARow how many kept in a row bring it to 0.8, null when sixty do not
    /// @param words the same in a sentence
    record ChangesView(
            double oneMoreKept,
            double oneMoreNotKept,
            @Nullable Integer keptInARow,
            String words) {}

    static ChanceView of(Promise promise, Side own, Standing standing) {
        Forecast forecast = standing.chance(promise, own);
        boolean ours = promise.promisor() == own;
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
                        .toList(),
                standing.outlook(promise, own).map(ChanceView::view).orElse(null),
                standing.sensitivity(promise, own).map(ChanceView::view).orElse(null));
    }

    private static OutlookView view(Outlook outlook) {
        return new OutlookView(
                outlook.keptOnItsDate(),
                outlook.movedBefore(),
                outlook.missed(),
                outlook.lateness()
                        .map(range ->
                                new LateView(
                                        range.lower(), range.median(), range.upper(), range.came()))
                        .orElse(null),
                outlook.words());
    }

    private static ChangesView view(Sensitivity changes) {
        OptionalInt row = changes.keptInARow();
        return new ChangesView(
                changes.afterOneKept(),
                changes.afterOneNotKept(),
                row.isPresent() ? row.getAsInt() : null,
                changes.words());
    }
}
