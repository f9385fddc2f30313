package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleRowsTest {

    private static final PromiseColumns COLUMNS =
            new PromiseColumns(
                    Map.of(
                            Role.PROMISOR, "Who",
                            Role.PROMISEE, "Whom",
                            Role.DUE, "Due",
                            Role.DONE, "Done"),
                    Map.of(Role.DUE, DateReading.PLAIN, Role.DONE, DateReading.PLAIN),
                    NumberReading.POINT);

    @TempDir Path folder;

    @Test
    void rowsReadOneByOneAreThoseOfTheWholeFile() throws IOException {
        String lines =
                """
                Maker,Buyer,2026-10-01,2026-10-01
                "Maker, Ltd",Buyer,2026-10-08,2026-10-12
                "Maker ""A"" Ltd",Ölmühle,2026-10-15,
                ,Buyer,2026-10-15,

                 , ,,
                Maker,Buyer,2026-02-30,
                Maker,Buyer
                Maker,Buyer,2026-10-15,,surplus
                Maker,Buyer,2026-10-15,,,
                Ma"ker,Buyer,31 Dec 2026,soon
                Maker,\u3000Buyer\t,2026/10/15,0000-00-00
                """;
        Path file = Files.writeString(folder.resolve("p.csv"), "Who,Whom,Due,Done\n" + lines);
        List<RowResult> whole = new ArrayList<>();
        try (PromiseRows rows = PromiseRows.read(TableFile.open(file, Limits.STANDARD), COLUMNS)) {
            rows.forEachRemaining(whole::add);
        }
        assertThat(whole).hasSize(10);
        LineHeader header = LineHeader.of(file, Limits.STANDARD);
        assertThat(header).isEqualTo(new LineHeader(',', List.of("Who", "Whom", "Due", "Done"), 1));
        SingleRows rows = rows(Limits.STANDARD);
        List<RowResult> single = new ArrayList<>();
        long number = 1;
        for (String line : lines.split("\n", -1)) {
            number++;
            Row row = row(rows, number, line);
            if (row != null) {
                single.add(rows.judge(row));
            }
        }
        assertThat(single).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M,B,2026-10-01,", "M,B,2026-13-77,2026-10-01", "M,B,,"})
    void datesWithDashesNeedNobodyToSayWhatStandsFirst(String line) {
        SingleRows rows = rows(Limits.STANDARD);
        assertThat(rows.hasPlainDates(rowOf(rows, line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M,B,1/2/2026,",
                "M,B,2026-10-01,soon",
                "M,B,20261001,",
                "M,B,46000,",
                "M,B,2026-10-01 ,"
            })
    void otherDatesMayNeedTheRestOfTheirColumn(String line) {
        SingleRows rows = rows(Limits.STANDARD);
        assertThat(rows.hasPlainDates(rowOf(rows, line))).isFalse();
    }

    @Test
    void aRowThatDoesNotEndWithItsLineEndsTheReading() {
        assertThatThrownBy(() -> row(rows(Limits.STANDARD), 7, "M,\"B,2026-10-01,"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("Line 7 opens a quotation mark that it does not close");
        assertThatThrownBy(() -> row(rows(Limits.STANDARD), 7, "M,\"B\" b,2026-10-01,"))
                .hasMessageContaining("line 7 goes on after a closing quotation mark");
    }

    @Test
    void aLineThatIsNoTextInUtf8EndsTheReading() {
        byte[] latin = "M,Bäcker,2026-10-01,".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> rows(Limits.STANDARD).line(9, latin, latin.length))
                .hasMessageContaining("Line 9 has a character that is damaged");
        assertThatThrownBy(() -> row(rows(Limits.STANDARD), 9, "M,B\0,2026-10-01,"))
                .hasMessageContaining("not text (see line 9)");
    }

    @Test
    void aLineOverTheCapsEndsTheReading() {
        SingleRows tight = rows(Limits.STANDARD.withMaxColumns(4).withMaxCellChars(30));
        assertThatThrownBy(() -> row(tight, 3, "M,B,2026-10-01,,")).hasMessageContaining("Line 3");
        assertThatThrownBy(() -> row(tight, 3, "M".repeat(31) + ",B,2026-10-01,"))
                .hasMessageContaining("line 3 has a cell with more than 30 characters");
        assertThat(row(tight, 3, "M".repeat(20) + ",B,2026-10-01,2026-10-01")).isNotNull();
    }

    @Test
    void theBeginningOfAFileMustBeTextInUtf8WithAHeaderAndARow() throws IOException {
        assertThatThrownBy(() -> header("PK\3\4 and so on".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TableException.class);
        assertThatThrownBy(() -> header("\uFEFFa;b\n1;2\n".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> header("a;b\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TableException.class);
        assertThat(header("\uFEFFsep=;\n\na;b\n1;2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new LineHeader(';', List.of("a", "b"), 3));
    }

    private LineHeader header(byte[] bytes) throws IOException {
        return LineHeader.of(Files.write(folder.resolve("head.csv"), bytes), Limits.STANDARD);
    }

    private static SingleRows rows(Limits limits) {
        return new SingleRows(List.of("Who", "Whom", "Due", "Done"), ',', COLUMNS, limits);
    }

    private static Row rowOf(SingleRows rows, String line) {
        return Objects.requireNonNull(row(rows, 2, line));
    }

    private static @Nullable Row row(SingleRows rows, long number, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return rows.line(number, bytes, bytes.length);
    }
}
