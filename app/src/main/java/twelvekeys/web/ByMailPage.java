package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What comes to somebody by mail, and when.
///
/// @param frame what stands around it
/// @param headline the news in a sentence
/// @param sends whether this server sends mail
/// @param email where it goes
/// @param done what was done just now, absent if nothing was
/// @param rows what comes
/// @param again the form that was refused, absent if none was
public record ByMailPage(
        Frame frame,
        String headline,
        boolean sends,
        String email,
        @Nullable String done,
        List<Row> rows,
        @Nullable ByMailForm again) {

    /// A report that comes.
    ///
    /// @param id its identity
    /// @param title what it is called
    /// @param about the partnership it is about
    /// @param href its page
    /// @param when on which days
    /// @param next the next of them
    /// @param nowPath where it is asked for at once
    public record Row(
            String id,
            String title,
            String about,
            String href,
            String when,
            String next,
            String nowPath) {}
}
