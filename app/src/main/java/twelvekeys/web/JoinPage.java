package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;

/// The page on which the other side joins a partnership: what it will see, and as whom.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param inviting the name of the organisation that invites
/// @param by who invites
/// @param action where its form goes
/// @param state what can be done on it
/// @param as how the organisation is called that would join, empty for a new one
/// @param email the address that the invitation is for
/// @param shared what the other side sees from the day it joins
/// @param organisation the new organisation's name, as far as it was written
/// @param name the person's name, as far as it was written
/// @param place whether a passkey can be made on this page
/// @param wrong what is wrong with the form
public record JoinPage(
        Frame frame,
        Partnership partnership,
        String inviting,
        String by,
        String action,
        State state,
        String as,
        String email,
        List<String> shared,
        String organisation,
        String name,
        PasskeyPlace place,
        @Nullable Wrong wrong) {

    /// What can be done on the page.
    public enum State {
        /// Somebody new says who they are.
        INTRODUCE,
        /// The invited person is signed in for another organisation, and joins with it.
        PRESS,
        /// The address is known here: its person signs in first.
        SIGN_IN,
        /// Who is signed in cannot join: it is not their address, they are of the inviting side, or
        /// they have not the right.
        NOT_YOU
    }
}
