package twelvekeys.web.paper;

import java.util.List;

/// How the width of a table is shared out: every column gets its longest word first, then the rest
/// by what its longest cell would need for one line. CSS 2.1, section 17.5.2.2, shares it so too,
/// but for words that may be broken, which are broken here only where nothing else helps.
public final class Columns {

    private Columns() {}

    /// The widths of the columns, in the unit of the room.
    ///
    /// @param names what stands in the head, a name for each column
    /// @param rows what stands in the cells
    /// @param room the width of the table
    /// @param size the size of the letters
    /// @param padding the space in a cell beside its words
    public static double[] widths(
            List<String> names, List<List<String>> rows, double room, double size, double padding) {
        int columns = names.size();
        double[] least = new double[columns];
        double[] most = new double[columns];
        for (int column = 0; column < columns; column++) {
            String name = names.get(column);
            least[column] = padding + Ruler.longestWord(name, size, true);
            most[column] = padding + Ruler.width(name, size, true);
            for (List<String> row : rows) {
                String cell = row.get(column);
                least[column] =
                        Math.max(least[column], padding + Ruler.longestWord(cell, size, true));
                most[column] = Math.max(most[column], padding + Ruler.width(cell, size, true));
            }
        }
        return shared(least, most, room);
    }

    private static double[] shared(double[] least, double[] most, double room) {
        double needed = sum(least);
        double wanted = sum(most);
        double[] widths = new double[least.length];
        for (int column = 0; column < widths.length; column++) {
            if (needed >= room) {
                widths[column] = least[column] * room / needed;
            } else if (wanted <= room) {
                widths[column] = most[column] * room / wanted;
            } else {
                double more = (most[column] - least[column]) / (wanted - needed);
                widths[column] = least[column] + more * (room - needed);
            }
        }
        return widths;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
