package twelvekeys.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.storage.Tenancy;

/// One transaction on people and their keys, apart from any other.
///
/// It must be apart: a transaction belongs to one tenant from its first statement on, and people
/// are read before any is known. Work inside work joins it.
@Component
class IdentityWork {

    private static final String NAME = "identity";

    private final TransactionTemplate transactions;

    IdentityWork(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        transactions.setName(NAME);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T extends @Nullable Object> T in(Supplier<T> work) {
        if (NAME.equals(TransactionSynchronizationManager.getCurrentTransactionName())) {
            return work.get();
        }
        return Tenancy.identity(() -> transactions.execute(status -> work.get()));
    }

    void run(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }
}
