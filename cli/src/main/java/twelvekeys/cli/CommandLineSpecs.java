package twelvekeys.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The commands and their options, declared in code.
public final class CommandLineSpecs {

    static final String TRUST = "trust";
    static final String BACKTEST = "backtest";
    static final String SIMULATE = "simulate";
    static final String WORTH = "worth";
    static final String SUGGEST = "suggest";
    static final String VERIFY = "verify";
    static final String WITNESS = "witness";
    static final String FACTS = "facts";
    static final String VERSION = "version";
    static final String HELP = "help";

    private CommandLineSpecs() {}

    static CommandLine commandLine() {
        CommandSpec top = command("twelvekeys", "Commands that work on a file, without a server.");
        top.addOption(flag("--version", "Print the version.").versionHelp(true).build());
        top.addSubcommand(TRUST, trust());
        top.addSubcommand(BACKTEST, backtest());
        top.addSubcommand(SIMULATE, VolumeSpecs.simulate());
        top.addSubcommand(WORTH, VolumeSpecs.worth());
        top.addSubcommand(SUGGEST, suggest());
        top.addSubcommand(VERIFY, verify());
        top.addSubcommand(WITNESS, witness());
        top.addSubcommand(FACTS, FactsSpecs.facts());
        top.addSubcommand(VERSION, command(VERSION, "Print the version."));
        top.addSubcommand(
                HELP,
                command(HELP, "Explain the commands, or one of them.")
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0")
                                        .arity("0..1")
                                        .paramLabel("COMMAND")
                                        .type(String.class)
                                        .description("The command to explain.")
                                        .build()));
        CommandLine commandLine = new CommandLine(top);
        commandLine.setUsageHelpAutoWidth(false);
        return commandLine;
    }

    private static CommandSpec trust() {
        CommandSpec spec =
                command(
                        TRUST,
                        "How well each promisor keeps its promises, and to whom: level, range, evidence.");
        addFileOptions(spec);
        spec.addOption(
                option(
                                "--levels",
                                "OUT",
                                "Write every level there, as CSV, and give a summary; for files of any"
                                        + " size, without open promises and --deliverable.")
                        .build());
        addInForce(spec);
        addColumn(
                spec,
                Asides.SINCE,
                "Column: the day it was made, or moved to its date; else --made.",
                false);
        spec.addOption(
                option(
                                "--dates",
                                "FILE",
                                "The dates that each promise stood under, as an auditor's file has"
                                        + " them; else one a promise.")
                        .build());
        spec.addOption(
                option(
                                "--chosen-on",
                                "DATE",
                                "Let the past until this day choose what gives the chances; else"
                                        + " --as-of.")
                        .build());
        return spec;
    }

    private static CommandSpec backtest() {
        CommandSpec spec =
                command(
                        BACKTEST,
                        "How good forecasts would have been on the promises of this file: each one is"
                                + " predicted from what was known before.");
        addFileOptions(spec);
        spec.addOption(
                option("--horizon", "DAYS", "Predict that many days before the due date (30).")
                        .build());
        spec.addOption(option("--from", "DATE", "Score promises due from this date on.").build());
        spec.addOption(option("--to", "DATE", "Score promises due until this date.").build());
        return spec;
    }

    private static CommandSpec suggest() {
        CommandSpec spec =
                command(
                        SUGGEST,
                        "The promises that minutes or an e-mail seem to hold, with the sentence each"
                                + " came from.");
        spec.addPositional(file("Minutes or an e-mail, as plain text in UTF-8."));
        spec.addOption(
                option("--on", "DATE", "The day of the meeting, such as 2026-11-23.")
                        .required(true)
                        .build());
        spec.addOption(
                option("--zone", "ZONE", "Whose clock times mean, such as Europe/London (UTC).")
                        .build());
        spec.addOption(
                option("--people", "NAMES", "Who may be named: \"Ruth Adeyemi=b,Tom Vasey=a\".")
                        .build());
        spec.addOption(option("--us", "NAME", "The organisation of side a.").build());
        spec.addOption(option("--them", "NAME", "The organisation of side b.").build());
        spec.addOption(
                option("--date-order", "ORDER", "For dates such as 07/12: dmy (usual) or mdy.")
                        .build());
        spec.addOption(flag("--json", "Print JSON rather than text.").build());
        return spec;
    }

    private static CommandSpec verify() {
        CommandSpec spec =
                command(
                        VERIFY,
                        "Whether an exported bundle is the record that was signed, and the one you know:"
                                + " OK (exit code 0), TAMPERED (1), ROLLED BACK (2) or FORKED (3).");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .arity("1")
                        .required(true)
                        .paramLabel("BUNDLE")
                        .type(String.class)
                        .description("A bundle, as it was exported.")
                        .build());
        spec.addOption(
                option("--checkpoint", "FILE", "The last checkpoint you kept, to compare with.")
                        .build());
        spec.addOption(
                OptionSpec.builder("--key")
                        .paramLabel("VKEY|FILE")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(
                                "A key you trust, or a file of them, one a line. May be given several"
                                        + " times. Without it the bundle's own keys are used.")
                        .build());
        spec.addOption(flag("--json", "Print JSON rather than text.").build());
        return spec;
    }

    private static CommandSpec witness() {
        CommandSpec spec =
                command(
                        WITNESS,
                        "Watches over a record on a server, from a machine of your own: cosigns it if it"
                                + " only grew (exit code 0), else raises an alarm: another log (1), ROLLED"
                                + " BACK (2) or FORKED (3).");
        spec.addOption(
                option("--new-key", "FILE", "Make a key, and print its public half.").build());
        spec.addOption(
                option("--name", "NAME", "What the new key is called, such as us/laptop.").build());
        spec.addOption(option("--server", "URL", "Where the server is.").build());
        spec.addOption(
                option("--partnership", "ID", "Which record, as in its page's address.").build());
        spec.addOption(
                option("--token-file", "FILE", "An access token that may read and write.").build());
        spec.addOption(option("--key-file", "FILE", "The key that was made.").build());
        spec.addOption(option("--keep", "FILE", "Where the last checkpoint is kept.").build());
        spec.addOption(
                option("--log-key", "VKEY", "The log's public key; else as seen the first time.")
                        .build());
        return spec;
    }

    private static PositionalParamSpec file(String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .paramLabel("FILE")
                .type(String.class)
                .description(description)
                .build();
    }

    static void addFileOptions(CommandSpec spec) {
        spec.addPositional(
                file("A CSV, TSV or XLSX file with one promise, or line of one, a row."));
        addPromiseOptions(spec);
    }

    /// Adds the options that say which column of promises means what, and how they are counted.
    public static void addPromiseOptions(CommandSpec spec) {
        addColumn(spec, "--promisor", "Column: who promised.", true);
        addColumn(spec, "--promisee", "Column: who was promised.", true);
        addColumn(spec, "--due", "Column: the promised date.", true);
        addColumn(spec, "--done", "Column: the date it was done; empty while open.", true);
        addColumn(spec, "--made", "Column: the date it was promised.", false);
        addColumn(
                spec,
                "--deliverable",
                "Column: what lines belong to; lines of one are one promise.",
                false);
        addColumn(spec, "--value", "Column: what it is worth.", false);
        addColumn(spec, "--category", "Column: its kind.", false);
        spec.addOption(
                option("--grace", "P…", "Days still on time, such as P2D, P1W or PT48H (none).")
                        .build());
        spec.addOption(
                option("--date-order", "ORDER", "For dates such as 6/2/06: dmy, mdy or ymd.")
                        .build());
        spec.addOption(
                option("--as-of", "DATE", "Read the record as of this day, such as 2026-06-30.")
                        .build());
        spec.addOption(
                option("--refused", "FILE", "Write every refused row there, with its reason.")
                        .build());
        spec.addOption(flag("--json", "Print JSON rather than text.").build());
    }

    /// Adds the option for the date that was in force, where it counts by another.
    static void addInForce(CommandSpec spec) {
        addColumn(
                spec,
                Asides.IN_FORCE,
                "Column: the date in force, where --due is the date it counts by.",
                false);
    }

    static void addColumn(CommandSpec spec, String name, String description, boolean required) {
        spec.addOption(option(name, "COL", description).required(required).build());
    }

    /// A command that explains itself.
    public static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage(
                new UsageMessageSpec().description(description).sortOptions(false).width(100));
        spec.addOption(flag("--help", "Explain this command.").usageHelp(true).build());
        return spec;
    }

    /// An option with one value.
    public static OptionSpec.Builder option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(description);
    }

    static OptionSpec.Builder flag(String name, String description) {
        return OptionSpec.builder(name).arity("0").type(boolean.class).description(description);
    }
}
