package twelvekeys.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs on a real master with two workers of one processor and little memory each, all processes of
/// their own.
class ClusterRunTest {

    private static final int WORKERS = 2;
    private static final int ROWS = 20_000;

    @TempDir static Path folder;

    private static StandaloneCluster cluster;
    private static Path file;
    private static byte[] core;

    @BeforeAll
    static void start() throws Exception {
        file =
                Files.writeString(
                        folder.resolve("rows.csv"),
                        InventedRows.HEADER
                                + "\n"
                                + String.join("\n", InventedRows.odd(20, ROWS))
                                + "\n");
        Path levels = folder.resolve("core.csv");
        List<String> args = columns(file);
        args.add("--levels=" + levels);
        assertThat(Run.embedded(args.toArray(String[]::new)).exitCode()).isZero();
        core = Files.readAllBytes(levels);
        cluster = StandaloneCluster.start(folder, WORKERS, "600m");
    }

    @AfterAll
    static void end() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void twoWorkersGiveTheLevelsOfOneProcessToTheBit() throws IOException {
        long[] before = tasks();
        Path levels = folder.resolve("levels.csv");
        Run run =
                onCluster(
                        file,
                        levels,
                        "spark.hadoop.mapreduce.input.fileinputformat.split.maxsize=150000");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(levels).hasBinaryContent(core);
        assertThat(run.out()).containsPattern("\\d+ pieces read by 2 processes\\.");
        assertBothWorked(before);
    }

    @Test
    void soTheyDoFromParquet() throws IOException {
        long[] before = tasks();
        Path parquet = folder.resolve("rows.parquet");
        try (SparkSession spark =
                SparkSession.builder()
                        .master("local[1]")
                        .config("spark.ui.enabled", "false")
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .getOrCreate()) {
            spark.read()
                    .option("header", true)
                    .option("escape", "\"")
                    .csv(file.toString())
                    .coalesce(1)
                    .write()
                    .option("maxRecordsPerFile", ROWS / 6)
                    .parquet(parquet.toString());
        }
        Path levels = folder.resolve("from-parquet.csv");
        Run run = onCluster(parquet, levels, "spark.sql.files.maxPartitionBytes=100000");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(levels).hasBinaryContent(core);
        assertThat(run.out()).contains("pieces read by 2 processes.");
        assertBothWorked(before);
    }

    private static long[] tasks() throws IOException {
        return new long[] {cluster.tasksOf(0), cluster.tasksOf(1)};
    }

    private static void assertBothWorked(long[] before) throws IOException {
        long[] after = tasks();
        assertThat(after[0]).isGreaterThan(before[0]);
        assertThat(after[1]).isGreaterThan(before[1]);
    }

    private static Run onCluster(Path input, Path output, String setting) {
        List<String> args = columns(input);
        args.add(1, output.toString());
        args.addAll(
                List.of(
                        "--master=" + cluster.master(),
                        "--conf=" + setting,
                        "--conf=spark.executor.memory=512m",
                        "--conf=spark.executor.extraClassPath=" + StandaloneCluster.classFolders(),
                        "--conf=spark.executor.extraJavaOptions=-Dtwelvekeys.log=info",
                        // Both are to be there before the first piece is given away.
                        "--conf=spark.cores.max=" + WORKERS,
                        "--conf=spark.scheduler.minRegisteredResourcesRatio=1.0",
                        "--conf=spark.scheduler.maxRegisteredResourcesWaitingTime=180s"));
        return Run.batch(args.toArray(String[]::new));
    }

    private static List<String> columns(Path input) {
        return new ArrayList<>(
                List.of(
                        input.toString(),
                        "--promisor=Who",
                        "--promisee=Whom",
                        "--due=Promised",
                        "--done=Came"));
    }
}
