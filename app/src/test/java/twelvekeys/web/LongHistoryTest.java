package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import twelvekeys.InOurName;
import twelvekeys.Newcomers;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.decision.Booked;
import twelvekeys.decision.BookedLine;
import twelvekeys.decision.BookedPeriod;
import twelvekeys.decision.Books;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseBook;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseLine;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// A page reads no more rows of the database where the history is ten times longer: two
/// organisations with the same last two years, of which one has eighteen years before them.
///
/// What is counted is what PostgreSQL counts: rows read from each table in the transaction of the
/// request, found in an index or not, and how often a table was looked into.
@WholeApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class LongHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final int PARTNERSHIPS = 3;
    private static final int FEW = 120;
    private static final int MANY = 10 * FEW;
    private static final int DAYS_APART = 6;
    private static final int AHEAD = 20;

    /// What never came is open for a while, then declared not kept: the open promises are the same.
    private static final int DECLARED_FROM = 40;

    @Autowired private WebApplicationContext server;
    @Autowired private BeanFactory beans;
    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private PromiseBook book;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient db;
    @Autowired private SettableClock clock;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter security;

    @Value("${twelvekeys.database.url}")
    private String url;

    private MockMvc pages;
    private Looker brief;
    private Looker lasting;
    private int later;

    /// Somebody of one of the organisations.
    private record Looker(UUID organisation, String token, List<UUID> partnerships) {}

    /// Rows read, and how often a table was looked into, by table.
    private record Read(long rows, long looks) {}

    @BeforeAll
    void twoOrganisationsWithTheSameLastYears() throws Exception {
        clock.set(TODAY);
        pages = MockMvcBuilders.webAppContextSetup(server).addFilters(security).build();
        brief = looker(FEW);
        lasting = looker(MANY);
        try (Connection connection = TestDatabase.superuser(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?sort=level",
                "/today",
                "/partnerships/{id}",
                "/partnerships/{id}/promises",
                "/partnerships/{id}/keys",
                "/partnerships/{id}/keys/5",
                "/partnerships/{id}/decisions",
                "/decisions",
                "/worth",
                "/partnerships/{id}/timeline",
                "/partnerships/{id}/brief",
                "/partnerships/{id}/ten-minutes",
                "/partnerships/{id}/review?quarter=2026-Q2",
                "/partnerships/{id}/facts",
                "/api/v1/portfolio",
                "/api/v1/today",
                "/api/v1/partnerships/{id}",
            })
    void aPageReadsNoMoreWhereTheHistoryIsTenTimesLonger(String path) {
        ask(brief, path);
        ask(lasting, path);
        Map<String, Read> few = ask(brief, path);
        Map<String, Read> many = ask(lasting, path);
        assertNoMore(many, few);
    }

    /// What is written to one partnership is read again, and not what stands in the others.
    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/partnerships/{id}", "/api/v1/portfolio"})
    void afterAnEntryAPageReadsNoMoreWhereTheHistoryIsTenTimesLonger(String path) {
        ask(brief, path);
        ask(lasting, path);
        later++;
        write(brief, List.of(new Promised(MANY + later).made()));
        write(lasting, List.of(new Promised(MANY + later).made()));
        Map<String, Read> few = ask(brief, path);
        Map<String, Read> many = ask(lasting, path);
        assertNoMore(many, few);
    }

    /// Small tables are read as PostgreSQL thinks best, now by one index, now by two together and
    /// now whole; what grows with history would be ten times as much.
    private static void assertNoMore(Map<String, Read> many, Map<String, Read> few) {
        assertThat(few).isNotEmpty();
        assertThat(many.keySet()).isEqualTo(few.keySet());
        many.forEach((table, read) -> {
            Read least = Objects.requireNonNull(few.get(table));
            assertThat(read.rows).as(table).isLessThan(2 * least.rows + FEW);
            assertThat(read.looks).as(table).isLessThan(2 * least.looks + 2);
        });
    }

    @Test
    void theRowsThatAPageReadsAreCounted() {
        String path = "/partnerships/{id}/promises?q=nothing+like+it";
        long many = Objects.requireNonNull(ask(lasting, path).get("promise")).rows;
        long few = Objects.requireNonNull(ask(brief, path).get("promise")).rows;
        assertThat(many).isGreaterThan(MANY).isGreaterThan(5 * few);
    }

    private Map<String, Read> ask(Looker looker, String path) {
        String address = path.replace("{id}", looker.partnerships.getFirst().toString());
        return Tenancy.as(
                looker.organisation,
                () ->
                        transactions.execute(_ -> {
                            Map<String, Read> before = counted();
                            answer(looker, address);
                            Map<String, Read> after = counted();
                            Map<String, Read> read = new TreeMap<>();
                            after.forEach((table, now) -> {
                                Read was = before.getOrDefault(table, new Read(0, 0));
                                if (now.looks > was.looks) {
                                    read.put(
                                            table,
                                            new Read(now.rows - was.rows, now.looks - was.looks));
                                }
                            });
                            return read;
                        }));
    }

    private void answer(Looker looker, String address) {
        try {
            pages.perform(get(address).header("Authorization", "Bearer " + looker.token))
                    .andExpect(status().isOk());
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    private Map<String, Read> counted() {
        Map<String, Read> counted = new TreeMap<>();
        db.sql(
                        """
                        select relname, seq_tup_read + coalesce(idx_tup_fetch, 0) as rows,
                               seq_scan + coalesce(idx_scan, 0) as looks
                        from pg_stat_xact_user_tables
                        """)
                .query(row -> {
                    counted.put(
                            row.getString("relname"),
                            new Read(row.getLong("rows"), row.getLong("looks")));
                });
        return counted;
    }

    private Looker looker(int promises) {
        Organisation organisation = InOurName.organisation(organisations);
        Newcomers newcomers = new Newcomers(beans);
        String token = newcomers.token(newcomers.join(organisation.id(), Role.PARTNER_MANAGER));
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < PARTNERSHIPS; i++) {
            Organisation partner = InOurName.organisation(organisations);
            ids.add(
                    Tenancy.as(
                            organisation.id(),
                            () ->
                                    transactions.execute(_ ->
                                            partnerships
                                                    .between(
                                                            organisation,
                                                            partner,
                                                            TODAY.minusYears(21),
                                                            Instant.EPOCH)
                                                    .id())));
        }
        List<Draft> history = new ArrayList<>();
        for (int number = 0; number < promises; number++) {
            history.addAll(new Promised(number).untilToday());
        }
        Looker looker = new Looker(organisation.id(), token, ids);
        // A new look at a promise counts for nothing: each partnership has promises of its own.
        write(looker, history.stream().sorted(Comparator.comparing(Draft::at)).toList());
        book(looker, promises);
        return looker;
    }

    /// The organisation's own books of as many months.
    private void book(Looker looker, int months) {
        List<Booked> figures = new ArrayList<>();
        for (UUID partnership : looker.partnerships) {
            for (int month = 0; month < months; month++) {
                figures.add(
                        new Booked(
                                new Booked.Place(
                                        partnership,
                                        BookedPeriod.monthOf(TODAY.minusMonths(month)),
                                        "EUR"),
                                BigDecimal.valueOf(month),
                                BigDecimal.ONE));
            }
        }
        Books.Putting how =
                new Books.Putting(
                        looker.organisation, "Ruth", BookedLine.Source.PROGRAM, null, null);
        Tenancy.as(looker.organisation, () -> beans.getBean(Books.class).put(how, figures));
    }

    private void write(Looker looker, List<Draft> drafts) {
        Tenancy.as(
                looker.organisation,
                () -> {
                    for (UUID partnership : looker.partnerships) {
                        transactions.executeWithoutResult(_ -> book.write(partnership, drafts));
                    }
                    return true;
                });
    }

    /// The promise of a number, counted back from the one that is due last.
    private record Promised(int number) {

        private UUID id() {
            return new UUID(4, number);
        }

        private Side promisor() {
            return number % 3 == 0 ? Side.A : Side.B;
        }

        private LocalDate due() {
            return TODAY.plusDays(AHEAD - (long) DAYS_APART * number);
        }

        Draft made() {
            LocalDate usual = due().minusDays(15);
            String what = "promise " + number;
            return said(
                    usual.isAfter(TODAY) ? TODAY : usual,
                    promisor(),
                    new Entry.PromiseMade(
                            id(),
                            promisor(),
                            promisor() == Side.B ? "Site " + number % 4 : "",
                            what,
                            null,
                            "Delivery",
                            BigDecimal.TEN,
                            usual,
                            due(),
                            List.of(new PromiseLine("", what, BigDecimal.TEN, null)),
                            null,
                            null));
        }

        List<Draft> untilToday() {
            List<Draft> told = new ArrayList<>();
            told.add(made());
            LocalDate later = due().plusDays(5);
            if (number % 10 == 7) {
                LocalDate on = due().minusDays(2);
                told.add(
                        said(
                                on,
                                promisor(),
                                new Entry.PromiseRenegotiated(id(), due(), later, on, "Customs.")));
                told.add(done(later));
            } else if (number % 10 == 3) {
                told.add(done(later));
            } else if (number % 25 != 11) {
                told.add(done(due().minusDays(1)));
            } else if (number > DECLARED_FROM) {
                LocalDate on = due().plusDays(60);
                told.add(
                        said(
                                on,
                                promisor().other(),
                                new PromiseEntry.Declared(
                                        id(), PromiseEntry.Verdict.NOT_KEPT, null, on, null)));
            }
            return told.stream().filter(draft -> !draft.at().isAfter(noon(TODAY))).toList();
        }

        private Draft done(LocalDate on) {
            return said(on, promisor().other(), new Entry.PromiseDone(id(), on, null));
        }

        private static Draft said(LocalDate day, Side side, Entry entry) {
            return new Draft(entry, side, "Anna Berg", noon(day), null, null);
        }

        private static Instant noon(LocalDate day) {
            return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
