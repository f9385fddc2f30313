package twelvekeys.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import twelvekeys.cli.Arguments;
import twelvekeys.cli.CommandFailed;
import twelvekeys.cli.LevelsFile.Count;
import twelvekeys.cli.LevelsSummary;
import twelvekeys.cli.ReadingDay;
import twelvekeys.cli.Refusals;
import twelvekeys.tables.PromiseColumns;
import twelvekeys.tables.Role;
import twelvekeys.tables.SafeCsv;
import twelvekeys.tables.SingleRows;
import twelvekeys.tables.TableSample;
import twelvekeys.tables.TextDialect;
import twelvekeys.tables.Understanding;
import twelvekeys.tables.UnknownColumnException;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Level;
import twelvekeys.trust.NestedModel;

/// One run: from the input to its levels.
final class TrustJob {

    private static final String PARQUET = "parquet";

    private final SparkSession session;
    private final JavaSparkContext spark;
    private final Arguments arguments;
    private final Path input;
    private final Path output;
    private final PrintStream err;

    private TrustJob(SparkSession session, Arguments arguments, PrintStream err) {
        this.session = session;
        this.arguments = arguments;
        this.err = err;
        spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        input = new Path(arguments.positional(0));
        output = new Path(arguments.positional(1));
    }

    /// Runs the command.
    ///
    /// @throws CommandFailed when the input cannot be read, a column is unknown, the order of day
    ///   and month cannot be told, or no row could be used
    static void run(
            SparkSession session,
            Arguments arguments,
            PrintStream out,
            PrintStream err,
            Clock clock)
            throws IOException {
        try {
            new TrustJob(session, arguments, err).run(out, LocalDate.now(clock));
        } catch (UnknownColumnException e) {
            throw CommandFailed.wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private void run(PrintStream out, LocalDate today) throws IOException {
        Grace grace = arguments.grace();
        LocalDate given = arguments.date("--as-of");
        Source source = source();
        RowReading reading = plain(source, grace);
        Promises promises = Promises.read(spark, source, reading);
        demandRead(source, reading, promises);
        if (!promises.pieces().stream().allMatch(Piece::plainDates)) {
            RowReading understood = reading.with(understood(source, reading));
            if (!understood.equals(reading)) {
                promises.forget();
                reading = understood;
                promises = Promises.read(spark, source, reading);
            }
        }
        List<Piece> pieces = placed(source, promises);
        long rows = pieces.stream().mapToLong(Piece::rows).sum();
        long refused = pieces.stream().mapToLong(Piece::refused).sum();
        tellRefused(source, reading, pieces, refused);
        if (rows == refused) {
            throw CommandFailed.notComputed(input + ": none of the rows could be used");
        }
        Promises read = promises;
        ReadingDay day = ReadingDay.of(given, () -> read.everybody().newestDay(today), today);
        LevelsOf levels = new LevelsOf(spark, read, day.day());
        Count count = sink().write(session, levels, output);
        LevelsSummary summary =
                new LevelsSummary(
                        rows,
                        refused,
                        read.everybody().size(),
                        grace,
                        day,
                        levels.everybody(),
                        count);
        out.println(arguments.json() ? summary.json() : summary.words(arguments.positional(1)));
        if (!arguments.json()) {
            out.println(readers(pieces));
        }
    }

    private record LevelsOf(JavaSparkContext spark, Promises promises, LocalDate asOf)
            implements LevelsSink.Levels {

        @Override
        public Level everybody() {
            return promises.everybody().everybody(NestedModel.STANDARD, asOf);
        }

        @Override
        public <T> JavaPairRDD<String, Told<T>> as(Told.Form<T> form) {
            double notKept = promises.everybody().everybodyNotKept(NestedModel.STANDARD, asOf);
            return promises.levels(spark, new Told.Reading(asOf, notKept), form);
        }
    }

    private static String readers(List<Piece> pieces) {
        long readers = pieces.stream().map(Piece::reader).distinct().count();
        return "%d %s read by %d %s."
                .formatted(
                        pieces.size(),
                        pieces.size() == 1 ? "piece" : "pieces",
                        readers,
                        readers == 1 ? "process" : "processes");
    }

    private Source source() throws IOException {
        FileSystem system = input.getFileSystem(spark.hadoopConfiguration());
        if (!system.exists(input)) {
            throw CommandFailed.notComputed("There is no file or folder " + input);
        }
        List<FileStatus> files =
                Arrays.stream(system.listStatus(input))
                        .filter(FileStatus::isFile)
                        .filter(file -> !isHidden(file.getPath().getName()))
                        .sorted((a, b) -> a.getPath().toString().compareTo(b.getPath().toString()))
                        .toList();
        boolean parquet =
                isParquet("--read-as", input.getName())
                        || (arguments.text("--read-as") == null
                                && files.stream()
                                        .anyMatch(
                                                file -> hasParquetName(file.getPath().getName())));
        return parquet
                ? ParquetSource.open(session, input.toString(), arguments.columns().values())
                : CsvSource.open(spark, files);
    }

    private static boolean isHidden(String name) {
        return name.startsWith("_") || name.startsWith(".");
    }

    private boolean isParquet(String option, String name) {
        String said = arguments.text(option);
        if (said != null && !said.equals(PARQUET) && !said.equals("csv")) {
            throw CommandFailed.wrongUsage(
                    option + " must be csv or parquet, not \"" + said + "\"");
        }
        return said == null ? hasParquetName(name) : said.equals(PARQUET);
    }

    private static boolean hasParquetName(String name) {
        return name.endsWith("." + PARQUET);
    }

    private LevelsSink sink() {
        if (isParquet("--write-as", output.getName())) {
            return LevelsSink.PARQUET;
        }
        return output.getName().endsWith(".csv") ? LevelsSink.CSV_FILE : LevelsSink.CSV_FOLDER;
    }

    /// Every date read in the one way in which it can be read.
    private RowReading plain(Source source, Grace grace) {
        List<List<String>> nothing = new ArrayList<>();
        source.headers().forEach(header -> nothing.add(List.of()));
        PromiseColumns columns =
                Understanding.of(sample(source, nothing), arguments.columns()).toColumns();
        return RowReading.of(source.headers(), source.separator(), used(columns), grace);
    }

    /// Kind and value say nothing of a level.
    private static PromiseColumns used(PromiseColumns columns) {
        Map<Role, String> used = new EnumMap<>(Role.class);
        used.putAll(columns.columns());
        used.remove(Role.VALUE);
        used.remove(Role.CATEGORY);
        return new PromiseColumns(used, columns.dates(), columns.numbers());
    }

    /// Dates as the whole input shows that they are written, or as the arguments say.
    private PromiseColumns understood(Source source, RowReading reading) {
        int columns = source.headers().size();
        int most = TableSample.valuesKept(columns);
        ArrayList<Integer> places = new ArrayList<>(reading.datePlaces().values());
        JavaRDD<DateSample> samples = source.read(reading, new ReadDates(places, most));
        DateSample all = samples.treeReduce(DateSample::plus);
        return used(
                arguments.columns(
                        Understanding.of(
                                sample(source, all.values(columns)), arguments.columns())));
    }

    private static TableSample sample(Source source, List<List<String>> values) {
        TextDialect dialect =
                new TextDialect(
                        StandardCharsets.UTF_8, false, source.separator(), TextDialect.LineEnds.LF);
        return new TableSample(dialect, source.headers(), List.of(), values, 0);
    }

    private record ReadDates(ArrayList<Integer> places, int most)
            implements Source.OfPiece<DateSample> {

        @Override
        public Iterator<DateSample> of(Piece.Id id, RowWalk walk, SingleRows rules) {
            return List.of(DateSample.of(walk, places, most)).iterator();
        }
    }

    /// @throws CommandFailed if a line ended the reading
    private static void demandRead(Source source, RowReading reading, Promises promises) {
        for (Piece piece : placed(source, promises)) {
            Piece.Stop stop = piece.stop();
            if (stop != null) {
                throw CommandFailed.notComputed(source.told(reading, piece.id().file(), stop));
            }
        }
    }

    /// The pieces with their lines counted from the beginning of each file.
    private static List<Piece> placed(Source source, Promises promises) {
        List<Piece> pieces = promises.pieces();
        if (!source.countsInPieces()) {
            return pieces;
        }
        Map<Piece.Id, Long> before = Piece.linesBefore(pieces);
        return pieces.stream()
                .map(piece -> piece.after(before.getOrDefault(piece.id(), 0L)))
                .toList();
    }

    private void tellRefused(Source source, RowReading reading, List<Piece> pieces, long refused)
            throws IOException {
        boolean several = source.files().size() > 1;
        List<String> first =
                pieces.stream()
                        .flatMap(piece -> piece.firstRefused().stream())
                        .sorted(RefusedRow.ORDER)
                        .limit(Refusals.MOST_LISTED)
                        .map(row ->
                                (several ? source.files().get(row.file()) + " " : "")
                                        + "line "
                                        + row.line()
                                        + ": "
                                        + row.reason())
                        .toList();
        Refusals.list(refused, first, err);
        java.nio.file.Path to = arguments.refused();
        if (to != null) {
            try (OutputStream out = Files.newOutputStream(to)) {
                writeRefused(source, reading, pieces, several, out);
            }
        }
    }

    /// Reads the input once more: refused rows are not kept.
    private static void writeRefused(
            Source source,
            RowReading reading,
            List<Piece> pieces,
            boolean several,
            OutputStream out) {
        List<String> head = new ArrayList<>(List.of("line", "reason", "row"));
        if (several) {
            head.addFirst("file");
        }
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row(head);
            Map<Piece.Id, Long> before =
                    source.countsInPieces() ? Piece.linesBefore(pieces) : Map.of();
            Iterator<PieceRefused> all = source.read(reading, new ReadRefused()).toLocalIterator();
            while (all.hasNext()) {
                PieceRefused some = all.next();
                long lines = before.getOrDefault(some.id(), 0L);
                for (RefusedRow row : some.rows()) {
                    List<String> cells = new ArrayList<>();
                    if (several) {
                        cells.add(source.files().get(row.file()));
                    }
                    cells.add(Long.toString(lines + row.line()));
                    cells.add(row.reason());
                    cells.addAll(row.cells());
                    csv.row(cells);
                }
            }
        }
    }

    /// The refused rows of one piece.
    private record PieceRefused(Piece.Id id, ArrayList<RefusedRow> rows) implements Serializable {}

    private record ReadRefused() implements Source.OfPiece<PieceRefused> {
        @Override
        public Iterator<PieceRefused> of(Piece.Id id, RowWalk walk, SingleRows rules) {
            return List.of(new PieceRefused(id, new ArrayList<>(PieceReader.refused(walk, rules))))
                    .iterator();
        }
    }
}
