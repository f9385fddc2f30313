package twelvekeys.web;

import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;

/// Everything on record between two sides, the newest first.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param path its address
/// @param thread the entries of this page
/// @param newer the address of the newer ones, absent on the first page
/// @param older the address of the older ones, absent on the last
public record TimelinePage(
        Frame frame,
        Partnership partnership,
        long entries,
        String path,
        EntryThread thread,
        @Nullable String newer,
        @Nullable String older) {}
