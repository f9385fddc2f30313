package twelvekeys.report;

import java.util.Comparator;
import twelvekeys.promise.Promise;
import twelvekeys.trust.AtRisk;
import twelvekeys.trust.Forecast;

/// An open promise and the chance that it is kept.
///
/// @param promise the promise
/// @param chance the chance, as the reader's side can read it
record Rated(Promise promise, Forecast chance) {

    static final Comparator<Rated> LIKELIEST_TO_FAIL =
            Comparator.comparingDouble((Rated rated) -> rated.chance.kept())
                    .thenComparing(rated -> rated.promise.due())
                    .thenComparingInt(rated -> rated.promise.number());

    boolean atRisk() {
        return AtRisk.applies(chance);
    }
}
