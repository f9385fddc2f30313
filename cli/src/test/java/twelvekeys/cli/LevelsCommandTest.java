package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LevelsCommandTest {

    private static final String ROWS =
            """
            Maker,Buyer,2026-10-01,2026-10-01
            Maker,Buyer,2026-10-08,2026-10-12
            MAKER,Other,2026-10-15,2026-10-14
            =Weaver,Buyer,2026-11-01,
            Maker,Buyer,2026-02-30,2026-10-01
            Maker,Buyer,2027-01-01,
            """;

    @TempDir Path folder;

    @Test
    void levelsOfAFileAreWrittenWithTheirRangesCountsAndEvidence() throws IOException {
        Command command = levels("Who,Whom,Promised,Came\n" + ROWS);
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("6 rows read, 1 refused; 5 promises.", "As of 2026-11-23: today.")
                .contains("2 promisors and 3 pairs");
        assertThat(command.err()).contains("line 6: “2026-02-30” is not a day of the calendar");
        List<String> written = written();
        assertThat(written.getFirst())
                .endsWith(
                        "level,promisor,promisee,kept,lower,upper,promises,not_kept,weight,"
                                + "effective,evidence");
        assertThat(written).hasSize(7);
        assertThat(written.get(1)).startsWith("everybody,,,0.");
        assertThat(written.get(2)).startsWith("promisor,'=Weaver,,0.").contains(",1,1,");
        assertThat(written.get(4)).startsWith("promisor,Maker,,0.").contains(",3,1,");
        assertThat(written.get(5)).startsWith("pair,Maker,Buyer,0.").contains(",2,1,");
        assertThat(written.get(6)).startsWith("pair,Maker,Other,0.").contains(",1,0,");
    }

    @Test
    void aFileReadRowByRowGivesTheSameBytes() throws IOException {
        Command plain = levels("Who,Whom,Promised,Came\n" + ROWS);
        List<String> fromBytes = written();
        Command quoted = levels("\"Who\",Whom,Promised,Came\n" + ROWS);
        assertThat(quoted).isEqualTo(plain);
        assertThat(written()).isEqualTo(fromBytes);
    }

    @Test
    void theLevelsAreThoseOfTheCommandWithoutLevels() throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), "Who,Whom,Promised,Came\n" + ROWS);
        levels(Files.readString(file), "--grace=P3D");
        String json = run(file, "--json", "--grace=P3D").out();
        for (String row : written().subList(1, 7)) {
            String[] cells = row.split(",", -1);
            assertThat(json)
                    .contains(
                            "\"kept\":%s,\"lower\":%s,\"upper\":%s,\"promises\":%s,\"notKept\":%s,"
                                    .formatted(cells[3], cells[4], cells[5], cells[6], cells[7]));
        }
    }

    @Test
    void theSummaryAsJsonSaysHowManyLevelsWereWritten() throws IOException {
        assertThat(levels("Who,Whom,Promised,Came\n" + ROWS, "--json").out())
                .startsWith(
                        "{\"asOf\":\"2026-11-23\",\"asOfWhy\":\"today\",\"graceDays\":0,\"model\":{")
                .contains(
                        "\"rowsRead\":6,\"rowsRefused\":1,\"promises\":5,\"overall\":{\"kept\":0.")
                .contains("\"promisors\":2,\"pairs\":3}");
    }

    @Test
    void aRecordThatHasEndedIsReadTheDayAfterItsEnd() throws IOException {
        assertThat(levels("Who,Whom,Promised,Came\nMaker,Buyer,2012-12-30,2012-12-31\n").out())
                .contains("As of 2013-01-01: the day after the record ends.");
    }

    @Test
    void linesOfDeliveriesAreNotGatheredAndSoRefused() throws IOException {
        Command command = levels("Who,Whom,Promised,Came\n" + ROWS, "--deliverable=Came");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("--deliverable");
    }

    @Test
    void whatCannotBeReadOrWrittenIsNotComputed() throws IOException {
        assertThat(levels("Who,Whom,Promised,Came\nMaker,Buyer,2026-02-30,\n").exitCode())
                .isEqualTo(1);
        Path file = Files.writeString(folder.resolve("p.csv"), "Who,Whom,Promised,Came\n" + ROWS);
        Command nowhere = run(file, "--levels=" + folder.resolve("no/levels.csv"));
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("cannot be written");
        assertThat(levels("Who,Whom,Promised\n" + ROWS).exitCode()).isEqualTo(2);
    }

    private Command levels(String content, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("promises.csv"), content);
        List<String> args = new ArrayList<>(List.of(more));
        args.add("--levels=" + folder.resolve("levels.csv"));
        return run(file, args.toArray(String[]::new));
    }

    private static Command run(Path file, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "trust",
                                file.toString(),
                                "--promisor=Who",
                                "--promisee=Whom",
                                "--due=Promised",
                                "--done=Came"));
        args.addAll(List.of(more));
        return Command.run(args.toArray(String[]::new));
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(folder.resolve("levels.csv"));
    }
}
