package twelvekeys.soak;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// The entry point of `soak`.
public final class Main {

    private Main() {}

    /// Runs it, and ends with exit code 0 if all holds, 1 if it does not, 2 if it was not
    /// understood.
    ///
    /// @param args its options
    public static void main(String[] args) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(
                new CommandLine(new SoakCommand(out))
                        .setExecutionExceptionHandler((e, command, parsed) -> {
                            out.println("IT DOES NOT HOLD: " + e.getMessage());
                            return 1;
                        })
                        .execute(args));
    }
}
