package twelvekeys.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A row that could not be used.
///
/// @param file the number of the file, in the order of their names
/// @param line the line in the file, from 1; where a file is read in pieces, at first in the piece
/// @param reason for people
/// @param cells the row as it stands in the file
record RefusedRow(int file, long line, String reason, ArrayList<String> cells)
        implements Serializable {

    static final Comparator<RefusedRow> ORDER =
            Comparator.comparingInt(RefusedRow::file).thenComparingLong(RefusedRow::line);

    RefusedRow(int file, long line, String reason, List<String> cells) {
        this(file, line, reason, new ArrayList<>(cells));
    }

    RefusedRow after(long lines) {
        return new RefusedRow(file, line + lines, reason, cells);
    }
}
