package twelvekeys.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Frontier;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.Leaf;
import twelvekeys.ledger.Subtree;

/// What a superuser of the database does to a stored log, and how they hide it.
final class StoredHarm {

    /// What is done to the entries.
    enum Harm {
        /// One entry says something else.
        EDIT,
        DELETE,
        /// Two entries change places.
        REORDER,
        /// An entry that was never written stands among the others.
        INSERT,
        /// The last entries are gone.
        TRUNCATE,
        /// The entries are those of an older copy.
        OLD_BACKUP,
        /// The entries of an older copy, and then others than those that followed.
        FORK,
        /// The words that lie beside an entry are others.
        WORDS
    }

    /// How it is hidden.
    enum Cover {
        NOTHING,
        /// The entries are numbered anew, and their leaf hashes are right.
        LEAVES,
        /// The whole tree is right, and the server signs it.
        TREE,
        /// The same, and entries were added until the log is longer than it was.
        TREE_AND_MORE,
        /// The whole tree is right, and signed by somebody who has not the server's key.
        OTHER_KEY
    }

    private static final UUID PARTNERSHIP = StoredLog.PARTNERSHIP;

    private final StoredLog log;
    private final Random random;

    StoredHarm(StoredLog log, Random random) {
        this.log = log;
        this.random = random;
    }

    /// Does harm and hides it.
    void apply(Harm harm, Cover cover) {
        switch (harm) {
            case EDIT -> edit(anySeq());
            case DELETE -> delete("seq = " + anySeq());
            case REORDER -> reorder();
            case INSERT -> insert(anySeq());
            case TRUNCATE -> delete("seq > " + random.nextLong(log.size));
            case OLD_BACKUP -> replaceByBackup();
            case FORK -> fork();
            case WORDS -> otherWords();
        }
        if (cover == Cover.NOTHING) {
            return;
        }
        List<byte[]> leaves = numberAnew();
        if (cover != Cover.LEAVES) {
            rebuildTree(leaves);
        }
        if (cover == Cover.TREE_AND_MORE) {
            while (log.record.size(PARTNERSHIP) <= log.size) {
                log.append(random.nextLong());
            }
        }
    }

    private long anySeq() {
        return 1 + random.nextLong(log.size);
    }

    private void delete(String which) {
        log.db
                .sql("delete from entry where partnership_id = ? and " + which)
                .param(PARTNERSHIP)
                .update();
    }

    private String body(long seq) {
        return log.db
                .sql("select body from entry where partnership_id = ? and seq = ?")
                .params(PARTNERSHIP, seq)
                .query(String.class)
                .single();
    }

    private void setBody(long seq, String body) {
        log.db
                .sql("update entry set body = ? where partnership_id = ? and seq = ?")
                .params(body, PARTNERSHIP, seq)
                .update();
    }

    /// Lets an entry be of another time, which stays readable and canonical.
    private void edit(long seq) {
        Instant other = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
        setBody(seq, changed(body(seq), "at", new Json.Str(other.toString())));
    }

    private static String changed(String body, String member, Json value) {
        TreeMap<String, Json> members = new TreeMap<>(Json.parse(body).asObject().members());
        members.put(member, value);
        return new String(Canonical.bytes(new Json.Obj(members)), StandardCharsets.UTF_8);
    }

    private void otherWords() {
        log.db
                .sql(
                        """
                        update sealed_text set texts[1] = texts[1] || ?
                        where partnership_id = ? and seq = (select min(seq) from sealed_text
                            where partnership_id = ? and seq >= ?)
                        """)
                .params("!".repeat(1 + random.nextInt(9)), PARTNERSHIP, PARTNERSHIP)
                .param(1 + random.nextLong(log.size / 2))
                .update();
    }

    private void reorder() {
        long one = anySeq();
        long other = 1 + (one - 1 + 1 + random.nextLong(log.size - 1)) % log.size;
        String moved = body(one);
        setBody(one, body(other));
        setBody(other, moved);
    }

