package twelvekeys.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.notice.Today.Group;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseState;

/// The queries behind [Today]. Each answers for all partnerships of an organisation at once.
@Repository
@Transactional
class TodayStore {

    /// The organisation's partnerships, its side in each, and the other side's name.
    static final String OWN =
            """
            with own as (
                select id as partnership_id, 'a'::char(1) as side, b_name as partner,
                       b_organisation as other
                from partnership where a_organisation = :organisation
                union all
                select id, 'b', a_name, a_organisation
                from partnership where b_organisation = :organisation
            )
            """;

    /// A promise's title, and what else a [Matter] needs.
    static final String MATTER =
            """
            p.partnership_id, o.side as own, o.partner, p.id, p.number, p.what, p.deliverable,
            p.promisor, p.state, p.first_due, p.due, p.due_in_force, p.made_on, p.proposer
            """;

    /// Half of the time from the promise to its date is over, and at least two days are left and
    /// were gone by. What was only imported is not asked about.
    static final String HALF_WAY =
            """
            p.state = 'PROMISED' and p.promisor = o.side and p.half_way_on is null
            and p.claimant is null and p.made_on is not null
            and p.due_in_force - p.made_on >= 4 and p.due_in_force > :today
            and :today >= p.made_on + (p.due_in_force - p.made_on) / 2
            """;

    private static final String MATTERS =
            OWN
                    + """
                    , sorted as (
                        select %s,
                            case
                                when p.state in ('REQUESTED', 'OFFERED', 'COUNTERED')
                                    then case when p.proposer <> o.side then 'ANSWER' end
                                when p.state = 'REPORTED'
                                    then case when p.promisor <> o.side then 'ANSWER' end
                                when p.due_in_force < :today
                                    then case when p.promisor = o.side then 'OVERDUE_OURS'
                                        else 'OVERDUE_THEIRS' end
                                when %s then 'HALF_WAY'
                                when p.promisor = o.side then 'OWED'
                                else 'OWING'
                            end as part
                        from promise p join own o on p.partnership_id = o.partnership_id
                        where p.partnership_id = any(:partnerships)
                            and (p.state in ('REQUESTED', 'OFFERED', 'COUNTERED')
                                or (p.state = 'PROMISED' and p.done_on is null
                                    and p.due_in_force >= :today - :overdue)
                                or (p.state = 'REPORTED' and p.claimant is null))
                    ), counted as (
                        select *, count(*) over (partition by partnership_id, part) as total,
                            row_number() over (partition by partnership_id, part
                                order by due, number) as place
                        from sorted where part is not null
                    )
                    select * from counted where place <= :most order by partnership_id, part, place
                    """
                            .formatted(MATTER, HALF_WAY);

    /// A matter in its group.
    ///
    /// @param total how many the partnership has in that group
    record Sorted(Group group, long total, Matter matter) {}

    /// What changed in one partnership.
    ///
    /// @param newest the sequence numbers of the newest entries of people, newest first
    /// @param written how many entries people wrote
    /// @param imported how many entries files brought
    record Changed(List<Long> newest, long written, long imported) {}

    private final JdbcClient db;

    TodayStore(JdbcClient db) {
        this.db = db;
    }

    /// What concerns an organisation in some partnerships: of each partnership and group, those due
    /// first.
    ///
    /// @param most how many of a partnership and group at most
    List<Sorted> matters(
            UUID organisation, Collection<UUID> partnerships, LocalDate today, int most) {
        return db.sql(MATTERS)
                .param("organisation", organisation)
                .param("partnerships", partnerships.toArray(UUID[]::new))
                .param("today", today)
                .param("overdue", Promise.OVERDUE_DAYS)
                .param("most", most)
                .query((row, n) ->
                        new Sorted(
                                Group.valueOf(row.getString("part")),
                                row.getLong("total"),
                                matter(row)))
                .list();
    }

