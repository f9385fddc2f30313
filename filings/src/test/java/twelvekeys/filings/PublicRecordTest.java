package twelvekeys.filings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twelvekeys.facts.Company;
import twelvekeys.facts.FilerClass;
import twelvekeys.facts.Observation;

class PublicRecordTest {

    static final String FACTS =
            """
            {"cik": "0000000042", "entityName": "<b>Ham & Eggs</b>",
             "facts": {"us-gaap": {
               "Assets": {"label": "x", "units": {"USD": [
                 {"end": "2022-12-31", "val": "1200", "accn": "a-1", "fy": 2099, "form": "10-K", "filed": "2023-02-20"},
                 {"end": "2023-12-31", "val": 1.3e3, "accn": "a-2", "form": "10-K", "filed": "2024-02-20", "frame": "CY"}]}},
               "NetIncomeLoss": {"units": {"USD": [
                 {"start": "2023-01-01", "end": "2023-12-31", "val": 7, "accn": "a-2", "form": "10-K", "filed": "2024-02-20"},
                 {"start": "2023-10-01", "end": "2023-12-31", "val": 2, "accn": "a-2", "form": "10-K", "filed": "2024-02-20"}]}},
               "NobodyNeedsThis": {"units": {"USD": [{"val": {"deep": [1, [2]]}}]}}}}}
            """;

    private static final String SUBMISSIONS =
            """
            {"cik": "42", "entityType": "operating", "sic": "2011", "name": "Ham & Eggs", "category": "Accelerated filer<br>x",
             "filings": {"recent": {
               "accessionNumber": ["s-1", "s-2", "s-3"], "filingDate": ["2024-02-20", "2023-08-01", "2023-02-20"],
               "reportDate": ["2023-12-31", "", "2022-12-31"], "form": ["10-K", "8-K", "424B2"],
               "items": ["", "5.02,9.01", ""]},
              "files": [{"name": "CIK0000000042-submissions-001.json", "filingCount": 1,
                         "filingFrom": "2020-01-05", "filingTo": "2023-02-19"}]}}
            """;

    private static final String CONTINUED =
            """
            {"accessionNumber": ["s-4"], "filingDate": ["2020-01-05"], "reportDate": [""],
             "form": ["NT 10-K"], "items": [""]}
            """;

    static final String SUB =
            """
            adsh\tcik\tname\tsic\tafs\tform\tperiod\tfy\tfp\tfiled
            n-1\t43\tSalt Inc\t2090.0\t1-LAF\t10-K\t20231231\t2023\tFY\t20240220
            """;

    static final String NUM =
            """
            adsh\ttag\tversion\tcoreg\tddate\tqtrs\tuom\tvalue\tfootnote
            n-1\tAssets\tus-gaap/2023\t\t20231231\t0\tUSD\t500.0\t
            n-1\tAssets\tus-gaap/2023\tParent\t20231231\t0\tUSD\t400.0\t
            n-1\tProfitLoss\tus-gaap/2023\t\t20231231\t4\tUSD\t5\t
            n-1\tProfitLoss\tus-gaap/2023\t\t20231231\t1\tUSD\t2\t
            n-1\tLiabilities\tus-gaap/2023\t\t20231231\t0\tUSD\t\t
            n-1\tSaltiness\tn-1\t\t20231231\t0\tpure\t3\t
            """;

