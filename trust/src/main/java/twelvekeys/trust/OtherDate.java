package twelvekeys.trust;

import java.time.LocalDate;

/// A later date for a promise, and the chance that it leaves.
///
/// @param due the date
/// @param kept the chance that the promise itself is kept by then, 0 to 1
/// @param allKept the chance that all open promises are, it among them
public record OtherDate(LocalDate due, double kept, double allKept) {

    /// "With 2026-04-14 instead, 81 %."
    public String words() {
        return "With " + due + " instead, " + Percent.of(allKept) + "\u00a0%.";
    }
}
