package twelvekeys.filings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import twelvekeys.facts.Company;
import twelvekeys.facts.CompanyScore;
import twelvekeys.facts.LetterScore;
import twelvekeys.facts.Market;
import twelvekeys.facts.Observation;

/// Whatever the bytes of a file are, it is read whole or refused with a reason, and what was read
/// can be scored.
class FilingsFuzzTest {

    private static final ReadLimits CAPS = new ReadLimits(1 << 20, 1 << 21, 100);

    @FuzzTest(maxDuration = "60s")
    void anyJsonIsReadOrRefused(byte[] bytes) throws IOException {
        readOrRefuse("x.json", bytes);
    }

    @FuzzTest(maxDuration = "60s")
    void anyNumbersAreReadOrRefused(byte[] bytes) throws IOException {
        readOrRefuse("num.txt", bytes);
    }

    @FuzzTest(maxDuration = "60s")
    void anyOwnFileIsReadOrRefused(byte[] bytes) throws IOException {
        readOrRefuse("own.csv", bytes);
    }

    @FuzzTest(maxDuration = "60s")
    void anyZipIsReadOrRefused(byte[] bytes) throws IOException {
        readOrRefuse("x.zip", bytes);
    }

    private static void readOrRefuse(String name, byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("filings");
        Path file = folder.resolve(name);
        Path sub = folder.resolve("sub.txt");
        try {
            Files.write(file, bytes);
            Reading reading;
            if (name.equals("num.txt")) {
                Files.writeString(sub, PublicRecordTest.SUB);
                reading = Reading.of(CAPS, file, sub);
            } else {
                reading = Reading.of(CAPS, file);
            }
            judge(reading);
        } finally {
            Files.deleteIfExists(sub);
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private static void judge(Reading reading) {
        for (Refusal refusal : reading.report().refused()) {
            assertThat(refusal.reason()).isNotBlank();
        }
        Market market = new Market(LocalDate.of(2024, 6, 30));
        for (Company company : reading.companies()) {
            assertThat(company.cik()).isPositive();
            for (Observation observation : company.observations()) {
                assertThat(observation.filed()).isBeforeOrEqualTo(Reading.TODAY);
            }
            market.add(company);
        }
        for (CompanyScore score : market.scores()) {
            for (LetterScore letter : score.letters()) {
                assertThat(letter.least()).isBetween(0.0, 100.0);
                assertThat(letter.most()).isBetween(letter.least() - 1e-9, 100.0);
            }
        }
    }
}
