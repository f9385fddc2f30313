package twelvekeys.web;

import java.util.List;

/// One set of filings, and what became of it.
///
/// @param frame what stands around it
/// @param path its address
/// @param headline the news
/// @param lede what it is
/// @param problem what went wrong, empty if nothing did
/// @param running whether the server is at work on it
/// @param progress how far it is, in words
/// @param facts what it holds
/// @param refused what was not read
/// @param mayForget whether the reader may let go of it
public record FilingPage(
        Frame frame,
        String path,
        String headline,
        String lede,
        String problem,
        boolean running,
        String progress,
        List<Fact> facts,
        List<Refused> refused,
        boolean mayForget) {

    /// Something it holds.
    ///
    /// @param what what is counted
    /// @param count how many
    public record Fact(String what, String count) {}

    /// Something that was not read.
    ///
    /// @param source the file
    /// @param reason why
    /// @param numbers how many numbers, or that it is the whole file
    public record Refused(String source, String reason, String numbers) {}
}
