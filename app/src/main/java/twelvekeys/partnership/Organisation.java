package twelvekeys.partnership;

import java.util.UUID;

/// A company with a home in this installation.
///
/// @param id its identity
/// @param name its name as it writes it, in any script
/// @param example whether it was invented for the example
public record Organisation(UUID id, String name, boolean example) {}
