package twelvekeys.web;

import org.jspecify.annotations.Nullable;

/// What the page of a single-use link shows.
///
/// @param frame what stands around it
/// @param headline what the link is
/// @param lede what it does
/// @param action the address of its form, with the link's secret
/// @param state what has to be done to use it
/// @param button the words of its button
/// @param email the address it is for
/// @param name what was typed as the person's name so far
/// @param place whether a passkey can be made on this page
/// @param wrong what is not taken, null if nothing was refused
public record LinkPage(
        Frame frame,
        String headline,
        String lede,
        String action,
        State state,
        String button,
        String email,
        String name,
        PasskeyPlace place,
        @Nullable Wrong wrong) {

    /// What has to be done to use a link.
    public enum State {
        /// Press the button.
        PRESS,
        /// Say who you are, then press the button.
        INTRODUCE,
        /// Sign in as the one it is for, then come back.
        SIGN_IN,
        /// Sign out first: somebody else is signed in.
        SIGN_OUT
    }
}
