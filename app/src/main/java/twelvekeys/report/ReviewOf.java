package twelvekeys.report;

import java.time.LocalDate;
import twelvekeys.promise.Standing;

/// A quarter under review.
///
/// @param looking who looks
/// @param quarter the quarter
/// @param asOf the day it is read for: its last, or today while it lasts
/// @param standing how everybody kept their word on that day, as the reader's side can read it
public record ReviewOf(Looking looking, Quarter quarter, LocalDate asOf, Standing standing) {}
