package twelvekeys.tables;

import java.util.List;

/// What the values of a column say about how its dates are written.
public sealed interface Recognition {

    /// They can be read in one way.
    record Recognised(DateReading reading) implements Recognition {}

    /// They can be read in more than one way, and a person must say which; or they are numbers that
    /// may be days, and a person must confirm it. Never decided by guess.
    ///
    /// @param candidates the possible readings, at least one
    record Ambiguous(List<DateReading> candidates) implements Recognition {

        /// Copies the candidates.
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /// They are no dates.
    ///
    /// @param why for people
    record NotDates(String why) implements Recognition {}
}
