package twelvekeys.partnership;

import java.time.Instant;

/// The other side has joined a partnership; told inside the transaction in which it does.
///
/// @param partnership the partnership, with both sides
/// @param at when
public record PartnershipJoined(Partnership partnership, Instant at) {}
