package twelvekeys.tables;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files and tables for the tests.
final class Fixtures {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Fixtures() {}

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "table", ".dat"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, String text) {
        return file(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Table table(Path folder, String text) {
        return TableFile.open(file(folder, text), Limits.STANDARD);
    }

    static List<Row> rows(Table table) {
        List<Row> rows = new ArrayList<>();
        try (Lines<Row> lines = table.rows()) {
            lines.forEachRemaining(rows::add);
        }
        return rows;
    }

    static List<RowResult> results(Table table, PromiseColumns columns) {
        List<RowResult> results = new ArrayList<>();
        try (PromiseRows lines = PromiseRows.read(table, columns)) {
            lines.forEachRemaining(results::add);
        }
        return results;
    }

    /// A file of real data beside the project; the test is skipped where there is none.
    static Path realFile(String name) {
        Path file = Path.of("../../shared/data").resolve(name);
        assumeTrue(Files.exists(file), () -> "Skipped: there is no " + file.toAbsolutePath());
        return file;
    }
}
