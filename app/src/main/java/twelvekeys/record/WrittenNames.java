package twelvekeys.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;

/// The names under which an organisation's people wrote into records, of those who are there and of
/// those who left, and the way to erase them.
@Service
@Transactional(readOnly = true)
public class WrittenNames {

    /// A name.
    ///
    /// @param person whose it is, absent if it was written before members were told apart
    /// @param name the name
    /// @param records in how many records it stands
    public record Written(@Nullable UUID person, String name, int records) {}

    private final Partnerships partnerships;
    private final Erasures erasures;
    private final JdbcClient db;

    WrittenNames(Partnerships partnerships, Erasures erasures, JdbcClient db) {
        this.partnerships = partnerships;
        this.erasures = erasures;
        this.db = db;
    }

    /// The names of an organisation's people, in the order of the alphabet; the organisation's own
    /// is none of them.
    public List<Written> of(UUID organisation) {
        List<Partnership> all = partnerships.of(organisation);
        return db.sql(
                        """
                        select w.person_id, w.name, count(*) as records
                        from unnest(?::uuid[], ?::text[], ?::text[])
                            as own (partnership_id, side, called)
                        join writer w on w.partnership_id = own.partnership_id
                            and w.side = own.side and w.name <> own.called
                        group by 1, 2 order by lower(w.name), 1
                        """)
                .params(
                        all.stream().map(Partnership::id).toArray(UUID[]::new),
                        all.stream()
                                .map(each -> each.sideOf(organisation).code())
                                .toArray(String[]::new),
                        all.stream()
                                .map(each -> each.name(each.sideOf(organisation)))
                                .toArray(String[]::new))
                .query((row, n) ->
                        new Written(
                                row.getObject("person_id", UUID.class),
                                row.getString("name"),
                                row.getInt("records")))
                .list();
    }

    /// Erases a name from every record of an organisation, from all or from none.
    ///
    /// @param person whose it is, absent if it was written before members were told apart
    /// @param name the name
    /// @return in how many records it stood
    @Transactional
    public int erase(UUID organisation, @Nullable UUID person, String name) {
        int records = 0;
        for (Partnership partnership : partnerships.of(organisation)) { // always in one order
            Side own = partnership.sideOf(organisation);
            int erased =
                    erasures.eraseName(partnership.id(), own, person, name, partnership.name(own));
            records += erased > 0 ? 1 : 0;
        }
        return records;
    }
}
