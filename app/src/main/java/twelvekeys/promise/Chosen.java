package twelvekeys.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import twelvekeys.trust.Candidate;
import twelvekeys.trust.Forecaster;
import twelvekeys.trust.Grace;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.Shock;

/// What an organisation's own past has decided for a quarter: which model gives the chances of one
/// direction, and how strongly its promises slip together.
///
/// @param choice which model, and why
/// @param shock how strongly they slip together
/// @param made whether it was made from the past; false until then
record Chosen(ModelChoice choice, Shock shock, boolean made) {

    /// Nothing is decided: the nested levels stand.
    static Chosen notYet(LocalDate day) {
        return new Chosen(
                new ModelChoice(
                        day,
                        Candidate.NESTED,
                        ModelChoice.Why.TOO_SHORT,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty()),
                Shock.STANDARD,
                false);
    }

    /// Decides for a quarter, from what was known by its first day.
    static Chosen from(List<PromiseFacts> past, LocalDate day) {
        ModelChoice choice = ModelChoice.of(past, Grace.NONE, Forecaster.HORIZON_DAYS, day);
        Shock shock = Shock.ofThePast(past, Grace.NONE, choice.chosen(), day);
        return new Chosen(choice, shock, true);
    }

    /// The first day of the quarter of a day.
    static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
