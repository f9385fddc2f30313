package twelvekeys.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The offline commands: parses the arguments, runs one command, gives its exit code.
public final class Main {

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
    ///   understood; of `verify` what [VerifyCommand] says
    public static int run(String[] args, PrintStream out, PrintStream err, Clock clock) {
        CommandLine commandLine = CommandLineSpecs.commandLine();
        try {
            return run(commandLine, commandLine.parseArgs(args), out, err, clock);
        } catch (ParameterException e) {
            boolean noCommand = e.getCommandLine().getParent() == null;
            err.println(
                    noCommand && args.length > 0 && !args[0].startsWith("-")
                            ? unknown(args[0], commandLine)
                            : e.getMessage());
            err.println(
                    "Try: twelvekeys help" + (noCommand ? "" : " " + command(e.getCommandLine())));
            return e.getCommandLine().getCommandName().equals(CommandLineSpecs.VERIFY)
                    ? CommandFailed.NOT_JUDGED
                    : CommandFailed.WRONG_USAGE;
        } catch (CommandFailed e) {
            err.println(e.getMessage());
            return e.exitCode();
        }
    }

    /// The command that `help` knows, of which this is one or a part.
    private static String command(CommandLine commandLine) {
        CommandLine parent = commandLine.getParent();
        return parent == null || parent.getParent() == null
                ? commandLine.getCommandName()
                : command(parent);
    }

    private static int run(
            CommandLine commandLine,
            ParseResult parsed,
            PrintStream out,
            PrintStream err,
            Clock clock) {
        if (parsed.isVersionHelpRequested()) {
            out.println(version());
            return 0;
        }
        if (parsed.isUsageHelpRequested() || !parsed.hasSubcommand()) {
            commandLine.usage(out);
            return 0;
        }
        ParseResult command = parsed.subcommand();
        String name = command.commandSpec().name();
        if (command.isUsageHelpRequested()) {
            command.commandSpec().commandLine().usage(out);
            return 0;
        }
        switch (name) {
            case CommandLineSpecs.TRUST ->
                    TrustCommand.run(new Arguments(command), out, err, clock);
            case CommandLineSpecs.BACKTEST ->
                    BacktestCommand.run(new Arguments(command), out, err, clock);
            case CommandLineSpecs.SIMULATE ->
                    SimulateCommand.run(new Arguments(command), out, err, clock);
            case CommandLineSpecs.WORTH ->
                    WorthCommand.run(new Arguments(command), out, err, clock);
            case CommandLineSpecs.SUGGEST -> SuggestCommand.run(new Arguments(command), out);
            case CommandLineSpecs.VERIFY -> {
                return VerifyCommand.run(new Arguments(command), out);
            }
            case CommandLineSpecs.WITNESS -> {
                return WitnessCommand.run(new Arguments(command), out, clock);
            }
            case CommandLineSpecs.FACTS -> FactsCommand.run(command, out, err, clock);
            case CommandLineSpecs.VERSION -> out.println(version());
            default -> explain(commandLine, command, out);
        }
        return 0;
    }

    private static void explain(CommandLine commandLine, ParseResult help, PrintStream out) {
        String name = help.matchedPositionalValue(0, "");
        CommandLine command = name.isEmpty() ? commandLine : commandLine.getSubcommands().get(name);
        if (command == null) {
            throw CommandFailed.wrongUsage(unknown(name, commandLine));
        }
        command.usage(out);
    }

    private static String unknown(String name, CommandLine commandLine) {
        return "There is no command \""
                + name
                + "\"; there are "
                + String.join(", ", commandLine.getSubcommands().keySet());
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "Twelve Keys " + Optional.ofNullable(version).orElse("(not packaged)");
    }
}
