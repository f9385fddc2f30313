package twelvekeys.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Transactions that belong to the tenant in whose name they are begun ([Tenancy]).
///
/// The database is told at their beginning, in one round trip. Work in another's name cannot join
/// one that is under way: it would be done with the wrong eyes. It needs a transaction of its own.
@SuppressWarnings("serial") // never serialised, though its ancestors could be
final class TenantTransactions extends JdbcTransactionManager {

    /// Whose a transaction is.
    private record Owner(Tenancy.@Nullable Bound tenant) {}

    private record Suspended(Object transaction, @Nullable Object owner) {}

    TenantTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Tenancy.Bound tenant = Tenancy.bound();
        Connection connection = DataSourceUtils.getConnection(obtainDataSource());
        try {
            TenantSettings.begin(connection, tenant);
        } catch (SQLException e) {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException(
                    "The database could not be told in whose name it is read", e);
        }
        DataSourceUtils.releaseConnection(connection, obtainDataSource());
        TransactionSynchronizationManager.bindResource(this, new Owner(tenant));
    }

    @Override
    protected void prepareSynchronization(
            DefaultTransactionStatus status, TransactionDefinition definition) {
        Object owner = TransactionSynchronizationManager.getResource(this);
        if (status.hasTransaction()
                && !status.isNewTransaction()
                && !Objects.equals(owner, new Owner(Tenancy.bound()))) {
            throw new IllegalTransactionStateException(
                    "Work of %s cannot join a transaction of %s"
                            .formatted(new Owner(Tenancy.bound()), owner));
        }
        super.prepareSynchronization(status, definition);
    }

    @Override
    protected Object doSuspend(Object transaction) {
        Object owner = TransactionSynchronizationManager.unbindResourceIfPossible(this);
        return new Suspended(super.doSuspend(transaction), owner);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
        Suspended former = (Suspended) suspended;
        super.doResume(transaction, former.transaction);
        if (former.owner != null) {
            TransactionSynchronizationManager.bindResource(this, former.owner);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        super.doCleanupAfterCompletion(transaction);
    }
}
