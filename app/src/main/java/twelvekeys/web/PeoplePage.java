package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who belongs to one's organisation, and who is invited.
///
/// @param frame what stands around it
/// @param organisation its name
/// @param mayManage whether the viewer may invite, change roles and remove
/// @param people its members
/// @param invited the invitations that can still be accepted
/// @param roles the roles there are
/// @param email what was typed as the invited address so far
/// @param role the role that was chosen so far, its code
/// @param until the day that was typed so far
/// @param link the address of an invitation just made, to be copied now or never
/// @param wrong what was not taken, null if nothing was refused
public record PeoplePage(
        Frame frame,
        String organisation,
        boolean mayManage,
        List<Somebody> people,
        List<Invited> invited,
        List<Role> roles,
        String email,
        String role,
        String until,
        @Nullable String link,
        @Nullable Wrong wrong) {

    /// A member.
    ///
    /// @param id the person, for the names of fields
    /// @param name their name
    /// @param email their address
    /// @param role the code of their role
    /// @param roleLabel the words for it
    /// @param since the day on which they came
    /// @param until the last day on which they may be here, empty if none is set
    /// @param untilDay the same as a form takes it
    /// @param path the address below which they are changed
    public record Somebody(
            String id,
            String name,
            String email,
            String role,
            String roleLabel,
            String since,
            String until,
            String untilDay,
            String path) {}

    /// An invitation.
    ///
    /// @param email whom it is for
    /// @param roleLabel the role that it offers
    /// @param expires the last day on which it works
    /// @param revoke the address to post to in order to revoke it
    public record Invited(String email, String roleLabel, String expires, String revoke) {}

    /// A role that may be chosen.
    ///
    /// @param code as forms send it
    /// @param label as people read it
    public record Role(String code, String label) {}
}
