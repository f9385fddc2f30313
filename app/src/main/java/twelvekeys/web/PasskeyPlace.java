package twelvekeys.web;

/// Whether a page may ask for a passkey, and where one may if it may not.
///
/// @param here whether it may
/// @param elsewhere the address of the same page where it may
public record PasskeyPlace(boolean here, String elsewhere) {}
