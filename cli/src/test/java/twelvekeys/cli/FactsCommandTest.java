package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import twelvekeys.facts.Separation;

class FactsCommandTest {

    private static final Path REAL = Path.of("../../shared/data/companies");
    private static final Path COLUMNS = Path.of("../docs/examples/american-bankruptcy.columns");

    @TempDir private Path folder;

    private static String real(String name) {
        Path file = REAL.resolve(name);
        assumeTrue(Files.exists(file), "the companies' data is not here: " + file);
        return file.toString();
    }

    /// A data set of four companies, the richer the higher its number; one has a hostile name.
    private Path set() throws IOException {
        StringBuilder sub = new StringBuilder("adsh\tcik\tname\tsic\tafs\tform\tperiod\tfiled\n");
        StringBuilder num =
                new StringBuilder("adsh\ttag\tversion\tcoreg\tddate\tqtrs\tuom\tvalue\n");
        for (int i = 1; i <= 4; i++) {
            String name = i == 3 ? "<script>\u001b[31m \u202eEvil" : "Firm " + i;
            sub.append(
                    "a-%d\t%d\t%s\t2000\t1-LAF\t10-K\t20231231\t20240220\n".formatted(i, i, name));
            String[] states = {
                "Assets:1000",
                "Liabilities:" + (900 - 50 * i),
                "AssetsCurrent:" + (300 + i),
                "LiabilitiesCurrent:200",
                "RetainedEarningsAccumulatedDeficit:" + 10 * i,
                "CashAndCashEquivalentsAtCarryingValue:" + 10 * i
            };
            String[] years = {"NetIncomeLoss:" + i, "OperatingIncomeLoss:" + 2 * i, "Revenues:9"};
            for (String cell : states) {
                add(num, i, cell, 0);
            }
            for (String cell : years) {
                add(num, i, cell, 4);
            }
            num.append("a-%d\tEntityPublicFloat\tdei/2023\t\t20230630\t0\tUSD\t500\n".formatted(i));
        }
        Files.writeString(folder.resolve("sub.txt"), sub);
        Files.writeString(folder.resolve("num.txt"), num);
        return folder;
    }

    private static void add(StringBuilder num, int i, String cell, int quarters) {
        int colon = cell.indexOf(':');
        num.append(
                "a-%d\t%s\tus-gaap/2023\t\t20231231\t%d\tUSD\t%s\n"
                        .formatted(
                                i, cell.substring(0, colon), quarters, cell.substring(colon + 1)));
    }

    @Test
    void aScoreHasItsLettersItsBoundsAndItsGate() throws IOException {
        Command command = Command.run("facts", "score", set().toString(), "--company", "Firm 4");
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("Firm 4 (CIK 4, Manufacturing), fiscal year to 2023-12-31")
                .contains("F Financial stability")
                .contains("not enough evidence")
                .contains("Gate: undetermined")
                .contains("Rank: 1 of 4")
                .doesNotContain("Firm 1");
    }

    @Test
    void nothingIsKnownBeforeItWasFiled() throws IOException {
        Command command = Command.run("facts", "score", set().toString(), "--as-of", "2024-02-19");
        assertThat(command.out()).contains("Not scored: no annual report").doesNotContain("Rank:");
    }

    @Test
    void aHostileNameMovesNoCursor() throws IOException {
        Command text = Command.run("facts", "rank", set().toString());
        assertThat(text.out()).contains("Evil").doesNotContain("\u001b").doesNotContain("\u202e");
        Command json = Command.run("facts", "score", set().toString(), "--json");
        assertThat(json.out()).contains("\\u001b[31m").doesNotContain("\u001b");
    }

    @Test
    void anExplanationGoesDownToTheFiling() throws IOException {
        Command command =
                Command.run(
                        "facts", "explain", set().toString(), "--company", "2", "--letter", "f");
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("formula: 6.56 WC/TA")
                .contains("source: Altman (1983)")
                .contains("us-gaap:Liabilities 800 USD of 2023-12-31, filed 2024-02-20 in 10-K a-2")
                .contains("unknown, not told: interest expense");
    }

