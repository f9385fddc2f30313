package twelvekeys.identity;

import java.time.ZoneId;
import java.util.UUID;

/// Somebody who signs in.
///
/// @param id its identity
/// @param name as the person writes it, in any script
/// @param email the address, as the person writes it; one address is one person
/// @param zone the time zone whose days count for this person
/// @param language a BCP 47 tag, `en-GB` unless told otherwise
public record Person(UUID id, String name, String email, ZoneId zone, String language) {}
