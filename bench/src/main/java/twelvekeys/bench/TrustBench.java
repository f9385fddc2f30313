package twelvekeys.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import twelvekeys.bench.DuckDbLevels.Difference;

/// `./twelvekeys trust --levels` on a large file, from the start of the process to its end, beside
/// DuckDB and pandas that compute the same nested levels from the same file.
final class TrustBench {

    private static final double MOST_APART = 1e-9;
    private static final int MILLION = 1_000_000;
    private static final int[] TENTHS = {1, 4, 7, 10};

    private final Path folder;
    private final String launcher;
    private final String asOf = InventedOutcomes.AS_OF.toString();
    private long mostMemory;

    private TrustBench(Path folder, String launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    /// Runs it and prints what it found.
    ///
    /// @throws IllegalStateException if two programs do not agree
    static void run(Options options) throws Exception {
        int rounds = options.number("rounds", 5);
        int rows = options.number("rows", 10 * MILLION);
        long seed = options.number("seed", 12);
        Path folder = Files.createTempDirectory("twelvekeys-bench");
        try {
            TrustBench bench = new TrustBench(folder, launcher());
            Path csv = bench.outcomes(seed, rows);
            bench.compare(csv, rounds, rows);
            bench.grow(seed, rows, rounds);
        } finally {
            delete(folder);
        }
    }

    private static String launcher() {
        String launcher = System.getProperty("twelvekeys.launcher");
        if (launcher == null) {
            throw new IllegalStateException("Run this as ./twelvekeys bench trust");
        }
        return launcher;
    }

    private Path outcomes(long seed, int rows) throws IOException {
        Path csv = folder.resolve("outcomes-" + rows + ".csv");
        new InventedOutcomes(seed).write(csv, rows);
        return csv;
    }

    private void compare(Path csv, int rounds, int rows) throws Exception {
        Path parquet = folder.resolve("outcomes.parquet");
        DuckDbLevels.toParquet(csv, parquet);
        System.out.printf(
                Locale.ROOT,
                "Levels of %,d outcomes (CSV %,d MB, Parquet %,d MB), %d rounds; least – middle –"
                        + " most seconds%n",
                rows,
                Files.size(csv) / MILLION,
                Files.size(parquet) / MILLION,
                rounds);
        ours(csv);
        duckDb(csv);
        Figures ours = new Figures();
        Figures whole = new Figures();
        Figures inside = new Figures();
        Figures fromParquet = new Figures();
        Figures theirBest = new Figures();
        Figures ourProcessors = new Figures();
        Figures theirProcessors = new Figures();
        long theirMemory = 0;
        for (int round = 0; round < rounds; round++) {
            TimedProcess own = ours(csv);
            TimedProcess duck = duckDb(csv);
            ours.add(own.seconds());
            whole.add(duck.seconds());
            inside.add(secondsInside(duck));
            theirBest.add(Math.min(duck.seconds(), secondsInside(duck)));
            ourProcessors.add(own.processorSeconds());
            theirProcessors.add(duck.processorSeconds());
            fromParquet.add(secondsInside(duckDb(parquet)));
            theirMemory = Math.max(theirMemory, duck.peakKiB());
        }
        line("./twelvekeys trust --levels, whole process", ours.told());
        line("DuckDB, whole process", whole.told());
        line("DuckDB, once Java and DuckDB were loaded", inside.told());
        line("DuckDB, likewise, from Parquet", fromParquet.told());
        line("ratio to the shorter of DuckDB's from CSV", ours.over(theirBest).told());
        line("time of processors, ours", ourProcessors.told());
        line("time of processors, DuckDB's from CSV", theirProcessors.told());
        line("ratio of the times of processors", ourProcessors.over(theirProcessors).told());
        line("memory, ours and DuckDB's, MiB", mostMemory / 1024 + ", " + theirMemory / 1024);
        demandEqual("DuckDB", levels("duckdb"));
        pandas(csv, rounds, ours);
    }

    private TimedProcess ours(Path csv) throws Exception {
        TimedProcess process =
                TimedProcess.run(
                        List.of(
                                launcher,
                                "trust",
                                csv.toString(),
                                "--promisor=promisor",
                                "--promisee=promisee",
                                "--due=due",
                                "--done=done",
                                "--as-of=" + asOf,
                                "--levels=" + levels("ours")));
        mostMemory = Math.max(mostMemory, process.peakKiB());
        return process;
    }

    private TimedProcess duckDb(Path outcomes) throws Exception {
        return TimedProcess.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DuckDbLevels.class.getName(),
                        outcomes.toString(),
                        asOf,
                        levels("duckdb").toString()));
    }

    private static double secondsInside(TimedProcess duck) {
        return Double.parseDouble(duck.output().strip());
    }

    private Path levels(String whose) {
        return folder.resolve("levels-" + whose + ".csv");
    }

    private void demandEqual(String name, Path theirs) throws Exception {
        Difference apart = DuckDbLevels.difference(levels("ours"), theirs);
        line(
                "most that a level differs from " + name,
                String.format(Locale.ROOT, "%.1e, of %,d levels", apart.kept(), apart.levels()));
        if (!(apart.kept() <= MOST_APART) || apart.promises() != 0) {
            throw new IllegalStateException("The levels are not those of " + name + ": " + apart);
        }
    }

    private void pandas(Path csv, int rounds, Figures ours) throws Exception {
        if (!Pandas.isInstalled()) {
            line("pandas", "is not installed here");
            return;
        }
        Path script = folder.resolve("levels.py");
        Files.writeString(script, Sql.of("levels.py", Map.of()));
        Figures theirs = new Figures();
        for (int round = 0; round < rounds; round++) {
            theirs.add(Pandas.run(script, csv, asOf, levels("pandas")).seconds());
        }
        line("pandas, whole process", theirs.told());
        line("ratio to pandas", ours.over(theirs).told());
        demandEqual("pandas", levels("pandas"));
    }

    /// How the time grows with the file.
    private void grow(long seed, int rows, int rounds) throws Exception {
        List<Path> files = new ArrayList<>();
        Growth seconds = new Growth(TENTHS);
        Growth processors = new Growth(TENTHS);
        for (int tenths : TENTHS) {
            files.add(outcomes(seed, (int) ((long) rows * tenths / 10)));
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < TENTHS.length; i++) {
                TimedProcess run = ours(files.get(i));
                seconds.add(i, run.seconds());
                processors.add(i, run.processorSeconds());
            }
        }
        for (int i = 0; i < TENTHS.length; i++) {
            String name = String.format(Locale.ROOT, "%,d outcomes", rows / 10 * TENTHS[i]);
            line(name, seconds.told(i));
        }
        line("seconds for each further tenth, step by step", seconds.steps());
        line("time of processors, likewise", processors.steps());
    }

    private static void line(String name, String told) {
        System.out.printf("  %-46s %s%n", name, told);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
