package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whatever stands in a cell, it is a date, an amount, a name, or none.
class CellsFuzzTest {

    private static final List<DateReading> READINGS =
            List.of("iso", "dmy", "mdy", "ymd", "text", "compact", "serial").stream()
                    .map(DateReading::parse)
                    .toList();

    @FuzzTest(maxDuration = "30s")
    void aCellIsReadTheSameEachTime(byte[] bytes) {
        String cell = new String(bytes, StandardCharsets.UTF_8);
        for (DateReading reading : READINGS) {
            DateValue value = reading.read(cell);
            assertThat(reading.read(cell)).isEqualTo(value);
        }
        for (NumberReading reading : NumberReading.values()) {
            NumberValue value = reading.read(cell);
            assertThat(reading.read(cell)).isEqualTo(value);
        }
        assertThat(DateFormats.recognise(List.of(cell))).isNotNull();
        assertThat(NumberReading.recognise(List.of(cell))).isNotNull();
    }

    @FuzzTest(maxDuration = "30s")
    void aNameIsTidiedOnce(byte[] bytes) {
        String name = new String(bytes, StandardCharsets.UTF_8);
        String clean = Names.clean(name);
        assertThat(Names.clean(clean)).isEqualTo(clean);
        String key = Names.key(name);
        assertThat(Names.key(clean)).isEqualTo(key);
        assertThat(Names.key(key)).isEqualTo(key);
    }

    @FuzzTest(maxDuration = "20s")
    void whatLeavesIsNoFormula(byte[] bytes) {
        String cell = new String(bytes, StandardCharsets.UTF_8);
        String safe = SafeCsv.neutralised(cell);
        assertThat(safe).isIn(cell, "'" + cell);
        if (safe.equals(cell) && !cell.isBlank()) {
            boolean plain = cell.strip().matches("[-+]?[\\d.,]+([eE][-+]?\\d+)?%?");
            assertThat(plain || !"=+-@".contains(cell.strip().substring(0, 1))).isTrue();
        }
    }
}
