package twelvekeys.trust;

import java.time.LocalDate;
import java.util.Comparator;

/// A promise of one side that is still open, or about to be made.
///
/// @param id what tells it from the side's other promises
/// @param due the day by which it is promised
/// @param forecast the chance that it is kept
public record OpenPromise(String id, LocalDate due, Forecast forecast) {

    /// The most likely to slip comes first; of equal chances the one due first, then by id.
    static final Comparator<OpenPromise> SLIPS_FIRST =
            Comparator.comparingDouble((OpenPromise promise) -> promise.forecast().kept())
                    .thenComparing(OpenPromise::due)
                    .thenComparing(OpenPromise::id);

    /// Whether its chance rests on a record of this promisor with this promisee.
    boolean hasEvidence() {
        return evidence() != Evidence.NONE;
    }

    /// How much of a record of this promisor with this promisee its chance rests on.
    Evidence evidence() {
        return forecast.why().evidence();
    }
}
