package twelvekeys.batch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import twelvekeys.cli.Arguments;
import twelvekeys.cli.CommandFailed;
import twelvekeys.cli.CommandLineSpecs;

/// `./twelvekeys batch`: parses the arguments, runs one command, gives its exit code.
public final class Main {

    private static final String TRUST = "trust";

    private Main() {}

    /// Runs a command and ends the process with its exit code. Output is UTF-8 everywhere.
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int exitCode = run(args, out, err, Clock.system(ZoneId.systemDefault()));
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /// Runs a command.
    ///
    /// @param clock tells today, for records that are read as of today
    /// @return 0 when all is well, 1 when nothing could be computed, 2 when the command was not
    ///   understood
    static int run(String[] args, PrintStream out, PrintStream err, Clock clock) {
        CommandLine commandLine = commandLine();
        try {
            ParseResult parsed = commandLine.parseArgs(args);
            if (parsed.isUsageHelpRequested() || !parsed.hasSubcommand()) {
                commandLine.usage(out);
                return 0;
            }
            ParseResult command = parsed.subcommand();
            if (command.isUsageHelpRequested()) {
                command.commandSpec().commandLine().usage(out);
                return 0;
            }
            return run(new Arguments(command), out, err, clock);
        } catch (ParameterException e) {
            err.println(e.getMessage());
            err.println("Try: twelvekeys batch trust --help");
            return CommandFailed.WRONG_USAGE;
        }
    }

    private static int run(Arguments arguments, PrintStream out, PrintStream err, Clock clock) {
        try (SparkSession session = session(arguments)) {
            TrustJob.run(session, arguments, out, err, clock);
            return 0;
        } catch (CommandFailed e) {
            err.println(e.getMessage());
            return e.exitCode();
        } catch (Exception e) { // Scala declares none of those that it throws
            err.println("Spark could not do it: " + rootOf(e));
            return CommandFailed.NOT_COMPUTED;
        }
    }

    private static String rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse(e.toString());
    }

    /// Settings that the arguments do not give: nothing is shown, times are in UTC, and where all
    /// processes are on this machine they look for one another on it.
    private static SparkSession session(Arguments arguments) {
        String master =
                arguments.text("--master") == null ? "local[*]" : arguments.text("--master");
        SparkSession.Builder builder =
                SparkSession.builder()
                        .appName("Twelve Keys: trust")
                        .master(master)
                        .config("spark.ui.enabled", "false")
                        .config("spark.ui.showConsoleProgress", "false")
                        .config("spark.sql.session.timeZone", "UTC")
                        .config("spark.sql.datetime.java8API.enabled", "true");
        if (master.startsWith("local") || master.startsWith("spark://127.0.0.1:")) {
            builder.config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1");
        }
        String own = System.getProperty("twelvekeys.batch.jar");
        if (own != null) {
            builder.config("spark.jars", own);
        }
        for (String setting : arguments.texts("--conf")) {
            int at = setting.indexOf('=');
            if (at < 1) {
                throw CommandFailed.wrongUsage("--conf must be KEY=VALUE, not \"" + setting + "\"");
            }
            builder.config(setting.substring(0, at), setting.substring(at + 1));
        }
        return builder.getOrCreate();
    }

    private static CommandLine commandLine() {
        CommandSpec top =
                CommandLineSpecs.command(
                        "twelvekeys batch", "Commands on files of any size, on Apache Spark.");
        top.addSubcommand(TRUST, trust());
        CommandLine commandLine = new CommandLine(top);
        commandLine.setUsageHelpAutoWidth(false);
        return commandLine;
    }

    private static CommandSpec trust() {
        CommandSpec spec =
                CommandLineSpecs.command(
                        TRUST,
                        "The levels of files of any size, on one machine or many: to the bit those of"
                                + " ./twelvekeys trust --levels.");
        spec.addPositional(
                path(
                        0,
                        "INPUT",
                        "A CSV or Parquet file, or a folder of them, with one promise, or line"
                                + " of one, a row."));
        spec.addPositional(
                path(
                        1,
                        "OUTPUT",
                        "Where the levels go: a file .csv, a folder .parquet, or a folder of"
                                + " CSV files."));
        spec.addOption(
                CommandLineSpecs.option(
                                "--master",
                                "URL",
                                "Where Spark is, such as spark://host:7077 (local[*]: here, on all"
                                        + " processors).")
                        .build());
        CommandLineSpecs.addPromiseOptions(spec);
        spec.addOption(
                CommandLineSpecs.option(
                                "--read-as", "KIND", "What INPUT is: csv or parquet (by its name).")
                        .build());
        spec.addOption(
                CommandLineSpecs.option(
                                "--write-as",
                                "KIND",
                                "What OUTPUT becomes: csv or parquet (by its name).")
                        .build());
        spec.addOption(
                OptionSpec.builder("--conf")
                        .paramLabel("KEY=VALUE")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("A setting of Spark. May be given several times.")
                        .build());
        return spec;
    }

    private static PositionalParamSpec path(int index, String label, String description) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity("1")
                .required(true)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }
}
