package twelvekeys.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twelvekeys.tables.SafeCsv;

/// Runs in this process, with two threads. The core run is `./twelvekeys trust --levels`.
class LocalRunTest {

    private static final String PIECE =
            "--conf=spark.hadoop.mapreduce.input.fileinputformat.split.maxsize=";

    private static final int ROWS = 8_000;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1_000_000, 100_000, 30_011})
    void theLevelsAreThoseOfOneProcessToTheBitHoweverTheFileIsCut(int piece) throws IOException {
        Path file = write("rows.csv", InventedRows.odd(1, ROWS));
        Run core = embedded(file);
        Run run = batch(file, "levels.csv", PIECE + piece);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(bytes("levels.csv")).isEqualTo(bytes("core.csv"));
        assertThat(run.err()).isEqualTo(core.err()).contains("rows refused:\n  line ");
        assertThat(withoutPlace(run.out())).startsWith(withoutPlace(core.out()).strip());
    }

    @Test
    void oneChangedRowChangesTheLevels() throws IOException {
        List<String> rows = new ArrayList<>(InventedRows.tidy(2, 2_000));
        embedded(write("rows.csv", rows));
        String[] cells = rows.get(1_234).split(",", -1);
        cells[3] = cells[3].isEmpty() ? cells[2] : "";
        rows.set(1_234, String.join(",", cells));
        batch(write("changed.csv", rows), "levels.csv", PIECE + 30_000);
        assertThat(bytes("levels.csv")).isNotEqualTo(bytes("core.csv"));
        embedded(folder.resolve("changed.csv"));
        assertThat(bytes("levels.csv")).isEqualTo(bytes("core.csv"));
    }

    @Test
    void howDatesAreWrittenIsToldFromTheWholeFile() throws IOException {
        Path file = write("rows.csv", InventedRows.dayFirst(3, ROWS));
        Run core = embedded(file);
        Run run = batch(file, "levels.csv", PIECE + 50_000);
        assertThat(run.err()).isEqualTo(core.err()).contains("30/2/2023");
        assertThat(bytes("levels.csv")).isEqualTo(bytes("core.csv"));
    }

    @Test
    void whereTheFileDoesNotTellItTheCommandAsks() throws IOException {
        Path file = write("rows.csv", List.of("A,B,1/2/2024,3/2/2024,O", "A,B,5/6/2024,,O"));
        Run asked = batch(file, "levels.csv");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).isEqualTo(embedded(file).err()).contains("--date-order dmy");
        Run answered = batch(file, "levels.csv", "--date-order=dmy", "--grace=P2D");
        embedded(file, "--date-order=dmy", "--grace=P2D");
        assertThat(answered.exitCode()).as(answered.err()).isZero();
        assertThat(bytes("levels.csv")).isEqualTo(bytes("core.csv"));
    }

    @Test
    void linesOfOneDeliverableAreOnePromiseAcrossPieces() throws IOException {
        List<String> rows = new ArrayList<>(InventedRows.odd(4, ROWS));
        for (int i = 0; i < 1_000; i++) {
            String[] cells = rows.get(i).split(",", -1);
            if (cells.length == 5) { // a second line of the delivery, far away in the file
                cells[3] = i % 3 == 0 ? "" : cells[3].replace("-1", "-2");
                rows.add(String.join(",", cells));
            }
        }
        Path file = write("rows.csv", rows);
        Run core =
                Run.embedded(
                        all(file, List.of("--deliverable=Order", "--json")).toArray(String[]::new));
        Run run = batch(file, "levels.csv", PIECE + 40_000, "--deliverable=Order", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        String promises = core.out().replaceAll("(?s).*(\"promises\":\\d+,\"overall\").*", "$1");
        assertThat(run.out()).contains(promises);
        List<String> levels = Files.readAllLines(folder.resolve("levels.csv"));
        assertThat(levels).hasSizeGreaterThan(500);
        for (String level : levels.subList(1, levels.size())) {
            String[] cells = level.substring(level.indexOf(",0.")).split(",", -1);
            assertThat(core.out())
                    .contains(
                            "\"kept\":%s,\"lower\":%s,\"upper\":%s,\"promises\":%s,\"notKept\":%s,"
                                    .formatted(cells[1], cells[2], cells[3], cells[4], cells[5]));
        }
        embedded(file);
        assertThat(bytes("levels.csv")).isNotEqualTo(bytes("core.csv"));
    }

    @Test
    void aFolderIsReadLikeItsFilesOneAfterTheOther() throws IOException {
        List<String> rows = InventedRows.odd(5, ROWS);
        embedded(write("rows.csv", rows));
        Path parts = Files.createDirectory(folder.resolve("parts of it"));
        for (int i = 0; i < 4; i++) {
            write("parts of it/p%d.csv".formatted(i), rows.subList(2000 * i, 2000 * (i + 1)));
        }
        Files.writeString(parts.resolve("_SUCCESS"), "");
        Path refused = folder.resolve("refused.csv");
        Run run = batch(parts, "levels.csv", "--refused=" + refused);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(bytes("levels.csv")).isEqualTo(bytes("core.csv"));
        assertThat(run.err()).contains("  p0.csv line ");
        assertThat(Files.readString(refused))
                .contains("file,line,reason,row")
                .contains("\np3.csv,");
    }

    @Test
    void theFilesOfAFolderNeedTheSameHeader() throws IOException {
        Path parts = Files.createDirectory(folder.resolve("parts"));
        write("parts/a.csv", InventedRows.tidy(6, 5));
        Files.writeString(parts.resolve("b.csv"), "Whom,Who,Promised,Came\nA,B,2024-01-01,\n");
        Run run = batch(parts, "levels.csv");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("b.csv has another header than a.csv");
    }

    @Test
    void refusedRowsAreWrittenAsByOneProcess() throws IOException {
        Path file = write("rows.csv", InventedRows.odd(7, ROWS));
        embedded(file, "--refused=" + folder.resolve("core-refused.csv"));
        batch(file, "levels.csv", PIECE + 25_000, "--refused=" + folder.resolve("refused.csv"));
        assertThat(bytes("refused.csv")).isEqualTo(bytes("core-refused.csv"));
    }

    @Test
    void parquetHoldsTheSameLevels() throws IOException {
        Path file = write("rows.csv", InventedRows.odd(8, ROWS));
        embedded(file);
        Path parquet = toParquet(file, false);
        Run run = batch(parquet, "levels.csv", "--conf=spark.sql.files.maxPartitionBytes=20000");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(bytes("levels.csv")).isEqualTo(bytes("core.csv"));
        Run written = batch(file, "levels.parquet", PIECE + 50_000);
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(asCsv(folder.resolve("levels.parquet"))).isEqualTo(text("core.csv"));
    }

    @Test
    void datesOfParquetMayBeDays() throws IOException {
        Path file = write("rows.csv", InventedRows.tidy(9, ROWS));
        embedded(file);
        Run run = batch(toParquet(file, true), "levels.csv");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(bytes("levels.csv")).isEqualTo(bytes("core.csv"));
    }

    @Test
    void theFilesOfAFolderMakeTheOneFileWhenPutTogether() throws IOException {
        Path file = write("rows.csv", InventedRows.odd(10, ROWS));
        embedded(file);
        assertThat(batch(file, "levels").exitCode()).isZero();
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        try (Stream<Path> parts = Files.list(folder.resolve("levels"))) {
            List<Path> sorted =
                    parts.filter(part -> part.getFileName().toString().startsWith("part-"))
                            .sorted()
                            .toList();
            assertThat(sorted).hasSizeGreaterThan(1);
            for (Path part : sorted) {
                together.write(Files.readAllBytes(part));
            }
        }
        assertThat(together.toByteArray()).isEqualTo(bytes("core.csv"));
        Run again = batch(file, "levels");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("is there already");
    }

    @Test
    void aLineThatEndsAllReadingIsNamed() throws IOException {
        List<String> rows = new ArrayList<>(InventedRows.odd(11, ROWS));
        rows.set(6_000, "\"Supplier\n9\",Plant 1,2024-01-01,2024-01-01,O1");
        Path file = write("rows.csv", rows);
        Run run = batch(file, "levels.csv", PIECE + 40_000);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("rows.csv: Line 6002 opens a quotation mark that it does not close");
        Path latin =
                Files.write(
                        folder.resolve("latin.csv"),
                        (InventedRows.HEADER + "\nMüller,B,2024-01-01,,O\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(batch(latin, "levels.csv").err()).contains("has a character that is damaged");
    }

    @Test
    void whatCannotBeReadIsSaidInWords() throws IOException {
        Path file = write("rows.csv", InventedRows.tidy(12, 5));
        Run column =
                Run.batch(
                        all(file, List.of()).get(0),
                        "x.csv",
                        "--promisor=No",
                        "--promisee=Whom",
                        "--due=Promised",
                        "--done=Came");
        assertThat(column.exitCode()).isEqualTo(2);
        assertThat(column.err()).contains("There is no column “No”. The columns are: Who, Whom");
        assertThat(batch(folder.resolve("nowhere.csv"), "levels.csv").err())
                .contains("There is no file or folder");
        Path none = write("none.csv", List.of("A,B,2024-02-30,,O"));
        Run run = batch(none, "levels.csv");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("none of the rows could be used");
        assertThat(batch(file, "levels.csv", "--master=nonsense").exitCode()).isEqualTo(1);
        assertThat(batch(file, "levels.csv", "--conf=nonsense").exitCode()).isEqualTo(2);
        assertThat(Run.batch(file.toString()).exitCode()).isEqualTo(2);
    }

    private Run embedded(Path file, String... more) {
        List<String> args = all(file, List.of(more));
        args.add("--levels=" + folder.resolve("core.csv"));
        return Run.embedded(args.toArray(String[]::new));
    }

    private Run batch(Path input, String output, String... more) {
        List<String> args = all(input, List.of(more));
        args.add(1, folder.resolve(output).toString());
        if (!String.join(" ", more).contains("--master")) {
            args.add("--master=local[2]");
        }
        return Run.batch(args.toArray(String[]::new));
    }

    private static List<String> all(Path file, List<String> more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                file.toString(),
                                "--promisor=Who",
                                "--promisee=Whom",
                                "--due=Promised",
                                "--done=Came"));
        args.addAll(more);
        return args;
    }

    private Path write(String name, List<String> rows) throws IOException {
        return Files.writeString(
                folder.resolve(name), InventedRows.HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String withoutPlace(String summary) {
        return summary.replaceAll(" are in \\S+", "");
    }

    /// Several Parquet files with the rows of a CSV file, in their order.
    private Path toParquet(Path csv, boolean days) throws IOException {
        Path parquet = folder.resolve("rows.parquet");
        try (SparkSession spark = session()) {
            var rows =
                    spark.read()
                            .option("header", true)
                            .option("escape", "\"")
                            .csv(csv.toString())
                            .coalesce(1);
            if (days) {
                rows =
                        rows.withColumn("Promised", functions.col("Promised").cast("date"))
                                .withColumn("Came", functions.col("Came").cast("timestamp"));
            }
            rows.write().option("maxRecordsPerFile", 3_000).parquet(parquet.toString());
        }
        return parquet;
    }

    private static String asCsv(Path parquet) throws IOException {
        try (SparkSession spark = session()) {
            var files = spark.read().parquet(parquet.toString());
            var levels = files.orderBy("_metadata.file_name", "_metadata.row_index");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (var csv = SafeCsv.to(bytes)) {
                csv.row(levels.columns());
                for (Row level : levels.collectAsList()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < level.length(); i++) {
                        cells.add(String.valueOf(level.get(i)));
                    }
                    csv.row(cells);
                }
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static SparkSession session() {
        return SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
    }
}
