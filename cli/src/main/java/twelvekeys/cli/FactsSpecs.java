package twelvekeys.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The options of `facts` and of its five commands.
final class FactsSpecs {

    static final String SCORE = "score";
    static final String EXPLAIN = "explain";
    static final String RANK = "rank";
    static final String EVALUATE = "evaluate";
    static final String BUSINESS_CASE = "businesscase";

    private static final String PATHS =
            "Files, folders and zips of EDGAR's companyfacts, submissions and Financial Statement"
                    + " Data Sets, and of own CSV, mixed.";

    private FactsSpecs() {}

    static CommandSpec facts() {
        CommandSpec spec =
                CommandLineSpecs.command(
                        CommandLineSpecs.FACTS,
                        "What the public record says of companies: five letters, each explained down"
                                + " to the filed number.");
        spec.addSubcommand(SCORE, score());
        spec.addSubcommand(EXPLAIN, explain());
        spec.addSubcommand(RANK, rank());
        spec.addSubcommand(EVALUATE, evaluate());
        spec.addSubcommand(BUSINESS_CASE, businessCase());
        return spec;
    }

    private static CommandSpec score() {
        CommandSpec spec =
                CommandLineSpecs.command(
                        SCORE, "The five letters of companies, among their peers.");
        addPaths(spec);
        addCompany(spec, false);
        addAsOf(spec);
        spec.addOption(CommandLineSpecs.flag("--json", "Print JSON rather than text.").build());
        return spec;
    }

    private static CommandSpec explain() {
        CommandSpec spec =
                CommandLineSpecs.command(
                        EXPLAIN, "How one letter of a company came about, down to the filings.");
        addPaths(spec);
        addCompany(spec, true);
        spec.addOption(
                CommandLineSpecs.option("--letter", "LETTER", "F, A, C, T or S.")
                        .required(true)
                        .build());
        addAsOf(spec);
        return spec;
    }

    private static CommandSpec rank() {
        CommandSpec spec =
                CommandLineSpecs.command(
                        RANK, "Companies by the mean of their issued letters, the best first.");
        addPaths(spec);
        spec.addOption(CommandLineSpecs.flag("--sector", "Rank within each SIC division.").build());
        addAsOf(spec);
        spec.addOption(
                CommandLineSpecs.option("--csv", "FILE", "Write the ranking there, as CSV.")
                        .build());
        return spec;
    }

    private static CommandSpec evaluate() {
        CommandSpec spec =
                CommandLineSpecs.command(
                        EVALUATE,
                        "How well F tells failures from the rest in a table with labels, beside each"
                                + " classical score and size alone (AUC with 95 % ranges).");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .arity("1")
                        .required(true)
                        .paramLabel("FILE")
                        .type(String.class)
                        .description("A table with one fiscal year of one company a row.")
                        .build());
        spec.addOption(
                CommandLineSpecs.option("--label", "COL", "Column: what became of the company.")
                        .required(true)
                        .build());
        spec.addOption(
                CommandLineSpecs.option(
                                "--columns",
                                "FILE",
                                "Which column gives which concept, one a line, such as ASSETS ="
                                        + " total_assets; also company, year and happened.")
                        .required(true)
                        .build());
        spec.addOption(
                CommandLineSpecs.flag("--last", "Judge the last year of each company only.")
                        .build());
        spec.addOption(CommandLineSpecs.flag("--json", "Print JSON rather than text.").build());
        return spec;
    }

    private static CommandSpec businessCase() {
        CommandSpec spec =
                CommandLineSpecs.command(
                        BUSINESS_CASE,
                        "What came after good and after bad scores, each formed on its filing date:"
                                + " returns less peers', failures, restatements; also said where"
                                + " there is no difference.");
        addPaths(spec);
        addAsOf(spec);
        spec.addOption(
                CommandLineSpecs.option(
                                "--letter",
                                "LETTER",
                                "F, A, C, T or S, rather than the mean of the issued letters.")
                        .build());
        spec.addOption(
                CommandLineSpecs.option(
                                "--label",
                                "COL",
                                "Column: what became of the company; PATH is then one table, and F"
                                        + " is scored.")
                        .build());
        spec.addOption(
                CommandLineSpecs.option(
                                "--columns",
                                "FILE",
                                "Which column gives which concept, as in evaluate.")
                        .build());
        spec.addOption(
                CommandLineSpecs.option(
                                "--csv",
                                "FILE",
                                "Write every score there, as CSV, with what" + " came after.")
                        .build());
        spec.addOption(CommandLineSpecs.flag("--json", "Print JSON rather than text.").build());
        return spec;
    }

    private static void addPaths(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("1..*")
                        .required(true)
                        .paramLabel("PATH")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(PATHS)
                        .build());
    }

    private static void addCompany(CommandSpec spec, boolean required) {
        spec.addOption(
                CommandLineSpecs.option(
                                "--company", "CIK|NAME", "Its number at the SEC, or its name.")
                        .required(required)
                        .build());
    }

    private static void addAsOf(CommandSpec spec) {
        spec.addOption(
                CommandLineSpecs.option(
                                "--as-of",
                                "DATE",
                                "Use only what was filed until this day, such as 2024-06-30 (today).")
                        .build());
    }
}
