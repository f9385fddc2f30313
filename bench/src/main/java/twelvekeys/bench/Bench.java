package twelvekeys.bench;

import java.util.Arrays;

/// The command `bench`: one comparison, by name.
public final class Bench {

    private static final int USAGE = 2;

    private Bench() {}

    /// Runs one comparison and prints what it found.
    ///
    /// @param args its name, and its own arguments
    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        String[] own = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (name) {
            case "record" -> RecordBench.run(Options.of(own));
            case "trust" -> TrustBench.run(Options.of(own));
            case "facts" -> FactsBench.run(Options.of(own));
            case "jmh" -> LoopBench.run(own.length == 0 ? "" : own[0]);
            case "intake" -> IntakeBench.run(Options.of(own));
            case "pages" -> PagesBench.run(Options.of(own));
            default -> {
                System.err.println(
                        "twelvekeys: bench takes record, intake, trust, facts, pages or jmh;"
                                + " docs/reference/commands.md names the options of each");
                System.exit(USAGE);
            }
        }
    }
}
