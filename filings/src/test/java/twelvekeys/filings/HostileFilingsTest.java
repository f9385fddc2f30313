package twelvekeys.filings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that nobody would file: each has a clear message, and nothing of it is half read.
class HostileFilingsTest {

    @TempDir private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void atWhateverByteAFileIsCutShortNothingOfItIsRead() throws IOException {
        String text = PublicRecordTest.FACTS.strip();
        for (int length = 0; length < text.length(); length++) {
            Reading reading = Reading.of(write("cut.json", text.substring(0, length)));
            assertThat(reading.companies()).as("cut at %d", length).isEmpty();
            assertThat(reading.report().refused()).hasSize(1);
        }
    }

    @Test
    void aCutFileSaysSo() throws IOException {
        String text = PublicRecordTest.FACTS;
        assertThat(Reading.of(write("cut.json", text.substring(0, 300))).reasons())
                .isEqualTo("is cut short");
    }

    @ParameterizedTest
    @CsvSource({
        "1.3e3, 1e400, is too large a number",
        "1.3e3, '\"1e400\"', is too large a number",
        "1.3e3, '\"NaN\"', is no number",
        "1.3e3, '\"Infinity\"', is no number",
        "1.3e3, '\"0x1p3\"', is no number",
        "1.3e3, '\"\"', is no number",
        "1.3e3, null, is no number",
        "1.3e3, true, is no number",
        "1.3e3, '[1]', is no number",
        "2024-02-20, 2099-02-20, was filed after today",
        "2022-12-31, 2099-12-31, is for a period after its filing",
        "2022-12-31, 2022-13-31, has no day",
        "2022-12-31, '', has no day",
    })
    void aHostileValueIsRefusedWithItsReasonAndTheOthersStand(
            String found, String replaced, String reason) throws IOException {
        Reading reading =
                Reading.of(write("x.json", PublicRecordTest.FACTS.replace(found, replaced)));
        assertThat(reading.reasons()).contains(reason);
        assertThat(reading.companies()).hasSize(1);
        assertThat(reading.report().values()).isLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "42",
                "{}",
                "{\"cik\": 1}",
                "{\"cik\": -1, \"entityName\": \"x\", \"facts\": {}}",
                "{\"cik\": \"x\", \"entityName\": \"x\", \"facts\": {}}",
                "{\"cik\": 1, \"entityName\": \"x\", \"facts\": []}",
                "{\"cik\": 1, \"entityName\": \"x\", \"facts\": {}} {}",
                "{\"accessionNumber\": []}",
                "{\"sic\": 1, \"filings\": {}}",
                "{\"cik\": 1, \"sic\": 1, \"filings\": {\"recent\": {\"form\": [\"10-K\"]}}}",
                "\u0000\u0001\u0002"
            })
    void whatIsNoFileOfEdgarsIsRefused(String text) throws IOException {
        Reading reading = Reading.of(write("x.json", text));
        assertThat(reading.companies()).isEmpty();
        assertThat(reading.report().refused()).hasSize(1);
        assertThat(reading.report().refused().getFirst().reason()).isNotBlank();
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        String deep = "{\"cik\": 1, \"facts\": " + "[".repeat(100_000);
        assertThat(Reading.of(write("x.json", deep)).report().refused()).hasSize(1);
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("CIK0000000042.json"));
            out.write("{\"cik\": 42, \"facts\": {\"a\": \"".getBytes(StandardCharsets.UTF_8));
            byte[] spaces = new byte[1 << 20];
            java.util.Arrays.fill(spaces, (byte) ' ');
            out.write("\"} ".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 64; i++) {
                out.write(spaces);
            }
            out.write('}');
            out.closeEntry();
        }
        Reading reading = Reading.of(zip);
        assertThat(reading.companies()).isEmpty();
        assertThat(reading.reasons()).contains("as a zip bomb does");
    }

    @Test
    void filesThatAreTooLargeTogetherAreRefused() throws IOException {
        Path one = write("a.json", PublicRecordTest.FACTS);
        Reading reading = Reading.of(new ReadLimits(1 << 20, 500, 100), one);
        assertThat(reading.companies()).isEmpty();
        assertThat(reading.reasons()).contains("all files together");
        assertThat(Reading.of(new ReadLimits(200, 1 << 20, 100), one).reasons())
                .contains("more than 200 bytes");
    }

    @Test
    void aBrokenZipAndAMissingFileAreRefused() throws IOException {
        assertThat(Reading.of(write("x.zip", "PK, but no zip")).reasons())
                .isEqualTo("is no whole zip");
        assertThat(Reading.of(folder.resolve("nowhere")).reasons()).contains("no file");
        assertThat(Reading.of(write("x.exe", "MZ")).reasons()).contains("no kind");
    }

    @Test
    void aSetWithoutItsOtherHalfOrItsColumnsIsRefused() throws IOException {
        Path sub = write("sub.txt", PublicRecordTest.SUB);
        assertThat(Reading.of(sub).reasons()).contains("needs sub.txt and num.txt");
        write("num.txt", PublicRecordTest.NUM.replace("qtrs", "quarters"));
        Reading reading = Reading.of(folder);
        assertThat(reading.companies()).isEmpty();
        assertThat(reading.reasons()).contains("has no column qtrs");
    }

    @Test
    void aSetWithHostileCellsLosesThoseOnly() throws IOException {
        write("sub.txt", PublicRecordTest.SUB);
        write(
                "num.txt",
                PublicRecordTest.NUM
                        + "n-1\tLiabilities\tus-gaap/2023\t\t20991231\t0\tUSD\t1\t\n"
                        + "n-1\tLiabilities\tus-gaap/2023\t\t20231231\t0\tUSD\t1e400\t\n"
                        + "n-9\tLiabilities\tus-gaap/2023\t\t20231231\t0\tUSD\t1\t\n"
                        + "n-1\tLiabilities\n");
        Reading reading = Reading.of(folder);
        assertThat(reading.company(43).observations()).hasSize(3);
        assertThat(reading.reasons())
                .contains("after its filing", "too large", "sub.txt does not have");
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        write("sub.txt", PublicRecordTest.SUB);
        write("num.txt", PublicRecordTest.NUM + "x".repeat(100_000));
        assertThat(Reading.of(folder).reasons()).contains("has a line of more than");
    }

    /// Whatever bytes are changed, a reading ends, and says what it did.
    @Test
    void changedBytesNeverBreakAReading() throws IOException {
        Random random = new Random(21);
        byte[] good = PublicRecordTest.FACTS.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("x.json");
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = good.clone();
            for (int j = 0; j <= random.nextInt(4); j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            Reading reading = Reading.of(file);
            assertThat(reading.companies().size() + reading.report().refused().size()).isPositive();
        }
    }
}
