package twelvekeys.trust;

import java.util.Optional;
import java.util.function.Function;

/// What the capacity check says of one promise beside the others that are open.
public sealed interface CapacityReading {

    /// How many promises of this side are open beside the one in question.
    int open();

    /// How many of them are due within [Capacity#NEARBY_DAYS] days of the one in question, before
    /// or after. Where many fall due together, each is late more often; the chance does not know.
    int dueNearby();

    /// The reading in sentences.
    ///
    /// @param name how a promise is called where this is read
    String words(Function<OpenPromise, String> name);

    /// The reading in sentences; a promise is called by its id and due date.
    default String words() {
        return words(promise -> promise.id() + ", due " + promise.due());
    }

    /// The chance that all of some promises are kept.
    ///
    /// @param kept the chance, 0 to 1
    /// @param lower the chance if every promise stood at the lower end of its 90 % range
    /// @param upper the chance if every promise stood at the upper end of its 90 % range
    record Chance(double kept, double lower, double upper) {}

    /// A reading with a figure: at least one of the promises has a record behind it.
    ///
    /// @param withIt the chance that all are kept, the promise in question among them
    /// @param withoutIt the chance that all others are kept; absent when no other is open, or when
    ///   none of the others has a record behind it. At least that of `withIt` where it is present
    /// @param firstToSlip the promise most likely to slip, maybe the one in question; of equal
    ///   chances the one due first, then by id
    /// @param inQuestion the promise in question
    /// @param open how many others are open
    /// @param dueNearby how many of them are due near its date
    /// @param withoutEvidence how many promises, the one in question among them, have no recent
    ///   record of this promisor with that promisee; the level above stands in for it
    /// @param evidence how much the best known of these promises rests on, never none: where it is
    ///   thin, one promise that broke or held makes most of the figure
    record Known(
            Chance withIt,
            Optional<Chance> withoutIt,
            OpenPromise firstToSlip,
            OpenPromise inQuestion,
            int open,
            int dueNearby,
            int withoutEvidence,
            Evidence evidence)
            implements CapacityReading {

        @Override
        public String words(Function<OpenPromise, String> name) {
            return CapacityWords.of(this, name);
        }
    }

    /// A reading without a figure: nothing is known that one could rest on.
    ///
    /// @param open how many others are open
    /// @param dueNearby how many of them are due near its date
    record NotEnoughEvidence(int open, int dueNearby) implements CapacityReading {

        @Override
        public String words(Function<OpenPromise, String> name) {
            return CapacityWords.of(this);
        }
    }
}
