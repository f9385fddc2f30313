package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be told, and the address of their calendar.
///
/// @param frame what stands around it
/// @param choices what they may choose
/// @param saved whether choices were kept just now
/// @param sends whether this server sends mail
/// @param email where it goes
/// @param tested whether a test message was written just now
/// @param made when their calendar's address was made, absent without one
/// @param address the address, absent but when it was made just now
public record NoticesPage(
        Frame frame,
        List<Wish> choices,
        boolean saved,
        boolean sends,
        String email,
        boolean tested,
        @Nullable String made,
        @Nullable String address) {

    /// A choice.
    ///
    /// @param code its name in the form
    /// @param label what it is about
    /// @param wanted whether it is wanted
    public record Wish(String code, String label, boolean wanted) {}
}
