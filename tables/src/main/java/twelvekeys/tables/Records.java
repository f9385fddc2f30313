package twelvekeys.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of a file from its beginning, blank ones included; where text files and sheets meet.
interface Records extends AutoCloseable {

    /// One record, wherever its line breaks are.
    ///
    /// @param line the physical line it starts on
    /// @param texts its cells; none for an empty line
    record Cells(long line, List<String> texts) {}

    /// The next record, or null at the end of the file.
    @Nullable Cells next();

    @Override
    void close();

    /// The next record that has any content, or null at the end of the file.
    default @Nullable Cells nextWithContent() {
        Cells record = next();
        while (record != null && RowGate.isBlank(record.texts())) {
            record = next();
        }
        return record;
    }

    /// The data rows: every record with content that starts below the header.
    final class DataRows extends Lookahead<Row> {

        private final Records records;
        private final long headerLine;
        private final RowGate gate;

        DataRows(Records records, long headerLine, RowGate gate) {
            this.records = records;
            this.headerLine = headerLine;
            this.gate = gate;
        }

        @Override
        @Nullable Row fetch() {
            Cells record;
            while ((record = records.next()) != null) {
                if (record.line() > headerLine) {
                    Row row = gate.admit(record.line(), record.texts());
                    if (row != null) {
                        return row;
                    }
                }
            }
            return null;
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
