package twelvekeys.identity;

/// A link together with its address, which can be told this once and never again.
///
/// @param link the link
/// @param path its address on this server, with its secret
public record IssuedLink(Link link, String path) {

    /// Without the secret, so that no log can hold it.
    @Override
    public String toString() {
        return "IssuedLink[" + link.purpose() + " " + link.id() + "]";
    }
}
