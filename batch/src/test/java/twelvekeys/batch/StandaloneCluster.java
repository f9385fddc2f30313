package twelvekeys.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A master of Spark's own and workers, each a process on this machine, on free ports of 127.0.0.1.
/// Closing it ends them all, and the executors that they started.
final class StandaloneCluster implements AutoCloseable {

    private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private String master = "";

    private StandaloneCluster(Path folder) {
        this.folder = folder;
    }

    /// @param memory of each worker, as Spark writes it
    static StandaloneCluster start(Path folder, int workers, String memory) throws Exception {
        StandaloneCluster cluster = new StandaloneCluster(folder);
        try {
            cluster.makeHome();
            Path said = cluster.process("master", "org.apache.spark.deploy.master.Master");
            cluster.master = cluster.await(said, MASTER);
            for (int i = 0; i < workers; i++) {
                Path log =
                        cluster.process(
                                "worker-" + i,
                                "org.apache.spark.deploy.worker.Worker",
                                "--cores",
                                "1",
                                "--memory",
                                memory,
                                "--work-dir",
                                cluster.work(i).toString(),
                                cluster.master);
                cluster.await(log, Pattern.compile("Successfully registered with master"));
            }
            return cluster;
        } catch (Exception | Error e) {
            cluster.close();
            throw e;
        }
    }

    /// A folder as Spark has it where it is installed: the jars that this test runs with.
    private void makeHome() throws IOException {
        Path jars = Files.createDirectories(home().resolve("jars"));
        for (String entry : classPath()) {
            if (entry.endsWith(".jar")) {
                Path jar = Path.of(entry);
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        Files.writeString(home().resolve("RELEASE"), "Spark\n");
    }

    private Path home() {
        return folder.resolve("spark");
    }

    private static List<String> classPath() {
        return Arrays.asList(
                System.getProperty("java.class.path", "").split(File.pathSeparator, -1));
    }

    /// The folders of classes that executors need and that are no jars yet.
    static String classFolders() {
        return classPath().stream()
                .filter(entry -> !entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path process(String name, String mainClass, String... arguments) throws IOException {
        Path log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of("src/main/launch/java.options").toAbsolutePath());
        command.addAll(List.of("-Xmx256m", "-Dtwelvekeys.log=info", "-cp"));
        command.add(classFolders() + File.pathSeparator + home().resolve("jars") + "/*");
        command.add(mainClass);
        command.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home().toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        processes.add(builder.start());
        return log;
    }

    private String await(Path log, Pattern pattern) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && processes.getLast().isAlive()) {
            Matcher matcher = pattern.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("No " + pattern + " in " + Files.readString(log));
    }

    String master() {
        return master;
    }

    private Path work(int worker) {
        return folder.resolve("work-" + worker);
    }

    /// How many tasks the executors of a worker have finished, by their logs.
    long tasksOf(int worker) throws IOException {
        try (Stream<Path> files = Files.walk(work(worker))) {
            long tasks = 0;
            for (Path log : files.filter(file -> file.endsWith("stderr")).toList()) {
                try (Stream<String> lines = Files.lines(log)) {
                    tasks += lines.filter(line -> line.contains("Finished task")).count();
                }
            }
            return tasks;
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>();
        for (Process process : processes.reversed()) {
            all.addAll(process.descendants().toList());
            all.add(process.toHandle());
        }
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : all) {
            try {
                process.onExit().get(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                process.destroyForcibly();
            }
        }
    }
}
