package twelvekeys.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;
import twelvekeys.cli.CommandFailed;
import twelvekeys.cli.LevelsFile;
import twelvekeys.cli.LevelsFile.Count;
import twelvekeys.trust.Level;

/// Where levels are written: one CSV file, a folder of CSV files that make that file when put
/// together, or a folder of Parquet files.
enum LevelsSink {
    CSV_FILE {
        @Override
        Count write(SparkSession spark, Levels levels, Path to) throws IOException {
            JavaPairRDD<String, Told<byte[]>> all = levels.as(AS_CSV);
            FileSystem files = to.getFileSystem(spark.sparkContext().hadoopConfiguration());
            files.setWriteChecksum(false);
            Count count = new Count(0, 0);
            try (OutputStream out = files.create(to, true)) {
                out.write(LevelsFile.head(levels.everybody()));
                for (Iterator<Tuple2<String, Told<byte[]>>> i = all.toLocalIterator();
                        i.hasNext(); ) {
                    Told<byte[]> told = i.next()._2();
                    out.write(told.levels());
                    count = count.plus(new Count(1, told.pairs()));
                }
            }
            return count;
        }
    },

    CSV_FOLDER {
        @Override
        Count write(SparkSession spark, Levels levels, Path to) throws IOException {
            demandNew(spark, to);
            JavaPairRDD<String, Told<byte[]>> all = levels.as(AS_CSV);
            byte[] head = LevelsFile.head(levels.everybody());
            JavaRDD<byte[]> texts =
                    all.mapPartitionsWithIndex(
                            (part, some) -> after(part == 0 ? List.of(head) : List.of(), some),
                            false);
            texts.mapToPair(text -> new Tuple2<>(NullWritable.get(), withoutLineFeed(text)))
                    .saveAsNewAPIHadoopFile(
                            to.toString(),
                            NullWritable.class,
                            Text.class,
                            TextOutputFormat.class,
                            spark.sparkContext().hadoopConfiguration());
            return count(all);
        }
    },

    PARQUET {
        @Override
        Count write(SparkSession spark, Levels levels, Path to) throws IOException {
            demandNew(spark, to);
            JavaPairRDD<String, Told<List<Row>>> all = levels.as(AS_ROWS);
            List<Row> head = new ArrayList<>();
            head.add(row("everybody", "", "", levels.everybody()));
            JavaRDD<Row> rows =
                    all.mapPartitionsWithIndex(
                                    (part, some) ->
                                            after(part == 0 ? List.of(head) : List.of(), some),
                                    false)
                            .flatMap(List::iterator);
            spark.createDataFrame(rows, SCHEMA).write().parquet(to.toString());
            return count(all);
        }
    };

    /// The levels that are to be written.
    interface Levels {

        /// That of everybody.
        Level everybody();

        /// Those of all others, promisors in the order of their names.
        <T> JavaPairRDD<String, Told<T>> as(Told.Form<T> form);
    }

    private static final Told.Form<byte[]> AS_CSV = CsvOfOne::new;
    private static final Told.Form<List<Row>> AS_ROWS = RowsOfOne::new;
    private static final StructType SCHEMA = schema();

    /// Writes all levels.
    ///
    /// @throws CommandFailed if the folder is there already
    abstract Count write(SparkSession spark, Levels levels, Path to) throws IOException;

    private static StructType schema() {
        List<StructField> fields = new ArrayList<>();
        for (String name : LevelsFile.COLUMNS) {
            DataType type =
                    switch (name) {
                        case "kept", "lower", "upper", "weight", "effective" ->
                                DataTypes.DoubleType;
                        case "promises", "not_kept" -> DataTypes.LongType;
                        default -> DataTypes.StringType;
                    };
            fields.add(DataTypes.createStructField(name, type, false));
        }
        return DataTypes.createStructType(fields);
    }

    private static void demandNew(SparkSession spark, Path to) throws IOException {
        if (to.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(to)) {
            throw CommandFailed.notComputed(to + " is there already: name another folder");
        }
    }

    private static <T> Iterator<T> after(List<T> head, Iterator<Tuple2<String, Told<T>>> some) {
        Iterator<T> first = head.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return first.hasNext() || some.hasNext();
            }

            @Override
            public T next() {
                return first.hasNext() ? first.next() : some.next()._2().levels();
            }
        };
    }

    /// Hadoop ends each text with a line feed itself.
    private static Text withoutLineFeed(byte[] text) {
        Text line = new Text();
        line.set(text, 0, text.length - 1);
        return line;
    }

    private static <T> Count count(JavaPairRDD<String, Told<T>> all) {
        long[] counts =
                all.aggregate(
                        new long[2],
                        (count, told) -> new long[] {count[0] + 1, count[1] + told._2().pairs()},
                        (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
        return new Count(counts[0], counts[1]);
    }

    private static Row row(String kind, String promisor, String promisee, Level level) {
        return RowFactory.create(
                kind,
                promisor,
                promisee,
                level.kept(),
                level.lower(),
                level.upper(),
                level.promises(),
                level.notKept(),
                level.weight(),
                level.effective(),
                level.evidence().name().toLowerCase(Locale.ROOT));
    }

    private static final class CsvOfOne implements Told.Sink<byte[]> {

        private final LevelsFile file = new LevelsFile();

        @Override
        public void promisor(String promisor, Level level) {
            file.promisor(promisor, level);
        }

        @Override
        public void pair(String promisor, String promisee, Level level) {
            file.pair(promisor, promisee, level);
        }

        @Override
        public int size() {
            return Math.toIntExact(file.count().promisors() + file.count().pairs());
        }

        @Override
        public byte[] levels() {
            return file.bytes();
        }
    }

    private static final class RowsOfOne implements Told.Sink<List<Row>> {

        private final List<Row> rows = new ArrayList<>();

        @Override
        public void promisor(String promisor, Level level) {
            rows.add(row("promisor", promisor, "", level));
        }

        @Override
        public void pair(String promisor, String promisee, Level level) {
            rows.add(row("pair", promisor, promisee, level));
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public List<Row> levels() {
            return rows;
        }
    }
}
