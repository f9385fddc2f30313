package twelvekeys.identity;

import java.time.Instant;

/// A link has been made that somebody should receive by mail; told inside the transaction that
/// makes it.
///
/// @param purpose what it is for
/// @param email to whom it goes
/// @param name what they are called, empty where nobody knows
/// @param path the link's address on this server, with its secret: for the mail, and nowhere else
/// @param expires when it stops working
/// @param link the link, with what it carries
public record LinkIssued(
        LinkPurpose purpose, String email, String name, String path, Instant expires, Link link) {

    /// Without the secret, so that no log can hold it.
    @Override
    public String toString() {
        return "LinkIssued[" + purpose + " " + link.id() + "]";
    }
}
