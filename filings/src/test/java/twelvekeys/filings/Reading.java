package twelvekeys.filings;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import twelvekeys.facts.Company;

/// One reading as it went.
record Reading(List<Company> companies, ReadReport report) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Reading of(Path... paths) {
        return of(ReadLimits.USUAL, paths);
    }

    static Reading of(ReadLimits limits, Path... paths) {
        List<Company> companies = new ArrayList<>();
        ReadReport report = PublicRecord.read(Arrays.asList(paths), limits, TODAY, companies::add);
        return new Reading(companies, report);
    }

    Company company(long cik) {
        return companies.stream().filter(c -> c.cik() == cik).findFirst().orElseThrow();
    }

    String reasons() {
        return String.join("; ", report.refused().stream().map(Refusal::reason).toList());
    }

    /// A file of the real data; the test is skipped where it is missing.
    static Path real(String name) {
        Path file = Path.of("../../shared/data/companies").resolve(name);
        assumeTrue(Files.exists(file), "the companies' data is not here: " + file);
        return file;
    }
}
