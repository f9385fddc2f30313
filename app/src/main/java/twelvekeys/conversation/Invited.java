package twelvekeys.conversation;

/// A stakeholder together with the address of their link, which can be told this once and never
/// again.
///
/// @param stakeholder who is asked
/// @param path the link's address on this server, with its secret
public record Invited(Stakeholder stakeholder, String path) {

    /// Without the secret, so that no log can hold it.
    @Override
    public String toString() {
        return "Invited[" + stakeholder.id() + "]";
    }
}
