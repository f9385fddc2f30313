package twelvekeys.decision;

import java.time.LocalDate;
import twelvekeys.partnership.Partnership;

/// Reads one lens of a partnership. Every bean of this type is frozen with each decision, in the
/// order of `@Order`.
///
/// What it reads stands in a record that both sides share: it tells nothing that only one of them
/// may see.
interface LensReader {

    /// Reads it for a day.
    LensReading read(Partnership partnership, LocalDate day);
}
