package twelvekeys.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import twelvekeys.filings.PublicRecord;
import twelvekeys.filings.ReadLimits;

/// Reading and scoring what companies filed, beside the least that reading the same bytes takes,
/// and the memory that a bulk file takes.
final class FactsBench {

    private static final int PASSES = 5;
    private static final int WARM_UP = 12;
    private static final long GIGABYTE = 1_000_000_000;
    private static final long MEBIBYTE = 1 << 20;

    private final Path data;
    private final int rounds;

    private FactsBench(Path data, int rounds) {
        this.data = data;
        this.rounds = rounds;
    }

    /// Runs it and prints what it found.
    static void run(Options options) throws Exception {
        Path data = Path.of(options.text("data").orElse("../shared/data/companies"));
        FactsBench bench = new FactsBench(data, options.number("rounds", 9));
        if (Files.isDirectory(data)) {
            bench.companyFacts();
            bench.quarter();
        } else {
            System.out.println("There are no filings at " + data + "; --data names a folder");
        }
        memory(
                options.number("gigabytes", 10),
                options.number("heap", 512),
                options.number("seed", 12));
    }

    /// Our reading of `companyfacts` beside the bare tokens of the same files.
    private void companyFacts() throws IOException {
        List<Path> files = files(data.resolve("companyfacts"));
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        System.out.printf(
                Locale.ROOT,
                "companyfacts: %d files, %.1f MB, %d rounds of %d passes; least – middle – most%n",
                files.size(),
                bytes / 1e6,
                rounds,
                PASSES);
        for (int i = 0; i < WARM_UP; i++) {
            tokens(files);
            read(files);
        }
        Timed bare = new Timed();
        Timed ours = new Timed();
        for (int round = 0; round < rounds; round++) {
            bare.add(PASSES, () -> tokens(files));
            ours.add(PASSES, () -> read(files));
        }
        line("bare tokens, MB a second", bare.speed(bytes).told());
        line("read our way, MB a second", ours.speed(bytes).told());
        line("ratio of the speeds", bare.seconds.over(ours.seconds).told());
        line("ratio by the time of the processor", bare.processor.over(ours.processor).told());
    }

    /// The scores of a quarter of the Financial Statement Data Sets beside merely reading it.
    private void quarter() throws IOException {
        Path folder = data.resolve("statements-2010q1");
        List<Path> files = files(folder);
        System.out.println("Financial Statement Data Set of 2010 Q1; seconds");
        for (int i = 0; i < 3; i++) {
            lines(files);
            read(List.of(folder));
            WholeMarket.score(List.of(folder));
        }
        Timed unpacked = new Timed();
        Timed read = new Timed();
        Timed scored = new Timed();
        for (int round = 0; round < rounds; round++) {
            unpacked.add(1, () -> lines(files));
            read.add(1, () -> read(List.of(folder)));
            scored.add(1, () -> WholeMarket.score(List.of(folder)));
        }
        line("unpacked and cut into lines", unpacked.seconds.told());
        line("read", read.seconds.told());
        line("read and scored", scored.seconds.told());
        line("scored, over merely read", scored.seconds.over(read.seconds).told());
        line(
                "likewise, by the time of the processor",
                scored.processor.over(read.processor).told());
    }

    /// The peak of memory for a tenth of a bulk file and for all of it, in the same heap.
    private static void memory(int gigabytes, int heap, long seed) throws Exception {
        Path folder = Files.createTempDirectory("twelvekeys-bench");
        try {
            System.out.println("Bulk files of invented companies, scored with -Xmx" + heap + "m");
            for (long tenths : new long[] {1, 10}) {
                Path zip = folder.resolve("companyfacts-" + tenths + ".zip");
                long unpacked = gigabytes * GIGABYTE * tenths / 10;
                int companies = new InventedFilings(seed).write(zip, unpacked);
                TimedProcess process = scored(zip, heap);
                line(
                        String.format(
                                Locale.ROOT, "%.1f GB, %,d companies", unpacked / 1e9, companies),
                        String.format(
                                Locale.ROOT,
                                "%.1f s, %.0f MB a second, peak %d MiB (zip %d MB): %s",
                                process.seconds(),
                                unpacked / 1e6 / process.seconds(),
                                process.peakKiB() * 1024 / MEBIBYTE,
                                Files.size(zip) / 1_000_000,
                                process.output().strip()));
                Files.delete(zip);
            }
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /// Scores a bulk file in a process of its own.
    static TimedProcess scored(Path zip, int heap) throws Exception {
        return TimedProcess.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WholeMarket.class.getName(),
                        zip.toString()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static void read(List<Path> paths) {
        PublicRecord.read(paths, ReadLimits.USUAL, WholeMarket.AS_OF, company -> {});
    }

    /// Every token of some files, and nothing of what they say.
    static long tokens(List<Path> files) throws IOException {
        JsonFactory factory = new JsonFactory();
        long n = 0;
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file);
                    JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
                while (parser.nextToken() != null) {
                    n++;
                }
            }
        }
        return n;
    }

    private static void lines(List<Path> files) throws IOException {
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file);
                    InputStream plain =
                            file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                    BufferedReader reader =
                            new BufferedReader(
                                    new InputStreamReader(plain, StandardCharsets.UTF_8))) {
                String line = reader.readLine();
                while (line != null) {
                    line = reader.readLine();
                }
            }
        }
    }

    private static void line(String name, String told) {
        System.out.printf("  %-46s %s%n", name, told);
    }

    /// How long something took, round by round: by the clock, and of the processor, which tells
    /// less of what else the machine does.
    private static final class Timed {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final Figures seconds = new Figures();
        private final Figures processor = new Figures();

        void add(int passes, Work work) throws IOException {
            long processorBegun = THREADS.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            for (int pass = 0; pass < passes; pass++) {
                work.run();
            }
            seconds.add((System.nanoTime() - begun) / 1e9 / passes);
            processor.add((THREADS.getCurrentThreadCpuTime() - processorBegun) / 1e9 / passes);
        }

        /// Megabytes a second.
        Figures speed(long bytes) {
            Figures all = new Figures();
            for (int i = 0; i < seconds.count(); i++) {
                all.add(bytes / 1e6);
            }
            return all.over(seconds);
        }
    }

    /// What is timed.
    @FunctionalInterface
    private interface Work {

        void run() throws IOException;
    }
}
