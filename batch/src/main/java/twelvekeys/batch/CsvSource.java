package twelvekeys.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.hadoop.util.LineReader;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import twelvekeys.cli.CommandFailed;
import twelvekeys.tables.Limits;
import twelvekeys.tables.LineHeader;
import twelvekeys.tables.Row;
import twelvekeys.tables.SingleRows;
import twelvekeys.tables.TableException;

/// A text file of rows, or a folder of such files with the same header, each row on a line of its
/// own.
final class CsvSource implements Source {

    /// How long a piece is unless told otherwise, in bytes.
    private static final long PIECE = 64L << 20;

    private static final int HEAD = 1 << 20;

    private final JavaSparkContext spark;
    private final List<Path> files;
    private final LineHeader header;

    /// For each file the byte after its header.
    private final List<Long> rowsBegin;

    private CsvSource(
            JavaSparkContext spark, List<Path> files, LineHeader header, List<Long> rowsBegin) {
        this.spark = spark;
        this.files = files;
        this.header = header;
        this.rowsBegin = rowsBegin;
    }

    /// Looks at the header of each file.
    ///
    /// @throws CommandFailed if one cannot be used
    static CsvSource open(JavaSparkContext spark, List<FileStatus> files) throws IOException {
        LineHeader first = null;
        List<Long> rowsBegin = new ArrayList<>();
        for (FileStatus status : files) {
            Path file = status.getPath();
            byte[] head = head(spark.hadoopConfiguration(), file);
            LineHeader header = header(file, head);
            if (first != null && !first.equals(header)) {
                throw CommandFailed.notComputed(
                        "%s has another header than %s: %s, not %s. All files of a folder need the same."
                                .formatted(
                                        file.getName(),
                                        files.getFirst().getPath().getName(),
                                        String.join(", ", header.headers()),
                                        String.join(", ", first.headers())));
            }
            first = header;
            rowsBegin.add(afterLines(head, header.line()));
        }
        if (first == null) {
            throw CommandFailed.notComputed("There are no files");
        }
        return new CsvSource(
                spark, files.stream().map(FileStatus::getPath).toList(), first, rowsBegin);
    }

    /// The beginning of a file, up to the end of a line.
    private static byte[] head(Configuration configuration, Path file) throws IOException {
        try (InputStream in = file.getFileSystem(configuration).open(file)) {
            byte[] head = in.readNBytes(HEAD);
            int end = head.length;
            if (end == HEAD) {
                while (end > 0 && head[end - 1] != '\n' && head[end - 1] != '\r') {
                    end--;
                }
            }
            return end == 0 ? head : Arrays.copyOf(head, end);
        }
    }

    private static LineHeader header(Path file, byte[] head) throws IOException {
        java.nio.file.Path copy = Files.createTempFile("twelvekeys-head", ".csv");
        try {
            Files.write(copy, head);
            return LineHeader.of(copy, Limits.STANDARD);
        } catch (TableException e) {
            throw CommandFailed.notComputed(file + ": " + e.getMessage());
        } finally {
            Files.delete(copy);
        }
    }

    /// The byte after so many lines, whichever way they end.
    private static long afterLines(byte[] head, long lines) {
        int at = 0;
        for (long line = 0; line < lines && at < head.length; line++) {
            while (at < head.length && head[at] != '\n' && head[at] != '\r') {
                at++;
            }
            boolean two = at + 1 < head.length && head[at] == '\r' && head[at + 1] == '\n';
            at += two ? 2 : 1;
        }
        return at;
    }

    @Override
    public List<String> files() {
        return files.stream().map(Path::getName).toList();
    }

    @Override
    public List<String> headers() {
        return header.headers();
    }

    @Override
    public char separator() {
        return header.separator();
    }

    @Override
    public <T> JavaRDD<T> read(RowReading reading, OfPiece<T> what) {
        HashMap<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            numbers.put(files.get(i).toString(), i);
        }
        return lines().mapPartitionsWithInputSplit(
                        new OfSplit<>(numbers, new ArrayList<>(rowsBegin), reading, what), false);
    }

    private JavaNewHadoopRDD<LongWritable, Text> lines() {
        Configuration configuration = new Configuration(spark.hadoopConfiguration());
        if (configuration.get(FileInputFormat.SPLIT_MAXSIZE) == null) {
            configuration.setLong(FileInputFormat.SPLIT_MAXSIZE, PIECE);
        }
        try {
            Job job = Job.getInstance(configuration);
            FileInputFormat.setInputPaths(job, files.toArray(Path[]::new));
            return (JavaNewHadoopRDD<LongWritable, Text>)
                    spark.newAPIHadoopRDD(
                            job.getConfiguration(),
                            TextInputFormat.class,
                            LongWritable.class,
                            Text.class);
        } catch (IOException e) {
            throw CommandFailed.notComputed("The input cannot be read: " + e.getMessage());
        }
    }

    /// Runs on the executors.
    private record OfSplit<T>(
            HashMap<String, Integer> numbers,
            ArrayList<Long> rowsBegin,
            RowReading reading,
            OfPiece<T> what)
            implements Function2<InputSplit, Iterator<Tuple2<LongWritable, Text>>, Iterator<T>> {

        @Override
        public Iterator<T> call(InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
            FileSplit piece = (FileSplit) split;
            Integer file = numbers.get(piece.getPath().toString());
            if (file == null) {
                throw new IllegalStateException("Nobody asked for " + piece.getPath());
            }
            SingleRows rules = reading.rows();
            RowWalk walk = new LineWalk(lines, rules, file, rowsBegin.get(file));
            return what.of(new Piece.Id(file, piece.getStart()), walk, rules);
        }
    }

    private static final class LineWalk implements RowWalk {

        private final Iterator<Tuple2<LongWritable, Text>> lines;
        private final SingleRows rules;
        private final int file;
        private final long rowsBegin;
        private long at;
        private long line;
        private @Nullable Row row;

        LineWalk(
                Iterator<Tuple2<LongWritable, Text>> lines,
                SingleRows rules,
                int file,
                long rowsBegin) {
            this.lines = lines;
            this.rules = rules;
            this.file = file;
            this.rowsBegin = rowsBegin;
        }

        @Override
        public boolean next() {
            if (!lines.hasNext()) {
                return false;
            }
            Tuple2<LongWritable, Text> next = lines.next();
            at = next._1().get();
            line++;
            Text text = next._2();
            row = at < rowsBegin ? null : rules.line(line, text.getBytes(), text.getLength());
            return true;
        }

        @Override
        public int file() {
            return file;
        }

        @Override
        public long at() {
            return at;
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public @Nullable Row row() {
            return row;
        }
    }

    @Override
    public boolean countsInPieces() {
        return true;
    }

    @Override
    public String told(RowReading reading, int number, Piece.Stop stop) {
        Path file = files.get(number);
        try (FSDataInputStream in = file.getFileSystem(spark.hadoopConfiguration()).open(file)) {
            in.seek(stop.at());
            LineReader lines = new LineReader(in);
            Text line = new Text();
            lines.readLine(line);
            reading.rows().line(stop.line(), line.getBytes(), line.getLength());
            return file.getName() + ": " + stop.message();
        } catch (TableException e) {
            return file.getName() + ": " + e.getMessage();
        } catch (IOException e) {
            return file.getName() + ": " + stop.message();
        }
    }
}
