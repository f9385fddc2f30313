package twelvekeys.batch;

import java.io.Serializable;
import java.time.LocalDate;
import twelvekeys.trust.ManyLevels;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.PromisorLevels;

/// The levels of one promisor and its pairs, in the form in which they are written.
///
/// @param levels the levels
/// @param pairs how many pairs there are
record Told<T>(T levels, int pairs) implements Serializable {

    /// A form of levels.
    interface Form<T> extends Serializable {

        /// A place for the levels of one promisor.
        Sink<T> sink();
    }

    /// Where the levels of one promisor are told.
    interface Sink<T> extends ManyLevels.Listener {

        /// How many levels were told so far, that of the promisor with them.
        int size();

        /// What became of them.
        T levels();
    }

    /// What every promisor's levels are read with.
    ///
    /// @param asOf the day
    /// @param everybody the share not kept by everybody, 0 to 1
    record Reading(LocalDate asOf, double everybody) implements Serializable {

        PromisorLevels levels() {
            return new PromisorLevels(NestedModel.STANDARD, asOf, everybody);
        }
    }
}
