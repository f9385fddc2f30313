package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// What is read for some entries of one long record, where the database holds a thousand others:
/// those entries, and never the record from end to end.
///
/// PostgreSQL chooses how it reads by what it believes of the table. What the policies of row-level
/// security add to a question must not make it believe that a record is short.
class RecordReadsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final UUID US = new UUID(1, 1);
    private static final UUID LASTING = new UUID(2, 2);
    private static final UUID SUBJECT = new UUID(3, 3);
    private static final int MANY = 6_000;
    private static final int FEW = 120;

    private final JdbcClient db = DATABASE.jdbc();

    /// One entry in a hundred is of none of the promises. Rows lie in no order, as where a thousand
    /// partnerships write by turns.
    @BeforeAll
    static void aThousandRecords() throws SQLException {
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into organisation (id, name, name_key, created_at)
                    values ('%1$s', 'us', 'us', now());
                    create temporary table partners as
                    select '%2$s'::uuid as id, %3$d as entries
                    union all select gen_random_uuid(), 30 from generate_series(1, 1000);
                    insert into partnership (id, a_organisation, a_name, b_name, b_key, begun_on,
                        created_at)
                    select id, '%1$s', 'us', 'partner', id::text, '1970-01-01', now() from partners;
                    insert into log_head (partnership_id, size) select id, entries from partners;
                    insert into entry (partnership_id, seq, type, subject, side, recorded_at, body, leaf)
                    select id, n,
                        case when n %% 100 = 1
                            then (array['breach', 'agreement', 'pulse', 'decision', 'review'])
                                [1 + n / 100 %% 5] || '.said'
                            else 'promise.done' end,
                        case when id = '%2$s' and n between 9 and 12 then '%4$s' else gen_random_uuid() end,
                        'a', now(), '{}', sha256('x')
                    from partners cross join lateral generate_series(1, entries) n
                    order by md5(id::text || n);
                    analyze\
                    """
                            .formatted(US, LASTING, MANY, SUBJECT));
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void oneEntry() {
        assertThat(read("seq > 10 order by seq limit 1")).isLessThan(FEW);
        assertThat(read("subject = '" + SUBJECT + "' order by seq")).isLessThan(FEW);
    }

    @Test
    void aPageFromAnyPlace() {
        assertThat(read("seq > 0 order by seq limit 50")).isLessThan(FEW);
        assertThat(read("seq > 3000 order by seq limit 50")).isLessThan(FEW);
        assertThat(read("seq > 5900 order by seq desc limit 50")).isLessThan(FEW);
        assertThat(read("seq > 0 order by seq desc limit 50")).isLessThan(FEW);
    }

    @Test
    void theFewOfOneKind() {
        for (String kind : List.of("breach", "agreement", "pulse", "decision", "review")) {
            assertThat(read("type like '" + kind + ".%' order by seq")).as(kind).isLessThan(FEW);
        }
    }

    private long read(String which) {
        return Tenancy.as(
                US,
                () ->
                        DATABASE.transactions()
                                .execute(_ -> {
                                    long before = counted();
                                    db.sql(PartnershipRecord.COLUMNS + " and " + which)
                                            .param(LASTING)
                                            .query()
                                            .listOfRows();
                                    return counted() - before;
                                }));
    }

    private long counted() {
        return db.sql(
                        """
                        select seq_tup_read + coalesce(idx_tup_fetch, 0)
                        from pg_stat_xact_user_tables where relname = 'entry'
                        """)
                .query(Long.class)
                .single();
    }
}
