package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an organisation brought of the public record.
///
/// @param frame what stands around it
/// @param maxBytes the most bytes of an upload on this page
/// @param maxSize the same in words
/// @param largest the most bytes of a file that a program sends, in words
/// @param error why the last upload or fetch was not taken, absent if it was
/// @param cik what was typed as a number
/// @param mayFetch whether filings may be fetched from EDGAR
/// @param work what the server is doing, or what came of it; empty before anything was
/// @param running whether it is at work
/// @param sets what was brought, newest first
/// @param mayWrite whether the reader may bring something
public record FilingsPage(
        Frame frame,
        long maxBytes,
        String maxSize,
        String largest,
        @Nullable String error,
        String cik,
        boolean mayFetch,
        String work,
        boolean running,
        List<Row> sets,
        boolean mayWrite) {

    /// A set.
    ///
    /// @param href its page
    /// @param name its name
    /// @param when when it came
    /// @param state how far it is
    /// @param companies how many companies it holds, empty before that is known
    public record Row(String href, String name, String when, String state, String companies) {}
}
