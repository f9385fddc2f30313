package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Whatever the bytes of a file are, it is read, every row of it once, or refused with a message.
class FilesFuzzTest {

    private static final Limits CAPS = new Limits(1 << 17, 1_000, 50, 2_000, 1 << 20, 200, 50);

    @FuzzTest(maxDuration = "60s")
    void anyTextFileIsReadOrRefused(byte[] bytes) throws IOException {
        readOrRefuse(bytes);
    }

    /// The zip is whole; the sheet in it is anything.
    @FuzzTest(maxDuration = "60s")
    void anySheetIsReadOrRefused(byte[] bytes) throws IOException {
        readOrRefuse(new HandmadeWorkbook("", new String(bytes, StandardCharsets.UTF_8)).bytes());
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("table", ".dat");
        try {
            Files.write(file, bytes);
            Table table = TableFile.open(file, CAPS);
            TableSample sample = TableSample.of(table);
            Map<Role, String> columns = new EnumMap<>(Role.class);
            ColumnRoles.recognise(sample.headers(), sample.firstRows())
                    .forEach((role, proposal) -> columns.put(role, proposal.header()));
            columns.putIfAbsent(Role.PROMISOR, sample.headers().getFirst());
            columns.putIfAbsent(Role.DUE, sample.headers().getLast());
            Map<Role, DateReading> dates = new EnumMap<>(Role.class);
            List.of(Role.DUE, Role.DONE, Role.MADE)
                    .forEach(role -> dates.put(role, DateReading.parse("dmy")));
            List<RowResult> results =
                    Fixtures.results(
                            table, new PromiseColumns(columns, dates, NumberReading.COMMA));
            assertThat(results).hasSize((int) sample.rows());
        } catch (TableException e) {
            assertThat(e).hasMessageMatching("(?s).{30,}");
        } finally {
            Files.delete(file);
        }
    }
}
