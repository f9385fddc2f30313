package twelvekeys.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;

/// A server killed in the middle of an import, again and again, ends with the same record as one
/// that was left in peace; and readings that were spoilt are made again from the record.
@WholeApplicationTest
@org.springframework.context.annotation.Import(ImportDesk.class)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledImportTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledImportTest.class);
    private static final int ROWS = 9_000;
    private static final int KILLS = 3;

    @Autowired ImportDesk desk;

    @TempDir Path temporary;

    @Test
    void aKilledImportEndsAsIfNothingHadHappened() throws Exception {
        Path file = Files.write(temporary.resolve("big.csv"), rows());
        Path data = temporary.resolve("data");
        SplittableRandom random = new SplittableRandom();
        List<String> killedAt = new ArrayList<>();
        long stretch = 2L * ROWS / (KILLS + 1); // Rows count twice, once read and once decided.
        for (int kill = 0; kill < KILLS; kill++) {
            long until = kill * stretch + random.nextLong(stretch);
            killedAt.add(kill(ImportingProgram.start(data, file, temporary), until));
        }
        LOG.info("Killed at {}", killedAt);
        assertThat(killedAt).doesNotContain("DONE");

        Path result = temporary.resolve("killed.txt");
        Process last = ImportingProgram.start(data, file, result);
        List<String> said = output(last);
        assertThat(said).contains("DONE");
        assertThat(last.waitFor()).isZero();
        List<String> stands = Files.readAllLines(result);
        assertThat(stands.stream().filter(line -> line.startsWith("row "))).hasSize(ROWS);
        assertThat(stands).isEqualTo(inPeace(file));

        Process rebuild = ImportingProgram.rebuild(data);
        assertThat(output(rebuild)).anyMatch(line -> line.contains("promises in 12 partnerships"));
        assertThat(rebuild.waitFor()).isZero();
        Path again = temporary.resolve("again.txt");
        assertThat(output(ImportingProgram.start(data, file, again))).contains("DONE");
        assertThat(Files.readAllLines(again)).isEqualTo(stands);
    }

    private List<String> inPeace(Path file) throws IOException {
        Organisation us = desk.organisation();
        try (InputStream content = Files.newInputStream(file)) {
            desk.finish(desk.start(us, "big.csv", content, ImportingProgram.said()));
        }
        return desk.whatStands(us);
    }

    /// Kills the program once so many rows have been read and decided.
    ///
    /// @return the last thing it said of its progress
    private static String kill(Process program, long until) throws Exception {
        String last = "";
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("(READING|APPLYING) [0-9]+|DONE")) {
                    last = line;
                    boolean enough =
                            !line.equals("DONE")
                                    && Long.parseLong(line.substring(line.indexOf(' ') + 1))
                                            >= until;
                    if (enough) {
                        program.toHandle().destroyForcibly();
                    }
                }
            }
        }
        assertThat(program.waitFor()).isNotZero();
        return last;
    }

    private static List<String> output(Process program) throws IOException {
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            return out.readAllLines();
        }
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>(ROWS + 1);
        rows.add(ImportDesk.HEADER.strip());
        for (int i = 0; i < ROWS; i++) {
            String delivery = i % 5 == 4 ? "" : "D" + i / 3;
            String due = i % 97 == 0 ? "soon" : "2026-0%d-1%d".formatted(1 + i / 3 % 5, i / 3 % 9);
            String done = i % 4 == 0 ? "" : "2026-0%d-1%d".formatted(1 + i / 3 % 5, i % 10);
            rows.add(
                    "Vendor %d,Site %d,%s,L%d,item %d,,%d,,%s,%s"
                            .formatted(
                                    i * 31 / 7 % 12,
                                    i / 3 % 4,
                                    delivery,
                                    i,
                                    i % 7,
                                    i % 50,
                                    due,
                                    done));
        }
        return rows;
    }
}
