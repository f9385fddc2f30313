package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// What needs somebody today, and what changed since they were last here.
///
/// @param frame what stands around it
/// @param headline the news
/// @param lede what was read, in a sentence
/// @param needs what needs us first, the empty groups left out
/// @param open what is open both ways, the empty groups left out
/// @param filed what linked companies filed lately that should be read at once
/// @param waiting cases and agreements that wait
/// @param decisions decisions to look back on, or that wait for our view
/// @param minute the practice of the week, absent if none is suggested
/// @param since when the reader was last here, in words
/// @param again the address that shows what changed since then once more
/// @param news what the other sides wrote, by partnership
public record TodayPage(
        Frame frame,
        String headline,
        String lede,
        List<Group> needs,
        List<Group> open,
        List<Waiting> filed,
        List<Waiting> waiting,
        List<Waiting> decisions,
        @Nullable Minute minute,
        String since,
        String again,
        List<News> news) {

    /// Promises under one heading.
    ///
    /// @param id names the heading in the page
    /// @param heading what they have in common
    /// @param rows those due first
    /// @param more how many others there are, in words, empty if none
    public record Group(String id, String heading, List<Row> rows, String more) {}

    /// A promise.
    ///
    /// @param href its page
    /// @param what what was promised
    /// @param side the partner's side
    /// @param who the name of the partner
    /// @param due its date and how far away that is
    /// @param first the first date, absent if it was never moved
    /// @param state what is asked of us or how it stands
    public record Row(
            String href,
            String what,
            Side side,
            String who,
            String due,
            @Nullable String first,
            String state) {}

    /// A case, a proposed agreement, or a decision.
    ///
    /// @param href where it is
    /// @param words what waits
    public record Waiting(String href, String words) {}

    /// A practice that is worth a minute this week.
    ///
    /// @param href where it is done
    /// @param title what it is called
    /// @param why why that one
    public record Minute(String href, String title, String why) {}

    /// What one other side wrote.
    ///
    /// @param href the partnership's page
    /// @param partner who wrote
    /// @param side their side
    /// @param changes what they wrote, newest first
    /// @param more what is not shown, in words, empty if nothing
    public record News(String href, String partner, Side side, List<Change> changes, String more) {}

    /// An entry.
    ///
    /// @param when when it was written
    /// @param told what it says
    /// @param href the promise it is about, absent if it is about none
    /// @param title what that promise is called
    /// @param words what was said with it, absent if nothing
    public record Change(
            String when,
            Content told,
            @Nullable String href,
            @Nullable String title,
            @Nullable String words) {}
}
