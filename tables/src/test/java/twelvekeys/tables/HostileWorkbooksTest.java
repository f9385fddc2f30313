package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twelvekeys.tables.TableException.Problem;

/// Workbooks that are no workbooks, are damaged, or are made to harm whoever opens them.
class HostileWorkbooksTest {

    private static final String HEADER = HandmadeWorkbook.row(1, "Vendor", "Due");

    @TempDir Path folder;

    private Table open(byte[] bytes) {
        return TableFile.open(Fixtures.file(folder, bytes), Limits.STANDARD);
    }

    private TableException problemOf(byte[] bytes, Limits limits) {
        return catchThrowableOfType(
                TableException.class,
                () -> TableFile.open(Fixtures.file(folder, bytes), limits).countRows());
    }

    private Problem problemOf(byte[] bytes) {
        return problemOf(bytes, Limits.STANDARD).problem();
    }

    private static HandmadeWorkbook usual() {
        return new HandmadeWorkbook("", HEADER + HandmadeWorkbook.row(2, "Acme", "2012-01-01"));
    }

    @Test
    void theCapsHoldForWorkbooksToo() {
        byte[] bytes = usual().bytes();
        Limits caps = Limits.STANDARD;
        assertThat(problemOf(bytes, caps.withMaxColumns(1)).problem())
                .isEqualTo(Problem.TOO_MANY_COLUMNS);
        assertThat(problemOf(bytes, caps.withMaxCellChars(9)).line()).hasValue(2);
        String three = HEADER + HandmadeWorkbook.row(2, "A") + HandmadeWorkbook.row(9, "B");
        TableException rows =
                problemOf(new HandmadeWorkbook("", three).bytes(), caps.withMaxRows(1));
        assertThat(rows.problem()).isEqualTo(Problem.TOO_MANY_ROWS);
        assertThat(rows.line()).hasValue(9);
        assertThat(problemOf(bytes, caps.withMaxUnpackedBytes(500)).problem())
                .isEqualTo(Problem.ZIP_BOMB);
        assertThat(problemOf(bytes, new Limits(1 << 20, 10, 10, 99, 1 << 20, 200, 4)).problem())
                .isEqualTo(Problem.ZIP_BOMB);
    }

