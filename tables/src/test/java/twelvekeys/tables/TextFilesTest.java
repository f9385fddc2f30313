package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twelvekeys.tables.TableException.Problem;

class TextFilesTest {

    @TempDir Path folder;

    private TableException problemOf(byte[] bytes, Limits limits) {
        return catchThrowableOfType(
                TableException.class,
                () -> TableFile.open(Fixtures.file(folder, bytes), limits).countRows());
    }

    private TableException problemOf(String text) {
        return problemOf(text.getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
    }

    private TableException problemOf(String text, Limits limits) {
        return problemOf(text.getBytes(StandardCharsets.UTF_8), limits);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        for (String text : List.of("", "\uFEFF", "\r\n\r\n", " , ,\n,,")) {
            assertThat(problemOf(text).problem()).as("[%s]", text).isEqualTo(Problem.EMPTY);
        }
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(
                        catchThrowableOfType(
                                TableException.class,
                                () -> TableFile.open(folder.resolve("gone.csv"), Limits.STANDARD)))
                .hasMessageContaining("gone.csv");
    }

    @Test
    void aHeaderWithoutRowsIsRefusedWithItsLine() {
        TableException problem = problemOf("\n\nvendor,due\n\n,\n");
        assertThat(problem.problem()).isEqualTo(Problem.HEADER_ONLY);
        assertThat(problem.line()).hasValue(3);
        assertThat(problem).hasMessageContaining("line 3");
    }

    @Test
    void aWrongSeparatorShowsAsOneColumn() {
        TableException problem = problemOf("vendor#due\nAcme#2012-01-01\n");
        assertThat(problem.problem()).isEqualTo(Problem.ONE_COLUMN);
        assertThat(problem)
                .hasMessageContaining("“vendor#due”")
                .hasMessageContaining("Is the separator right?");
        Path file = Fixtures.file(folder, "vendor#due\nAcme#2012-01-01\n");
        Table table = TableFile.open(file, Limits.STANDARD, TableChoice.NONE.withSeparator('#'));
        assertThat(table.headers()).containsExactly("vendor", "due");
        assertThat(table.dialect().describe()).startsWith("separated by “#”");
    }

    @Test
    void aSeparatorThatAPersonChoseWinsOverTheRecognisedOne() {
        Path file = Fixtures.file(folder, "a,b;c\n1,2;3\n");
        assertThat(TableFile.open(file, Limits.STANDARD).headers()).hasSize(2);
        Table chosen = TableFile.open(file, Limits.STANDARD, TableChoice.NONE.withSeparator(';'));
        assertThat(chosen.headers()).containsExactly("a,b", "c");
    }

    @Test
    void binaryContentIsNotReadAsText() throws Exception {
        byte[] noise = new byte[4_000];
        new Random(7).nextBytes(noise);
        noise[0] = 'a';
        assertThat(problemOf(noise, Limits.STANDARD).problem()).isEqualTo(Problem.BINARY);
        assertThat(problemOf("a,b\n1,\0\n").line()).hasValue(2);
        assertThat(problemOf("%PDF-1.7\na,b\n").problem()).isEqualTo(Problem.BINARY);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(problemOf(packed.toByteArray(), Limits.STANDARD)).hasMessageContaining("Unpack");
    }

    @Test
    void aWebPageCalledATableIsRecognised() {
        assertThat(problemOf("\uFEFF\n <HTML><table>a,b").problem()).isEqualTo(Problem.MARK_UP);
        assertThat(problemOf("<?xml version='1.0'?><a>,</a>").problem()).isEqualTo(Problem.MARK_UP);
    }

    @Test
    void theCapsAreKept() {
        String text = "a,b,c\n1,2,3\n4,5,6\n";
        Limits caps = Limits.STANDARD;
        assertThat(problemOf(text, caps.withMaxBytes(17)).problem()).isEqualTo(Problem.TOO_LARGE);
        TableException rows = problemOf(text, caps.withMaxRows(1));
        assertThat(rows.problem()).isEqualTo(Problem.TOO_MANY_ROWS);
        assertThat(rows.line()).hasValue(3);
        TableException columns = problemOf(text, caps.withMaxColumns(2));
        assertThat(columns.problem()).isEqualTo(Problem.TOO_MANY_COLUMNS);
        assertThat(columns.line()).hasValue(1);
        TableException cell = problemOf("a,b\n1,12345\n", caps.withMaxCellChars(4));
        assertThat(cell.problem()).isEqualTo(Problem.CELL_TOO_LONG);
        assertThat(cell.line()).hasValue(2);
        Table whole =
                TableFile.open(Fixtures.file(folder, text), caps.withMaxBytes(18).withMaxRows(2));
        assertThat(whole.countRows()).isEqualTo(2);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsFoundWithItsLine() {
        TableException atTheEnd = problemOf("a,b\n1,2\n3,\"4\n5,6\n");
        assertThat(atTheEnd.problem()).isEqualTo(Problem.UNCLOSED_QUOTE);
        assertThat(atTheEnd.line()).hasValue(3);
        String tail = "5,6\n".repeat(300_000);
        TableException farFromTheEnd = problemOf("a,b\n1,2\n3,\"4\n" + tail);
        assertThat(farFromTheEnd.problem()).isEqualTo(Problem.CELL_TOO_LONG);
        assertThat(farFromTheEnd.line()).hasValue(3);
        assertThat(farFromTheEnd).hasMessageContaining("quotation mark that is never closed");
    }

    @Test
    void textAfterAClosingQuotationMarkIsFoundWithItsLine() {
        TableException problem = problemOf("a,b\n1,2\n\"5\" pipe\",6\n");
        assertThat(problem.problem()).isEqualTo(Problem.STRAY_QUOTE);
        assertThat(problem.line()).hasValue(3);
    }

    @Test
    void aQuotationMarkWithinATextIsPartOfIt() {
        Table table = Fixtures.table(folder, "a,b\n5\" pipe,6\n");
        assertThat(Fixtures.rows(table).getFirst().cells()).containsExactly("5\" pipe", "6");
    }

    @Test
    void surplusCellsStayWithTheirRowAndMissingOnesAreEmpty() {
        Table table = Fixtures.table(folder, "a,b,c\n1\n1,2,3,4\n1,2,3,,,\n");
        assertThat(Fixtures.rows(table))
                .containsExactly(
                        new Row(2, List.of("1", "", "")),
                        new Row(3, List.of("1", "2", "3", "4")),
                        new Row(4, List.of("1", "2", "3")));
    }

    @Test
    void headersAreTidiedFilledAndMadeDifferent() {
        Table table =
                Fixtures.table(folder, " Vendor ,,vendor,\"Due\n date\",vendor (2),\n1,2,3,4,5,6");
        assertThat(table.headers())
                .containsExactly(
                        "Vendor",
                        "Column 2",
                        "vendor (2)",
                        "Due date",
                        "vendor (2) (2)",
                        "Column 6");
    }

    @Test
    void linesAreCountedThroughQuotedBreaksOfEveryKind() {
        for (String end : List.of("\r", "\n", "\r\n")) {
            String text = "\"a\n\",b\n\n1,\"x\n\ny\"\n,\n2,3".replace("\n", end);
            Table table = Fixtures.table(folder, text);
            assertThat(table.headerLine()).isEqualTo(1);
            assertThat(Fixtures.rows(table))
                    .extracting(Row::line)
                    .as(end.replace("\r", "CR").replace("\n", "LF"))
                    .containsExactly(4L, 8L);
        }
        Table mixed = Fixtures.table(folder, "a,b\r1,2\n3,4\r\n5,6");
        assertThat(Fixtures.rows(mixed)).extracting(Row::line).containsExactly(2L, 3L, 4L);
        assertThat(mixed.dialect().describe()).isEqualTo("comma-separated, UTF-8, mixed line ends");
    }

    @Test
    void aSepLineNamesTheSeparatorAndCountsAsALine() {
        for (String first : List.of("sep=;", "sep=;;", "\"sep=;\"")) {
            Table table = Fixtures.table(folder, first + "\na,x;b\n1,x;2\n");
            assertThat(table.headers()).as(first).containsExactly("a,x", "b");
            assertThat(table.headerLine()).isEqualTo(2);
            assertThat(Fixtures.rows(table).getFirst().line()).isEqualTo(3);
        }
    }

    @Test
    void decimalCommasAndTextsDoNotPassForSeparators() {
        assertThat(Fixtures.table(folder, "name;value\nA;1,5\nB;2,5\n").headers()).hasSize(2);
        String notes = "id|note, long|due\n1|a, b, c|2012-01-01\n2|\"d|e\"|2012-01-02\n";
        assertThat(Fixtures.table(folder, notes).headers()).hasSize(3);
        assertThat(Fixtures.table(folder, "a\tb c\n1,2\t3\n").headers()).hasSize(2);
    }

    @Test
    void everyEncodingIsRecognised() {
        String text = "Vendeur;Ville\nCôte d’Azur;Łódź\n".replace("Łódź", "Köln");
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[mark.length + utf8.length];
        System.arraycopy(mark, 0, marked, 0, 3);
        System.arraycopy(utf8, 0, marked, 3, utf8.length);
        List<byte[]> files =
                List.of(
                        utf8,
                        marked,
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                        text.getBytes(Fixtures.WINDOWS_1252));
        List<String> words =
                List.of("UTF-8", "UTF-8 with byte order mark", "UTF-16", "UTF-16", "Windows-1252");
        for (int i = 0; i < files.size(); i++) {
            Table table = TableFile.open(Fixtures.file(folder, files.get(i)), Limits.STANDARD);
            assertThat(table.dialect().describe())
                    .isEqualTo("semicolon-separated, " + words.get(i) + ", LF line ends");
            assertThat(Fixtures.rows(table).getFirst().cells())
                    .containsExactly("Côte d’Azur", "Köln");
        }
    }

    @Test
    void anAccentFarDownTheFileStillDecidesTheEncoding() {
        String text = "a,b\n" + "1,2\n".repeat(300_000) + "é,3\n";
        Path file = Fixtures.file(folder, text.getBytes(Fixtures.WINDOWS_1252));
        List<Row> rows = Fixtures.rows(TableFile.open(file, Limits.STANDARD));
        assertThat(rows.getLast()).isEqualTo(new Row(300_002, List.of("é", "3")));
    }

    @Test
    void aDamagedCharacterInUtf8IsReportedAndNotMadeIntoOthers() {
        byte[] bytes = ("a,b\n" + "é,ü\n".repeat(20) + "xx,y\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xE9;
        TableException problem = problemOf(bytes, Limits.STANDARD);
        assertThat(problem.problem()).isEqualTo(Problem.ENCODING);
        assertThat(problem.line()).hasValue(22);
    }

    @Test
    void aByteThatIsInNoEncodingIsReported() {
        TableException problem =
                problemOf(new byte[] {'a', ',', 'b', '\n', (byte) 0x81, ',', 'c'}, Limits.STANDARD);
        assertThat(problem.problem()).isEqualTo(Problem.ENCODING);
        assertThat(problem.line()).hasValue(2);
    }

    @Test
    void aBrokenHalfOfAUtf16CharacterIsReported() {
        TableException odd =
                problemOf("\uFEFFa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE), Limits.STANDARD);
        assertThat(odd).isNull();
        byte[] bytes = "\uFEFFa,b\n1,x\n".getBytes(StandardCharsets.UTF_16LE);
        bytes[13] = (byte) 0xD8;
        bytes[12] = 0;
        assertThat(problemOf(bytes, Limits.STANDARD).problem()).isEqualTo(Problem.ENCODING);
    }
}
