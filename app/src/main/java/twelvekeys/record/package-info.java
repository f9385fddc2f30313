/// The record: everything that happens between two sides, in one append-only log a partnership.
///
/// An [Entry] is never edited: it is answered by another. [PartnershipRecord#append] gives it the
/// next sequence number, without gaps, and stores its canonical bytes together with their hash. The
/// application's database role may add entries and read them, nothing else. The tables of the other
/// modules are *readings* of this log and can be rebuilt from it.
///
/// Over each log stands a Merkle tree ([LogTree]). [Proofs] signs how long the log is and what its
/// root is, shows that an entry is in it, and that it only grew. [Witnesses] are the sides' own
/// means to hold the host to that: their keys are named in the record, and what they cosigned and
/// found is kept. [RecordExport] writes the whole as one file that is verified offline.
/// [RecordCheck] reads every record through where it is stored, after a restore or whenever
/// somebody doubts it.
@NullMarked
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {"partnership", "storage", "ledger"})
package twelvekeys.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
