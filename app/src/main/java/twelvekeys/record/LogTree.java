package twelvekeys.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.ledger.Frontier;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.InclusionProof;
import twelvekeys.ledger.StoredHashes;
import twelvekeys.ledger.Subtree;

/// The Merkle tree over each log, as the database keeps it: the leaf hashes beside the entries, the
/// complete subtrees, and the frontier beside the size.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LogTree {

    private static final int FETCHED = 10_000;
    private static final String LOCK = "select pg_advisory_xact_lock(?)::text";
    private static final String HEAD =
            "select size, frontier from log_head where partnership_id = ?";
    private static final Head NO_LOG = new Head(0, Frontier.EMPTY);

    private final DataSource source;
    private final JdbcClient db;
    private final JdbcTemplate batches;

    LogTree(DataSource source) {
        this.source = source;
        this.db = JdbcClient.create(source);
        this.batches = new JdbcTemplate(source);
    }

    /// The row of a log.
    ///
    /// @param frontier missing where the log is older than the tree
    private record Head(long size, @Nullable Frontier frontier) {}

    private Head head(UUID partnership) {
        return db.sql(HEAD)
                .param(partnership)
                .query((row, n) -> head(row))
                .optional()
                .orElse(NO_LOG);
    }

    private static Head head(ResultSet row) throws SQLException {
        byte[] frontier = row.getBytes("frontier");
        return new Head(row.getLong("size"), frontier == null ? null : Frontier.of(frontier));
    }

    /// The right edge of a log as it stands.
    Frontier frontier(UUID partnership) {
        return frontier(partnership, head(partnership), new ArrayList<>());
    }

    /// A log that is locked, and gets leaves. Nothing is stored until [#keep].
    static final class Growing {

        private final List<Subtree> finished;
        private Frontier before;
        private Frontier now;

        private Growing(Frontier now, List<Subtree> finished) {
            this.before = now;
            this.now = now;
            this.finished = finished;
        }

        /// How many entries the log has by now.
        long size() {
            return now.size();
        }

        void add(byte[] leaf) {
            before = now;
            now = now.append(Hash.of(leaf), finished::add);
        }

        /// That the leaf added last stands in the log of now.
        InclusionProof proofOfLast() {
            return before.proofOfNext();
        }
    }

    /// Locks a log until the transaction ends, and begins to grow it. One that was begun before
    /// there was a tree gets all of it.
    Growing growing(UUID partnership) {
        List<Subtree> finished = new ArrayList<>();
        return new Growing(frontier(partnership, lockedHead(partnership), finished), finished);
    }

    /// Two statements in one round trip; the second sees what whoever had the lock committed.
    private Head lockedHead(UUID partnership) {
        return Objects.requireNonNull(
                batches.execute(
                        LOCK + ";\n" + HEAD,
                        (PreparedStatement both) -> {
                            both.setLong(1, lock(partnership));
                            both.setObject(2, partnership);
                            both.execute();
                            both.getMoreResults();
                            try (ResultSet row = both.getResultSet()) {
                                return row.next() ? head(row) : NO_LOG;
                            }
                        }));
    }

    /// The number of the lock of a log.
    private static long lock(UUID partnership) {
        return partnership.getMostSignificantBits() ^ partnership.getLeastSignificantBits();
    }

    /// Waits until nobody else writes to a log, and keeps others out until the transaction ends.
    void waitFor(UUID partnership) {
        db.sql(LOCK).param(lock(partnership)).query(String.class).single();
    }

    /// Keeps what a log has grown to, and the subtrees that this finished.
    void keep(UUID partnership, Growing grown) {
        if (!grown.finished.isEmpty()) {
            batches.batchUpdate(
                    "insert into subtree (partnership_id, height, number, hash) values (?, ?, ?, ?)",
                    grown.finished.stream().map(subtree -> row(partnership, subtree)).toList());
        }
        db.sql("update log_head set size = ?, frontier = ? where partnership_id = ?")
                .params(grown.size(), grown.now.bytes(), partnership)
                .update();
    }

    private static Object[] row(UUID partnership, Subtree subtree) {
        return new Object[] {
            partnership, subtree.height(), subtree.number(), subtree.hash().bytes()
        };
    }

    private Frontier frontier(UUID partnership, Head head, List<Subtree> finished) {
        Frontier frontier = head.frontier();
        if (frontier == null) {
            return hashed(partnership, head.size(), finished);
        }
        if (frontier.size() != head.size()) {
            throw new IllegalStateException(
                    "The log of partnership %s has %d entries, and a tree over %d."
                            .formatted(partnership, head.size(), frontier.size()));
        }
        return frontier;
    }

    private Frontier hashed(UUID partnership, long size, List<Subtree> finished) {
        JdbcTemplate streaming = new JdbcTemplate(source);
        streaming.setFetchSize(FETCHED);
        Frontier[] edge = {Frontier.EMPTY};
        streaming.query(
                "select leaf from entry where partnership_id = ? and seq <= ? order by seq",
                row -> {
                    edge[0] = edge[0].append(Hash.of(row.getBytes("leaf")), finished::add);
                },
                partnership,
                size);
        if (edge[0].size() != size) {
            throw new IllegalStateException(
                    "The log of partnership %s should have %d entries and has %d."
                            .formatted(partnership, size, edge[0].size()));
        }
        return edge[0];
    }

    /// Where a log keeps its hashes. Of a log that was begun before there was a tree the subtrees
    /// are made from its leaves, until it is next written to.
    StoredHashes hashes(UUID partnership) {
        Head head = head(partnership);
        if (head.frontier() != null) {
            return new Stored(partnership, null);
        }
        List<Subtree> made = new ArrayList<>();
        hashed(partnership, head.size(), made);
        return new Stored(partnership, made);
    }

    /// The hashes of one log.
    private final class Stored implements StoredHashes {

        private final UUID partnership;
        private final @Nullable List<Subtree> made;

        /// @param made all complete subtrees of a log that does not keep them; null if it does
        Stored(UUID partnership, @Nullable List<Subtree> made) {
            this.partnership = partnership;
            this.made = made;
        }

        @Override
        public List<Hash> leaves(long from, long to) {
            return db.sql(
                            """
                            select leaf from entry
                            where partnership_id = ? and seq > ? and seq <= ? order by seq
                            """)
                    .params(partnership, from, to)
                    .query((row, n) -> Hash.of(row.getBytes("leaf")))
                    .list();
        }

        @Override
        public List<Hash> subtrees(int height, long from, long to) {
            if (made != null) {
                return made.stream()
                        .filter(tree -> tree.height() == height)
                        .filter(tree -> tree.number() >= from && tree.number() < to)
                        .map(Subtree::hash)
                        .toList();
            }
            return db.sql(
                            """
                            select hash from subtree
                            where partnership_id = ? and height = ?
                                and number >= ? and number < ? order by number
                            """)
                    .params(partnership, height, from, to)
                    .query((row, n) -> Hash.of(row.getBytes("hash")))
                    .list();
        }
    }
}
