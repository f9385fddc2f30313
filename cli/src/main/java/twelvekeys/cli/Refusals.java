package twelvekeys.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.RowResult;
import twelvekeys.tables.SafeCsv;

/// Tells which rows of a file could not be used, and why.
public final class Refusals {

    /// How many of them are listed.
    public static final int MOST_LISTED = 10;

    private Refusals() {}

    /// Lists the first ten, and writes all of them to a file if one is named.
    ///
    /// @throws CommandFailed when that file cannot be written
    static void tell(List<RowResult.Refused> refused, @Nullable Path file, PrintStream err) {
        List<String> first =
                refused.stream()
                        .limit(MOST_LISTED)
                        .map(row -> "line " + row.line() + ": " + row.reason())
                        .toList();
        list(refused.size(), first, err);
        if (file != null) {
            write(refused, file);
        }
    }

    /// Lists refused rows, if there are any.
    ///
    /// @param all how many there are
    /// @param first the first [#MOST_LISTED] of them, each with its place and its reason
    public static void list(long all, List<String> first, PrintStream err) {
        if (all > 0) {
            err.println(Shown.count(all, "row") + " refused:");
            first.forEach(row -> err.println("  " + row));
            if (all > first.size()) {
                err.println("  and " + Shown.count(all - first.size()) + " more");
            }
        }
    }

    private static void write(List<RowResult.Refused> refused, Path file) {
        try (SafeCsv csv = SafeCsv.to(Files.newOutputStream(file))) {
            csv.row("line", "reason", "row");
            for (RowResult.Refused row : refused) {
                List<String> cells = new ArrayList<>();
                cells.add(Long.toString(row.line()));
                cells.add(row.reason());
                cells.addAll(row.cells());
                csv.row(cells);
            }
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailed.notComputed("The refused rows cannot be written to " + file);
        }
    }
}
