package twelvekeys.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;

/// The nested levels of a file of outcomes as DuckDB computes them; a program of its own, so that
/// it can be timed as a whole process.
public final class DuckDbLevels {

    private static final String IN_MEMORY = "jdbc:duckdb:";
    private static final String COLUMNS =
            "{'promisor': 'VARCHAR', 'promisee': 'VARCHAR', 'due': 'DATE', 'done': 'DATE'}";

    private DuckDbLevels() {}

    /// How far two files of levels are apart.
    ///
    /// @param levels how many levels there are in either
    /// @param kept the most that two shares kept differ; 1 where only one file has a level
    /// @param promises the most that two counts differ
    record Difference(long levels, double kept, long promises) {}

    /// Writes the levels, and prints the seconds that took once Java and DuckDB were loaded.
    ///
    /// @param args the outcomes (CSV, or Parquet by its ending), the day, and where the levels go
    public static void main(String[] args) throws Exception {
        Class.forName("org.duckdb.DuckDBDriver");
        long begun = System.nanoTime();
        execute(levels(args[0], args[1], args[2]));
        System.out.printf(Locale.ROOT, "%.4f%n", (System.nanoTime() - begun) / 1e9);
    }

    /// The statement that writes the levels.
    static String levels(String outcomes, String asOf, String levels) throws Exception {
        String from =
                outcomes.endsWith(".parquet") ? "read_parquet('" + outcomes + "')" : csv(outcomes);
        return Sql.of("levels.sql", Map.of("outcomes", from, "asOf", asOf, "levels", levels));
    }

    /// Writes the same outcomes as Parquet.
    static void toParquet(Path csv, Path parquet) throws Exception {
        execute("copy (from %s) to '%s' (format parquet)".formatted(csv(csv.toString()), parquet));
    }

    private static String csv(String file) {
        return "read_csv('" + file + "', header = true, delim = ',', columns = " + COLUMNS + ")";
    }

    /// Executes a statement in a database of its own, in memory, on all processors.
    static void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(IN_MEMORY);
                Statement statement = connection.createStatement()) {
            statement.execute("set preserve_insertion_order = false");
            statement.execute(sql);
        }
    }

    /// Compares every level of two files.
    static Difference difference(Path ours, Path theirs) throws Exception {
        String sql =
                Sql.of(
                        "difference.sql",
                        Map.of("ours", ours.toString(), "theirs", theirs.toString()));
        try (Connection connection = DriverManager.getConnection(IN_MEMORY);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return new Difference(found.getLong(1), found.getDouble(2), found.getLong(3));
        }
    }
}