    /// Moves the entries from a place on, and puts a changed copy of the one there before it.
    private void insert(long seq) {
        String shift = "update entry set seq = seq + ? where partnership_id = ? and seq >= ?";
        log.db.sql(shift).params(1_000_001L, PARTNERSHIP, seq).update();
        log.db.sql(shift).params(-1_000_000L, PARTNERSHIP, 1_000_000L).update();
        log.db
                .sql(
                        """
                        insert into entry
                        select partnership_id, ?, type, subject, side, recorded_at, body, leaf,
                            writer
                        from entry where partnership_id = ? and seq = ?
                        """)
                .params(seq, PARTNERSHIP, seq + 1)
                .update();
        edit(seq);
    }

    private void replaceByBackup() {
        delete("true");
        log.db
                .sql(
                        "insert into entry select * from backup_of_entry_"
                                + StoredLog.anyBackup(random))
                .update();
    }

    private void fork() {
        long from = random.nextLong(log.size);
        for (long seq = from + 1; seq <= log.size; seq += 1 + random.nextInt(40)) {
            edit(seq);
        }
    }

    /// A stored entry.
    private record Row(long seq, String body, Hash leaf) {}

    /// Numbers the entries from 1, with what opens their words, and makes their leaves right.
    private List<byte[]> numberAnew() {
        List<Row> rows =
                log.db
                        .sql(
                                """
                                select seq, body, leaf from entry
                                where partnership_id = ? order by seq
                                """)
                        .param(PARTNERSHIP)
                        .query((row, _) ->
                                new Row(
                                        row.getLong("seq"),
                                        row.getString("body"),
                                        Hash.of(row.getBytes("leaf"))))
                        .list();
        Map<Long, Long> moved = new HashMap<>(); // from the number that an entry was written with
        List<byte[]> leaves = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            long seq = i + 1L;
            long writtenAs = Json.parse(row.body).asObject().integer("seq");
            moved.putIfAbsent(writtenAs, seq);
            String body = changed(row.body, "seq", Json.Num.of(seq));
            byte[] leaf = Leaf.hash(body.getBytes(StandardCharsets.UTF_8));
            leaves.add(leaf);
            if (row.seq != seq || !Hash.of(leaf).equals(row.leaf)) {
                changed.add(new Object[] {seq, body, leaf, PARTNERSHIP, row.seq});
            }
        }
        log.batches.batchUpdate(
                """
                update entry set seq = ?, body = ?, leaf = ?
                where partnership_id = ? and seq = ?
                """,
                changed);
        moveOpenings(moved);
        return Collections.unmodifiableList(leaves);
    }

    private void moveOpenings(Map<Long, Long> moved) {
        log.db.sql("create temporary table moved (was bigint, seq bigint) on commit drop").update();
        log.batches.batchUpdate(
                "insert into moved values (?, ?)",
                moved.entrySet().stream()
                        .map(move -> new Object[] {move.getKey(), move.getValue()})
                        .toList());
        log.db
                .sql(
                        """
                        create temporary table openings on commit drop as
                        select t.partnership_id, m.seq, t.secret, t.texts
                        from sealed_text t join moved m on m.was = t.seq
                        """)
                .update();
        log.db.sql("delete from sealed_text").update();
        log.db.sql("insert into sealed_text select * from openings").update();
    }

    private void rebuildTree(List<byte[]> leaves) {
        List<Subtree> finished = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;
        for (byte[] leaf : leaves) {
            frontier = frontier.append(Hash.of(leaf), finished::add);
        }
        log.db.sql("delete from subtree where partnership_id = ?").param(PARTNERSHIP).update();
        for (Subtree subtree : finished) {
            log.db
                    .sql("insert into subtree values (?, ?, ?, ?)")
                    .params(PARTNERSHIP, subtree.height(), subtree.number(), subtree.hash().bytes())
                    .update();
        }
        log.db
                .sql("update log_head set size = ?, frontier = ? where partnership_id = ?")
                .params(frontier.size(), frontier.bytes(), PARTNERSHIP)
                .update();
    }
}
