package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the bytes of a file are, it is read or refused with a message, and soon.
class MutationTest {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Limits CAPS = new Limits(1 << 20, 1_000, 50, 2_000, 1 << 22, 200, 100);

    @TempDir Path folder;

    private int read;
    private int refused;

    @Test
    void aMutatedTextFileIsReadOrRefused() {
        String text =
                """
                sep=;
                Vendor;Plant;Due;Done;Value
                Müller;"Köln; ""Nord""\";31/01/2012;2.2.2012;1.234,50
                Acme;"Leeds
                UK";2-Jun-06;Date Not Captured;$5
                東京;Köln;20120131;;(7)
                """;
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertTimeoutPreemptively(
                BOUND,
                () -> {
                    for (int seed = 0; seed < 3_000; seed++) {
                        readOrRefuse(mutate(seed % 3 == 0 ? utf16 : utf8, new Random(seed)), seed);
                    }
                });
        assertThat(read).as("read").isGreaterThan(300);
        assertThat(refused).as("refused").isGreaterThan(300);
    }

    @Test
    void aMutatedWorkbookIsReadOrRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Data");
            for (int r = 0; r < 6; r++) {
                sheet.value(r, 0, "Vendor " + r);
                sheet.value(r, 1, LocalDate.of(2012, 1, 1).plusDays(r));
                sheet.style(r, 1).format("yyyy-mm-dd").set();
                sheet.value(r, 2, 1.5 * r);
            }
        }
        byte[] packed = out.toByteArray();
        String rows =
                HandmadeWorkbook.row(1, "Vendor", "Due")
                        + "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\" ref=\"A2:A3\">B2</f><v>1</v></c>"
                        + "<c r=\"B2\" s=\"1\"><v>38870</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>";
        assertTimeoutPreemptively(
                BOUND,
                () -> {
                    for (int seed = 0; seed < 1_500; seed++) {
                        readOrRefuse(mutate(packed, new Random(seed)), seed);
                        readOrRefuse(withMutatedPart(rows, new Random(seed)), seed);
                        readOrRefuse(withHostileValue(rows, new Random(seed)), seed);
                    }
                });
        assertThat(read).as("read").isGreaterThan(100);
        assertThat(refused).as("refused").isGreaterThan(300);
    }

    /// The zip is whole, the XML inside is not.
    private static byte[] withMutatedPart(String rows, Random random) {
        byte[] mutated = mutate(rows.getBytes(StandardCharsets.UTF_8), random);
        String ascii = new String(mutated, StandardCharsets.UTF_8);
        return new HandmadeWorkbook("", ascii).bytes();
    }

    /// The XML is whole, one attribute or text in it is not what a spreadsheet writes.
    private static byte[] withHostileValue(String rows, Random random) {
        String[] hostile = {
            "",
            "-1",
            "0",
            "99999999999999999999",
            "1E999999999",
            "1E-999999999",
            "NaN",
            "A0",
            "XFD1",
            "array",
            "shared",
            "str",
            "b",
            "e",
            "d",
            "s",
            "=1+1",
            "2012-02-31",
            "\u202E",
            "Acme"
        };
        List<MatchResult> places =
                Pattern.compile("(?<=[\">])[^<>\"]*(?=[\"<])").matcher(rows).results().toList();
        MatchResult place = places.get(random.nextInt(places.size()));
        String value = hostile[random.nextInt(hostile.length)];
        String changed = rows.substring(0, place.start()) + value + rows.substring(place.end());
        return new HandmadeWorkbook("", changed).bytes();
    }

    private void readOrRefuse(byte[] bytes, int seed) throws IOException {
        Path file = Fixtures.file(folder, bytes);
        try {
            Table table = TableFile.open(file, CAPS);
            TableSample sample = TableSample.of(table);
            Map<Role, String> columns = new EnumMap<>(Role.class);
            ColumnRoles.recognise(sample.headers(), sample.firstRows())
                    .forEach((role, proposal) -> columns.put(role, proposal.header()));
            columns.putIfAbsent(Role.PROMISOR, sample.headers().getFirst());
            columns.putIfAbsent(Role.DUE, sample.headers().getLast());
            Map<Role, DateReading> dates = new EnumMap<>(Role.class);
            List.of(Role.DUE, Role.DONE, Role.MADE)
                    .forEach(role -> dates.put(role, DateReading.parse("dmy")));
            List<RowResult> results =
                    Fixtures.results(
                            table, new PromiseColumns(columns, dates, NumberReading.COMMA));
            assertThat(results).hasSize((int) sample.rows());
            read++;
        } catch (TableException e) {
            assertThat(e).as("seed %d", seed).hasMessageMatching("(?s).{30,}");
            refused++;
        }
        Files.delete(file);
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            bytes = mutateOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutateOnce(byte[] bytes, Random random) {
        if (bytes.length < 4) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(20, bytes.length - at));
        byte[] signs = "\";,\n\r\t\0<>&=ZZ09".getBytes(StandardCharsets.US_ASCII);
        byte[] result = bytes.clone();
        switch (random.nextInt(5)) {
            case 0 -> result[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> result[at] = signs[random.nextInt(signs.length)];
            case 2 -> result = cut(bytes, at, length);
            case 3 ->
                    System.arraycopy(
                            bytes, at, result, random.nextInt(bytes.length - length + 1), length);
            default -> result[at] = (byte) random.nextInt(256);
        }
        return result;
    }

    private static byte[] cut(byte[] bytes, int at, int length) {
        byte[] shorter = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, shorter, 0, at);
        System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
        return shorter;
    }
}
