package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// What a request is told when the server cannot do its work. The real thing, with databases that
/// are killed and disks that are full, is in the module `soak`.
class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, UNREACHABLE", // a connection that broke
        "57P01, UNREACHABLE", // a server that is stopped
        "57P03, UNREACHABLE", // a server that is starting
        "58030, UNREACHABLE", // a failure of its system
        "53300, UNREACHABLE", // too many connections
        "53100, NO_ROOM"
    })
    void anErrorOfTheDatabasesSurroundingsIsAnOutage(String state, Outage outage) {
        assertThat(Outage.behind(failed(state))).contains(outage);
    }

    @ParameterizedTest
    @CsvSource({"23505", "40001", "57014", "42P01"})
    void anErrorInAStatementIsNone(String state) {
        assertThat(Outage.behind(failed(state))).isEmpty();
    }

    @Test
    void aPoolWithoutConnectionsIsAnOutage() {
        assertThat(
                        Outage.behind(
                                new CannotCreateTransactionException(
                                        "x", new SQLTransientConnectionException("30 s"))))
                .contains(Outage.UNREACHABLE);
        assertThat(Outage.behind(new CannotCreateTransactionException("x")))
                .contains(Outage.UNREACHABLE);
    }

    @Test
    void aRollbackThatFailsDoesNotHideWhyItWasTried() {
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("closed"));
        assertThat(Outage.behind(rollback)).contains(Outage.UNREACHABLE);
        rollback.initApplicationException(failed("53100"));
        assertThat(Outage.behind(rollback)).contains(Outage.NO_ROOM);
    }

    @Test
    void aFileThatFindsNoRoomIsAnOutageToo() {
        assertThat(
                        Outage.behind(
                                new UncheckedIOException(
                                        new IOException("write: No space left on device"))))
                .contains(Outage.NO_ROOM);
        assertThat(Outage.behind(new IllegalStateException("a mistake of ours"))).isEmpty();
    }

    private static DataAccessResourceFailureException failed(String state) {
        return new DataAccessResourceFailureException("x", new SQLException("x", state));
    }
}
