package twelvekeys.partnership;

import java.time.Instant;

/// A partnership has begun; told inside the transaction that begins it.
///
/// @param partnership the new partnership
/// @param at when it was begun
public record PartnershipBegan(Partnership partnership, Instant at) {}
