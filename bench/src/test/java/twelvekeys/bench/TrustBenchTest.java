package twelvekeys.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twelvekeys.bench.DuckDbLevels.Difference;
import twelvekeys.trust.DayCell;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Level;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.Pair;
import twelvekeys.trust.Resolution;
import twelvekeys.trust.TrustReading;

class TrustBenchTest {

    @TempDir Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOthers() throws IOException {
        assertThat(outcomes(7, 500)).hasSameBinaryContentAs(outcomes(7, 500));
        assertThat(Files.readString(outcomes(8, 500)))
                .isNotEqualTo(Files.readString(outcomes(7, 500)));
        assertThat(Files.readAllLines(outcomes(7, 500))).hasSize(501);
    }

    @Test
    void theStatementComputesTheLevelsOfTheModel() throws Exception {
        Path csv = outcomes(7, 5_000);
        Path theirs = folder.resolve("theirs.csv");
        String asOf = InventedOutcomes.AS_OF.toString();
        DuckDbLevels.execute(DuckDbLevels.levels(csv.toString(), asOf, theirs.toString()));
        Path ours = Files.write(folder.resolve("ours.csv"), levels(csv));

        Difference apart = DuckDbLevels.difference(ours, theirs);
        assertThat(apart.kept()).isLessThan(1e-12);
        assertThat(apart.promises()).isZero();
        assertThat(apart.levels()).isEqualTo(Files.readAllLines(ours).size() - 1L);

        Path parquet = folder.resolve("outcomes.parquet");
        DuckDbLevels.toParquet(csv, parquet);
        DuckDbLevels.execute(DuckDbLevels.levels(parquet.toString(), asOf, theirs.toString()));
        assertThat(DuckDbLevels.difference(ours, theirs)).isEqualTo(apart);
    }

    @Test
    void aLevelThatIsMissingOrDiffersIsNoticed() throws Exception {
        String all = "level,promisor,promisee,kept,promises\npromisor,a,,0.5,3\npair,a,b,0.75,3\n";
        Path whole = Files.writeString(folder.resolve("whole.csv"), all);
        assertThat(DuckDbLevels.difference(whole, whole)).isEqualTo(new Difference(2, 0, 0));
        Path other =
                Files.writeString(folder.resolve("other.csv"), all.replace("0.75,3", "0.7501,5"));
        assertThat(DuckDbLevels.difference(whole, other).kept()).isEqualTo(1e-4, within(1e-9));
        assertThat(DuckDbLevels.difference(whole, other).promises()).isEqualTo(2);
        Path less =
                Files.writeString(folder.resolve("less.csv"), all.replace("pair,a,b", "pair,a,c"));
        assertThat(DuckDbLevels.difference(whole, less)).isEqualTo(new Difference(3, 1, 1));
    }

    @Test
    void aProcessIsTimedAndItsFailureTold() throws Exception {
        TimedProcess slept = TimedProcess.run(List.of("sh", "-c", "sleep 0.2; echo done"));
        assertThat(slept.seconds()).isBetween(0.2, 20.0);
        assertThat(slept.output()).isEqualTo("done\n");
        assertThat(slept.processorSeconds()).isLessThan(slept.seconds());
        TimedProcess busy =
                TimedProcess.run(
                        List.of("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done"));
        if (ProcessHandle.current().info().totalCpuDuration().isPresent()) {
            assertThat(busy.processorSeconds()).isPositive();
        }
        if (Files.exists(Path.of("/proc/self/status"))) {
            assertThat(slept.peakKiB()).isPositive();
        }
        assertThatIOException()
                .isThrownBy(() -> TimedProcess.run(List.of("sh", "-c", "echo no; exit 3")))
                .withMessageContaining("no");
    }

    @Test
    void figuresAreToldByTheirLeastMiddleAndMost() {
        Figures ours = figures(3, 1, 2);
        Figures theirs = figures(6, 4, 2);
        assertThat(ours.told()).isEqualTo("1.00 – 2.00 – 3.00");
        assertThat(ours.over(theirs).told()).isEqualTo("0.25 – 0.50 – 1.00");
        assertThat(figures(1, 2).median()).isEqualTo(1.5);
    }

    @Test
    void whatFurtherUnitsCostLeavesTheFixedPartOut() {
        Growth growth = new Growth(1, 4, 10);
        growth.add(0, 5 + 1);
        growth.add(1, 5 + 4);
        growth.add(2, 5 + 10);
        assertThat(growth.steps()).isEqualTo("1.000, 1.000; at most 0 % off the line");
        Growth bent = new Growth(0, 5, 10);
        bent.add(0, 0);
        bent.add(1, 4);
        bent.add(2, 10);
        assertThat(bent.steps()).isEqualTo("0.800, 1.200; at most 20 % off the line");
    }

    private static Figures figures(double... all) {
        Figures figures = new Figures();
        for (double each : all) {
            figures.add(each);
        }
        return figures;
    }

    private Path outcomes(long seed, int rows) throws IOException {
        Path file = Files.createTempFile(folder, "outcomes", ".csv");
        new InventedOutcomes(seed).write(file, rows);
        return file;
    }

    /// The levels as the product reads them from day cells.
    private static List<String> levels(Path csv) throws IOException {
        DayCells cells = new DayCells();
        for (String line : Files.readAllLines(csv).subList(1, 5_001)) {
            String[] row = line.split(",", -1);
            LocalDate done = row[3].isEmpty() ? null : LocalDate.parse(row[3]);
            Resolution end = Resolution.of(LocalDate.parse(row[2]), done, false, Grace.NONE);
            cells.add(new DayCell(row[0], row[1], "", end.knownOn(), end.outcome(), 1));
        }
        TrustReading reading = NestedModel.STANDARD.read(cells, InventedOutcomes.AS_OF);
        List<String> levels = new ArrayList<>(List.of("level,promisor,promisee,kept,promises"));
        levels.add(row("everybody,,", reading.overall()));
        reading.promisors()
                .forEach(each -> levels.add(row("promisor," + each + ",", reading.promisor(each))));
        for (Pair pair : reading.pairs()) {
            levels.add(
                    row(
                            "pair," + pair.promisor() + "," + pair.promisee(),
                            reading.pair(pair.promisor(), pair.promisee())));
        }
        return levels;
    }

    private static String row(String names, Level level) {
        return names + "," + level.kept() + "," + level.promises();
    }
}
