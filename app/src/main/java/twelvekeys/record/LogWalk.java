package twelvekeys.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Frontier;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.Leaf;
import twelvekeys.ledger.Subtree;
import twelvekeys.storage.LogHead;

/// One walk along a partnership's record, entry by entry, that grows the tree anew and stops at the
/// first thing that does not fit. It holds the right edge of the tree and the stored subtrees, one
/// for 256 entries, and no entry.
final class LogWalk {

    /// The first thing that does not fit.
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what);
        }
    }

    /// What is repeated beside an entry's body, to find it by.
    record Columns(String type, @Nullable UUID subject, String side, Instant at) {

        static Columns of(ResultSet row) throws SQLException {
            return new Columns(
                    row.getString("type"),
                    row.getObject("subject", UUID.class),
                    row.getString("side"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        }
    }

    private record Place(int height, long number) {}

    private final UUID partnership;
    private final @Nullable LogHead noted;
    private final Map<Place, byte[]> stored = new HashMap<>();
    private long size;
    private byte @Nullable [] edge;
    private Frontier frontier = Frontier.EMPTY;

    /// @param noted what the record must begin with; null if nothing is known of it
    LogWalk(UUID partnership, @Nullable LogHead noted) {
        this.partnership = partnership;
        this.noted = noted;
    }

    /// Takes the stored size and right edge; the edge is null for a record older than the tree.
    void head(long storedSize, byte @Nullable [] storedEdge) {
        size = storedSize;
        edge = storedEdge;
    }

    /// Takes a stored subtree.
    void subtree(int height, long number, byte[] hash) {
        stored.put(new Place(height, number), hash);
    }

    /// The right edge over the entries that fit.
    Frontier sound() {
        return frontier;
    }

    /// Takes the next entry.
    void entry(long seq, byte[] body, byte[] leaf, Columns columns) throws Wrong {
        long next = frontier.size() + 1;
        if (seq != next) {
            throw new Wrong("entry " + next + " is missing; entry " + seq + " follows");
        }
        if (!Arrays.equals(Leaf.hash(body), leaf)) {
            throw new Wrong("entry " + seq + " is not the one whose hash is stored");
        }
        read(seq, body, columns);
        Map<Place, Hash> finished = new HashMap<>();
        Frontier grown = frontier.append(Hash.of(leaf), subtree -> put(finished, subtree));
        for (Map.Entry<Place, Hash> subtree : finished.entrySet()) {
            byte[] kept = stored.remove(subtree.getKey());
            if (edge != null && !Arrays.equals(kept, subtree.getValue().bytes())) {
                throw new Wrong(
                        "the tree %s subtree %d of height %d, which entry %d completes"
                                .formatted(
                                        kept == null ? "lacks" : "has another",
                                        subtree.getKey().number(),
                                        subtree.getKey().height(),
                                        seq));
            }
        }
        frontier = grown;
        if (noted != null
                && noted.entries() == seq
                && noted.root() != null
                && !grown.root().base64().equals(noted.root())) {
            throw new Wrong("the root over " + seq + " entries is not the one that was noted");
        }
    }

    private static void put(Map<Place, Hash> finished, Subtree subtree) {
        finished.put(new Place(subtree.height(), subtree.number()), subtree.hash());
    }

    private void read(long seq, byte[] body, Columns columns) throws Wrong {
        Columns told;
        boolean here;
        try {
            Json.Obj whole = Json.parse(body).asObject();
            if (!Arrays.equals(Canonical.bytes(whole), body)) {
                throw new Wrong("entry " + seq + " is not in its canonical form");
            }
            here =
                    whole.text("partnership").equals(partnership.toString())
                            && whole.integer("seq") == seq;
            Draft draft = EntryCodec.read(whole);
            told =
                    new Columns(
                            EntryCodec.type(draft.entry()),
                            draft.entry().subject(),
                            draft.side().code(),
                            draft.at());
        } catch (RuntimeException e) {
            throw new Wrong("entry " + seq + " cannot be read: " + e.getMessage());
        }
        if (!here) {
            throw new Wrong("entry " + seq + " belongs to another place");
        }
        if (!told.equals(columns)) {
            throw new Wrong("entry " + seq + " is filed as something else than it says");
        }
    }

    /// Ends the walk after the last entry.
    void end() throws Wrong {
        if (frontier.size() != size) {
            throw new Wrong(
                    "the record should have "
                            + size
                            + " entries, and ends after "
                            + frontier.size());
        }
        if (edge != null && !Arrays.equals(frontier.bytes(), edge)) {
            throw new Wrong("the right edge of the tree is not that of its " + size + " entries");
        }
        if (!stored.isEmpty()) {
            throw new Wrong("the tree has a subtree beyond its last entry");
        }
        if (noted != null && noted.entries() > size) {
            throw new Wrong("the record had " + noted.entries() + " entries, and now has " + size);
        }
    }
}
