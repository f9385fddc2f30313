package twelvekeys.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;
import twelvekeys.record.Entry.Replied;

/// What a partnership's record holds, counted and named: what a side sees that joins it. The caller
/// has made sure that the partnership may be seen.
@Service
@Transactional(readOnly = true)
public class RecordContents {

    /// Somebody who wrote.
    ///
    /// @param side for which side
    /// @param name how the record calls them
    /// @param entries how many entries they wrote
    public record Writer(Side side, String name, long entries) {}

    /// A file whose rows became entries.
    ///
    /// @param name the file's name
    /// @param entries how many entries were read from it
    public record Source(String name, long entries) {}

    private static final String BODY = PartnershipRecord.COLUMNS;

    private final JdbcClient db;
    private final PartnershipRecord record;

    RecordContents(JdbcClient db, PartnershipRecord record) {
        this.db = db;
        this.record = record;
    }

    /// Who wrote into the record, those with the most entries first.
    public List<Writer> writers(UUID partnership) {
        return db.sql(
                        """
                        select e.side, e.name, count(*) as entries
                        from (select side, case when writer is null then body::json ->> 'by'
                                else coalesce(writer_name, ?) end as name
                            from (select e.side, e.writer, e.body, w.name as writer_name
                                from entry e left join writer w
                                    on w.partnership_id = e.partnership_id
                                    and w.commitment = e.writer
                                where e.partnership_id = ?) as written) as e
                        group by 1, 2 order by entries desc, name
                        """)
                .params(Sealing.ERASED, partnership)
                .query((row, n) ->
                        new Writer(
                                Side.of(row.getString("side")),
                                row.getString("name"),
                                row.getLong("entries")))
                .list();
    }

    /// The files that entries were read from, those with the most entries first.
    public List<Source> sources(UUID partnership) {
        Map<Long, Long> entries = new LinkedHashMap<>();
        db.sql(
                        """
                        select min(seq) as first, count(*) as entries
                        from entry
                        where partnership_id = ? and strpos(body, '"origin":{') > 0
                        group by body::json -> 'origin' ->> 'import'
                        """)
                .param(partnership)
                .query(row -> {
                    entries.put(row.getLong("first"), row.getLong("entries"));
                });
        Map<String, Long> byName = new TreeMap<>();
        for (RecordedEntry first : record.at(Map.of(partnership, List.copyOf(entries.keySet())))) {
            Draft.Origin origin = first.draft().origin();
            if (origin != null) {
                byName.merge(origin.fileName(), entries.getOrDefault(first.seq(), 0L), Long::sum);
            }
        }
        return byName.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
    }

    /// The names of the files that a report on record speaks of, oldest first. What was sent for a
    /// report that was never made stays unnamed.
    public List<String> attached(UUID partnership) {
        return db.sql(
                        """
                        select name from attachment a
                        where partnership_id = ? and exists (select 1 from entry e
                            where e.partnership_id = a.partnership_id
                              and e.type = 'promise.reported' and strpos(e.body, a.sha256) > 0)
                        order by added_at, name
                        """)
                .param(partnership)
                .query((row, n) -> row.getString("name"))
                .list();
    }

    /// The entry with which the other side joined, absent until it has, and where both sides began
    /// together.
    public Optional<RecordedEntry> joining(UUID partnership) {
        return db.sql(BODY + " and type = 'side.joined' order by seq limit 1")
                .param(partnership)
                .query((row, n) -> PartnershipRecord.read(row))
                .optional();
    }

    /// The replies to some entries, and the replies to those, oldest first, by the sequence number
    /// of the entry answered.
    public Map<Long, List<RecordedEntry>> replies(UUID partnership, Collection<Long> entries) {
        Set<Long> wanted = new HashSet<>(entries);
        Map<Long, List<RecordedEntry>> replies = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return replies;
        }
        for (RecordedEntry reply :
                db.sql(BODY + " and type = 'entry.replied' order by seq")
                        .param(partnership)
                        .query((row, n) -> PartnershipRecord.read(row))
                        .list()) {
            if (reply.draft().entry() instanceof Replied replied && wanted.contains(replied.to())) {
                replies.computeIfAbsent(replied.to(), seq -> new ArrayList<>()).add(reply);
                wanted.add(reply.seq());
            }
        }
        return replies;
    }

    /// The last answer that each of some claims was given, by promise.
    public Map<UUID, RecordedEntry> lastAnswers(UUID partnership, Collection<UUID> promises) {
        Map<UUID, RecordedEntry> answers = new HashMap<>();
        if (promises.isEmpty()) {
            return answers;
        }
        db.sql(
                        BODY
                                + """
                                and subject = any(?) and type = 'promise.claim-answered' order by seq
                                """)
                .params(partnership, promises.toArray(UUID[]::new))
                .query((row, n) -> PartnershipRecord.read(row))
                .list()
                .forEach(answer -> {
                    UUID promise = answer.draft().entry().subject();
                    if (promise != null) {
                        answers.put(promise, answer);
                    }
                });
        return answers;
    }
}
