package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The published vectors of RFC 8785.
class CanonicalVectorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void everyPublishedInputHasThePublishedBytes(String name) throws IOException {
        byte[] input =
                Files.readAllBytes(Vectors.at("rfc8785-jcs/testdata/input/" + name + ".json"));
        String output = read("output/" + name + ".json").strip();
        String hex = read("outhex/" + name + ".txt").replaceAll("\\s", "");

        byte[] canonical = Canonical.bytes(Json.parse(input));

        assertThat(canonical).isEqualTo(HexFormat.of().parseHex(hex));
        assertThat(canonical).asString(StandardCharsets.UTF_8).isEqualTo(output);
        assertThat(Canonical.bytes(Json.parse(canonical))).isEqualTo(canonical);
    }

    @Test
    void everyPublishedNumberHasThePublishedSpelling() throws IOException {
        List<String> lines = numberLines();
        for (String line : lines) {
            assertThat(EcmaNumber.text(value(line))).isEqualTo(spelling(line));
        }
        assertThat(lines).hasSize(100_000);
    }

    @Test
    void everyPublishedNumberIsReadBackOrRefusedAsTooLargeAWholeNumber() throws IOException {
        int refused = 0;
        for (String line : numberLines()) {
            double value = value(line);
            if (Math.abs(value) > Json.Num.MAX_INTEGER && Math.abs(value) < 1e21) {
                refused++;
                assertThat(refusal(spelling(line))).contains("±(2^53−1)");
            } else {
                assertThat(Json.parse(spelling(line))).isEqualTo(new Json.Num(value));
            }
        }
        assertThat(refused).isBetween(1, 10_000);
    }

    private static String refusal(String text) {
        try {
            return "read as " + Json.parse(text);
        } catch (JsonException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<String> numberLines() throws IOException {
        Path file = Vectors.at("rfc8785-jcs/es6/es6testfile-100k.txt.gz");
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.US_ASCII))) {
            return reader.readAllLines();
        }
    }

    private static double value(String line) {
        return Double.longBitsToDouble(
                Long.parseUnsignedLong(line.substring(0, line.indexOf(',')), 16));
    }

    private static String spelling(String line) {
        return line.substring(line.indexOf(',') + 1);
    }

    private static String read(String path) throws IOException {
        return Files.readString(Vectors.at("rfc8785-jcs/testdata/" + path));
    }
}
