package twelvekeys.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Which partnerships the transaction under way may see: those its organisation sat in when it
/// began, until they are read again.
public final class PartnershipsInSight {

    private final DataSource source;

    PartnershipsInSight(DataSource source) {
        this.source = source;
    }

    /// Reads them again, so that a partnership begun since is seen.
    ///
    /// @throws IllegalTransactionStateException outside a transaction in an organisation's name
    public void readAgain() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !(Tenancy.bound() instanceof Tenancy.Bound.Organisation(var organisation))) {
            throw new IllegalTransactionStateException(
                    "Partnerships are seen in an organisation's name and in a transaction only");
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            TenantSettings.partnerships(connection, organisation);
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("partnerships in sight", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
