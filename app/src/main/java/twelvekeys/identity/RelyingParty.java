package twelvekeys.identity;

/// Whom passkeys are for, as browsers see it.
///
/// @param id the host, lower case; a passkey works for this one and no other
/// @param origin the origin of the pages that may ask for one
public record RelyingParty(String id, String origin) {}
