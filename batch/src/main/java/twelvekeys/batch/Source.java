package twelvekeys.batch;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import twelvekeys.tables.SingleRows;

/// Rows that several machines can walk through in pieces.
sealed interface Source permits CsvSource, ParquetSource {

    /// Makes something of one piece.
    @FunctionalInterface
    interface OfPiece<T> extends Serializable {

        Iterator<T> of(Piece.Id id, RowWalk walk, SingleRows rules);
    }

    /// The names of the files, in order; a row tells the number of its file.
    List<String> files();

    /// The columns.
    List<String> headers();

    /// What stands between two cells of a line.
    char separator();

    /// Makes something of every piece.
    <T> JavaRDD<T> read(RowReading reading, OfPiece<T> what);

    /// Whether readers count lines from the beginning of their piece, not of its file.
    boolean countsInPieces();

    /// What ended the reading of a file, for people.
    ///
    /// @param stop with its line counted from the beginning of the file
    String told(RowReading reading, int file, Piece.Stop stop);
}
