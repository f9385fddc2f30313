package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCommandsTest {

    private static final String HEADER = "Who,Whom,Promised,Came,Parcel\n";

    @TempDir Path folder;

    @Test
    void levelsOfAFileAreGivenAsOfTodayWhileItsRecordLives() throws IOException {
        Command command =
                trust(
                        HEADER
                                + "Maker,Buyer,2026-10-01,2026-10-01,P1\n"
                                + "Maker,Buyer,2026-11-01,2026-11-05,P2\n");
        assertThat(command.exitCode()).isZero();
        assertThat(command.err()).isEmpty();
        assertThat(command.out())
                .contains("2 rows read, 0 refused; 2 promises.")
                .contains("As of 2026-11-23: today.")
                .contains("Maker")
                .contains("→ Buyer");
    }

    @Test
    void aRecordThatHasEndedIsReadTheDayAfterItsEnd() throws IOException {
        String rows = HEADER + "Maker,Buyer,2012-12-30,2012-12-31,P1\n";
        assertThat(trust(rows).out()).contains("As of 2013-01-01: the day after the record ends.");
        assertThat(trust(rows, "--as-of", "2014-06-30").out())
                .contains("As of 2014-06-30: as you asked.");
        assertThat(trust(rows, "--json").out())
                .contains("\"asOf\":\"2013-01-01\",\"asOfWhy\":\"record-ended\"");
    }

    @Test
    void anOpenPromiseIsListedWithItsChanceAndCountsOnlyOncePastDue() throws IOException {
        String rows =
                HEADER
                        + "Maker,Buyer,2026-11-22,,P1\n"
                        + "Maker,Buyer,2026-11-23,,P2\n"
                        + "Maker,Buyer,2026-12-24,,P3\n";
        assertThat(trust(rows).out()).contains("2 open promises, 2 at risk");
        assertThat(trust(rows, "--json").out())
                .contains("\"promises\":1,\"notKept\":1,")
                .contains("\"lines\":[3]")
                .contains("\"due\":\"2026-11-23\"")
                .contains("\"atRisk\":true,\"why\":\"base ");
    }

    @Test
    void linesOfOneParcelAreOnePromise() throws IOException {
        String rows =
                HEADER
                        + "Maker,Buyer,2026-10-01,2026-10-01,P1\n"
                        + "Maker,Buyer,2026-10-01,2026-10-04,P1\n";
        assertThat(trust(rows).out()).contains("2 rows read, 0 refused; 2 promises.");
        assertThat(trust(rows, "--deliverable", "Parcel").out())
                .contains("2 rows read, 0 refused; 1 promise.");
    }

    @Test
    void spellingsOfOneNameAreOneParty() throws IOException {
        assertThat(
                        trust(
                                        HEADER
                                                + "Maker,Buyer,2026-10-01,2026-10-01,P1\n"
                                                + " MAKER ,buyer,2026-10-02,2026-10-02,P2\n",
                                        "--json")
                                .out())
                .contains("\"promisor\":\"Maker\"")
                .doesNotContain("MAKER");
    }

    @Test
    void graceTurnsALateDeliveryIntoAKeptPromise() throws IOException {
        String rows = HEADER + "Maker,Buyer,2026-10-01,2026-10-03,P1\n";
        assertThat(trust(rows, "--json").out()).contains("\"notKept\":1");
        assertThat(trust(rows, "--json", "--grace", "P2D").out()).contains("\"notKept\":0");
    }

    @Test
    void columnNamesMatchWithoutRegardToCaseAndOuterSpaces() throws IOException {
        Path file = file(HEADER + "Maker,Buyer,2026-10-01,2026-10-01,P1\n");
        assertThat(
                        Command.run(
                                        "trust",
                                        file.toString(),
                                        "--promisor= who ",
                                        "--promisee=WHOM",
                                        "--due=promised",
                                        "--done=came")
                                .exitCode())
                .isZero();
    }

    @Test
    void anUnknownColumnListsThoseThereAre() throws IOException {
        Command command =
                trust(HEADER + "Maker,Buyer,2026-10-01,2026-10-01,P1\n", "--made", "Asked");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains("Asked", "Who, Whom, Promised, Came, Parcel");
    }

    @Test
    void anAmbiguousDateOrderIsAskedAndNeverGuessed() throws IOException {
        String rows =
                HEADER
                        + "Maker,Buyer,3/4/2026,3/4/2026,P1\n"
                        + "Maker,Buyer,5/6/2026,5/6/2026,P2\n";
        Command command = trust(rows);
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("--date-order dmy", "--date-order mdy");

        assertThat(trust(rows, "--date-order", "dmy", "--json").out())
                .contains("\"asOf\":\"2026-11-23\"");
        assertThat(trust(rows, "--date-order", "dmy", "--as-of", "2026-04-03", "--json").out())
                .contains("\"overall\":{\"kept\":0.95,")
                .contains("\"due\":\"2026-06-05\"");
        assertThat(trust(rows, "--date-order", "mdy", "--as-of", "2026-04-03", "--json").out())
                .contains("\"due\":\"2026-05-06\"");
        assertThat(trust(rows, "--date-order", "soon").exitCode()).isEqualTo(2);
    }

    @Test
    void refusedRowsAreCountedListedAndWrittenOut() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        rows.append("Maker,Buyer,2026-10-01,2026-10-01,P1\n");
        for (int i = 0; i < 14; i++) {
            rows.append("Maker,Buyer,2026-02-30,2026-10-01,=P").append(i).append('\n');
        }
        rows.append("Maker,Buyer,2026-10-02,2026-10-02,P2\n");
        Path refused = folder.resolve("refused.csv");
        Command command = trust(rows.toString(), "--json", "--refused", refused.toString());

        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).contains("\"rowsRead\":16,\"rowsRefused\":14,\"promises\":2,");
        assertThat(command.err())
                .startsWith("14 rows refused:")
                .contains("  line 3: ", "  line 12: ", "2026-02-30", "and 4 more")
                .doesNotContain("line 13:");
        List<String> written = Files.readAllLines(refused);
        assertThat(written).hasSize(15);
        assertThat(written.getLast()).startsWith("16,").endsWith(",'=P13");
    }

    @Test
    void aFileWithoutOneUsableRowIsNotComputed() throws IOException {
        Command command =
                trust(
                        HEADER
                                + "Maker,Buyer,2026-02-30,2026-10-01,P1\n"
                                + ",Buyer,2026-10-01,2026-10-01,P1\n");
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains("2 rows refused", "none of the rows could be used");
    }

    @Test
    void aFileThatCannotBeReadIsNotComputed() throws IOException {
        for (String content : new String[] {"", HEADER}) {
            assertThat(trust(content).exitCode()).isEqualTo(1);
        }
        Command missing = runOn(folder.resolve("nowhere.csv"), "backtest");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("nowhere.csv");
    }

    @Test
    void aColumnWithoutDatesIsNotComputed() throws IOException {
        Path file = file(HEADER + "Maker,Buyer,2026-10-01,2026-10-01,P1\n");
        Command command =
                Command.run(
                        "trust",
                        file.toString(),
                        "--promisor=Who",
                        "--promisee=Whom",
                        "--due=Parcel",
                        "--done=Came");
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.err()).contains("Parcel", "no dates");
    }

    @Test
    void aBacktestOfNothingSaysSoAndHasNoScores() throws IOException {
        String rows = HEADER + "Maker,Buyer,2026-10-01,2026-10-01,P1\n";
        assertThat(run(rows, "backtest", "--from", "2026-10-02", "--json").out())
                .startsWith(
                        "{\"n\":0,\"late\":0,\"brier\":null,\"logLoss\":null,\"auc\":null,"
                                + "\"ece10\":null,\"calibrationSlope\":null,"
                                + "\"calibrationIntercept\":null,\"baseBrier\":null,"
                                + "\"baseLogLoss\":null,\"models\":{\"recent-rate\":{\"n\":0,")
                .contains("\"choices\":[],\"byEvidence\":[],\"rowsRead\":1,\"rowsRefused\":0}");
        assertThat(run(rows, "backtest", "--from", "2026-10-02").out())
                .contains("There is not enough to score");
        assertThat(run(rows, "backtest").out()).contains("1 promise", "not enough");
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsWrongUsage() throws IOException {
        assertThat(run(HEADER, "backtest", "--from", "2026-10-02", "--to", "2026-10-01").exitCode())
                .isEqualTo(2);
    }

    private Command trust(String content, String... more) throws IOException {
        return run(content, "trust", more);
    }

    private Command run(String content, String command, String... more) throws IOException {
        return runOn(file(content), command, more);
    }

    private static Command runOn(Path file, String command, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                command,
                                file.toString(),
                                "--promisor=Who",
                                "--promisee=Whom",
                                "--due=Promised",
                                "--done=Came"));
        args.addAll(List.of(more));
        return Command.run(args.toArray(String[]::new));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("promises.csv"), content);
    }
}
