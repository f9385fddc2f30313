package twelvekeys.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A signature that holds.
///
/// @param by the key it was made with
/// @param at when, to the second, by the signer's own word; null if it does not say
public record VerifiedSignature(VerifierKey by, @Nullable Instant at) {}
