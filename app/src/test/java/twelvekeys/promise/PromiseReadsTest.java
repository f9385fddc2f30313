package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static twelvekeys.storage.ManyPartnerships.LASTING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import twelvekeys.promise.PromiseQuery.Order;
import twelvekeys.promise.PromiseQuery.State;
import twelvekeys.storage.ManyPartnerships;

/// What is read for a list or a count of one long partnership, where the database holds a thousand
/// others: a page, or what the days asked about hold, and never the partnership from end to end.
class PromiseReadsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final int MANY = 3_000;

    /// What was due lately or is due soon, a few more for what a bitmap of pages brings along.
    private static final int FEW = 150;

    /// Due every six days in the long partnership and every sixty in the others, the last one in
    /// twenty days. Of those due within ninety days every fifth was not done; in the others, half
    /// of all were not.
    private static final ManyPartnerships PARTNERSHIPS =
            new ManyPartnerships(
                    "promise",
                    """
                    insert into promise (partnership_id, id, number, promisor, unit, unit_key,
                        match_key, what, category, value, first_due, due, due_in_force, early_moves,
                        moves, done_on, lines, last_seq, state, basis, claimant, against_check)
                    select id, md5(id::text || n)::uuid, n, case n %% 3 when 0 then 'a' else 'b' end,
                        '', '', '', 'word', '', 10, due, due, due, '',
                        case n %% 10 when 7 then 1 else 0 end, done_on, '[]', n,
                        case when done_on is null then 'PROMISED' else 'KEPT' end, 'CONFIRMED', 'a',
                        n %% 500 = 0
                    from (select id, n, due,
                              case when due < '%2$s' and not (n %% 5 = 2 and due > '%3$s')
                                      and (lasting or n %% 2 = 0)
                                  then least(due + case n %% 10 when 3 then 5 else -1 end, '%2$s')
                              end as done_on
                          from (select id, lasting, n,
                                    '%2$s'::date + 20 - case when lasting then 6 else 60 end * (n - 1)
                                        as due
                                from partners cross join lateral
                                    generate_series(1, case when lasting then %1$d else 12 end) n) dated
                    ) told order by md5(id::text || n);
                    insert into promise_tally (partnership_id, promisor, unit_key, unit, claimant,
                        answered, basis, promised, moved, moved_early, promises)
                    select partnership_id, promisor, '', '', 'a', 'CONFIRMED', basis, true, moves > 0,
                        false, count(*)
                    from promise group by partnership_id, promisor, basis, moves > 0
                    """
                            .formatted(MANY, TODAY, TODAY.minusDays(90)));

    private final JdbcClient db = PARTNERSHIPS.jdbc();
    private final Promises promises = new Promises(db);
    private final PromisePeriod period = new PromisePeriod(db);

    @AfterAll
    static void close() {
        PARTNERSHIPS.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DUE_LATEST", "DUE_EARLIEST"})
    void aPageOfAList(Order order) {
        PromiseQuery query = new PromiseQuery(State.ALL, null, "", order, 0, 50);
        assertThat(PARTNERSHIPS.read(50, () -> promises.list(LASTING, query, TODAY)))
                .isLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, 4", "OVERDUE, 3", "PROPOSED, 0", "DISPUTED, 0"})
    void aStateInWhichFewAre(State state, int found) {
        PromiseQuery query = new PromiseQuery(state, null, "", Order.DUE_LATEST, 0, 50);
        assertReadsFew(found, () -> promises.list(LASTING, query, TODAY));
        LocalDate lately = TODAY.minusDays(90);
        assertReadsFew(found, () -> promises.lately(LASTING, state, lately, 20, TODAY));
    }

    @Test
    void whatIsOpenIsCounted() {
        assertReadsFew(2, () -> promises.open(List.of(LASTING), TODAY));
        assertReadsFew(1, () -> promises.next(List.of(LASTING), TODAY));
    }

    @Test
    void whatWasPromisedAgainstTheCheck() {
        assertReadsFew(2, () -> promises.told(LASTING));
    }

    @Test
    void aQuarter() {
        LocalDate from = LocalDate.of(2026, 4, 1);
        LocalDate to = LocalDate.of(2026, 6, 30);
        assertReadsFew(2, () -> period.ended(LASTING, from, to, TODAY));
        assertReadsFew(3, () -> period.troubled(LASTING, from, to, TODAY, 9));
        assertReadsFew(4, () -> period.open(LASTING, from, to, TODAY, 9));
        assertReadsFew(7, () -> period.kept(LASTING, from, to, 9));
        assertReadsFew(2, () -> period.done(LASTING, from, to));
        assertReadsFew(2, () -> new PromiseWorth(db).of(LASTING, from, to, TODAY));
        assertReadsFew(2, () -> new DuePromises(db).from(LASTING, from, TODAY));
    }

    /// What is counted here is counted at all.
    @Test
    void aSearchReadsThemAll() {
        PromiseQuery query =
                new PromiseQuery(State.ALL, null, "nothing like it", Order.VALUE, 0, 50);
        assertThat(PARTNERSHIPS.read(0, () -> promises.list(LASTING, query, TODAY)))
                .isGreaterThanOrEqualTo(MANY);
    }

    private static void assertReadsFew(int found, Supplier<? extends Collection<?>> question) {
        assertThat(PARTNERSHIPS.read(found, question)).isLessThan(FEW);
    }
}
