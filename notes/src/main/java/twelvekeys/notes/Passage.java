package twelvekeys.notes;

import org.jspecify.annotations.Nullable;

/// A stretch of the text that somebody says now.
///
/// @param start where it begins
/// @param end where it ends, exclusive
/// @param speaker who says it, or null when the text does not tell
/// @param form what it is
/// @param listed whether it stands under a heading such as "Actions"
record Passage(int start, int end, @Nullable Party speaker, Form form, boolean listed) {

    /// What a passage is.
    enum Form {
        /// Sentences.
        PROSE,
        /// One line of a list.
        ITEM,
        /// One row of a table.
        ROW
    }
}
