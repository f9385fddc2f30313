package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.record.StoredHarm.Cover;
import twelvekeys.record.StoredHarm.Harm;
import twelvekeys.record.StoredLog.Told;

/// A superuser of the database changes a stored log, from one edited entry to a history rewritten
/// as a whole, with the server's key and without. Whoever kept a checkpoint is told each time, from
/// the bundle that the server itself exports.
///
/// `-Dtwelvekeys.mutations=10000` tries more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class StoredMutationTest {

    private static final int MUTATIONS = Integer.getInteger("twelvekeys.mutations", 200);
    private static final int ENTRIES = 300;
    private static final long SEED = 20_261_127;
    private static final List<Harm> HARMS = List.of(Harm.values());
    private static final List<Cover> COVERS = List.of(Cover.values());

    private StoredLog log;
    private SignedCheckpoint kept;

    @BeforeAll
    void aLogIsWrittenAndItsCheckpointKept(@TempDir Path folder) throws Exception {
        log = new StoredLog(folder, ENTRIES);
        kept = log.checkpoint();
        assertThat(kept.checkpoint().size()).isEqualTo(log.size).isGreaterThanOrEqualTo(ENTRIES);
    }

    @AfterAll
    void theDatabaseIsClosed() {
        log.close();
    }

    @Test
    void anUntouchedLogVerifies() {
        assertThat(log.told(true, kept)).isEqualTo(Told.OK);
        assertThat(log.isInOrder(true)).isTrue();
    }

    @Test
    void everyMutationIsToldByTheVerifierWithAKeptCheckpoint() {
        StoredHarm harm = new StoredHarm(log, new Random(SEED));
        Map<String, Integer> told = new TreeMap<>();
        for (int i = 0; i < MUTATIONS; i++) {
            Harm done = HARMS.get(i % HARMS.size());
            Cover cover = COVERS.get(i / HARMS.size() % COVERS.size());
            String which = done + " hidden by " + cover + ", round " + i;
            Told heard =
                    log.harmed(
                            () -> harm.apply(done, cover),
                            () -> {
                                assertThat(log.isInOrder(true)).as(which).isFalse();
                                return log.told(cover != Cover.OTHER_KEY, kept);
                            });
            assertThat(heard).as(which).isEqualTo(expected(done, cover));
            told.merge("%-10s %-13s %s".formatted(done, cover, heard), 1, Integer::sum);
        }
        assertThat(told).hasSize(HARMS.size() * COVERS.size());
        assertThat(told.values().stream().mapToInt(count -> count).sum()).isEqualTo(MUTATIONS);
        told.forEach((kind, count) -> System.out.println(kind + " " + count));
        assertThat(log.told(true, kept)).isEqualTo(Told.OK);
    }

    /// What contradicts itself, or is not signed by the log, was tampered with. What the server
    /// signed is held against the checkpoint: it is shorter, or it is another history.
    private static Told expected(Harm harm, Cover cover) {
        if (harm == Harm.WORDS) {
            return Told.TAMPERED; // they do not fit what stands in the entry
        }
        return switch (cover) {
            case NOTHING, LEAVES, OTHER_KEY -> Told.TAMPERED;
            case TREE_AND_MORE -> Told.FORKED;
            case TREE ->
                    switch (harm) {
                        case DELETE, TRUNCATE, OLD_BACKUP -> Told.ROLLED_BACK;
                        case EDIT, REORDER, INSERT, FORK, WORDS -> Told.FORKED;
                    };
        };
    }

    /// The control: it is the kept checkpoint that tells of a history that the server signed anew.
    @Test
    void withoutAKeptCheckpointARewrittenHistoryVerifies() {
        StoredHarm harm = new StoredHarm(log, new Random(SEED));
        for (Harm done : EnumSet.complementOf(EnumSet.of(Harm.WORDS))) {
            assertThat(log.harmed(() -> harm.apply(done, Cover.TREE), () -> log.told(true, null)))
                    .as("%s", done)
                    .isEqualTo(Told.OK);
        }
    }

    /// The limit: what is added after the kept checkpoint contradicts nothing. Each side sees it on
    /// its pages and in its mail, with whoever is said to have written it.
    @Test
    void anEntryThatIsAddedAfterTheKeptCheckpointIsNotHistoryRewritten() {
        assertThat(log.harmed(() -> log.append(1), () -> log.told(true, kept))).isEqualTo(Told.OK);
    }
}
