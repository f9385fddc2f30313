package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.ledger.BundleVerdict;
import twelvekeys.ledger.BundleVerifier;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.VerifierKey;
import twelvekeys.storage.LogHead;
import twelvekeys.storage.TestDatabase;

/// One partnership's log in a real database, in the hands of a superuser: written by the server's
/// own code, read by the server's own export, and judged by the verifier that a side runs at home.
/// Three older copies of its tables lie beside it, as backups do.
final class StoredLog implements AutoCloseable {

    static final UUID PARTNERSHIP = new UUID(12, 1);

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-05-04T09:00:00Z"), ZoneOffset.UTC);
    private static final int BACKUPS = 3;

    private final TestDatabase database = TestDatabase.fresh();
    private final SingleConnectionDataSource source;
    private final Path folder;
    private final LogKeys serverKeys;
    private final LogKeys otherKeys;

    final JdbcClient db;
    final JdbcTemplate batches;
    final PartnershipRecord record;

    /// How many entries it has, and what a backup notes of it.
    final long size;

    private final LogHead head;

    /// Writes the log.
    ///
    /// @param folder for keys and bundles
    StoredLog(Path folder, int entries) throws IOException, SQLException {
        this.folder = folder;
        source = new SingleConnectionDataSource(database.superuser().getConnection(), true);
        db = JdbcClient.create(source);
        batches = new JdbcTemplate(source);
        serverKeys = keys("server");
        otherKeys = keys("somebody-else");
        record = new PartnershipRecord(source, new LogTree(source), new WriterNames(db), _ -> {});
        db.sql("insert into log_head (partnership_id) values (?)").param(PARTNERSHIP).update();
        for (int i = 0; length() < entries; i++) {
            append(1_000 + i);
            if (i < BACKUPS) {
                backUp(i);
            }
        }
        size = length();
        head = new LogHead(PARTNERSHIP, size, checkpoint().checkpoint().root().base64());
    }

    private LogKeys keys(String name) throws IOException {
        return new LogKeys(Files.writeString(folder.resolve(name), name + "!".repeat(40)));
    }

    private void backUp(int number) {
        for (String table : List.of("entry", "log_head", "subtree")) {
            db.sql("create table backup_of_%s_%d as select * from %1$s".formatted(table, number))
                    .update();
        }
    }

    /// The number of one of the older copies.
    static int anyBackup(Random random) {
        return random.nextInt(BACKUPS);
    }

    private long length() {
        return record.size(PARTNERSHIP);
    }

    /// Appends one entry of each type, other ones for another seed.
    void append(long seed) {
        List<Draft> drafts =
                new AnyEntry(seed)
                        .drafts().stream()
                                .filter(draft ->
                                        !(draft.entry() instanceof WitnessEntry
                                                || draft.entry() instanceof ErasureEntry))
                                .toList();
        inTransaction(() -> record.append(PARTNERSHIP, drafts));
    }

    private void inTransaction(Runnable work) {
        transactions().executeWithoutResult(_ -> work.run());
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /// Does harm, judges what is left, and undoes the harm.
    <T> T harmed(Runnable harm, Supplier<T> judge) {
        return Objects.requireNonNull(
                transactions()
                        .execute(status -> {
                            status.setRollbackOnly();
                            db.sql("set local session_replication_role = replica").update();
                            harm.run();
                            return judge.get();
                        }));
    }

    /// The log's public key, as a side keeps it.
    VerifierKey key() {
        return proofs(serverKeys).key(PARTNERSHIP);
    }

    /// The log as it stands, signed by the server: what a side keeps.
    SignedCheckpoint checkpoint() {
        return proofs(serverKeys).checkpoint(PARTNERSHIP);
    }

    /// What a side learns of the log when it asks for a bundle and verifies it.
    enum Told {
        OK,
        TAMPERED,
        ROLLED_BACK,
        FORKED;

        static Told of(BundleVerdict verdict) {
            return switch (verdict) {
                case BundleVerdict.Ok _ -> OK;
                case BundleVerdict.Tampered _ -> TAMPERED;
                case BundleVerdict.RolledBack _ -> ROLLED_BACK;
                case BundleVerdict.Forked _ -> FORKED;
            };
        }
    }

    /// Exports the log as it stands and judges the bundle. Where there are fewer entries than the
    /// tree counts the server breaks off, and what came until then is judged.
    ///
    /// @param signed whether the server signs, or somebody else who has not its key
    /// @param kept the checkpoint that a side kept; null for none
    Told told(boolean signed, @Nullable SignedCheckpoint kept) {
        BundleVerifier verifier = new BundleVerifier(List.of(key()), kept);
        Path bundle = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            export(signed ? serverKeys : otherKeys).write(PARTNERSHIP, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            assertThat(e)
                    .hasMessageMatching("The checkpoint is of \\d+ entries; \\d+ were written");
        }
        try {
            return Told.of(verifier.verify(bundle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Proofs proofs(LogKeys keys) {
        return new Proofs(new LogTree(source), keys);
    }

    private RecordExport export(LogKeys keys) {
        Proofs proofs = proofs(keys);
        Witnesses witnesses = new Witnesses(record, proofs, new WrittenRequests(db), db, CLOCK);
        return new RecordExport(record, witnesses, proofs, db, CLOCK);
    }

    /// Whether `check` finds the stored record in order.
    ///
    /// @param noted whether it is held against what a backup noted
    boolean isInOrder(boolean noted) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            return RecordCheck.check(connection, PARTNERSHIP, noted ? head : null, Set.of())
                    .wrong()
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    @Override
    public void close() {
        source.destroy();
        database.close();
    }
}
