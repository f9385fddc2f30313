package twelvekeys.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.tables.PromiseColumns;
import twelvekeys.tables.PromiseRows;
import twelvekeys.tables.Role;
import twelvekeys.tables.RowResult;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableException;
import twelvekeys.tables.TableFile;

/// Reads a file's rows into `import_row`, a batch a transaction. Taken up again, it goes on behind
/// the last line that was committed.
@Component
class ImportReader {

    private static final int ROWS_PER_BATCH = 2_000;

    private final ImportFiles files;
    private final ImportStore store;
    private final RowStore rows;
    private final TransactionTemplate transactions;
    private final IntakeSettings settings;
    private final Clock clock;

    ImportReader(
            ImportFiles files,
            ImportStore store,
            RowStore rows,
            TransactionTemplate transactions,
            IntakeSettings settings,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.rows = rows;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// Reads to the end, or fails the import as a whole.
    void read(Import file) {
        Meant meant = file.understanding();
        try {
            Table table = TableFile.open(files.path(file.id()), settings.limits());
            try (PromiseRows results = PromiseRows.read(table, meant.columns())) {
                List<RowResult> batch = new ArrayList<>(ROWS_PER_BATCH);
                while (results.hasNext()) {
                    RowResult result = results.next();
                    if (line(result) > file.lastLine()) {
                        batch.add(result);
                    }
                    if (batch.size() == ROWS_PER_BATCH) {
                        keep(file.organisation(), file.id(), meant, batch);
                        batch.clear();
                    }
                }
                keep(file.organisation(), file.id(), meant, batch);
            }
            transactions.executeWithoutResult(status -> {
                if (store.lock(file.organisation(), file.id()).state() == ImportState.READING) {
                    store.move(file, ImportState.APPLYING);
                }
            });
        } catch (TableException e) {
            transactions.executeWithoutResult(status -> {
                rows.forget(file);
                store.unread(file);
                String problem = RecordableRow.clean(String.valueOf(e.getMessage()));
                store.fail(file, problem, clock.instant());
            });
        }
    }

    private void keep(UUID organisation, UUID id, Meant meant, List<RowResult> batch) {
        if (batch.isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            Import file = store.lock(organisation, id);
            if (file.state() != ImportState.READING) {
                return;
            }
            List<StagedRow> waiting = new ArrayList<>(batch.size());
            List<DecidedRow> refused = new ArrayList<>();
            for (RowResult result : batch) {
                if (line(result) > file.lastLine()) {
                    sort(result, meant, waiting, refused);
                }
            }
            rows.addWaiting(file, waiting);
            rows.addRefused(file, refused);
            store.rowsRead(
                    file, waiting.size() + refused.size(), refused.size(), line(batch.getLast()));
        });
    }

    private static void sort(
            RowResult result, Meant meant, List<StagedRow> waiting, List<DecidedRow> refused) {
        switch (result) {
            case RowResult.Read(var row) -> {
                StagedRow staged = StagedRow.of(row, meant.direction(), unitColumn(meant));
                switch (RecordableRow.check(staged)) {
                    case null -> waiting.add(staged);
                    case String reason ->
                            refused.add(
                                    new DecidedRow(
                                            row.line(),
                                            RowStatus.REFUSED,
                                            reason,
                                            null,
                                            List.of()));
                }
            }
            case RowResult.Refused(var line, var cells, var reason) ->
                    refused.add(
                            new DecidedRow(
                                    line,
                                    RowStatus.REFUSED,
                                    RecordableRow.clean(reason),
                                    null,
                                    cells.stream().map(RecordableRow::clean).toList()));
        }
    }

    /// Whether the file has a column for the importing organisation's own units.
    private static boolean unitColumn(Meant meant) {
        PromiseColumns columns = meant.columns();
        String promisor = columns.columns().get(Role.PROMISOR);
        String promisee = columns.columns().get(Role.PROMISEE);
        return promisee != null && !promisee.equals(promisor);
    }

    private static long line(RowResult result) {
        return switch (result) {
            case RowResult.Read(var row) -> row.line();
            case RowResult.Refused refused -> refused.line();
        };
    }
}
