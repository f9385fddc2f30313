package twelvekeys.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When something was promised for, as the words of a text say it.
///
/// @param day the day; of a period, its last day, or its first after "from"
/// @param time the time of day, or null when only a day was said
/// @param zone whose clock `time` means; null exactly when `time` is
/// @param words the words it came from, as they stand in the text
public record Due(LocalDate day, @Nullable LocalTime time, @Nullable ZoneId zone, String words) {

    /// The instant of a due time. A time that the clocks skip is moved on by the length of the gap;
    /// of a time that comes twice, the first is meant.
    ///
    /// @return empty when only a day was said
    public Optional<Instant> instant() {
        return time == null || zone == null
                ? Optional.empty()
                : Optional.of(day.atTime(time).atZone(zone).toInstant());
    }
}
