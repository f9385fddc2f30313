package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// However text repeats itself, reading it takes a time that grows with its length and no faster.
class LongTextsTest {

    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final int LENGTH = 100_000;

    @TempDir Path folder;

    static Stream<String> pieces() {
        return Stream.of(
                "1",
                "1.",
                "1,",
                "1 ",
                "31/12/",
                "2012-",
                "Dec ",
                "December 31, ",
                "-",
                "(",
                "$",
                "%",
                " ",
                "\u00a0",
                "\u202e",
                "e",
                "1e1",
                "ä",
                "e\u0301",
                "ß",
                "\"",
                "\"\"",
                ";",
                "\n",
                "a;\n",
                "a,b\n",
                "\t",
                "=",
                "'",
                "T12:00",
                "\ufdfa");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aCellOfAnyLengthIsReadAtOnce(String piece) {
        String cell = piece.repeat(LENGTH / piece.length());
        assertTimeoutPreemptively(
                BOUND,
                () -> {
                    for (String code :
                            List.of("iso", "ymd", "dmy", "mdy", "text", "compact", "serial")) {
                        assertThat(DateReading.parse(code).read(cell)).isNotNull();
                    }
                    for (NumberReading reading : NumberReading.values()) {
                        assertThat(reading.read(cell)).isNotNull();
                    }
                    assertThat(DateFormats.recognise(List.of(cell))).isNotNull();
                    assertThat(NumberReading.recognise(List.of(cell))).isNotNull();
                    assertThat(Names.key(cell)).isNotNull();
                    assertThat(SafeCsv.neutralised(cell)).endsWith(cell);
                });
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aFileOfAnyLineIsReadOrRefusedAtOnce(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        assertTimeoutPreemptively(
                BOUND,
                () -> {
                    for (String whole : List.of(text, "a;b\n" + text, "a;b\n\"" + text)) {
                        try {
                            assertThat(TableSample.of(Fixtures.table(folder, whole)).rows())
                                    .isNotNegative();
                        } catch (TableException refused) {
                            assertThat(refused.problem()).isNotNull();
                        }
                    }
                });
    }
}
