package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables written in a random dialect come back with the same cells and the right line numbers.
class RoundTripTest {

    private static final String[] LATIN = {"a", "B", "7", " ", "é", "ß", "’", "-", ".", "Ø", "ñ"};
    private static final String[] WORLD = {"中", "я", "ع", "𝒳", "한", "ไ", "अ"};
    private static final String[] SIGNS = {",", ";", "\t", "|", "\"", "\n", "\r", "\r\n"};
    private static final String[] ENDS = {"\r", "\n", "\r\n"};
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    @TempDir Path folder;

    /// A table as text, with the line each row starts on.
    private record Written(String text, Charset charset, List<String> headers, List<Row> rows) {}

    @Test
    void aTableOfAnyDialectComesBackAsItWas() throws Exception {
        for (int seed = 0; seed < 600; seed++) {
            Written written = write(new Random(seed));
            Path file = Fixtures.file(folder, written.text().getBytes(written.charset()));
            Table table = TableFile.open(file, Limits.STANDARD);
            assertThat(table.headers()).as("headers, seed %d", seed).isEqualTo(written.headers());
            assertThat(Fixtures.rows(table)).as("rows, seed %d", seed).isEqualTo(written.rows());
            Files.delete(file);
        }
    }

    private static Written write(Random random) {
        char separator = SEPARATORS[random.nextInt(4)];
        boolean mixed = random.nextInt(5) == 0;
        String end = ENDS[random.nextInt(3)];
        int encoding = random.nextInt(5);
        int columns = 2 + random.nextInt(8);
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            headers.add("Head " + i);
        }
        StringBuilder text = new StringBuilder();
        String sep = String.valueOf(separator);
        text.append(String.join(sep, headers)).append(end);
        long line = 2;
        List<Row> rows = new ArrayList<>();
        int count = 3 + random.nextInt(20);
        for (int r = 0; r < count; r++) {
            String rowEnd = mixed ? mixedEnd(random) : end;
            if (random.nextInt(8) == 0) {
                text.append(random.nextBoolean() ? "" : sep.repeat(columns - 1)).append(rowEnd);
                line++;
                continue;
            }
            List<String> cells = cells(random, columns, encoding);
            rows.add(new Row(line, cells));
            List<String> quoted = cells.stream().map(c -> quote(c, separator, random)).toList();
            String row = String.join(sep, quoted);
            text.append(row).append(rowEnd);
            line += breaks(row) + 1;
        }
        text.append("end").append(sep).append("row");
        List<String> last = new ArrayList<>(List.of("end", "row"));
        while (last.size() < columns) {
            last.add("");
        }
        rows.add(new Row(line, last));
        boolean marked = encoding >= 1 && encoding <= 3;
        return new Written(
                marked ? "\uFEFF" + text : text.toString(), charset(encoding), headers, rows);
    }

    /// A CR before a row that begins with an LF would be one end, so mixed ends leave the CR out.
    private static String mixedEnd(Random random) {
        return random.nextBoolean() ? "\n" : "\r\n";
    }

    private static List<String> cells(Random random, int columns, int encoding) {
        List<String> cells = new ArrayList<>();
        cells.add("x" + random.nextInt(100));
        while (cells.size() < columns) {
            StringBuilder cell = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                int kind = random.nextInt(encoding == 4 ? 5 : 6);
                String[] from = kind == 4 ? SIGNS : kind == 5 ? WORLD : LATIN;
                cell.append(from[random.nextInt(from.length)]);
            }
            cells.add(cell.toString());
        }
        return cells;
    }

    private static String quote(String cell, char separator, Random random) {
        boolean needed =
                cell.matches("(?s).*[\"\r\n" + (separator == '|' ? "\\|" : separator) + "].*");
        return needed || random.nextInt(4) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static int breaks(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[^\n]", "").length();
    }

    private static Charset charset(int encoding) {
        return switch (encoding) {
            case 2 -> StandardCharsets.UTF_16LE;
            case 3 -> StandardCharsets.UTF_16BE;
            case 4 -> Fixtures.WINDOWS_1252;
            default -> StandardCharsets.UTF_8;
        };
    }
}
