package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The place where a file is dropped, and what became of earlier ones.
///
/// @param frame what stands around it
/// @param maxBytes the most bytes a file may have
/// @param maxSize the same in words
/// @param error why the last file could not be used, absent as a rule
/// @param earlier earlier imports, newest first
public record ImportsPage(
        Frame frame, long maxBytes, String maxSize, @Nullable String error, List<Earlier> earlier) {

    /// An earlier import.
    ///
    /// @param href its page
    /// @param fileName the file
    /// @param when when it came
    /// @param state how far it has come
    /// @param rows how many rows were read
    public record Earlier(String href, String fileName, String when, String state, String rows) {}
}
