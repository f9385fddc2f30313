package twelvekeys.batch;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.Names;
import twelvekeys.tables.Row;
import twelvekeys.tables.SingleRows;

/// A Parquet file, or a folder of them. Only the columns that were chosen are read.
///
/// A cell is what its column holds as text: a date as `2012-12-31`, a time as ISO 8601 writes it in
/// UTC. The line of a row is its number in the file, from 1.
final class ParquetSource implements Source {

    private final Dataset<org.apache.spark.sql.Row> data;
    private final List<String> paths;
    private final List<String> headers;

    private ParquetSource(
            Dataset<org.apache.spark.sql.Row> data, List<String> paths, List<String> headers) {
        this.data = data;
        this.paths = paths;
        this.headers = headers;
    }

    /// @param chosen the columns that are needed, found without regard to case and outer spaces
    static ParquetSource open(SparkSession spark, String input, Collection<String> chosen) {
        Dataset<org.apache.spark.sql.Row> data = spark.read().parquet(input);
        Set<String> keys = new HashSet<>();
        chosen.forEach(name -> keys.add(Names.key(name)));
        List<String> found =
                Arrays.stream(data.columns())
                        .filter(name -> keys.contains(Names.key(name)))
                        .toList();
        boolean all = found.size() >= keys.size();
        List<String> paths = new ArrayList<>(Arrays.asList(data.inputFiles()));
        paths.sort(null);
        // Where one is missing, all are named in the message.
        return new ParquetSource(data, paths, all ? found : List.of(data.columns()));
    }

    @Override
    public List<String> files() {
        return paths.stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).toList();
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public char separator() {
        return ',';
    }

    @Override
    public <T> JavaRDD<T> read(RowReading reading, OfPiece<T> what) {
        List<Column> columns = new ArrayList<>();
        headers.forEach(header -> columns.add(data.col("`" + header.replace("`", "``") + "`")));
        columns.add(functions.col("_metadata.file_path"));
        columns.add(functions.col("_metadata.row_index"));
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            numbers.put(normal(paths.get(i)), i);
        }
        return data.select(columns.toArray(Column[]::new))
                .toJavaRDD()
                .mapPartitions(new OfTask<>(numbers, reading, what));
    }

    /// Spark writes the same address in more than one way.
    private static String normal(String path) {
        return new Path(URI.create(path)).toString();
    }

    /// Runs on the executors.
    private record OfTask<T>(Map<String, Integer> numbers, RowReading reading, OfPiece<T> what)
            implements FlatMapFunction<Iterator<org.apache.spark.sql.Row>, T> {

        @Override
        public Iterator<T> call(Iterator<org.apache.spark.sql.Row> rows) {
            SingleRows rules = reading.rows();
            RowWalk walk = new TypedWalk(rows, rules, reading.headers().size(), numbers);
            return what.of(new Piece.Id(TaskContext.getPartitionId(), 0), walk, rules);
        }
    }

    private static final class TypedWalk implements RowWalk {

        private final Iterator<org.apache.spark.sql.Row> rows;
        private final SingleRows rules;
        private final int columns;
        private final Map<String, Integer> numbers;
        private String path = "";
        private int file;
        private long index;
        private @Nullable Row row;

        TypedWalk(
                Iterator<org.apache.spark.sql.Row> rows,
                SingleRows rules,
                int columns,
                Map<String, Integer> numbers) {
            this.rows = rows;
            this.rules = rules;
            this.columns = columns;
            this.numbers = numbers;
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) {
                return false;
            }
            org.apache.spark.sql.Row typed = rows.next();
            turnTo(typed.getString(columns));
            index = typed.getLong(columns + 1);
            List<String> cells = new ArrayList<>(columns);
            for (int i = 0; i < columns; i++) {
                cells.add(typed.isNullAt(i) ? "" : typed.get(i).toString());
            }
            row = rules.cells(line(), cells);
            return true;
        }

        private void turnTo(String of) {
            if (!of.equals(path)) {
                path = of;
                Integer number = numbers.get(normal(of));
                if (number == null) {
                    throw new IllegalStateException("The input has changed: there is now " + of);
                }
                file = number;
            }
        }

        @Override
        public int file() {
            return file;
        }

        @Override
        public long at() {
            return index;
        }

        @Override
        public long line() {
            return index + 1;
        }

        @Override
        public @Nullable Row row() {
            return row;
        }
    }

    @Override
    public boolean countsInPieces() {
        return false;
    }

    @Override
    public String told(RowReading reading, int number, Piece.Stop stop) {
        return stop.message();
    }
}
