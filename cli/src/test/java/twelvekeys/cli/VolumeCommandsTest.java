package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `simulate` and `worth` on files made up.
class VolumeCommandsTest {

    @TempDir Path folder;

    @Test
    void volumeMovesFromWhoIsLateToWhoIsNot() throws IOException {
        Command command = run("simulate", file(), "--as-of=2024-01-01");
        assertThat(command.exitCode()).isZero();
        assertThat(command.err()).isEmpty();
        assertThat(command.out())
                .contains(
                        "Planned: what was due in the 365 days before, 209 promises by 2 promisors;")
                .containsPattern(
                        "Of 209 promises 41\\.8 move, and [0-9.]+ more would be kept \\(range ")
                .containsPattern(
                        "41\\.8 of 157 in Buyer: Late \\([0-9]+\u00a0%, range .*\\) → Sound \\(")
                .contains("nobody receives beyond")
                .contains("No promise names a value, so nothing is said of value at risk.")
                .doesNotContain("What followed");
    }

    @Test
    void theLimitsAreThoseOfThePerson() throws IOException {
        Path file = file();
        assertThat(run("simulate", file, "--as-of=2024-01-01", "--move=5%").out())
                .contains("Of 209 promises 10.5 move")
                .contains("No more than 5\u00a0% of the volume may move.");
        assertThat(run("simulate", file, "--as-of=2024-01-01", "--largest-growth=10 %").out())
                .contains("Of 209 promises 5.2 move")
                .contains("Sound may not grow by more than 10\u00a0%.");
        assertThat(
                        run(
                                        "simulate",
                                        file,
                                        "--as-of=2024-01-01",
                                        "--move=100%",
                                        "--stays=90%",
                                        "--largest-share=100%")
                                .out())
                .contains("Of 209 promises 15.7 move");
        assertThat(run("simulate", file, "--as-of=2024-01-01", "--evidence=1000").out())
                .contains("Nothing moves.");
    }

    @Test
    void aLimitThatMeansNothingIsToldAndNothingIsComputed() throws IOException {
        Path file = file();
        Command noPercent = run("simulate", file, "--move=20");
        assertThat(noPercent.exitCode()).isEqualTo(2);
        assertThat(noPercent.err()).contains("--move must be 0% to 100%, such as 20%, not \"20\"");
        assertThat(run("simulate", file, "--move=120%").exitCode()).isEqualTo(2);
        assertThat(run("simulate", file, "--span=0").err())
                .contains("--span must be 1 to 3650 days, not \"0\"");
        assertThat(run("simulate", file, "--evidence=much").err())
                .contains("--evidence must be a number such as 2 or 2.5, not \"much\"");
        assertThat(run("simulate", file, "--as-of=2015-01-01").err())
                .contains("no promise was due in the 365 days before 2015-01-01");
    }

    @Test
    void whatFollowedIsJudgedOnceItIsKnown() throws IOException {
        Path file = file();
        Command judged = run("simulate", file, "--as-of=2023-07-01", "--span=180", "--judge");
        assertThat(judged.exitCode()).isZero();
        assertThat(judged.out())
                .contains("What followed: 102 promises due from 2023-07-01 until 2023-12-27")
                .containsPattern("left as it was +75\\.5\u00a0%")
                .containsPattern(
                        "Moved as recommended against left as it was: [0-9.]+ points fewer late");
        Command json =
                run("simulate", file, "--as-of=2023-07-01", "--span=180", "--judge", "--json");
        assertThat(json.out())
                .contains("\"followed\":{\"from\":\"2023-07-01\",\"until\":\"2023-12-28\"")
                .contains("\"ways\":{\"leave\":{\"late\":0.7")
                .contains("{\"one\":\"recommended\",\"other\":\"leave\",\"late\":-");
        Command tooSoon = run("simulate", file, "--as-of=2024-01-01", "--judge");
        assertThat(tooSoon.exitCode()).isEqualTo(1);
        assertThat(tooSoon.err()).contains("What followed is not known yet");
    }

    @Test
    void theSimulationAsJsonHasEveryFigureWithItsRange() throws IOException {
        assertThat(run("simulate", file(), "--as-of=2024-01-01", "--json").out())
                .startsWith("{\"asOf\":\"2024-01-01\",\"asOfWhy\":\"given\",\"spanDays\":365,")
                .contains("\"limits\":{\"move\":0.2,\"largestShare\":0.5,\"largestGrowth\":1.0,")
                .contains("\"before\":{\"kept\":{\"expected\":", "\"after\":{\"kept\":")
                .contains("\"moves\":[{\"promisee\":\"Buyer\",\"category\":\"\",\"promises\":")
                .contains("\"bounds\":[\"", "\"beyond\":[{\"promisor\":\"Sound\",\"carried\":5");
    }

    @Test
    void worthSaysWhatFollowedAndWhatCannotBeTold() throws IOException {
        Command command = run("worth", many(), "--as-of=2024-01-01", "--made=Told");
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("By the level at the start of each of 7 quarters, what followed in it:")
                .containsPattern("lowest third +[0-9]+\u00a0% +[0-9.]+\u00a0% \\(")
                .containsPattern("share not kept on time: −[0-9.]+ points \\(−")
                .contains("of the same quarter, kind and size:")
                .containsPattern(
                        "Within the same pair and year: [−0-9.]+ \\(.* more after one kept");
        Command json = run("worth", many(), "--as-of=2024-01-01", "--json");
        assertThat(json.out())
                .contains("\"thirds\":[{\"level\":", "\"differences\":[{\"measure\":\"late\",")
                .contains("\"keptPromise\":{\"days\":180,\"outcomes\":0,")
                .contains("\"volumes\":[{\"promisor\":\"Maker 10\",\"promisee\":\"Buyer\",");
    }

