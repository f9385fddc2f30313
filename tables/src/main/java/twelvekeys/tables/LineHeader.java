package twelvekeys.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What stands at the beginning of a text file whose rows are read elsewhere, line by line.
///
/// @param separator what stands between two cells
/// @param headers the columns, as [Table#headers]
/// @param line the physical line of the header, from 1
public record LineHeader(char separator, List<String> headers, long line) {

    /// Copies the headers.
    public LineHeader {
        headers = List.copyOf(headers);
    }

    /// Looks at the beginning of a file.
    ///
    /// @param beginning a file that begins like the one that is meant, with whole lines: the header
    ///   and at least one row
    /// @throws TableException if it cannot be used, or is not in UTF-8
    public static LineHeader of(Path beginning, Limits limits) {
        try {
            if (FileKind.of(beginning) != FileKind.TEXT) {
                throw TableProblems.binary(0);
            }
            TextScan scan = TextScan.unseen(beginning);
            if (!scan.charset().equals(StandardCharsets.UTF_8)) {
                throw TableProblems.badEncoding(1, "UTF-8");
            }
            TextTable table = TextTable.open(beginning, limits, scan);
            return new LineHeader(table.dialect().separator(), table.headers(), table.headerLine());
        } catch (IOException e) {
            throw TableProblems.unreadable(beginning, e);
        }
    }
}
