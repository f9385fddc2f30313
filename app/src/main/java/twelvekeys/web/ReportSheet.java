package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report as a page and a PDF print it.
///
/// @param kicker what it is, in a few words
/// @param title the news in a sentence
/// @param lede the rest of the news
/// @param sections its sections
/// @param foot the day of its data, and the state of the record it was read from
/// @param notes what stands under the foot, such as the signed checkpoint; absent on pages
public record ReportSheet(
        String kicker,
        String title,
        Content lede,
        List<Section> sections,
        Content foot,
        @Nullable String notes) {

    /// A section.
    ///
    /// @param code its name, an anchor of the page
    /// @param heading its news
    /// @param blocks what it says
    public record Section(String code, Content heading, List<SetBlock> blocks) {}
}
