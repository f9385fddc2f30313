package twelvekeys.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who said a promise, to whom, and where: spoken words count.
///
/// @param by who said it, empty if not known
/// @param to to whom, empty if not known
/// @param where on what occasion
/// @param place which meeting, which clause, where the walk went; empty if not said
/// @param on the day it was said, absent if not known
public record Said(String by, String to, Occasion where, String place, @Nullable LocalDate on) {

    /// On what occasion a promise was said.
    public enum Occasion {
        /// In a meeting.
        MEETING("in a meeting"),
        /// In a call.
        CALL("in a call"),
        /// On a walk.
        WALK("on a walk"),
        /// In a letter or an e-mail.
        LETTER("in writing"),
        /// In a clause of the contract.
        CONTRACT("in the contract"),
        /// Elsewhere.
        ELSEWHERE("elsewhere");

        private final String label;

        Occasion(String label) {
            this.label = label;
        }

        /// The occasion in the words of a page.
        public String label() {
            return label;
        }
    }

    /// Checks the lengths.
    ///
    /// @throws IllegalArgumentException in words for whoever wrote it
    public Said {
        by = by.strip();
        to = to.strip();
        place = place.strip();
        if (by.length() > Terms.LONGEST_NAME
                || to.length() > Terms.LONGEST_NAME
                || place.length() > Terms.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "Who said it, to whom and where take at most 200 characters each.");
        }
    }
}
