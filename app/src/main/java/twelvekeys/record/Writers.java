package twelvekeys.record;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;

/// The names under which a side's people have written into a record, which both sides see there.
@Service
@Transactional(readOnly = true)
public class Writers {

    private static final int LOOKED_AT = 500;

    private final JdbcClient db;

    Writers(JdbcClient db) {
        this.db = db;
    }

    /// Who wrote the latest entries of a side, by name; those whose name was erased are left out.
    public List<String> latest(UUID partnership, Side side) {
        return db.sql(
                        """
                        select distinct coalesce(w.name, latest.body::json ->> 'by') as name
                        from (select partnership_id, writer, body from entry
                              where partnership_id = ? and side = ?
                              order by seq desc limit ?) as latest
                        left join writer w on w.partnership_id = latest.partnership_id
                            and w.commitment = latest.writer
                        where w.name is not null or latest.writer is null
                        order by name
                        """)
                .params(partnership, side.code(), LOOKED_AT)
                .query((row, n) -> row.getString("name"))
                .list();
    }
}
