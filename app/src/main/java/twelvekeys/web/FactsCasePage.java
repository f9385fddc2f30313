package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What good and bad scores were followed by.
///
/// @param frame what stands around it
/// @param path its address, with the score that is looked at
/// @param headline the news
/// @param lede what it rests on
/// @param ways the scores that can be looked at
/// @param work how far the work is
/// @param running whether the server is at work on it
/// @param leftOut the scores that have no place, by reason
/// @param outcomes what came after, one by one
/// @param empty whether no filings were brought
/// @param mayAgain whether the reader may have it worked out again
public record FactsCasePage(
        Frame frame,
        String path,
        String headline,
        String lede,
        List<Way> ways,
        String work,
        boolean running,
        List<String> leftOut,
        List<Outcome> outcomes,
        boolean empty,
        boolean mayAgain) {

    /// A score that can be looked at.
    ///
    /// @param href where
    /// @param label what it is called
    /// @param here whether it is the one that is looked at
    public record Way(String href, String label, boolean here) {}

    /// One outcome.
    ///
    /// @param id for links
    /// @param name what it is called
    /// @param heading the news of it
    /// @param picture the five fifths; absent where none has a figure
    /// @param lines the difference, what it rests on and what is missing
    /// @param rows the five fifths in figures, the best first
    /// @param rule how it is told
    public record Outcome(
            String id,
            String name,
            String heading,
            @Nullable Content picture,
            List<String> lines,
            List<Row> rows,
            String rule) {}

    /// A fifth in figures.
    ///
    /// @param fifth which
    /// @param scores how many scores fell in it
    /// @param known of how many the outcome is known
    /// @param companies of how many companies those are
    /// @param events how often it happened; a dash for a return
    /// @param mean the mean, or that there is not enough evidence
    /// @param range of the mean; a dash without one
    public record Row(
            String fifth,
            String scores,
            String known,
            String companies,
            String events,
            String mean,
            String range) {}
}
