package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {

    private static final String HEADER = HandmadeWorkbook.row(1, "Vendor", "Due");

    @TempDir Path folder;

    /// Fills the workbook that a test makes.
    private interface Filling {
        void fill(Workbook workbook) throws IOException;
    }

    private static byte[] made(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            filling.fill(workbook);
        }
        return out.toByteArray();
    }

    private Table open(byte[] bytes) {
        return TableFile.open(Fixtures.file(folder, bytes), Limits.STANDARD);
    }

    private static HandmadeWorkbook usual() {
        return new HandmadeWorkbook("", HEADER + HandmadeWorkbook.row(2, "Acme", "2012-01-01"));
    }

    @Test
    void cellsOfEveryKindComeOutAsPlainText() throws IOException {
        byte[] bytes =
                made(book -> {
                    Worksheet sheet = book.newWorksheet("Data");
                    List<String> heads = List.of("a", "b", "c", "d", "e", "f", "g", "h");
                    for (int i = 0; i < heads.size(); i++) {
                        sheet.value(2, i, heads.get(i));
                    }
                    sheet.value(4, 0, "Acme");
                    sheet.value(4, 1, LocalDate.of(2012, 2, 29));
                    sheet.style(4, 1).format("dd/mm/yyyy").set();
                    sheet.value(4, 2, LocalDateTime.of(2012, 2, 29, 17, 30));
                    sheet.style(4, 2).format("[$-409]d-mmm-yy h:mm;@").set();
                    sheet.value(4, 3, 1234.50);
                    sheet.style(4, 3).format("#,##0.00 \"days\"").set();
                    sheet.value(4, 4, 0.1);
                    sheet.value(4, 5, new BigDecimal("41274"));
                    sheet.value(4, 6, true);
                    sheet.range(4, 0, 5, 0).merge();
                    sheet.value(5, 1, 7);
                });
        Table table = open(bytes);
        assertThat(table.headerLine()).isEqualTo(3);
        assertThat(Fixtures.rows(table))
                .containsExactly(
                        new Row(
                                5,
                                List.of(
                                        "Acme",
                                        "2012-02-29",
                                        "2012-02-29T17:30",
                                        "1234.5",
                                        "0.1",
                                        "41274",
                                        "TRUE",
                                        "")),
                        new Row(6, List.of("", "7", "", "", "", "", "", "")));
        assertThat(table.dialect().describe()).isEqualTo("Excel workbook, sheet “Data”");
    }

    @Test
    void randomTablesComeBackAsTheyWere() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int columns = 2 + random.nextInt(6);
            List<Row> expected = new ArrayList<>();
            byte[] bytes =
                    made(book -> {
                        Worksheet sheet = book.newWorksheet("Data");
                        for (int c = 0; c < columns; c++) {
                            sheet.value(0, c, "Head " + c);
                        }
                        for (int r = 1; r < 40; r++) {
                            fill(sheet, r, columns, random, expected);
                        }
                    });
            assertThat(Fixtures.rows(open(bytes))).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static void fill(Worksheet sheet, int r, int columns, Random random, List<Row> rows) {
        String[] cells = new String[columns];
        Arrays.fill(cells, "");
        for (int c = 0; c < columns; c++) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(50_000));
                    sheet.value(r, c, day);
                    sheet.style(r, c).format("yyyy-mm-dd").set();
                    cells[c] = day.toString();
                }
                case 1 -> {
                    BigDecimal number =
                            BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(4));
                    sheet.value(r, c, number);
                    cells[c] = number.stripTrailingZeros().toPlainString();
                }
                case 2 -> {
                    cells[c] = "東京 & <b> \"x\" " + random.nextInt(9);
                    sheet.value(r, c, cells[c]);
                }
                default -> {}
            }
        }
        if (!RowGate.isBlank(List.of(cells))) {
            rows.add(new Row(r + 1, List.of(cells)));
        }
    }

    @Test
    void theFirstVisibleSheetWithContentIsReadUnlessAnotherIsChosen() throws IOException {
        byte[] bytes =
                made(book -> {
                    Worksheet hidden = book.newWorksheet("Hidden");
                    hidden.setVisibilityState(VisibilityState.HIDDEN);
                    twoByTwo(hidden, "hidden");
                    book.newWorksheet("Empty");
                    twoByTwo(book.newWorksheet("First"), "first");
                    twoByTwo(book.newWorksheet("Second"), "second");
                });
        Path file = Fixtures.file(folder, bytes);
        Table first = TableFile.open(file, Limits.STANDARD);
        assertThat(first.headers()).containsExactly("first", "b");
        assertThat(first.dialect().describe()).isEqualTo("Excel workbook, sheet “First” of 4");
        Table chosen = TableFile.open(file, Limits.STANDARD, TableChoice.NONE.withSheet(" second"));
        assertThat(chosen.headers()).containsExactly("second", "b");
        TableException missing =
                catchThrowableOfType(
                        TableException.class,
                        () ->
                                TableFile.open(
                                        file, Limits.STANDARD, TableChoice.NONE.withSheet("x")));
        assertThat(missing).hasMessageContaining("Hidden, Empty, First, Second");
    }

    private static void twoByTwo(Worksheet sheet, String name) {
        sheet.value(0, 0, name);
        sheet.value(0, 1, "b");
        sheet.value(1, 0, 1);
    }

    @Test
    void bothDateSystemsAreRead() {
        String day =
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>38870</v></c></row>";
        Table from1900 = open(new HandmadeWorkbook("", HEADER + day).bytes());
        assertThat(Fixtures.rows(from1900).getFirst().cells()).containsExactly("1", "2006-06-02");
        Table from1904 =
                open(new HandmadeWorkbook("<workbookPr date1904=\"1\"/>", HEADER + day).bytes());
        assertThat(Fixtures.rows(from1904).getFirst().cells()).containsExactly("1", "2010-06-03");
        assertThat(from1904.dialect().describe()).endsWith("days counted from 1904");
    }

    @Test
    void excelsPhantomLeapDayIsNoDay() {
        assertThat(ExcelDays.isoText(1, false)).isEqualTo("1900-01-01");
        assertThat(ExcelDays.isoText(59, false)).isEqualTo("1900-02-28");
        assertThat(ExcelDays.isoText(60, false)).isNull();
        assertThat(ExcelDays.isoText(61, false)).isEqualTo("1900-03-01");
        assertThat(ExcelDays.isoText(0, true)).isEqualTo("1904-01-01");
        assertThat(ExcelDays.isoText(0.75, false)).isEqualTo("18:00");
        assertThat(ExcelDays.isoText(38870.99999999, false)).isEqualTo("2006-06-03");
        assertThat(ExcelDays.isoText(-1, false)).isNull();
        assertThat(ExcelDays.isoText(Double.NaN, false)).isNull();
        assertThat(ExcelDays.isoText(1e300, false)).isNull();
    }

    @Test
    void onlyFormatsThatShowADayMakeDates() {
        for (String format :
                List.of(
                        "dd/mm/yyyy",
                        "m/d/yy",
                        "[$-F800]dddd\\, mmmm dd\\, yyyy",
                        "[Red]yyyy-mm-dd",
                        "h:mm",
                        "yyyy\"年\"m\"月\"")) {
            assertThat(CellText.isDate(164, format)).as(format).isTrue();
        }
        for (String format :
                List.of(
                        "General",
                        "0.00",
                        "#,##0 \"days\"",
                        "0.00E+00",
                        "[Red]0",
                        "@",
                        "\\d0",
                        "0\" months\"",
                        "[h]:mm")) {
            assertThat(CellText.isDate(164, format)).as(format).isFalse();
        }
        assertThat(CellText.isDate(14, null)).isTrue();
        assertThat(CellText.isDate(2, null)).isFalse();
    }

    @Test
    void formulasShowTheirLastValueAndLongNumbersTheirDigits() {
        String row =
                "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c>"
                        + "<c r=\"B2\" t=\"str\"><f>\"a\"</f><v>a</v></c>"
                        + "<c r=\"C2\"><v>0.10000000000000001</v></c>"
                        + "<c r=\"D2\"><v>12345678901234567890</v></c>"
                        + "<c r=\"E2\" t=\"e\"><v>#N/A</v></c>"
                        + "<c r=\"F2\"><v>1E+3</v></c></row>";
        String header = HandmadeWorkbook.row(1, "a", "b", "c", "d", "e", "f");
        assertThat(
                        Fixtures.rows(open(new HandmadeWorkbook("", header + row).bytes()))
                                .getFirst()
                                .cells())
                .containsExactly("2", "a", "0.1", "12345678901234567890", "#N/A", "1000");
    }

    @Test
    void aWorkbookWithoutStylesIsRead() {
        byte[] bytes = usual().without("xl/styles.xml").bytes();
        assertThat(Fixtures.rows(open(bytes))).hasSize(1);
    }
}
