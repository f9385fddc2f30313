package twelvekeys.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.filings.ReadReport;

/// The tables of sets, of what in them was not read, and of EDGAR's versions.
@Repository
@Transactional
class FilingStore {

    /// How EDGAR calls the version of a file that is kept.
    record Version(@Nullable String etag, @Nullable String lastModified) {}

    private static final int MOST_REFUSALS = 500;

    private final JdbcClient db;

    FilingStore(JdbcClient db) {
        this.db = db;
    }

    /// Keeps an upload that is to be read.
    ///
    /// @return whether it was kept; it is not when there is an upload of that key already
    boolean add(FilingSet set, String sha256, @Nullable String key) {
        return db.sql(
                                """
                                insert into filing_set (organisation_id, id, name, origin, files,
                                    bytes, sha256, state, created_at, idempotency_key)
                                values (?, ?, ?, 'UPLOAD', ?, ?, ?, 'READING', ?, ?)
                                on conflict (organisation_id, idempotency_key) do nothing
                                """)
                        .params(
                                set.organisation(),
                                set.id(),
                                set.name(),
                                set.files(),
                                set.bytes(),
                                sha256,
                                time(set.createdAt()))
                        .param(key)
                        .update()
                == 1;
    }

    /// The upload that its sender calls by this key, if it is of the same bytes.
    Optional<FilingSet> sent(UUID organisation, String key, String sha256) {
        return select("where organisation_id = ? and idempotency_key = ? and sha256 = ?")
                .params(organisation, key, sha256)
                .query(FilingStore::read)
                .optional();
    }

