package twelvekeys.api;

import org.jspecify.annotations.Nullable;

/// What is said with a step.
///
/// @param words at most 2000 characters; left out if nothing is said
record WordsRequest(@Nullable String words) {

    /// The words of a body that may be left out.
    static @Nullable String of(@Nullable WordsRequest said) {
        return said == null ? null : said.words;
    }
}
