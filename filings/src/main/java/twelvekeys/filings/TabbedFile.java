package twelvekeys.filings;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file of cells between tabs, without quotes, with a header, as the data sets of the SEC are.
final class TabbedFile implements Closeable {

    private static final int LONGEST_LINE = 1 << 16;

    private final BufferedReader in;
    private final Map<String, Integer> columns = new HashMap<>();
    private List<String> cells = List.of();

    /// Opens a file and reads its header.
    ///
    /// @throws RefusedException if a column is missing
    TabbedFile(InputStream bytes, String... needed) throws IOException {
        in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        String header = line();
        List<String> names = header == null ? List.of() : split(header);
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i).strip(), i);
        }
        for (String name : needed) {
            if (!columns.containsKey(name)) {
                throw new RefusedException("has no column " + name);
            }
        }
    }

    /// Goes to the next line that is not empty; false at the end.
    boolean next() throws IOException {
        String line = line();
        while (line != null && line.isEmpty()) {
            line = line();
        }
        cells = line == null ? List.of() : split(line);
        return line != null;
    }

    /// The cell of a column in this line; empty if the line or the file has none.
    String cell(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.length() >= LONGEST_LINE) {
                throw new RefusedException("has a line of more than " + LONGEST_LINE + " signs");
            }
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>(16);
        int from = 0;
        int tab = line.indexOf('\t');
        while (tab >= 0) {
            cells.add(line.substring(from, tab));
            from = tab + 1;
            tab = line.indexOf('\t', from);
        }
        cells.add(line.substring(from));
        return cells;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
