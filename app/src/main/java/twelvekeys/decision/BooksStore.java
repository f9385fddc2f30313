package twelvekeys.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.decision.BookedLine.Fate;
import twelvekeys.decision.BookedLine.Source;

/// The table of what an organisation's own books say. Rows are added and never changed.
@Repository
@Transactional
class BooksStore {

    /// What a request did, under the name its sender gave it.
    ///
    /// @param sha256 of what was asked
    /// @param put what it did
    record Done(String sha256, Books.Put put) {}

    /// Who puts figures, when and from where.
    record By(UUID organisation, String name, Instant at, Source source, @Nullable String file) {}

    /// No period begins before it.
    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private static final int BATCH = 1_000;

    /// The last lines first are found, and only then what became of each.
    private static final String LINES =
            """
            select line.*, later.withdraws,
                line.business is null and line.benefit is null as withdrawal
            from (
                select booked.*, partner.place
                from unnest(:partnerships) with ordinality as partner (id, place)
                join booked on booked.organisation_id = :organisation
                    and booked.partnership_id = partner.id
                where booked.seq < :before and (not :inForce
                    or (num_nonnulls(booked.business, booked.benefit) > 0
                        and not exists (
                            select from booked next
                            where next.organisation_id = booked.organisation_id
                              and next.partnership_id = booked.partnership_id
                              and next.first_day = booked.first_day
                              and next.months = booked.months
                              and next.currency = booked.currency and next.seq > booked.seq)))
                order by {order} limit :limit offset :offset) as line
            left join lateral (
                select next.business is null and next.benefit is null as withdraws
                from booked next
                where next.organisation_id = line.organisation_id
                  and next.partnership_id = line.partnership_id
                  and next.first_day = line.first_day and next.months = line.months
                  and next.currency = line.currency and next.seq > line.seq
                order by next.seq limit 1) later on true
            order by {order}
            """;

    private static final String IN_FORCE =
            """
            select * from (
                select distinct on (partnership_id, first_day, months, currency)
                    partnership_id, first_day, months, currency, business, benefit
                from booked
                where organisation_id = ? and partnership_id = any(?) and first_day >= ?
                order by partnership_id, first_day, months, currency, seq desc) as last_word
            where business is not null or benefit is not null
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    BooksStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// Keeps others from putting figures of the organisation until the transaction ends.
    void lock(UUID organisation) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param("books/" + organisation)
                .query(Boolean.class)
                .single();
    }

    /// What an earlier request of that name did.
    @Transactional(readOnly = true)
    Optional<Done> done(UUID organisation, String key) {
        return db.sql(
                        """
                        select sha256, added, corrected, unchanged from booked_request
                        where organisation_id = ? and idempotency_key = ?
                        """)
                .params(organisation, key)
                .query((row, n) ->
                        new Done(
                                row.getString("sha256"),
                                new Books.Put(
                                        row.getInt("added"),
                                        row.getInt("corrected"),
                                        row.getInt("unchanged"))))
                .optional();
    }

    void remember(UUID organisation, String key, Done done) {
        db.sql("insert into booked_request values (?, ?, ?, ?, ?, ?)")
                .params(organisation, key, done.sha256())
                .params(done.put().added(), done.put().corrected(), done.put().unchanged())
                .update();
    }

    /// Adds figures, in their order.
    void add(By by, List<Booked> figures) {
        batches.batchUpdate(
                """
                insert into booked (organisation_id, partnership_id, first_day, months, currency,
                    business, benefit, put_by, put_at, source, file)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                figures,
                BATCH,
                (statement, figure) -> {
                    statement.setObject(1, by.organisation());
                    statement.setObject(2, figure.place().partnership());
                    statement.setObject(3, figure.place().period().first());
                    statement.setInt(4, figure.place().period().months());
                    statement.setString(5, figure.place().currency());
                    statement.setBigDecimal(6, figure.business());
                    statement.setBigDecimal(7, figure.benefit());
                    statement.setString(8, by.name());
                    statement.setTimestamp(9, Timestamp.from(by.at()));
                    statement.setString(10, code(by.source()));
                    statement.setString(11, by.file());
                });
    }

    /// Adds a withdrawal.
    void withdraw(By by, Booked.Place place) {
        db.sql(
                        """
                        insert into booked (organisation_id, partnership_id, first_day, months,
                            currency, put_by, put_at, source, file)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(by.organisation(), place.partnership(), place.period().first())
                .params(place.period().months(), place.currency(), by.name())
                .params(Timestamp.from(by.at()), code(by.source()))
                .param(by.file())
                .update();
    }

    private static String code(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    /// The figures that count, of periods that begin on a day or later.
    @Transactional(readOnly = true)
    List<Booked> inForce(UUID organisation, Collection<UUID> partnerships, LocalDate since) {
        return db.sql(IN_FORCE)
                .params(organisation, partnerships.toArray(UUID[]::new), since)
                .query((row, n) ->
                        new Booked(
                                place(row),
                                row.getBigDecimal("business"),
                                row.getBigDecimal("benefit")))
                .list();
    }

    /// Of which partnerships there is any line of a period that begins on a day or later.
    @Transactional(readOnly = true)
    Set<UUID> told(UUID organisation, Collection<UUID> partnerships, LocalDate since) {
        return db.sql(
                        """
                        select id from unnest(?) as partner (id)
                        where exists (select 1 from booked where organisation_id = ?
                            and partnership_id = partner.id and first_day >= ?)
                        """)
                .params(partnerships.toArray(UUID[]::new), organisation, since)
                .query((row, n) -> row.getObject(1, UUID.class))
                .set();
    }

    @Transactional(readOnly = true)
    List<BookedLine> lines(UUID organisation, BooksQuery asked) {
        Long before = asked.before();
        return db.sql(LINES.replace("{order}", asked.sort().sql()))
                .param("organisation", organisation)
                .param("partnerships", asked.partnerships().toArray(UUID[]::new))
                .param("inForce", asked.inForce())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", asked.limit())
                .param("offset", asked.offset())
                .query(BooksStore::line)
                .list();
    }

    /// How many lines there are.
    @Transactional(readOnly = true)
    long count(UUID organisation, BooksQuery asked) {
        String of =
                asked.inForce()
                        ? IN_FORCE
                        : """
                        select seq from booked
                        where organisation_id = ? and partnership_id = any(?) and first_day >= ?
                        """;
        return db.sql("select count(*) from (" + of + ") as counted")
                .params(organisation, asked.partnerships().toArray(UUID[]::new), ALWAYS)
                .query(Long.class)
                .single();
    }

    private static BookedLine line(ResultSet row, int number) throws SQLException {
        boolean last = row.getObject("withdraws") == null;
        Fate fate = last ? Fate.IN_FORCE : Fate.CORRECTED;
        if (row.getBoolean("withdrawal")) {
            fate = Fate.WITHDRAWAL;
        } else if (!last && row.getBoolean("withdraws")) {
            fate = Fate.WITHDRAWN;
        }
        return new BookedLine(
                row.getLong("seq"),
                place(row),
                row.getBigDecimal("business"),
                row.getBigDecimal("benefit"),
                row.getString("put_by"),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("file"),
                fate);
    }

    private static Booked.Place place(ResultSet row) throws SQLException {
        return new Booked.Place(
                row.getObject("partnership_id", UUID.class),
                new BookedPeriod(row.getObject("first_day", LocalDate.class), row.getInt("months")),
                row.getString("currency"));
    }
}
