package twelvekeys.batch;

import org.jspecify.annotations.Nullable;
import twelvekeys.tables.Row;

/// A walk through the rows of one piece.
interface RowWalk {

    /// Goes on to the next line or row; false at the end.
    ///
    /// @throws twelvekeys.tables.TableException if it ends all reading; [#at] and [#line] then tell
    ///   where
    boolean next();

    /// The number of the file, in the order of their names.
    int file();

    /// Grows with the place in the file.
    long at();

    /// The number of the line or row, from 1; in the piece, where the file is read in pieces.
    long line();

    /// The row; null where a line is blank or belongs to the header.
    @Nullable Row row();
}
