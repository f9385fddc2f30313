package twelvekeys.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// A table in plain text: the first column to the left, the others to the right.
final class TextTable {

    private static final int WIDEST_NAME = 56;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... headers) {
        rows.add(List.of(headers));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void print(PrintStream out) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], length(cell(row, i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = cell(row, i);
                String padding = " ".repeat(widths[i] - length(cell));
                line.append(i == 0 ? "" : "  ").append(i == 0 ? cell + padding : padding + cell);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String cell(List<String> row, int column) {
        String cell = row.get(column);
        return column > 0 || length(cell) <= WIDEST_NAME
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, WIDEST_NAME - 1)) + "…";
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
