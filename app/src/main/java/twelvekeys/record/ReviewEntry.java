package twelvekeys.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said about the review of a quarter, before the two sides meet for it.
public sealed interface ReviewEntry extends Entry {

    /// What was said, absent if nothing.
    @Nullable String words();

    /// Somebody commented on a section of the review pack.
    ///
    /// @param comment the comment
    /// @param quarter the quarter under review, such as `2026-Q3`
    /// @param section the code of the section, `all` for the whole pack
    /// @param words what is said
    record Commented(UUID comment, String quarter, String section, @Nullable String words)
            implements ReviewEntry {

        @Override
        public UUID subject() {
            return comment;
        }
    }
}