    @Test
    void aWorkbookBringsNothingInFromOutside() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "tell nobody");
        String sheet =
                "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \""
                        + secret.toUri()
                        + "\">]><worksheet"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + HEADER
                        + HandmadeWorkbook.row(2, "&secret;", "2012-01-01")
                        + "</sheetData></worksheet>";
        byte[] bytes = usual().part("xl/worksheets/sheet1.xml", sheet).bytes();
        try {
            Table table = TableFile.open(Fixtures.file(folder, bytes), Limits.STANDARD);
            assertThat(Fixtures.rows(table).toString()).doesNotContain("tell nobody");
        } catch (TableException refused) {
            assertThat(refused.problem()).isEqualTo(Problem.DAMAGED_WORKBOOK);
            assertThat(refused).hasMessageNotContaining("tell nobody");
        }
    }

    @Test
    void whatUnpacksToFarTooMuchIsNotOpened() {
        byte[] bytes = usual().part("xl/media/image.bin", " ".repeat(20_000_000)).bytes();
        assertThat(bytes.length).isLessThan(100_000);
        assertThat(problemOf(bytes)).isEqualTo(Problem.ZIP_BOMB);
        byte[] texts = usual().part("xl/sharedStrings.xml", "x".repeat(300_000)).bytes();
        assertThat(problemOf(texts, Limits.STANDARD.withMaxUnpackedBytes(1_000_000)).problem())
                .isEqualTo(Problem.ZIP_BOMB);
    }

    @Test
    void cellAddressesBeyondTheLastColumnAreRefusedBeforeTheyCostMemory() {
        for (String address :
                List.of("r=\"ZZZZZZ2\"", "r = 'ZZZZ2'", "r=\"&#90;ZZZZ2\"", "x:r=\"ABCDEF2\"")) {
            String row = "<row r=\"2\"><c " + address + "><v>1</v></c></row>";
            assertThat(problemOf(new HandmadeWorkbook("", HEADER + row).bytes()))
                    .as(address)
                    .isEqualTo(Problem.DAMAGED_WORKBOOK);
        }
        String last = "<row r=\"2\"><c r=\"XFD2\"><v></v></c><c r=\"A2\"><v>1</v></c></row>";
        assertThat(Fixtures.rows(open(new HandmadeWorkbook("", HEADER + last).bytes()))).hasSize(1);
    }

    @Test
    void aTextThatLooksLikeAnAddressIsNoReasonToRefuse() {
        String row = HandmadeWorkbook.row(2, "the r=\"radius\" of it", "t=\"array\"");
        byte[] bytes = new HandmadeWorkbook("", HEADER + row).bytes();
        assertThat(Fixtures.rows(open(bytes)).getFirst().cells())
                .containsExactly("the r=\"radius\" of it", "t=\"array\"");
    }

    @Test
    void massesOfArrayFormulasAreRefused() {
        String cell = "<c r=\"A2\"><f t=\"array\" ref=\"A2:B3\">1</f><v>1</v></c>";
        String row = "<row r=\"2\">" + cell.repeat(1_001) + "</row>";
        assertThat(problemOf(new HandmadeWorkbook("", HEADER + row).bytes()))
                .isEqualTo(Problem.ZIP_BOMB);
    }

    @Test
    void numbersOfEndlessDigitsAreRefusedHoweverTheyAreHidden() {
        String digits = "7".repeat(600);
        for (String gap : List.of("", "<!-- -->", "]]><![CDATA[", "<?x?>", "&#55;")) {
            boolean data = gap.startsWith("]");
            String value = (data ? "<![CDATA[" : "") + digits + gap + digits + (data ? "]]>" : "");
            String row = "<row r=\"2\"><c r=\"A2\"><v>" + value + "</v></c></row>";
            HandmadeWorkbook book = new HandmadeWorkbook("", HEADER + row + "<?y?><?z?>");
            assertThat(problemOf(book.bytes())).as(gap).isEqualTo(Problem.DAMAGED_WORKBOOK);
        }
    }

    @Test
    void otherKindsOfFilesAreToldApart() {
        assertThat(problemOf(usual().without("xl/workbook.xml").bytes()))
                .isEqualTo(Problem.NOT_A_WORKBOOK);
        byte[] cut = Arrays.copyOf(usual().bytes(), 600);
        assertThat(problemOf(cut)).isEqualTo(Problem.DAMAGED_WORKBOOK);
        assertThat(problemOf(new HandmadeWorkbook("", HEADER).bytes()))
                .isEqualTo(Problem.HEADER_ONLY);
        assertThat(problemOf(new HandmadeWorkbook("", "").bytes())).isEqualTo(Problem.EMPTY);
        String one = HandmadeWorkbook.row(1, "Vendor") + HandmadeWorkbook.row(2, "Acme");
        assertThat(problemOf(new HandmadeWorkbook("", one).bytes())).isEqualTo(Problem.ONE_COLUMN);
    }

    @Test
    void oldAndProtectedWorkbooksAreToldApart() {
        assertThat(problemOf(container("Workbook"))).isEqualTo(Problem.OLD_WORKBOOK);
        assertThat(problemOf(container("EncryptedPackage"))).isEqualTo(Problem.ENCRYPTED);
        assertThat(problemOf(Arrays.copyOf(container("Workbook"), 20)))
                .isEqualTo(Problem.OLD_WORKBOOK);
    }

    /// The header and the directory of an OLE2 container with one stream.
    private static byte[] container(String stream) {
        ByteBuffer bytes = ByteBuffer.allocate(2_048).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        bytes.put(new byte[] {(byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        bytes.putShort(30, (short) 9).putInt(48, 1);
        bytes.put(1_024 + 128, stream.getBytes(StandardCharsets.UTF_16LE));
        return bytes.array();
    }

    @Test
    void rowsOutOfOrderAreADamage() {
        String rows = HandmadeWorkbook.row(3, "A", "B") + HandmadeWorkbook.row(2, "C", "D");
        assertThat(problemOf(new HandmadeWorkbook("", HEADER + rows).bytes()))
                .isEqualTo(Problem.DAMAGED_WORKBOOK);
    }
}
