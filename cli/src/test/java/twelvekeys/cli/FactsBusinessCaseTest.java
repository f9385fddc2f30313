package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsBusinessCaseTest {

    private static final Path DATA = Path.of("../../shared/data/companies");
    private static final Path COLUMNS = Path.of("../docs/examples/american-bankruptcy.columns");

    @TempDir Path folder;

    /// Sixty companies with submissions and companyfacts for six years; the weak ones go bankrupt.
    private Path filings(boolean weakFail) throws IOException {
        Random random = new Random(6);
        for (int i = 1; i <= 60; i++) {
            StringBuilder forms = new StringBuilder();
            StringBuilder days = new StringBuilder();
            StringBuilder reports = new StringBuilder();
            StringBuilder items = new StringBuilder();
            StringBuilder accessions = new StringBuilder();
            StringBuilder facts = new StringBuilder();
            for (int year = 2015; year <= 2022; year++) {
                String filed = (year + 1) + "-02-" + (10 + i % 15);
                add(forms, "10-K");
                add(days, filed);
                add(reports, year + "-12-31");
                add(items, "");
                add(accessions, i + "-" + year);
                boolean fails = weakFail ? i <= 12 : i % 5 == 0;
                if (fails && random.nextInt(3) == 0) {
                    add(forms, "8-K");
                    add(days, (year + 1) + "-08-01");
                    add(reports, (year + 1) + "-08-01");
                    add(items, "1.03,9.01");
                    add(accessions, i + "-8k-" + year);
                }
            }
            String[] states = {
                "Assets:1000",
                "Liabilities:" + (900 - 8 * i),
                "AssetsCurrent:" + (300 + i),
                "LiabilitiesCurrent:200",
                "RetainedEarningsAccumulatedDeficit:" + i,
                "CashAndCashEquivalentsAtCarryingValue:" + (10 + i)
            };
            String[] years = {
                "NetIncomeLoss:" + i,
                "OperatingIncomeLoss:" + 2 * i,
                "Revenues:500",
                "InterestExpense:3"
            };
            for (String cell : states) {
                tag(facts, cell, i, false);
            }
            for (String cell : years) {
                tag(facts, cell, i, true);
            }
            StringBuilder cover = new StringBuilder();
            tag(cover, "EntityPublicFloat:" + (400 + i), i, false);
            Files.writeString(
                    folder.resolve("s%d.json".formatted(i)),
                    """
                    {"cik":"%d","name":"Firm %d","sic":"3571","category":"Large accelerated filer",
                    "filings":{"recent":{"accessionNumber":[%s],"filingDate":[%s],"reportDate":[%s],
                    "form":[%s],"items":[%s]},"files":[]}}
                    """
                            .formatted(i, i, accessions, days, reports, forms, items));
            Files.writeString(
                    folder.resolve("f%d.json".formatted(i)),
                    "{\"cik\":%d,\"entityName\":\"Firm %d\",\"facts\":{\"us-gaap\":{%s},\"dei\":{%s}}}"
                            .formatted(i, i, facts, cover));
        }
        return folder;
    }

    private static void add(StringBuilder list, String text) {
        list.append(list.isEmpty() ? "" : ",").append('"').append(text).append('"');
    }

    private static void tag(StringBuilder facts, String cell, int i, boolean overYear) {
        int colon = cell.indexOf(':');
        facts.append(facts.isEmpty() ? "" : ",")
                .append("\"%s\":{\"units\":{\"USD\":[".formatted(cell.substring(0, colon)));
        for (int year = 2015; year <= 2022; year++) {
            facts.append(year == 2015 ? "" : ",")
                    .append(
                            "{%s\"end\":\"%d-12-31\",\"val\":%s,\"accn\":\"%d-%d\",\"form\":\"10-K\",\"filed\":\"%d-02-%d\"}"
                                    .formatted(
                                            overYear
                                                    ? "\"start\":\"%d-01-01\",".formatted(year)
                                                    : "",
                                            year,
                                            cell.substring(colon + 1),
                                            i,
                                            year,
                                            year + 1,
                                            10 + i % 15));
        }
        facts.append("]}}");
    }

    private static Command run(String... more) {
        String[] line = new String[more.length + 2];
        line[0] = "facts";
        line[1] = "businesscase";
        System.arraycopy(more, 0, line, 2, more.length);
        return Command.run(line);
    }

    @Test
    void failuresOfTheWeakAreFoundWithTheirCountsAndRanges() throws IOException {
        Path csv = folder.resolve("cases.csv");
        Command command = run(filings(true).toString(), "--csv", csv.toString());
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("Failed: the best fifth fared better than the weakest")
                .contains("Return less peers': not enough evidence")
                .contains("Withdrew statements: not enough evidence")
                .contains("of 60 companies in 8 years")
                .containsPattern("best fifth less the weakest: −\\d+\\.\\d points \\(−\\d");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst())
                .contains(
                        "company,name,formed,year_end,score,fifth,return,failure,restatement,amendment,left");
        assertThat(lines).hasSizeGreaterThan(300);
    }

    @Test
    void whatIsNotThereIsSaidPlainly() throws IOException {
        Command command = run(filings(false).toString());
        assertThat(command.out()).contains("Failed: not distinguishable from no difference");
    }

    @Test
    void theDayOfTheReadingBoundsWhatIsUsed() throws IOException {
        Command early = run(filings(true).toString(), "--as-of", "2017-06-30", "--json");
        assertThat(early.exitCode()).isZero();
        assertThat(early.out())
                .contains(
                        "\"years\":2",
                        "\"outcome\":\"left\"",
                        "\"verdict\":\"not_enough_evidence\"")
                .contains("\"differenceIfLeaversLostAll\":null");
    }

    @Test
    void oneLetterIsJudgedByItself() throws IOException {
        Command f = run(filings(true).toString(), "--letter", "f", "--json");
        assertThat(f.exitCode()).isZero();
        assertThat(f.out()).contains("\"score\":\"F\"", "\"verdict\":\"better\"");
        Command s = run(filings(true).toString(), "--letter", "S");
        assertThat(s.out()).contains("0 scores (S)", "not enough evidence for S");
        Command none = run(filings(true).toString(), "--letter", "X");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("F, A, C, T or S");
        assertThat(run("x.csv", "--label", "a", "--columns", "b", "--letter", "F").err())
                .contains("no --letter");
    }

    @Test
    void aTableNeedsBothItsOptions() {
        Command command = run("x.csv", "--label", "end");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("both --label and --columns");
    }

    @Test
    void threeRealCompaniesAreNotEnoughEvidence() {
        assumeTrue(Files.exists(DATA), "shared data is not here");
        Command command =
                run(
                        DATA.resolve("companyfacts").toString(),
                        DATA.resolve("submissions").toString());
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("0 scores", "fewer than 20 companies had a score on its day")
                .contains("Failed: not enough evidence", "Return less peers': not enough evidence")
                .doesNotContain("fared");
    }

    @Test
    void theCasesOfATableAreNamedAsTheTableNamesThem() throws IOException {
        assumeTrue(Files.exists(DATA), "shared data is not here");
        Path csv = folder.resolve("cases.csv");
        Path file = DATA.resolve("bankruptcy/3_validation_for_LSTM.csv");

        run(
                file.toString(),
                "--label",
                "status_label",
                "--columns",
                COLUMNS.toString(),
                "--csv",
                csv.toString());
        String company = Files.readAllLines(file).get(1).split(",", -1)[0];
        assertThat(Files.readAllLines(csv)).anyMatch(line -> line.contains("," + company + ","));
    }

    /// The American data, on companies that nothing was fitted on: a weak F went with failure.
    @Test
    void failuresByFifthsOfFInTheAmericanData() {
        assumeTrue(Files.exists(DATA), "shared data is not here");
        for (int years = 3; years <= 5; years++) {
            Path file = DATA.resolve("bankruptcy/" + years + "_validation_for_LSTM.csv");
            Command command =
                    run(
                            file.toString(),
                            "--label",
                            "status_label",
                            "--columns",
                            COLUMNS.toString());
            assertThat(command.exitCode()).isZero();
            assertThat(command.out())
                    .contains("Happened by its label: the best fifth fared better than the weakest")
                    .doesNotContain("Return");
        }
    }
}
