package twelvekeys.filings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twelvekeys.facts.Chains;

/// A bulk file is read in the memory that one of its companies needs, not in that of all.
class BulkMemoryTest {

    private static final int COMPANIES = 190;
    private static final int MEBIBYTE = 1 << 20;
    private static final String HEAP = "-Xmx32m";

    @TempDir static Path folder;

    private static Path zip;
    private static long unpacked;

    /// Some 205 MiB, every value of a tag that a chain names, so that every value is kept while its
    /// company is read.
    @BeforeAll
    static void write() throws IOException {
        List<byte[]> values = new ArrayList<>();
        for (int year = 2010; year < 2024; year++) {
            for (int again = 0; again < 4; again++) {
                values.add(value(year, again));
            }
        }
        zip = folder.resolve("companyfacts.zip");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(zip), MEBIBYTE);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (int cik = 1; cik <= COMPANIES; cik++) {
                out.putNextEntry(new ZipEntry("CIK%010d.json".formatted(cik)));
                company(out, cik, values);
                out.closeEntry();
            }
        }
    }

    private static byte[] value(int year, int again) {
        return "{\"start\":\"%d-01-01\",\"end\":\"%d-12-31\",\"val\":%d,\"accn\":\"000000000%d-%d-000001\",\"fy\":%d,\"fp\":\"FY\",\"form\":\"10-K\",\"filed\":\"%d-02-2%d\"}"
                .formatted(
                        year,
                        year,
                        1_000_000 + 7L * year * (again + 3),
                        again,
                        year,
                        year,
                        year + 1,
                        again)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void company(OutputStream out, int cik, List<byte[]> values) throws IOException {
        print(
                out,
                "{\"cik\":"
                        + cik
                        + ",\"entityName\":\"Firm "
                        + cik
                        + "\",\"facts\":{\"us-gaap\":{");
        boolean first = true;
        for (String tag : Chains.tags()) {
            if (tag.startsWith("us-gaap:")) {
                print(
                        out,
                        (first ? "" : ",") + "\"" + tag.substring(8) + "\":{\"units\":{\"USD\":[");
                first = false;
                for (int i = 0; i < values.size(); i++) {
                    print(out, i == 0 ? "" : ",");
                    out.write(values.get(i));
                    unpacked += values.get(i).length;
                }
                print(out, "]}}");
            }
        }
        print(out, "}}}");
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String run(String... more) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BulkReading.class.getName(),
                                zip.toString()));
        line.addAll(List.of(more));
        Path said = folder.resolve("said.txt");
        Process process =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(said);
    }

    @Test
    void aBulkFileIsScoredInAFractionOfItsSize() throws Exception {
        assertThat(unpacked).isGreaterThan(200L * MEBIBYTE);
        assertThat(run()).contains(COMPANIES + " read, " + COMPANIES + " scored, 0 kept");
    }

    /// The same heap is too small for a reader that keeps what it read: so the test can fail.
    @Test
    void whoKeepsEveryCompanyRunsOutOfMemory() throws Exception {
        assertThat(run("keep")).contains("OutOfMemoryError");
    }
}
