package twelvekeys.web;

import org.jspecify.annotations.Nullable;

/// What the page for signing in shows.
///
/// @param frame what stands around it
/// @param email what was typed so far
/// @param to the page to go on to
/// @param place whether a passkey can be used on this page
/// @param refused why nobody was signed in, null unless somebody tried
/// @param sent the words about a link on its way, null unless one was asked for
public record SignInPage(
        Frame frame,
        String email,
        String to,
        PasskeyPlace place,
        @Nullable String refused,
        @Nullable String sent) {}
