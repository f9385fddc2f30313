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
final class Refusals {

    private static final int MOST_LISTED = 10;

    private Refusals() {}

    /// Lists the first ten, and writes all of them to a file if one is named.
    ///
    /// @throws CommandFailed when that file cannot be written
    static void tell(List<RowResult.Refused> refused, @Nullable Path file, PrintStream err) {
        if (!refused.isEmpty()) {
            err.println(Shown.count(refused.size(), "row") + " refused:");
            for (RowResult.Refused row : first(refused)) {
                err.println("  line " + row.line() + ": " + row.reason());
            }
            if (refused.size() > MOST_LISTED) {
                err.println("  and " + Shown.count(refused.size() - MOST_LISTED) + " more");
            }
        }
        if (file != null) {
            write(refused, file);
        }
    }

    private static List<RowResult.Refused> first(List<RowResult.Refused> refused) {
        return refused.subList(0, Math.min(MOST_LISTED, refused.size()));
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
