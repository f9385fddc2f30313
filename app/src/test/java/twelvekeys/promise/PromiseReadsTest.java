package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// What is read for a list or a count of one long partnership, where the database holds a thousand
/// others: a page, or what the days asked about hold, and never the partnership from end to end.
///
/// PostgreSQL chooses how it reads by what it believes of the table. What the policies of row-level
/// security add to a question must not make it believe that a partnership is small.
class PromiseReadsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final UUID US = new UUID(1, 1);
    private static final UUID LASTING = new UUID(2, 2);
    private static final int MANY = 3_000;

    /// What was due lately or is due soon, a few more for what a bitmap of pages brings along.
    private static final int FEW = 150;

    private final JdbcClient db = DATABASE.jdbc();
    private final Promises promises = new Promises(db);
    private final PromisePeriod period = new PromisePeriod(db);

    /// Rows lie in no order, as where a thousand partnerships are written to by turns.
    @BeforeAll
    static void aThousandPartnerships() throws SQLException {
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into organisation (id, name, name_key, created_at)
                    values ('%1$s', 'us', 'us', now());
                    create temporary table partners as
                    select '%2$s'::uuid as id, %3$d as promises, 6 as apart
                    union all select gen_random_uuid(), 12, 60 from generate_series(1, 1000);
                    insert into partnership (id, a_organisation, a_name, b_name, b_key, begun_on,
                        created_at)
                    select id, '%1$s', 'us', 'partner', id::text, '1970-01-01', now() from partners;
                    insert into promise (partnership_id, id, number, promisor, unit, unit_key,
                        match_key, what, category, value, first_due, due, due_in_force, early_moves,
                        moves, done_on, lines, last_seq, state, basis, claimant, against_check)
                    select id, gen_random_uuid(), n, case n %% 3 when 0 then 'a' else 'b' end, '', '',
                        '', 'word', '', 10, due, due, due, '', case n %% 10 when 7 then 1 else 0 end,
                        done_on, '[]', n, case when done_on is null then 'PROMISED' else 'KEPT' end,
                        'CONFIRMED', 'a', n %% 500 = 0
                    from (select id, n, due,
                              case when due < '%4$s' and not (n %% 5 = 2 and due > '%5$s')
                                  then least(due + case n %% 10 when 3 then 5 else -1 end, '%4$s')
                              end as done_on
                          from (select id, n, '%4$s'::date + 20 - apart * (n - 1) as due
                                from partners
                                cross join lateral generate_series(1, promises) n) dated
                    ) told order by md5(id::text || n);
                    analyze\
                    """
                            .formatted(US, LASTING, MANY, TODAY, TODAY.minusDays(90)));
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DUE_LATEST", "DUE_EARLIEST"})
    void aPageOfAList(PromiseQuery.Order order) {
        PromiseQuery query = new PromiseQuery(PromiseQuery.State.ALL, null, "", order, 0, 50);
        assertReadsLess(100, () -> promises.list(LASTING, query, TODAY), 50);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, 4", "OVERDUE, 3", "PROPOSED, 0", "DISPUTED, 0"})
    void aStateInWhichFewAre(PromiseQuery.State state, int found) {
        PromiseQuery query =
                new PromiseQuery(state, null, "", PromiseQuery.Order.DUE_LATEST, 0, 50);
        assertReadsLess(FEW, () -> promises.list(LASTING, query, TODAY), found);
        LocalDate lately = TODAY.minusDays(90);
        assertReadsLess(FEW, () -> promises.lately(LASTING, state, lately, 20, TODAY), found);
    }

    @Test
    void whatIsOpenIsCounted() {
        assertReadsLess(FEW, () -> promises.open(List.of(LASTING), TODAY), 2);
        assertReadsLess(FEW, () -> promises.next(List.of(LASTING), TODAY), 1);
    }

    @Test
    void whatWasPromisedAgainstTheCheck() {
        assertThat(read(() -> promises.told(LASTING))).isLessThan(FEW);
    }

    @Test
    void aQuarter() {
        LocalDate from = LocalDate.of(2026, 4, 1);
        LocalDate to = LocalDate.of(2026, 6, 30);
        assertReadsLess(FEW, () -> period.ended(LASTING, from, to, TODAY), 2);
        assertThat(read(() -> period.troubled(LASTING, from, to, TODAY, 9))).isLessThan(FEW);
        assertThat(read(() -> period.open(LASTING, from, to, TODAY, 9))).isLessThan(FEW);
        assertReadsLess(FEW, () -> period.kept(LASTING, from, to, 9), 7);
        assertReadsLess(FEW, () -> period.done(LASTING, from, to), 2);
        assertReadsLess(FEW, () -> new PromiseWorth(db).of(LASTING, from, to, TODAY), 2);
        assertReadsLess(FEW, () -> new DuePromises(db).from(LASTING, from, TODAY), 2);
    }

    /// What is counted here is counted at all.
    @Test
    void aSearchReadsThemAll() {
        PromiseQuery query =
                new PromiseQuery(
                        PromiseQuery.State.ALL,
                        null,
                        "nothing like it",
                        PromiseQuery.Order.VALUE,
                        0,
                        50);
        assertThat(read(() -> promises.list(LASTING, query, TODAY))).isGreaterThanOrEqualTo(MANY);
    }

    private void assertReadsLess(int rows, Asking asking, int found) {
        assertThat(read(asking, found)).isLessThan(rows);
    }

    /// A question.
    @FunctionalInterface
    private interface Asking {
        Collection<?> ask();
    }

    private long read(Asking asking) {
        return read(asking, -1);
    }

    /// How many rows of the table PostgreSQL reads for an answer.
    private long read(Asking asking, int found) {
        return Tenancy.as(
                US,
                () ->
                        DATABASE.transactions()
                                .execute(_ -> {
                                    long before = counted();
                                    Collection<?> answer = asking.ask();
                                    long rows = counted() - before;
                                    if (found >= 0) {
                                        assertThat(answer).hasSize(found);
                                    }
                                    return rows;
                                }));
    }

    private long counted() {
        return db.sql(
                        """
                        select seq_tup_read + coalesce(idx_tup_fetch, 0)
                        from pg_stat_xact_user_tables where relname = 'promise'
                        """)
                .query(Long.class)
                .single();
    }
}
