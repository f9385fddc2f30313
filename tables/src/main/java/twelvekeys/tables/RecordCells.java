package twelvekeys.tables;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/// Gathers the cells of one record and watches the caps while they come in.
final class RecordCells extends AbstractBaseCsvCallbackHandler<Records.Cells> {

    private final int maxColumns;
    private final int maxChars;
    private long line = 1;
    private List<String> texts = new ArrayList<>();

    RecordCells(int maxColumns, int maxChars) {
        this.maxColumns = maxColumns;
        this.maxChars = maxChars;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        texts = new ArrayList<>(Math.max(8, texts.size()));
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean inQuotes) {
        if (index >= maxColumns) {
            throw TableProblems.tooManyColumns(line, maxColumns);
        }
        if (length > maxChars) {
            throw TableProblems.cellTooLong(line, maxChars, inQuotes);
        }
        texts.add(new String(buffer, offset, length));
    }

    @Override
    protected Records.Cells buildRecord() {
        return new Records.Cells(line, texts);
    }

    /// The line of the record that is being read.
    long line() {
        return line;
    }
}
