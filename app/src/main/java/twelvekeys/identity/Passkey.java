package twelvekeys.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey of a person: a key whose private half never leaves the person's device.
///
/// @param id its identity on our pages
/// @param label what the person calls it
/// @param host the host that it was made for, and works for
/// @param madeAt when it was made
/// @param lastUsedAt when somebody last signed in with it, null if nobody has
public record Passkey(
        UUID id, String label, String host, Instant madeAt, @Nullable Instant lastUsedAt) {}
