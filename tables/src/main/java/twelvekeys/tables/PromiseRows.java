package twelvekeys.tables;

/// Reads the rows of a table as promises, one result for each row.
public final class PromiseRows implements Lines<RowResult> {

    private final Lines<Row> rows;
    private final PromiseJudge judge;

    private PromiseRows(Table table, PromiseJudge judge) {
        this.judge = judge;
        this.rows = table.rows();
    }

    /// Starts reading. Close it when done.
    ///
    /// @throws UnknownColumnException if the table lacks one of the columns
    /// @throws TableException here or while walking, for a whole-file problem
    public static PromiseRows read(Table table, PromiseColumns columns) {
        return new PromiseRows(table, new PromiseJudge(table.headers(), columns));
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RowResult next() {
        return judge.judge(rows.next());
    }

    @Override
    public void close() {
        rows.close();
    }
}
