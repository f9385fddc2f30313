package twelvekeys.identity;

/// A token together with its secret, which can be told this once and never again.
///
/// @param token the token
/// @param secret what a program sends: `tk_` and 43 characters
public record NewToken(Token token, String secret) {

    /// Without the secret, so that no log can hold it.
    @Override
    public String toString() {
        return "NewToken[" + token.id() + "]";
    }
}
