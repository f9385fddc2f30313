/// The record: everything that happens between two sides, in one append-only log a partnership.
///
/// An [Entry] is never edited: it is answered by another. [PartnershipRecord#append] gives it the
/// next sequence number, without gaps, and stores its canonical bytes together with their hash. The
/// application's database role may add entries and read them, nothing else. The tables of the other
/// modules are *readings* of this log and can be rebuilt from it.
@NullMarked
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {"partnership", "ledger"})
package twelvekeys.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
