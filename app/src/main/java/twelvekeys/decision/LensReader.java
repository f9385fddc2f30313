package twelvekeys.decision;

import java.time.LocalDate;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// Reads one lens of a partnership. Every bean of this type is frozen with each decision, in the
/// order of `@Order`.
///
/// What is frozen is read by both sides. So a lens reads what both share, or what the side that
/// decides puts on record with its decision, and nothing that is private to the other.
interface LensReader {

    /// Reads it for a day.
    ///
    /// @param reader the side that reads, in whose name the tables are read
    LensReading read(Partnership partnership, Side reader, LocalDate day);
}
