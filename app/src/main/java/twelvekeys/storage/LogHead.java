package twelvekeys.storage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How long a partnership's record was at a moment, and what its root was, as a backup notes it.
///
/// @param partnership whose record
/// @param entries how many, 0 or more
/// @param root of the Merkle tree over them, in Base64 as a checkpoint has it; null for a record
///   older than the tree
public record LogHead(UUID partnership, long entries, @Nullable String root) {}