    @TempDir private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file;
    }

    @Test
    void companyFactsGiveStatesAndYearsOfTheTagsThatAreNeeded() throws IOException {
        Reading reading = Reading.of(write("x.json", FACTS));
        Company company = reading.company(42);
        assertThat(company.name()).isEqualTo("<b>Ham & Eggs</b>");
        assertThat(company.observations())
                .extracting(Observation::tag, Observation::value, Observation::accession)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("us-gaap:Assets", 1200.0, "a-1"),
                        org.assertj.core.groups.Tuple.tuple("us-gaap:Assets", 1300.0, "a-2"),
                        org.assertj.core.groups.Tuple.tuple("us-gaap:NetIncomeLoss", 7.0, "a-2"));
        assertThat(reading.report().refused()).isEmpty();
        assertThat(reading.report().values()).isEqualTo(3);
    }

    @Test
    void aCompanyIsJoinedFromAllItsFiles() throws IOException {
        write("facts/CIK0000000042.json", FACTS);
        write("subs/CIK0000000042.json", SUBMISSIONS);
        Reading without = Reading.of(folder);
        Company company = without.company(42);
        assertThat(company.sic()).isEqualTo(2011);
        assertThat(company.filerClass()).isEqualTo(FilerClass.ACCELERATED);
        assertThat(company.name()).isEqualTo("Ham & Eggs");
        assertThat(company.filings()).hasSize(2);
        assertThat(company.observedFrom()).isEqualTo(LocalDate.of(2023, 2, 21));

        write("subs/CIK0000000042-submissions-001.json", CONTINUED);
        Company whole = Reading.of(folder).company(42);
        assertThat(whole.filings()).hasSize(3);
        assertThat(whole.observedFrom()).isEqualTo(LocalDate.of(2020, 1, 5));
    }

    @Test
    void aDataSetGivesTheFiguresOfTheWholeCompanyAndItsOwnTags() throws IOException {
        write("q/sub.txt", SUB);
        write("q/num.txt", NUM);
        Company company = Reading.of(folder).company(43);
        assertThat(company.filerClass()).isEqualTo(FilerClass.LARGE_ACCELERATED);
        assertThat(company.observedFrom()).isNull();
        assertThat(company.observations())
                .extracting(Observation::tag, Observation::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("us-gaap:Assets", 500.0),
                        org.assertj.core.groups.Tuple.tuple("us-gaap:ProfitLoss", 5.0),
                        org.assertj.core.groups.Tuple.tuple("own:CustomTagShare", 1 / 3.0));
    }

    @Test
    void zipsAndGzipsAreReadLikeFolders() throws IOException {
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "CIK0000000042.json", FACTS);
            entry(out, "2023q4/sub.txt", SUB);
            entry(out, "2023q4/num.txt", NUM);
        }
        Reading reading = Reading.of(zip);
        assertThat(reading.companies()).extracting(Company::cik).containsExactly(42L, 43L);
        assertThat(reading.report().files()).isEqualTo(3);

        Path packed = folder.resolve("p/num.txt.gz");
        Files.createDirectories(packed.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(NUM.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("p/sub.txt"), SUB);
        assertThat(Reading.of(folder.resolve("p")).company(43).observations()).hasSize(3);
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    @Test
    void figuresOfTheUsersJoinTheCompany() throws IOException {
        Path facts = write("a.json", FACTS);
        Path own =
                write(
                        "own.csv",
                        """
                        cik,measure,year_end,value,known,source
                        42,penalties,2023-12-31,9,2024-03-01,epa.gov
                        42,emissions,2023-12-31,much,2024-03-01,
                        42,manners,2023-12-31,1,2024-03-01,
                        0,penalties,2023-12-31,1,2024-03-01,
                        """);
        Reading reading = Reading.of(facts, own);
        assertThat(reading.company(42).observations())
                .anyMatch(o ->
                        o.tag().equals("own:Penalties")
                                && o.value() == 9
                                && o.accession().equals("epa.gov"));
        assertThat(reading.reasons())
                .contains("is no number", "no known measure", "names no company");
    }

    @Test
    void whoFilesNoReportsIsLeftOut() throws IOException {
        Reading reading = Reading.of(write("p.json", SUBMISSIONS.replace("\"10-K\"", "\"4\"")));
        assertThat(reading.companies()).isEmpty();
        assertThat(reading.report().leftOut()).isEqualTo(1);
    }

    @Test
    void aCompanyIsHandedOnOnce() throws IOException {
        Reading reading = Reading.of(write("a.json", FACTS), write("b.json", FACTS));
        assertThat(reading.companies()).hasSize(1);
        assertThat(reading.reasons()).contains("was read already");
    }
}