    /// Asks for a company's filings from EDGAR, for the first time or again.
    FilingSet ask(UUID organisation, long cik, String name, Instant at) {
        db.sql(
                        """
                        insert into filing_set (organisation_id, id, name, origin, cik, files, bytes,
                            state, created_at)
                        values (?, ?, ?, 'EDGAR', ?, 0, 0, 'FETCHING', ?)
                        on conflict (organisation_id, cik) do update set state = 'FETCHING',
                            problem = null
                            where filing_set.state in ('DONE', 'FAILED')
                        """)
                .params(organisation, UUID.randomUUID(), name, cik, time(at))
                .update();
        return select("where organisation_id = ? and cik = ?")
                .params(organisation, cik)
                .query(FilingStore::read)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<FilingSet> find(UUID organisation, UUID id) {
        return select("where organisation_id = ? and id = ?")
                .params(organisation, id)
                .query(FilingStore::read)
                .optional();
    }

    /// The sets of an organisation, newest first.
    @Transactional(readOnly = true)
    List<FilingSet> all(UUID organisation, int most) {
        return select("where organisation_id = ? order by created_at desc, id limit ?")
                .params(organisation, most)
                .query(FilingStore::read)
                .list();
    }

    /// The sets that were read, those read last first.
    @Transactional(readOnly = true)
    List<FilingSet> done(UUID organisation) {
        return select(
                        """
                        where organisation_id = ? and finished_at is not null and state <> 'FAILED'
                        order by finished_at desc, id
                        """)
                .param(organisation)
                .query(FilingStore::read)
                .list();
    }

    /// The sets that wait to be fetched or read, the oldest first.
    @Transactional(readOnly = true)
    List<FilingSet> waiting(UUID organisation) {
        return select(
                        """
                        where organisation_id = ? and state in ('FETCHING', 'READING')
                        order by created_at, id
                        """)
                .param(organisation)
                .query(FilingStore::read)
                .list();
    }

    /// The organisations that brought anything.
    @Transactional(readOnly = true)
    List<UUID> organisations() {
        return db.sql("select distinct organisation_id from filing_set")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Tells how many companies were read so far.
    void progress(FilingSet set, int companies) {
        db.sql("update filing_set set companies = ? where organisation_id = ? and id = ?")
                .params(companies, set.organisation(), set.id())
                .update();
    }

    /// Which files were fetched, and in which version.
    void fetched(FilingSet set, int files, long bytes, Map<String, Version> versions) {
        db.sql(
                        """
                        update filing_set set files = ?, bytes = ?
                        where organisation_id = ? and id = ?
                        """)
                .params(files, bytes, set.organisation(), set.id())
                .update();
        db.sql("delete from edgar_file where organisation_id = ? and set_id = ?")
                .params(set.organisation(), set.id())
                .update();
        versions.forEach((name, version) ->
                db.sql("insert into edgar_file values (?, ?, ?, ?, ?)")
                        .params(set.organisation(), set.id(), name)
                        .param(version.etag())
                        .param(version.lastModified())
                        .update());
    }

    /// What EDGAR called the versions that are kept, by file.
    @Transactional(readOnly = true)
    Map<String, Version> versions(FilingSet set) {
        return db
                .sql("select * from edgar_file where organisation_id = ? and set_id = ?")
                .params(set.organisation(), set.id())
                .query((row, n) ->
                        Map.entry(
                                row.getString("name"),
                                new Version(row.getString("etag"), row.getString("last_modified"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Everything is as it was fetched before.
    void unchanged(FilingSet set) {
        db.sql("update filing_set set state = 'DONE' where organisation_id = ? and id = ?")
                .params(set.organisation(), set.id())
                .update();
    }

    /// The set was read.
    void done(FilingSet set, ReadReport report, List<FilingSet.Refused> refused, Instant at) {
        db.sql(
                        """
                        update filing_set set state = 'DONE', companies = ?, numbers = ?,
                            left_out = ?, finished_at = ?
                        where organisation_id = ? and id = ?
                        """)
                .params(report.companies(), report.values(), report.leftOut(), time(at))
                .params(set.organisation(), set.id())
                .update();
        refusals(set, refused);
    }

    /// The set could not be fetched or read. What was fetched before stays.
    void fail(FilingSet set, String problem, List<FilingSet.Refused> refused) {
        db.sql(
                        """
                        update filing_set set problem = ?,
                            state = case when finished_at is null then 'FAILED' else 'DONE' end
                        where organisation_id = ? and id = ?
                        """)
                .params(problem, set.organisation(), set.id())
                .update();
        if (set.finishedAt() == null) {
            refusals(set, refused);
        }
    }

    private void refusals(FilingSet set, List<FilingSet.Refused> refused) {
        db.sql("delete from filing_refusal where organisation_id = ? and set_id = ?")
                .params(set.organisation(), set.id())
                .update();
        int place = 0;
        for (FilingSet.Refused one : refused.stream().limit(MOST_REFUSALS).toList()) {
            db.sql("insert into filing_refusal values (?, ?, ?, ?, ?, ?)")
                    .params(set.organisation(), set.id(), place++)
                    .params(one.source(), one.reason(), one.numbers())
                    .update();
        }
    }

    /// What in a set was not read, at most 500.
    @Transactional(readOnly = true)
    List<FilingSet.Refused> refused(UUID organisation, UUID set) {
        return db.sql(
                        """
                        select source, reason, numbers from filing_refusal
                        where organisation_id = ? and set_id = ? order by place
                        """)
                .params(organisation, set)
                .query((row, n) ->
                        new FilingSet.Refused(
                                row.getString("source"),
                                row.getString("reason"),
                                row.getLong("numbers")))
                .list();
    }

    /// Forgets a set.
    ///
    /// @return whether there was one
    boolean forget(UUID organisation, UUID id) {
        return db.sql(
                                """
                                delete from filing_set
                                where organisation_id = ? and id = ? and state in ('DONE', 'FAILED')
                                """)
                        .params(organisation, id)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec select(String which) {
        return db.sql("select * from filing_set " + which);
    }

    private static FilingSet read(ResultSet row, int n) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new FilingSet(
                row.getObject("organisation_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("cik", Long.class),
                row.getInt("files"),
                row.getLong("bytes"),
                FilingState.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getInt("companies"),
                row.getLong("numbers"),
                row.getInt("left_out"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
