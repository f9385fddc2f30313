package twelvekeys.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What reading one piece of the input found, but for its outcomes.
///
/// A piece that is read again, because a machine was lost, is found the same; so pieces are told
/// apart by where they begin, and count once.
///
/// @param id which it is
/// @param lines how many lines begin in it
/// @param rows how many of them are rows
/// @param refused how many rows could not be used
/// @param firstRefused the first ones of these
/// @param plainDates whether all its dates are written like `2012-12-31`
/// @param stop what ended the reading, or null
/// @param reader the name of the executor
record Piece(
        Id id,
        long lines,
        long rows,
        long refused,
        ArrayList<RefusedRow> firstRefused,
        boolean plainDates,
        @Nullable Stop stop,
        String reader)
        implements Serializable {

    /// Which piece it is.
    ///
    /// @param file the number of the file, in the order of their names; of Parquet the number of
    ///   the task
    /// @param begin where in the file it begins
    record Id(int file, long begin) implements Serializable, Comparable<Id> {

        private static final Comparator<Id> ORDER =
                Comparator.comparingInt(Id::file).thenComparingLong(Id::begin);

        @Override
        public int compareTo(Id other) {
            return ORDER.compare(this, other);
        }
    }

    /// How many lines of its file come before each piece.
    ///
    /// @param pieces in order
    static Map<Id, Long> linesBefore(List<Piece> pieces) {
        Map<Id, Long> before = new HashMap<>();
        int file = -1;
        long lines = 0;
        for (Piece piece : pieces) {
            lines = piece.id.file == file ? lines : 0;
            file = piece.id.file;
            before.put(piece.id, lines);
            lines += piece.lines;
        }
        return before;
    }

    /// The same with its lines counted from the beginning of the file.
    ///
    /// @param before how many lines of the file come before the piece
    Piece after(long before) {
        ArrayList<RefusedRow> placed = new ArrayList<>();
        firstRefused.forEach(row -> placed.add(row.after(before)));
        return new Piece(
                id,
                lines,
                rows,
                refused,
                placed,
                plainDates,
                stop == null ? null : new Stop(stop.at, before + stop.line, stop.message),
                reader);
    }

    /// A line that ends all reading.
    ///
    /// @param at the byte at which it begins
    /// @param line its number in the piece, from 1
    /// @param message for people, with that number
    record Stop(long at, long line, String message) implements Serializable {}
}
