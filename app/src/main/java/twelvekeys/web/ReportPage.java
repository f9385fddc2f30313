package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report as its page shows it.
///
/// @param frame what stands around it
/// @param partnershipPath where the partnership is
/// @param headline the news in a sentence
/// @param sheet the report, set
/// @param files ways to take it along
/// @param quarters other quarters; empty for what is about today
/// @param commenting the form for a comment, absent where nothing is commented on
/// @param byMail the forms with which it is ordered by mail, absent for whoever is told nothing
public record ReportPage(
        Frame frame,
        String partnershipPath,
        String headline,
        ReportSheet sheet,
        List<Way> files,
        List<Way> quarters,
        @Nullable Commenting commenting,
        @Nullable ByMailForm byMail) {

    /// The form for a comment.
    ///
    /// @param path where it goes
    /// @param quarter the quarter it is about
    /// @param sections what can be commented on
    /// @param section what was chosen
    /// @param words what was typed
    /// @param wrong why it was not taken, absent if nothing was asked
    /// @param key what names the request
    public record Commenting(
            String path,
            String quarter,
            List<String> sections,
            String section,
            String words,
            @Nullable String wrong,
            String key) {}

    /// A way on.
    ///
    /// @param href where it leads
    /// @param label its words
    /// @param here whether it leads to what is shown
    public record Way(String href, String label, boolean here) {}
}
