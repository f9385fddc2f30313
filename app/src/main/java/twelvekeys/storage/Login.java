package twelvekeys.storage;

/// A database role with the password that it signs in with.
///
/// @param user name of the role
/// @param password its password; never part of [#toString()]
record Login(String user, String password) {

    /// The name alone, so that no log can show the password.
    @Override
    public String toString() {
        return user;
    }
}
