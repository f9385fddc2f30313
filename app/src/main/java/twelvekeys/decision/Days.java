package twelvekeys.decision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days in the words of a sentence.
final class Days {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /// A day in full, `2 May 2026`.
    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
