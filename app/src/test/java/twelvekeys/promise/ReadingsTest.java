package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static twelvekeys.record.PromiseEntry.ClaimAnswer.CONFIRMED;
import static twelvekeys.record.PromiseEntry.ClaimAnswer.DISPUTED;
import static twelvekeys.record.PromiseEntry.ClaimAnswer.LEFT;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.Countered;
import twelvekeys.record.PromiseEntry.Proposed;
import twelvekeys.record.PromiseEntry.Told;
import twelvekeys.record.Terms;
import twelvekeys.storage.TestDatabase;
import twelvekeys.tables.Names;
import twelvekeys.trust.AsOf;
import twelvekeys.trust.Basis;
import twelvekeys.trust.DayCell;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Level;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.TrustReading;

/// The readings beside the log are what a replay of the log gives, and levels are what the trust
/// core gives.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class ReadingsTest {

    private static final int HISTORIES = 25;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Autowired PromiseBook book;
    @Autowired Promises promises;
    @Autowired Claims claims;
    @Autowired TrustBook trust;
    @Autowired PartnershipRecord record;
    @Autowired PromiseFeed feed;
    @Autowired ModelChoices choices;
    @Autowired Partnerships partnerships;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient db;

    @Value("${twelvekeys.database.url}")
    String url = "";

    private Organisation us = new Organisation(new UUID(0, 0), "", true);

    @BeforeEach
    void anOrganisation(Organisation ours) {
        us = ours;
    }

    @Test
    void readingsEqualARebuildFromTheLog() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            UUID partnership = live("Partner " + seed, seed);
            List<Map<String, @Nullable Object>> promisesBefore =
                    rows("promise", "true", partnership);
            List<Map<String, @Nullable Object>> talliesBefore =
                    rows("promise_tally", "promises <> 0", partnership);
            assertThat(promisesBefore).hasSizeGreaterThan(5);
            int rebuilt = book.rebuild(partnership);
            assertThat(rebuilt).isEqualTo(promisesBefore.size());
            assertThat(rows("promise", "true", partnership)).isEqualTo(promisesBefore);
            assertThat(rows("promise_tally", "promises <> 0", partnership))
                    .isEqualTo(talliesBefore);
        }
    }

    /// What was proposed or told before a promise said its currency itself has it from the record.
    @Test
    void theCurrencyOfAValueIsThatOfTheLastTerms() throws SQLException, IOException {
        UUID partnership = begun("Currencies").id();
        UUID told = new UUID(77, 1);
        UUID countered = new UUID(77, 2);
        UUID unsaid = new UUID(77, 3);
        UUID withdrawn = new UUID(77, 4);
        write(
                partnership,
                List.of(
                        said(Side.B, new Told(told, Side.B, terms("EUR"), null, null)),
                        said(Side.A, proposed(countered, "NOK")),
                        said(Side.B, new Countered(countered, terms("SEK"), null, null)),
                        said(Side.A, proposed(unsaid, null)),
                        said(Side.A, proposed(withdrawn, "DKK")),
                        said(Side.B, new Countered(withdrawn, terms(null), null, null))));
        assertThat(currencies(partnership))
                .isEqualTo(Map.of(told, "EUR", countered, "SEK", unsaid, "", withdrawn, ""));
        Map<UUID, String> written = currencies(partnership);
        try (Connection connection = TestDatabase.superuser(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update promise set currency = null where partnership_id = '%s'"
                            .formatted(partnership));
            assertThat(currencies(partnership).values()).containsOnly("");
            statement.execute(update("promise/V9__the_currency_of_a_value.sql"));
        }
        assertThat(currencies(partnership)).isEqualTo(written);
    }

    /// The statement of a migration that changes rows.
    private static String update(String migration) throws IOException {
        String sql =
                new ClassPathResource("db/migration/" + migration)
                        .getContentAsString(StandardCharsets.UTF_8);
        return sql.substring(
                sql.indexOf("update promise"), sql.indexOf("alter table promise force"));
    }

    private Map<UUID, String> currencies(UUID partnership) {
        return all(partnership).stream()
                .collect(
                        Collectors.toMap(
                                Promise::id,
                                promise -> Objects.requireNonNullElse(promise.currency(), "")));
    }

    private static Proposed proposed(UUID promise, @Nullable String currency) {
        return new Proposed(promise, Side.A, terms(currency), null, null, null);
    }

    private static Terms terms(@Nullable String currency) {
        return new Terms(
                "12 pallets", TODAY, null, null, "", "", "", BigDecimal.TEN, currency, null);
    }

    private static Draft said(Side side, PromiseEntry entry) {
        return new Draft(entry, side, "Anna Berg", Instant.EPOCH, null, null);
    }

    /// What counts read, beside the promises themselves counted by the rule that lists of claims
    /// use.
    @Test
    void talliesEqualTheCountsOfThePromises() {
        for (long seed = 700; seed < 700 + HISTORIES; seed++) {
            UUID partnership = live("Partner " + seed, seed);
            List<Promise> all = all(partnership);
            for (Promises.Count count : promises.counts(partnership)) {
                List<Promise> theirs =
                        all.stream().filter(p -> p.promisor() == count.promisor()).toList();
                assertThat(count)
                        .isEqualTo(
                                new Promises.Count(
                                        count.promisor(),
                                        theirs.size(),
                                        count(theirs, p -> p.basis() == Basis.CLAIMED),
                                        count(theirs, p -> p.basis() == Basis.DISPUTED),
                                        count(theirs, p -> p.moves() > 0),
                                        count(theirs, Promise::movedEarly)));
            }
            assertThat(promises.counts(partnership).stream().mapToLong(Promises.Count::made).sum())
                    .isEqualTo(all.size());
            for (Side side : Side.values()) {
                Claims.Count count = claims.count(partnership, side);
                assertThat(count.claimed()).isEqualTo(matching(partnership, side, LEFT));
                assertThat(count.confirmed()).isEqualTo(matching(partnership, side, CONFIRMED));
                assertThat(count.disputed()).isEqualTo(matching(partnership, side, DISPUTED));
                assertThat(promises.units(partnership, side).stream().map(Names::key))
                        .containsExactlyInAnyOrderElementsOf(
                                all.stream()
                                        .filter(p -> p.promisor() == side && !p.unit().isEmpty())
                                        .map(p -> Names.key(p.unit()))
                                        .collect(Collectors.toSet()));
            }
        }
    }

    private long matching(UUID partnership, Side claimant, ClaimAnswer answer) {
        Claims.Filter filter = new Claims.Filter("", null, answer);
        return claims.countMatching(partnership, claimant, filter, List.of());
    }

    private static long count(List<Promise> promises, Predicate<Promise> which) {
        return promises.stream().filter(which).count();
    }

    @Test
    void levelsEqualThoseOfTheCore() {
        List<Promise> everything = new ArrayList<>();
        for (long seed = 200; seed < 206; seed++) {
            everything.addAll(all(live("Partner " + seed, seed)));
        }
        DayCells theirs = new DayCells();
        DayCells ours = new DayCells();
        for (Promise p : everything) {
            if (p.promisor() == Side.B) {
                theirs.add(facts(p, p.partnership().toString()).cell(Grace.NONE));
            } else {
                DayCell cell = facts(p, "us").cell(Grace.NONE);
                ours.add(
                        new DayCell(
                                "us",
                                p.partnership().toString(),
                                cell.category(),
                                cell.day(),
                                cell.outcome(),
                                1));
            }
        }
        Standing standing = trust.standing(us.id(), TODAY, null);
        assertThat(standing.asOf())
                .isEqualTo(AsOf.standard(theirs.newestDay(TODAY).orElseThrow(), TODAY));
        assertLevels(standing, theirs, ours, TODAY);
        LocalDate earlier = LocalDate.of(2025, 9, 1);
        assertLevels(trust.standing(us.id(), TODAY, earlier), theirs, ours, earlier);
    }

    private void assertLevels(Standing standing, DayCells theirs, DayCells ours, LocalDate asOf) {
        TrustReading them = NestedModel.STANDARD.read(theirs, asOf);
        TrustReading we = NestedModel.STANDARD.read(ours, asOf);
        List<Partnership> all = partnerships.of(us.id());
        assertThat(all).hasSize(6);
        for (Partnership partnership : all) {
            UUID id = partnership.id();
            assertThat(standing.their(id)).isEqualTo(them.promisor(id.toString()));
            assertThat(standing.our(id)).isEqualTo(we.pair("us", id.toString()));
            for (String unit : List.of("", "Leeds", "港", "nowhere")) {
                assertThat(standing.their(id, unit))
                        .isEqualTo(them.pair(id.toString(), Names.key(unit)));
            }
        }
    }

    @Test
    void aReadingIsFreshAfterEveryEntry() {
        UUID partnership = live("Partner", 300);
        Level before = trust.standing(us.id(), TODAY, null).their(partnership);
        write(partnership, new Histories(301).next(20));
        Level after = trust.standing(us.id(), TODAY, null).their(partnership);
        assertThat(after).isNotEqualTo(before);
        assertThat(trust.standing(us.id(), TODAY.plusDays(1), null).asOf())
                .isEqualTo(TODAY.plusDays(1));
    }

    /// What a transaction has written and then takes back was never read by anybody.
    @Test
    void whatIsTakenBackLeavesNoTrace() {
        UUID partnership = live("Partner", 310);
        Level before = trust.standing(us.id(), TODAY, null).their(partnership);
        transactions.executeWithoutResult(status -> {
            book.write(partnership, new Histories(311).next(20));
            assertThat(trust.standing(us.id(), TODAY, null).their(partnership)).isEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(trust.standing(us.id(), TODAY, null).their(partnership)).isEqualTo(before);
        write(partnership, new Histories(312).next(20));
        Level after = trust.standing(us.id(), TODAY, null).their(partnership);
        assertThat(after).isNotEqualTo(before);
        TrustBook fresh = new TrustBook(partnerships, record, feed, choices);
        assertThat(fresh.standing(us.id(), TODAY, null).their(partnership)).isEqualTo(after);
    }

    @Test
    void anEntryThatDoesNotFitWritesNothing() {
        UUID partnership = live("Partner", 400);
        Promise open =
                all(partnership).stream().filter(p -> p.doneOn() == null).findFirst().orElseThrow();
        Draft done =
                new Draft(
                        new PromiseDone(open.id(), TODAY, null),
                        Side.A,
                        "x",
                        Instant.EPOCH,
                        null,
                        null);
        List<Map<String, @Nullable Object>> log = rows("entry", "true", partnership);
        List<Map<String, @Nullable Object>> read = rows("promise", "true", partnership);
        assertThatThrownBy(() -> write(partnership, List.of(done, done)))
                .isInstanceOf(IllegalStateException.class);
        Draft stranger =
                new Draft(
                        new PromiseDone(UUID.randomUUID(), TODAY, null),
                        Side.A,
                        "x",
                        Instant.EPOCH,
                        null,
                        null);
        assertThatThrownBy(() -> write(partnership, List.of(stranger)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never made here");
        assertThat(rows("entry", "true", partnership)).hasSameSizeAs(log);
        assertThat(rows("promise", "true", partnership)).isEqualTo(read);
    }

    @Test
    void listsAndCountsAgreeWithTheStatusOfEachPromise() {
        for (long seed = 500; seed < 505; seed++) {
            UUID partnership = live("Partner " + seed, seed);
            List<Promise> all = all(partnership);
            for (LocalDate day = Histories.START; day.isBefore(TODAY); day = day.plusDays(61)) {
                LocalDate asOf = day;
                assertThat(total(partnership, PromiseQuery.State.OPEN, asOf))
                        .isEqualTo(count(all, asOf, PromiseStatus.OPEN));
                assertThat(total(partnership, PromiseQuery.State.OVERDUE, asOf))
                        .isEqualTo(count(all, asOf, PromiseStatus.OVERDUE, PromiseStatus.NOT_KEPT));
                assertThat(total(partnership, PromiseQuery.State.KEPT, asOf))
                        .isEqualTo(
                                count(
                                        all,
                                        asOf,
                                        PromiseStatus.KEPT,
                                        PromiseStatus.KEPT_AS_RENEGOTIATED));
                assertThat(total(partnership, PromiseQuery.State.LATE, asOf))
                        .isEqualTo(count(all, asOf, PromiseStatus.KEPT_LATE));
                List<Promises.OpenCount> open = promises.open(List.of(partnership), asOf);
                assertThat(open.stream().mapToLong(Promises.OpenCount::open).sum())
                        .isEqualTo(count(all, asOf, PromiseStatus.OPEN));
                assertThat(open.stream().mapToLong(Promises.OpenCount::overdue).sum())
                        .isEqualTo(count(all, asOf, PromiseStatus.OVERDUE));
            }
            assertThat(total(partnership, PromiseQuery.State.ALL, TODAY)).isEqualTo(all.size());
            for (PromiseQuery.State state : PromiseQuery.State.values()) {
                PromiseQuery query =
                        new PromiseQuery(state, null, "", PromiseQuery.Order.DUE_LATEST, 0, 200);
                assertThat(promises.lately(partnership, state, Histories.START, 200, TODAY))
                        .isEqualTo(
                                promises.list(partnership, query, TODAY).stream()
                                        .filter(p -> dated(p, state).isAfter(Histories.START))
                                        .toList());
            }
        }
    }

    @Test
    void everyOrderListsThemAll() {
        UUID partnership = live("Partner", 600);
        int all = all(partnership).size();
        for (PromiseQuery.Order order : PromiseQuery.Order.values()) {
            for (Side side : Side.values()) {
                PromiseQuery query =
                        new PromiseQuery(
                                PromiseQuery.State.MOVED, side, "PROMISE 1", order, 0, 200);
                assertThat(promises.page(partnership, query, TODAY).promises())
                        .allSatisfy(p -> {
                            assertThat(p.promisor()).isEqualTo(side);
                            assertThat(p.moves()).isPositive();
                            assertThat(p.what()).startsWith("promise 1");
                        });
            }
            PromiseQuery query = new PromiseQuery(PromiseQuery.State.ALL, null, "", order, 0, 200);
            assertThat(promises.page(partnership, query, TODAY).promises()).hasSize(all);
        }
    }

    private static LocalDate dated(Promise promise, PromiseQuery.State state) {
        return state == PromiseQuery.State.OVERDUE ? promise.dueInForce() : promise.due();
    }

    private long total(UUID partnership, PromiseQuery.State state, LocalDate asOf) {
        PromiseQuery query =
                new PromiseQuery(state, null, "", PromiseQuery.Order.DUE_EARLIEST, 0, 1);
        return promises.page(partnership, query, asOf).total();
    }

    private static long count(List<Promise> all, LocalDate asOf, PromiseStatus... statuses) {
        return all.stream().filter(p -> List.of(statuses).contains(p.on(asOf))).count();
    }

    private static PromiseFacts facts(Promise p, String promisor) {
        return new PromiseFacts(
                promisor,
                Names.key(p.unit()),
                p.category(),
                p.dueInForce(),
                p.doneOn(),
                p.madeOn(),
                p.value(),
                p.movedEarly(),
                List.of());
    }

    private UUID live(String partner, long seed) {
        Partnership begun = begun(partner);
        Histories history = new Histories(seed);
        for (int i = 0; i < 8; i++) {
            write(begun.id(), history.next(7));
        }
        return begun.id();
    }

    private Partnership begun(String partner) {
        return transactions.execute(
                status -> partnerships.withPartner(us, partner, Histories.START, Instant.EPOCH));
    }

    private void write(UUID partnership, List<Draft> drafts) {
        transactions.executeWithoutResult(status -> book.write(partnership, drafts));
    }

    private List<Promise> all(UUID partnership) {
        PromiseQuery query =
                new PromiseQuery(
                        PromiseQuery.State.ALL, null, "", PromiseQuery.Order.VALUE, 0, 200);
        return promises.page(partnership, query, TODAY).promises();
    }

    private List<Map<String, @Nullable Object>> rows(String table, String where, UUID partnership) {
        return transactions.execute(status ->
                db.sql(
                                "select * from "
                                        + table
                                        + " as t where partnership_id = ? and "
                                        + where
                                        + " order by t::text")
                        .param(partnership)
                        .query()
                        .listOfRows());
    }
}
