package twelvekeys.record;

import java.util.ArrayList;
import java.util.List;
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
import twelvekeys.ledger.StoredHashes;
import twelvekeys.ledger.Subtree;

/// The Merkle tree over each log, as the database keeps it: the leaf hashes beside the entries, the
/// complete subtrees, and the frontier beside the size.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LogTree {

    private static final int FETCHED = 10_000;

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
        return db.sql("select size, frontier from log_head where partnership_id = ?")
                .param(partnership)
                .query((row, n) -> {
                    byte[] frontier = row.getBytes("frontier");
                    return new Head(
                            row.getLong("size"), frontier == null ? null : Frontier.of(frontier));
                })
                .optional()
                .orElse(new Head(0, Frontier.EMPTY));
    }

    /// The right edge of a log as it stands.
    Frontier frontier(UUID partnership) {
        return frontier(partnership, head(partnership), new ArrayList<>());
    }

    /// Adds leaves to a log that is locked, and keeps what that finished. A log that was begun
    /// before there was a tree gets all of it.
    ///
    /// @param leaves the hashes of the entries to be written, in order
    /// @return how many entries the log has then
    long grow(UUID partnership, List<byte[]> leaves) {
        List<Subtree> finished = new ArrayList<>();
        Frontier frontier = frontier(partnership, head(partnership), finished);
        for (byte[] leaf : leaves) {
            frontier = frontier.append(Hash.of(leaf), finished::add);
        }
        if (!finished.isEmpty()) {
            batches.batchUpdate(
                    "insert into subtree (partnership_id, height, number, hash) values (?, ?, ?, ?)",
                    finished.stream().map(subtree -> row(partnership, subtree)).toList());
        }
        db.sql("update log_head set size = ?, frontier = ? where partnership_id = ?")
                .params(frontier.size(), frontier.bytes(), partnership)
                .update();
        return frontier.size();
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
