package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody sees about themselves: what they say, their keys, where they are signed in.
///
/// @param frame what stands around it
/// @param email their address
/// @param name their name, or what was typed instead
/// @param zone their time zone, or what was typed instead
/// @param language their language, or what was typed instead
/// @param zones the time zones there are
/// @param hasPassword whether they have a password
/// @param sessions where they are signed in
/// @param tokens their access tokens
/// @param scopes what a new token may be allowed
/// @param secret the secret of a token just made, to be copied now or never
/// @param elsewhere the other organisations that they are a member of
/// @param done what has just been done, null if nothing was
/// @param wrong what was not taken, null if nothing was refused
public record MePage(
        Frame frame,
        String email,
        String name,
        String zone,
        String language,
        List<String> zones,
        boolean hasPassword,
        List<Session> sessions,
        List<TokenLine> tokens,
        List<String> scopes,
        @Nullable String secret,
        List<Organisation> elsewhere,
        @Nullable String done,
        @Nullable Wrong wrong) {

    /// A place where somebody is signed in.
    ///
    /// @param program what the browser calls itself
    /// @param begun the day on which they signed in
    /// @param lastUsed the day on which it was last used
    /// @param current whether it is this one
    /// @param end the address to post to in order to end it
    public record Session(
            String program, String begun, String lastUsed, boolean current, String end) {}

    /// An access token.
    ///
    /// @param name what it is for
    /// @param scopes what it allows
    /// @param made the day on which it was made
    /// @param expires the last day on which it works, empty if it does not end by itself
    /// @param lastUsed the last day on which it was used, empty if it never was
    /// @param revoke the address to post to in order to revoke it
    public record TokenLine(
            String name,
            String scopes,
            String made,
            String expires,
            String lastUsed,
            String revoke) {}

    /// Another organisation that one may act for.
    ///
    /// @param id the organisation
    /// @param name its name
    public record Organisation(String id, String name) {}
}
