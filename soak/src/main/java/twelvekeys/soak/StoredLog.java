package twelvekeys.soak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import twelvekeys.ledger.Frontier;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.InclusionProof;

/// One partnership's entries as they stand in the database, held against what was asked and what
/// was acknowledged.
final class StoredLog {

    private final Map<Long, Hash> leaves = new HashMap<>();
    private final List<Hash> roots = new ArrayList<>();
    private final Map<String, Integer> effects = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private long last;

    private StoredLog() {}

    /// Reads a log, with the superuser's eyes.
    static StoredLog read(Connection superuser, UUID partnership) throws SQLException {
        StoredLog log = new StoredLog();
        Frontier frontier = Frontier.EMPTY;
        try (PreparedStatement query =
                superuser.prepareStatement(
                        """
                        select seq, leaf, case when type in ('promise.proposed', 'promise.told')
                            then texts[1] end as what
                        from opened_entry where partnership_id = ? order by seq
                        """)) {
            query.setObject(1, partnership);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Hash leaf = Hash.of(row.getBytes("leaf"));
                    frontier = frontier.append(leaf);
                    log.add(row.getLong("seq"), leaf, frontier.root());
                    String what = row.getString("what");
                    if (what != null) {
                        log.effects.merge(what, 1, Integer::sum);
                    }
                }
            }
        }
        return log;
    }

    private void add(long seq, Hash leaf, Hash root) {
        if (seq != last + 1) {
            wrong.add("entry " + seq + " follows entry " + last);
        }
        last = seq;
        leaves.put(seq, leaf);
        roots.add(root);
    }

    /// Holds the log against what a chapter remembers.
    Judgement heldAgainst(Chapter chapter) {
        Set<String> lost = new HashSet<>(chapter.confirmed());
        lost.removeAll(effects.keySet());
        chapter.acknowledged().stream()
                .filter(entry -> !isThere(entry))
                .forEach(entry -> lost.add(entry.write().what()));
        long doubled = effects.values().stream().filter(times -> times > 1).count();
        for (String what : effects.keySet()) {
            if (!chapter.sent().containsKey(what)) {
                wrong.add("nobody asked for “" + what + "”");
            }
        }
        for (Acknowledged entry : chapter.acknowledged()) {
            if (isThere(entry) && wrong.isEmpty() && !isProved(entry)) {
                wrong.add("the proof that came with entry " + entry.seq() + " proves nothing");
            }
        }
        return new Judgement(lost.size(), doubled, wrong, true);
    }

    private boolean isThere(Acknowledged entry) {
        return Objects.equals(leaves.get(entry.seq()), entry.leaf())
                && effects.containsKey(entry.write().what());
    }

    private boolean isProved(Acknowledged entry) {
        return new InclusionProof(entry.seq() - 1, entry.seq(), entry.proof())
                .proves(entry.leaf(), roots.get((int) entry.seq() - 1));
    }
}
