package twelvekeys.intake;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import twelvekeys.record.TextsErased;

/// What was erased from the record is let go here too: the rows of the file it was read from, and
/// the file itself, which has done its work by then.
@Component
class ForgetErased {

    private final RowStore rows;
    private final ImportFiles files;

    ForgetErased(RowStore rows, ImportFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @EventListener
    void on(TextsErased erased) {
        UUID importId = erased.importId();
        UUID promise = erased.about();
        if (importId == null || promise == null) {
            return;
        }
        rows.forgetTexts(importId, promise);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        files.forget(importId);
                    }
                });
    }
}