    @Test
    void withFewPairsOrWithoutDaysOfMakingThereIsNotEnoughEvidence() throws IOException {
        assertThat(run("worth", file(), "--as-of=2024-01-01").out())
                .contains("There are too few pairs with a level of their own to compare them.")
                .contains("not enough evidence: it needs outcomes of both kinds");
    }

    @Test
    void reworkAndReachesAreCountedWhereTheFileTellsOfThem() throws IOException {
        Path file = told();
        Command command = run("worth", file, COLUMNS);
        assertThat(command.err()).isEmpty();
        assertThat(command.out())
                .contains("reworked", "reached, of 100", "share not accepted, disputed")
                .doesNotContain("The file says nothing");
        assertThat(run("worth", file, "--as-of=2024-01-01").out())
                .contains("The file says nothing of rework or of the contract being reached for.");
        assertThat(run("worth", file, "--as-of=2024-01-01", "--reworked=Again").out())
                .contains("The file says nothing of the contract being reached for.");
        assertThat(run("worth", file, append(COLUMNS, "--json")).out())
                .contains("\"reworked\":{\"value\":0.", "\"reached\":{\"value\":0.")
                .contains("{\"measure\":\"reached\",\"plain\":{")
                .contains("\"currency\":\"EUR\"", "\"currency\":\"NOK\"");
    }

    @Test
    void aCellBesideThePromiseThatMeansNothingIsToldWithItsLine() throws IOException {
        Path file = told();
        Command unknown = run("worth", file, "--reworked=Nowhere");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no column “Nowhere”", "Again");
        Command noYes = run("worth", file, "--reworked=Money");
        assertThat(noYes.exitCode()).isEqualTo(1);
        assertThat(noYes.err())
                .contains("line 2: the column of --reworked must hold yes or no, not “EUR”");
        assertThat(run("worth", file, "--reached=Money").err())
                .contains("--reached must hold a whole number from 0 to 1000, not “EUR”");
        assertThat(run("worth", file, "--in-force=Money").err())
                .contains("--in-force must hold a date such as 2026-06-30, not “EUR”");
    }

    @Test
    void datesThatWereMovedChangeWhatStillOpenMeans() throws IOException {
        Path file = many();
        Path wrong = Files.writeString(folder.resolve("dates.csv"), "promisor,since\nA,2022\n");
        Command columns = run("trust", file, "--as-of=2023-06-01", "--dates=" + wrong);
        assertThat(columns.exitCode()).isEqualTo(1);
        assertThat(columns.err())
                .contains("its columns must be promisor, since, date, until, ended");
        Path row =
                Files.writeString(
                        folder.resolve("dates.csv"),
                        "promisor,since,date,until,ended\nA,2022-01-01,2022-02-01,2022-01-20,lost\n");
        assertThat(run("trust", file, "--as-of=2023-06-01", "--dates=" + row).err())
                .contains("line 2 must hold a promisor, three dates");
        assertThat(run("trust", file, "--as-of=2023-06-01", "--chosen-on=soon").exitCode())
                .isEqualTo(2);
    }

    private static final String[] COLUMNS = {
        "--as-of=2024-01-01",
        "--reworked=Again",
        "--reached=Contract",
        "--value=Worth",
        "--currency=Money"
    };

    private static String[] append(String[] args, String more) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add(more);
        return all.toArray(String[]::new);
    }

    /// The same promisors, with what came after their promises.
    private Path told() throws IOException {
        List<String> rows = Files.readAllLines(many());
        StringBuilder told = new StringBuilder(rows.getFirst() + ",Again,Contract,Worth,Money\n");
        for (int i = 1; i < rows.size(); i++) {
            told.append(rows.get(i)).append(i % 9 == 0 ? ",yes" : ",no");
            told.append(i % 31 == 0 ? ",1" : i % 2 == 0 ? ",0" : ",").append(',').append(10 + i);
            told.append(i % 2 == 0 ? ",NOK" : ",EUR").append('\n');
        }
        return Files.writeString(folder.resolve("told.csv"), told);
    }

    /// Three promises a week by one who is always late, and one a week by one who never is.
    private Path file() throws IOException {
        StringBuilder rows = new StringBuilder("Who,Whom,Promised,Came,Told\n");
        LocalDate due = LocalDate.of(2021, 1, 1);
        for (; due.getYear() < 2024; due = due.plusDays(7)) {
            for (int i = 0; i < 3; i++) {
                LocalDate day = due.plusDays(i);
                rows.append("Late,Buyer,").append(day).append(',').append(day.plusDays(3));
                rows.append(",\n");
            }
            rows.append("Sound,Buyer,").append(due).append(',').append(due).append(",\n");
        }
        return Files.writeString(folder.resolve("two.csv"), rows);
    }

    /// Thirty promisors, each later than the one before it, for two years.
    private Path many() throws IOException {
        StringBuilder rows = new StringBuilder("Who,Whom,Promised,Came,Told\n");
        for (int maker = 10; maker < 40; maker++) {
            for (int i = 0; i < 70; i++) {
                LocalDate due = LocalDate.of(2022, 1, 1).plusDays(10L * i + maker % 5);
                int late = (i * 7 + maker * 3) % 30 < maker - 10 ? 5 : 0;
                rows.append("Maker ").append(maker).append(",Buyer,").append(due).append(',');
                rows.append(due.plusDays(late)).append(',').append(due.minusDays(40)).append('\n');
            }
        }
        return Files.writeString(folder.resolve("many.csv"), rows);
    }

    private static Command run(String command, Path file, String... more) {
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
}
