package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineCellsTest {

    private static final String[] PIECES = {
        ",", ",", ";", "a", "+", "-", "~", " ", "\"", "\t", "é", "東", "\u007f", "long text"
    };

    @Test
    void cellsAreThoseFoundByteByByte() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder line = new StringBuilder();
            for (int pieces = random.nextInt(25); pieces > 0; pieces--) {
                line.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertFound(line.toString(), random.nextInt(20), random.nextBoolean() ? "\n" : "\r\n");
        }
    }

    /// @param before how many bytes stand before the line
    private static void assertFound(String line, int before, String end) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[before + bytes.length + end.length() + EightBytes.SLACK];
        Arrays.fill(file, (byte) ',');
        System.arraycopy(bytes, 0, file, before, bytes.length);
        System.arraycopy(
                end.getBytes(StandardCharsets.US_ASCII),
                0,
                file,
                before + bytes.length,
                end.length());
        List<String> expected = List.of(line.split(",", -1));
        LineCells cells = new LineCells(',', expected.size(), 0, 1);
        assertThat(cells.find(file, before))
                .as(line)
                .isEqualTo(before + bytes.length + end.length() - 1);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            int from = cells.begin(i);
            found.add(new String(file, from, cells.end(i) - from, StandardCharsets.UTF_8));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(cells.isEven()).as(line).isEqualTo(!line.matches("(?s).*[\"\t].*"));
        boolean wide = expected.stream().skip(2).anyMatch(cell -> !cell.matches("\\p{ASCII}*"));
        assertThat(cells.isWide()).as(line).isEqualTo(wide);
        assertThat(uneven(file, before, expected.size() + 1)).isTrue();
    }

    private static boolean uneven(byte[] file, int begin, int columns) {
        LineCells cells = new LineCells(',', columns, 0, 1);
        cells.find(file, begin);
        return !cells.isEven();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0,b\n", "a,b\u001f\n", "a,b\rc,d\n"})
    void aByteThatMattersToTheWholeFileEndsTheReading(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(bytes, bytes.length + EightBytes.SLACK);
        assertThatExceptionOfType(NotPlainException.class)
                .isThrownBy(() -> new LineCells(',', 2, 0, 1).find(file, 0));
    }
}
