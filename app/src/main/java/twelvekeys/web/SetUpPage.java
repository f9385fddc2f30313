package twelvekeys.web;

import org.jspecify.annotations.Nullable;

/// What the page for setting an installation up shows.
///
/// @param frame what stands around it
/// @param action the address of its form, with the link's secret
/// @param home the organisation's name if it is known already, null if it is asked for
/// @param organisation what was typed as the organisation's name so far
/// @param name what was typed as the person's name so far
/// @param email what was typed as the address so far
/// @param place whether a passkey can be made on this page
/// @param wrong what is not taken, null if nothing was refused
public record SetUpPage(
        Frame frame,
        String action,
        @Nullable String home,
        String organisation,
        String name,
        String email,
        PasskeyPlace place,
        @Nullable Wrong wrong) {}
