package twelvekeys.record;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.ledger.SealedText;
import twelvekeys.partnership.Side;

/// The names under which people wrote into the logs, each sealed once a log: all entries of one
/// person there have the same commitment, and lose the name together.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WriterNames {

    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();

    WriterNames(JdbcClient db) {
        this.db = db;
    }

    private record Writer(Side side, @Nullable UUID person, String name) {}

    /// The names of some entries' writers, sealed, in the order of the entries; those who write for
    /// the first time are kept. The caller has locked the partnership.
    List<SealedText> sealed(UUID partnership, List<Draft> drafts) {
        Map<Writer, SealedText> known = new HashMap<>();
        List<SealedText> sealed = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Writer writer = new Writer(draft.side(), draft.person(), draft.by());
            sealed.add(known.computeIfAbsent(writer, unseen -> sealed(partnership, unseen)));
        }
        return sealed;
    }

    private SealedText sealed(UUID partnership, Writer writer) {
        return db.sql(
                        """
                        select salt from writer
                        where partnership_id = ? and side = ? and name = ?
                          and coalesce(person_id, '00000000-0000-0000-0000-000000000000')
                            = coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
                        """)
                .params(partnership, writer.side().code(), writer.name())
                .param(writer.person())
                .query((row, n) -> SealedText.of(row.getBytes("salt"), writer.name()))
                .optional()
                .orElseGet(() -> keep(partnership, writer));
    }

    private SealedText keep(UUID partnership, Writer writer) {
        SealedText name = SealedText.seal(writer.name(), random);
        db.sql(
                        """
                        insert into writer (partnership_id, commitment, side, person_id, salt, name)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(partnership, name.commitment().bytes(), writer.side().code())
                .param(writer.person())
                .param(name.salt())
                .param(writer.name())
                .update();
        return name;
    }
}
