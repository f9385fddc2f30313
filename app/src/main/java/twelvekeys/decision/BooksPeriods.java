package twelvekeys.decision;

import java.util.List;
import twelvekeys.tables.DateFormats;
import twelvekeys.tables.DateReading;
import twelvekeys.tables.DateValue;
import twelvekeys.tables.Recognition;

/// How the periods of a file are written: as months and quarters, or as dates, which mean their
/// month.
///
/// @param dates how the dates are written
record BooksPeriods(DateReading dates) {

    /// Recognises it.
    ///
    /// @param cells all periods of the file
    /// @throws BooksRefused if its dates could be read in two ways
    static BooksPeriods of(List<String> cells) {
        List<String> dates =
                cells.stream()
                        .filter(cell -> !cell.isEmpty() && !BookedPeriod.isWritten(cell))
                        .toList();
        return new BooksPeriods(
                switch (DateFormats.recognise(dates)) {
                    case Recognition.Recognised(DateReading reading) -> reading;
                    case Recognition.NotDates _ -> DateReading.parse("iso");
                    case Recognition.Ambiguous _ ->
                            throw BooksRefused.whole(
                                    "The periods are dates such as “%s”, and it cannot be told"
                                                    .formatted(BookedPeriod.shown(dates.getFirst()))
                                            + " which number is the month. Write months as 2026-03"
                                            + " and quarters as 2026-Q1.");
                });
    }

    /// The period of a cell.
    ///
    /// @throws IllegalArgumentException in words, if it is none
    BookedPeriod read(String cell) {
        if (cell.isEmpty()) {
            throw new IllegalArgumentException("the period is missing");
        }
        if (!BookedPeriod.isWritten(cell) && dates.read(cell) instanceof DateValue.Day(var day)) {
            return BookedPeriod.monthOf(day);
        }
        return BookedPeriod.parse(cell);
    }
}
