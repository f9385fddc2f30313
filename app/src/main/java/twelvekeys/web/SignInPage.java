package twelvekeys.web;

import org.jspecify.annotations.Nullable;

/// What the page for signing in shows.
///
/// @param frame what stands around it
/// @param email what was typed so far
/// @param to the page to go on to
/// @param refused whether address and password did not fit
/// @param sent the words about a link on its way, null unless one was asked for
public record SignInPage(
        Frame frame, String email, String to, boolean refused, @Nullable String sent) {}
