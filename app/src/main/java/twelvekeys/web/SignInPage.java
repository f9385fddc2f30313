package twelvekeys.web;

import org.jspecify.annotations.Nullable;

/// What the page for signing in shows.
///
/// @param frame what stands around it
/// @param email what was typed so far
/// @param to the page to go on to
/// @param place whether a passkey can be used on this page
/// @param provider the provider that one may sign in with, null where none is configured
/// @param refused why nobody was signed in, null unless somebody tried
/// @param sent the words about a link on its way, null unless one was asked for
public record SignInPage(
        Frame frame,
        String email,
        String to,
        PasskeyPlace place,
        @Nullable Elsewhere provider,
        @Nullable String refused,
        @Nullable String sent) {

    /// A provider of identities.
    ///
    /// @param label what it is called
    /// @param address where signing in with it begins
    public record Elsewhere(String label, String address) {}
}
