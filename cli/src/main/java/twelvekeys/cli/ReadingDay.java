package twelvekeys.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.AsOf;
import twelvekeys.trust.DayCells;

/// The day as of which a file is read, and why that day.
///
/// @param day the day
/// @param why the reason
public record ReadingDay(LocalDate day, Why why) {

    /// Why a file is read as of a day.
    public enum Why {
        GIVEN("given", "as you asked"),
        TODAY("today", "today"),
        RECORD_ENDED("record-ended", "the day after the record ends");

        private final String code;
        private final String words;

        Why(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /// For programs.
        String code() {
            return code;
        }

        /// For people.
        String words() {
            return words;
        }
    }

    static ReadingDay of(@Nullable LocalDate given, DayCells cells, LocalDate today) {
        return of(given, () -> cells.newestDay(today), today);
    }

    /// The day that was asked for, or the one that [AsOf] names.
    ///
    /// @param given the day that was asked for, or null
    /// @param newest the newest day on or before today on which an outcome became known
    public static ReadingDay of(
            @Nullable LocalDate given, Supplier<Optional<LocalDate>> newest, LocalDate today) {
        if (given != null) {
            return new ReadingDay(given, Why.GIVEN);
        }
        LocalDate day = newest.get().map(known -> AsOf.standard(known, today)).orElse(today);
        return new ReadingDay(day, day.equals(today) ? Why.TODAY : Why.RECORD_ENDED);
    }
}
