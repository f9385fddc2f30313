package twelvekeys.identity;

/// What somebody who is new here will sign in with: a password, or a passkey just made.
public sealed interface FirstKey permits FirstKey.Password, NewPasskey {

    /// A password.
    ///
    /// @param words as typed, not checked yet
    record Password(String words) implements FirstKey {

        /// Without the password, so that no log can hold it.
        @Override
        public String toString() {
            return "Password";
        }
    }

    /// Somebody who introduces themselves with it.
    default People.Introduction of(String name, String email) {
        return switch (this) {
            case Password password -> new People.Introduction(name, email, password.words());
            case NewPasskey passkey -> new People.Introduction(name, email, null, passkey);
        };
    }
}