    static Matter matter(ResultSet row) throws SQLException {
        String proposer = row.getString("proposer");
        int number = row.getInt("number");
        return new Matter(
                row.getObject("partnership_id", UUID.class),
                Side.of(row.getString("own")),
                row.getString("partner"),
                row.getObject("id", UUID.class),
                number,
                title(row.getString("what"), row.getString("deliverable"), number),
                Side.of(row.getString("promisor")),
                PromiseState.valueOf(row.getString("state")),
                row.getObject("first_due", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("due_in_force", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                proposer == null ? null : Side.of(proposer));
    }

    private static String title(String what, @Nullable String deliverable, int number) {
        if (!what.isEmpty()) {
            return what;
        }
        return deliverable == null ? "Promise " + number : deliverable;
    }

    /// Cases in which the latest entry did not end them.
    List<Today.Waiting> openCases(UUID organisation) {
        return db.sql(
                        OWN
                                + """
                                , latest as (
                                    select distinct on (e.partnership_id, e.subject)
                                        e.partnership_id, o.partner, e.subject, e.type,
                                        e.side = o.side as ours, e.recorded_at
                                    from own o join entry e
                                        on e.partnership_id = o.partnership_id
                                    where e.type like 'breach.%'
                                    order by e.partnership_id, e.subject, e.seq desc
                                )
                                select * from latest where type <> 'breach.ended'
                                order by recorded_at
                                """)
                .param("organisation", organisation)
                .query((row, n) -> waiting(row))
                .list();
    }

    /// Agreements that the other side proposed and nobody answered.
    List<Today.Waiting> agreements(UUID organisation) {
        return db.sql(
                        OWN
                                + """
                                , latest as (
                                    select distinct on
                                            (e.partnership_id, e.body::jsonb #>> '{data,topic}')
                                        e.partnership_id, o.partner, null::uuid as subject, e.type,
                                        e.side = o.side as ours, e.recorded_at
                                    from own o join entry e
                                        on e.partnership_id = o.partnership_id
                                    where e.type like 'agreement.%'
                                    order by e.partnership_id,
                                        e.body::jsonb #>> '{data,topic}', e.seq desc
                                )
                                select * from latest
                                where type <> 'agreement.answered' and not ours
                                order by recorded_at
                                """)
                .param("organisation", organisation)
                .query((row, n) -> waiting(row))
                .list();
    }

    private static Today.Waiting waiting(ResultSet row) throws SQLException {
        return new Today.Waiting(
                row.getObject("partnership_id", UUID.class),
                row.getString("partner"),
                row.getObject("subject", UUID.class),
                row.getBoolean("ours"),
                row.getTimestamp("recorded_at").toInstant());
    }

    /// How far a person has seen each record.
    Map<UUID, Long> seen(UUID organisation, UUID person) {
        Map<UUID, Long> seen = new HashMap<>();
        db.sql(
                        """
                        select partnership_id, seq from last_seen
                        where organisation_id = ? and person_id = ?
                        """)
                .params(organisation, person)
                .query(row -> {
                    seen.put(row.getObject("partnership_id", UUID.class), row.getLong("seq"));
                });
        return seen;
    }

    /// When a person last looked, null if never.
    @Nullable Instant lastLook(UUID organisation, UUID person) {
        return db.sql(
                        """
                        select max(at) as at from last_seen
                        where organisation_id = ? and person_id = ?
                        """)
                .params(organisation, person)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")))
                .single()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    /// How long the record of each partnership of an organisation is.
    Map<UUID, Long> sizes(UUID organisation) {
        Map<UUID, Long> sizes = new HashMap<>();
        db.sql(
                        OWN
                                + """
                                select h.partnership_id, h.size
                                from own o join log_head h on h.partnership_id = o.partnership_id
                                """)
                .param("organisation", organisation)
                .query(row -> {
                    sizes.put(row.getObject("partnership_id", UUID.class), row.getLong("size"));
                });
        return sizes;
    }

    /// Remembers how far a person has seen each record. It never goes back.
    void look(UUID organisation, UUID person, Map<UUID, Long> sizes, Instant at) {
        UUID[] partnerships = sizes.keySet().toArray(UUID[]::new);
        db.sql(
                        """
                        insert into last_seen (organisation_id, person_id, partnership_id, seq, at)
                        select :organisation, :person, seen.partnership_id, seen.seq, :at
                        from unnest(:partnerships::uuid[], :places::bigint[])
                            as seen (partnership_id, seq)
                        on conflict (organisation_id, person_id, partnership_id)
                        do update set seq = greatest(last_seen.seq, excluded.seq),
                            at = greatest(last_seen.at, excluded.at)
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("partnerships", partnerships)
                .param("places", places(partnerships, sizes))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Long[] places(UUID[] partnerships, Map<UUID, Long> places) {
        return Arrays.stream(partnerships)
                .map(id -> places.getOrDefault(id, 0L))
                .toArray(Long[]::new);
    }

    /// What the other sides wrote after a place in some records, and after a moment.
    ///
    /// @param after the places, by partnership
    /// @param since the moment, absent if it does not matter
    Map<UUID, Changed> changed(UUID organisation, Map<UUID, Long> after, @Nullable Instant since) {
        UUID[] partnerships = after.keySet().toArray(UUID[]::new);
        Map<UUID, Changed> changed = new HashMap<>();
        db.sql(
                        OWN
                                + """
                                , after as (
                                    select * from unnest(:partnerships::uuid[], :places::bigint[])
                                        as after (partnership_id, seq)
                                ), theirs as (
                                    select o.partnership_id, e.seq, e.imported
                                    from own o
                                    join after a on a.partnership_id = o.partnership_id
                                    cross join lateral (
                                        select seq, strpos(body, '"origin":{') > 0 as imported
                                        from entry
                                        where partnership_id = o.partnership_id and seq > a.seq
                                          and side <> o.side
                                          and (:since::timestamptz is null
                                               or recorded_at > :since)
                                        offset 0 -- one look a partnership, from its place on
                                    ) e
                                )
                                select partnership_id,
                                    (array_agg(seq order by seq desc)
                                        filter (where not imported))[1\\:%d] as newest,
                                    count(*) filter (where not imported) as written,
                                    count(*) filter (where imported) as imported
                                from theirs group by partnership_id
                                """
                                        .formatted(Today.MOST_CHANGES))
                .param("organisation", organisation)
                .param("partnerships", partnerships)
                .param("places", places(partnerships, after))
                .param("since", since == null ? null : Timestamp.from(since))
                .query(row -> {
                    changed.put(
                            row.getObject("partnership_id", UUID.class),
                            new Changed(
                                    longs(row.getArray("newest")),
                                    row.getLong("written"),
                                    row.getLong("imported")));
                });
        return changed;
    }

    private static List<Long> longs(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }

    /// What promises are called.
    Map<UUID, String> titles(Collection<UUID> partnerships, Collection<UUID> promises) {
        Map<UUID, String> titles = new HashMap<>();
        if (!promises.isEmpty()) {
            db.sql(
                            """
                            select id, number, what, deliverable from promise
                            where partnership_id = any(?) and id = any(?)
                            """)
                    .params(partnerships.toArray(UUID[]::new), promises.toArray(UUID[]::new))
                    .query(row -> {
                        titles.put(
                                row.getObject("id", UUID.class),
                                title(
                                        row.getString("what"),
                                        row.getString("deliverable"),
                                        row.getInt("number")));
                    });
        }
        return titles;
    }
}
