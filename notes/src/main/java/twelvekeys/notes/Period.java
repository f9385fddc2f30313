package twelvekeys.notes;

import java.time.LocalDate;

/// A day, or the days from a first to a last, as words name them.
///
/// @param first the first day
/// @param last the last day; of a week, its Friday
/// @param end the token after the words
/// @param bare whether the words are a date without "by", "on" or the like before them
/// @param closing whether it is the end of something: before the end is by the end
record Period(LocalDate first, LocalDate last, int end, boolean bare, boolean closing) {

    Period(LocalDate first, LocalDate last, int end, boolean bare) {
        this(first, last, end, bare, false);
    }

    static Period day(LocalDate day, int end) {
        return new Period(day, day, end, true);
    }

    static Period led(LocalDate first, LocalDate last, int end) {
        return new Period(first, last, end, false);
    }

    static Period close(LocalDate day, int end) {
        return new Period(day, day, end, true, true);
    }
}