    @Test
    void theRankingIsACsvFileToo() throws IOException {
        Path csv = folder.resolve("rank.csv");
        Command command =
                Command.run("facts", "rank", set().toString(), "--sector", "--csv", csv.toString());
        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).contains("Manufacturing");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).contains("among,rank,best,worst,of,cik,name");
        assertThat(lines.get(1)).contains("Manufacturing,1,1,1,4,4,Firm 4");
    }

    @Test
    void aCompanyThatIsNotThereOrMaySeveralBeIsSaid() throws IOException {
        Command none = Command.run("facts", "score", set().toString(), "--company", "Acme");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("There is no company \"Acme\"");
        Command several = Command.run("facts", "score", folder.toString(), "--company", "firm");
        assertThat(several.exitCode()).isEqualTo(2);
        assertThat(several.err()).contains("may be", "Firm 1 1");
    }

    @Test
    void filesOfNothingEndWithCodeOne() throws IOException {
        Path broken = Files.writeString(folder.resolve("x.json"), "{\"cik\": 1, \"facts\": {");
        Command command = Command.run("facts", "score", broken.toString());
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains("is cut short", "No company could be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "facts --help", "facts score --help", "help facts"})
    void helpIsThere(String line) {
        Command command = Command.run(line.split(" ", -1));
        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).contains("twelvekeys facts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts score", "facts dance", "facts explain x --letter F"})
    void whatIsNotUnderstoodPointsToTheHelp(String line) {
        Command command = Command.run(line.split(" ", -1));
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("twelvekeys help facts");
    }

    @Test
    void lettersAreFive() throws IOException {
        Command command =
                Command.run(
                        "facts", "explain", set().toString(), "--company", "2", "--letter", "Q");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("F, A, C, T or S");
    }

    @Test
    void aTableIsEvaluatedWithTheColumnsThatAreNamed() throws IOException {
        StringBuilder csv =
                new StringBuilder("who,when,end,ta,tl,ca,cl,re,ebit,ni,mv,ltd,s,cogs\n");
        for (int company = 0; company < 60; company++) {
            boolean fails = company % 4 == 0;
            for (int year = 2001; year <= 2002; year++) {
                int worse = fails ? (year - 2000) * 150 + company : company;
                csv.append(
                        "c%d,%d,%s,1000,%d,300,%d,%d,%d,%d,400,%d,%d,400\n"
                                .formatted(
                                        company,
                                        year,
                                        fails ? "Failed" : "ok",
                                        500 + worse,
                                        200 + worse / 2,
                                        100 - worse,
                                        90 - worse,
                                        50 - worse,
                                        300 + worse,
                                        500 - worse / 2));
            }
        }
        Path file = Files.writeString(folder.resolve("t.csv"), csv);
        Path columns =
                Files.writeString(
                        folder.resolve("t.columns"),
                        """
                        company = who
                        year = when
                        happened = failed
                        ASSETS = ta
                        LIABILITIES = tl
                        CURRENT_ASSETS = ca
                        CURRENT_LIABILITIES = cl
                        RETAINED_EARNINGS = re
                        EBIT = ebit
                        NET_INCOME = ni
                        MARKET_VALUE = mv
                        LONG_DEBT = ltd
                        REVENUE = s
                        COST_OF_REVENUE = cogs
                        """);
        Command command =
                Command.run(
                        "facts",
                        "evaluate",
                        file.toString(),
                        "--label",
                        "end",
                        "--columns",
                        columns.toString(),
                        "--last");
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("60 cases with enough evidence of 60; 15 happened")
                .containsPattern("F +1\\.000 +1\\.000–1\\.000")
                .containsPattern("size alone +0\\.500");
        Command wrong =
                Command.run(
                        "facts",
                        "evaluate",
                        file.toString(),
                        "--label",
                        "fate",
                        "--columns",
                        columns.toString());
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("no column \"fate\"", "ebit");
    }

    /// On companies that nothing was fitted on, F tells failures at least as well within a year as
    /// the best of the classical scores, by all three lengths of history, and far better than size.
    @ParameterizedTest
    @CsvSource({"3, true", "4, true", "5, true", "3, false"})
    void onTheAmericanDataFIsAtLeastTheBestOfTheClassicalScores(int years, boolean last) {
        String file = real("bankruptcy/" + years + "_validation_for_LSTM.csv");
        LabelledTable table = LabelledTable.read(Path.of(file), COLUMNS, "status_label");
        Map<String, Separation> scores =
                new HashMap<>(FactsEvaluateCommand.evaluate(table, last).scores());
        Separation f = java.util.Objects.requireNonNull(scores.get("F"));
        for (String name : List.of("Altman Z", "Altman Z″", "Zmijewski", "TL/(TL + MV)")) {
            Separation other = java.util.Objects.requireNonNull(scores.get(name));
            assertThat(f.withinYear().value())
                    .as(name)
                    .isGreaterThanOrEqualTo(other.withinYear().value());
            assertThat(other.cases()).isEqualTo(f.cases());
        }
        Separation size = java.util.Objects.requireNonNull(scores.get("size alone"));
        assertThat(f.withinYear().lower()).isGreaterThan(size.withinYear().upper());
        assertThat(f.withinYear().lower()).isLessThan(f.withinYear().value());
    }

    @Test
    void realCompaniesAreScoredWithTheirFilings() {
        Command command =
                Command.run(
                        "facts",
                        "score",
                        real("companyfacts"),
                        real("submissions"),
                        "--as-of",
                        "2024-06-30",
                        "--company",
                        "320193",
                        "--json");
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("\"name\":\"Apple Inc.\"", "\"yearEnd\":\"2023-09-30\"")
                .containsPattern("\"letter\":\"C\",\"score\":\\d")
                .containsPattern("\"letter\":\"T\",\"score\":\\d");
    }
}
