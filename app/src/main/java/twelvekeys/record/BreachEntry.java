package twelvekeys.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step in a case of broken trust, from its opening to its end.
public sealed interface BreachEntry extends Entry {

    /// The case.
    UUID breach();

    /// What was said with the step, absent if nothing.
    @Nullable String words();

    @Override
    default UUID subject() {
        return breach();
    }

    /// One side, the injured one, opened a case.
    ///
    /// @param promise the promise that was not kept, absent where a norm was broken
    /// @param kind what failed, as the injured side sees it
    record Opened(UUID breach, @Nullable UUID promise, Kind kind, String words)
            implements BreachEntry {}

    /// The other side says that it was so.
    ///
    /// @param kind what failed, as it sees it itself
    record Acknowledged(UUID breach, Kind kind, @Nullable String words) implements BreachEntry {}

    /// The injured side set a time in which trust is to prove itself again.
    ///
    /// @param until its last day
    record ProbationSet(UUID breach, LocalDate until, @Nullable String words)
            implements BreachEntry {}

    /// The injured side ended the case.
    ///
    /// @param end how
    /// @param on the day it was
    record Ended(UUID breach, End end, LocalDate on, @Nullable String words)
            implements BreachEntry {}

    /// What failed: it decides what can mend it (Kim, Ferrin, Cooper & Dirks 2004).
    enum Kind {
        /// It could not be done, or not well enough.
        COMPETENCE("of competence"),
        /// It was not meant, or not told.
        INTEGRITY("of integrity");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The kind in the words of a page.
        public String label() {
            return label;
        }
    }

    /// How the injured side ends a case.
    enum End {
        /// Trust is mended.
        HEALED("healed"),
        /// It is not, and the case rests.
        NOT_HEALED("not healed"),
        /// There was no breach.
        OPENED_IN_ERROR("opened in error");

        private final String label;

        End(String label) {
            this.label = label;
        }

        /// The end in the words of a page.
        public String label() {
            return label;
        }
    }
}
