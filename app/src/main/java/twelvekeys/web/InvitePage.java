package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;

/// The page on which one side invites the other.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param path its address
/// @param joined how the other side is called since it has joined, empty while it has not
/// @param mayManage whether the viewer may invite
/// @param email the address, as far as it was written
/// @param link the invitation just made, to be shown this once
/// @param invited invitations that can still be accepted
/// @param wrong what is wrong with the form
public record InvitePage(
        Frame frame,
        Partnership partnership,
        String path,
        String joined,
        boolean mayManage,
        String email,
        @Nullable String link,
        List<Invited> invited,
        @Nullable Wrong wrong) {

    /// An invitation that can still be accepted.
    ///
    /// @param email whom it is for
    /// @param expires the last day it works
    public record Invited(String email, String expires) {}
}
