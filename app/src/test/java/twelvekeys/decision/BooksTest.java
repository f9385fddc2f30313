package twelvekeys.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SentStatements;
import twelvekeys.WholeApplicationTest;
import twelvekeys.decision.BookedLine.Fate;
import twelvekeys.decision.BookedLine.Source;
import twelvekeys.decision.Books.Put;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnerships;
import twelvekeys.storage.Tenancy;

@WholeApplicationTest
@SuppressWarnings("NullAway.Init")
class BooksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private Books books;
    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient db;

    private UUID us;
    private UUID them;
    private UUID partnership;

    @BeforeEach
    void twoSides() {
        Organisation one = InOurName.organisation(organisations);
        Organisation two = InOurName.organisation(organisations);
        us = one.id();
        them = two.id();
        partnership =
                as(
                        us,
                        () ->
                                Objects.requireNonNull(
                                        transactions.execute(_ ->
                                                partnerships
                                                        .between(
                                                                one,
                                                                two,
                                                                LocalDate.EPOCH,
                                                                Instant.EPOCH)
                                                        .id())));
    }

    @Test
    void aLaterFigureCorrectsAndBothStay() {
        assertThat(put(figure("2026-03", "100", "10"))).isEqualTo(new Put(1, 0, 0));
        assertThat(put(figure("2026-03", "100.0", null))).isEqualTo(new Put(0, 0, 1));
        assertThat(put(figure("2026-03", null, "12"))).isEqualTo(new Put(0, 1, 0));
        assertThat(lines(false))
                .extracting(BookedLine::fate)
                .containsExactly(Fate.IN_FORCE, Fate.CORRECTED);
        assertThat(lines(true))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.business()).isEqualByComparingTo("100");
                    assertThat(line.benefit()).isEqualByComparingTo("12");
                    assertThat(line.by()).isEqualTo("Ailsa");
                });
    }

    @Test
    void whatIsWithdrawnCountsNoMoreAndMayBeToldAgain() {
        Booked march = figure("2026-03", "100", "10");
        put(march);
        assertThat(as(us, () -> books.withdraw(how(us, null), march.place()))).isTrue();
        assertThat(as(us, () -> books.withdraw(how(us, null), march.place()))).isFalse();
        assertThat(quarters(us)).isEmpty();
        assertThat(lines(false))
                .extracting(BookedLine::fate)
                .containsExactly(Fate.WITHDRAWAL, Fate.WITHDRAWN);
        assertThat(put(figure("2026-Q1", "300", null))).isEqualTo(new Put(1, 0, 0));
        assertThat(quarters(us))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.business().months()).isEqualTo(3);
                    assertThat(each.benefit().amount()).as("the withdrawn 10 is gone").isNull();
                });
        assertThat(lines(false)).hasSize(3);
    }

    @Test
    void allOrNothingIsKept() {
        put(figure("2026-Q1", "1", "1"));
        assertThatThrownBy(() -> put(figure("2026-04", "1", "1"), figure("2026-02", "1", "1")))
                .isInstanceOfSatisfying(
                        BooksRefused.class,
                        refused -> assertThat(refused.rows().getFirst().line()).isEqualTo(2));
        assertThat(lines(false)).hasSize(1);
    }

    @Test
    void theOtherSideSeesNothingAndHasBooksOfItsOwn() {
        put(figure("2026-03", "100", "10"));
        assertThat(quarters(them)).isEmpty();
        assertThat(as(them, () -> books.lines(them, query(false)))).isEmpty();
        assertThat(as(them, () -> books.lines(us, query(false))))
                .as("asked for ours in their name")
                .isEmpty();
        assertThat(
                        as(
                                them,
                                () ->
                                        books.put(
                                                how(them, null),
                                                List.of(figure("2026-03", "7", null)))))
                .isEqualTo(new Put(1, 0, 0));
        assertThatThrownBy(() ->
                        as(
                                them,
                                () ->
                                        books.put(
                                                how(us, null),
                                                List.of(figure("2026-04", "7", null)))))
                .as("put into ours in their name")
                .isInstanceOf(RuntimeException.class);
        assertThat(quarters(us))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.business().amount()).isEqualByComparingTo("100"));
    }

    @Test
    void noLineCanBeChangedOrTakenOut() {
        put(figure("2026-03", "100", "10"));
        for (String change :
                List.of(
                        "update booked set business = 1",
                        "delete from booked",
                        "truncate booked",
                        "delete from booked_request")) {
            assertThatThrownBy(
                            () -> as(us, () -> transactions.execute(_ -> db.sql(change).update())))
                    .as(change)
                    .hasRootCauseMessage(
                            "ERROR: permission denied for table "
                                    + (change.endsWith("request") ? "booked_request" : "booked"));
        }
    }

    @Test
    void aRequestSentTwiceHasOneEffectAlsoAfterACorrection() {
        List<Booked> first = List.of(figure("2026-03", "100", "10"));
        Put put = as(us, () -> books.put(how(us, "key"), first));
        put(figure("2026-03", "90", "10"));
        assertThat(as(us, () -> books.put(how(us, "key"), first))).isEqualTo(put);
        assertThat(lines(true).getFirst().business()).isEqualByComparingTo("90");
        assertThatThrownBy(() ->
                        as(
                                us,
                                () ->
                                        books.put(
                                                how(us, "key"),
                                                List.of(figure("2026-04", "1", "1")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("under this Idempotency-Key");
        assertThat(as(them, () -> books.put(how(them, "key"), first))).isEqualTo(put);
    }

    @Test
    void atTheSameTimeNoMonthIsToldTwice() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (String period : List.of("2026-Q1", "2026-01", "2026-02", "2026-03")) {
                work.add(() -> taken(figure(period, "1", "1")));
                work.add(() -> taken(figure(period, "2", "2")));
            }
            for (Future<Boolean> each : many.invokeAll(work)) {
                each.get();
            }
        }
        assertThat(quarters(us))
                .singleElement()
                .satisfies(each -> assertThat(each.business().months()).isEqualTo(3));
    }

    private boolean taken(Booked figure) {
        try {
            put(figure);
            return true;
        } catch (BooksRefused e) {
            return false;
        }
    }

    /// Any run of figures and withdrawals leaves what keeping the last word on each month leaves.
    @Test
    void whateverIsPutAndWithdrawnTheLastWordCounts() {
        Random random = new Random(7);
        Map<String, Integer> lastWord = new HashMap<>();
        int lines = 0;
        for (int i = 0; i < 150; i++) {
            String period = "2026-%02d".formatted(1 + random.nextInt(6));
            Integer before = lastWord.get(period);
            if (random.nextInt(4) == 0) {
                Booked.Place place = figure(period, "1", null).place();
                boolean done = as(us, () -> books.withdraw(how(us, null), place));
                assertThat(done).isEqualTo(before != null);
                lastWord.remove(period);
                lines += done ? 1 : 0;
            } else {
                int amount = random.nextInt(5);
                put(figure(period, "" + amount, null));
                lines += before != null && before == amount ? 0 : 1;
                lastWord.put(period, amount);
            }
        }
        int sum = lastWord.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(
                        quarters(us).stream()
                                .map(each -> Objects.requireNonNull(each.business().amount()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("" + sum);
        assertThat(quarters(us).stream().mapToInt(each -> each.business().months()).sum())
                .isEqualTo(lastWord.size());
        int all = lines;
        assertThat(as(us, () -> books.count(us, query(false)))).isEqualTo(all);
        assertThat(as(us, () -> books.count(us, query(true)))).isEqualTo(lastWord.size());
        assertThat(lines(true)).hasSize(lastWord.size());
    }

    @Test
    void aLongHistoryIsReadByPagesWithOneStatement() {
        List<Booked> years = new ArrayList<>();
        for (int month = 0; month < 1200; month++) {
            years.add(
                    new Booked(
                            new Booked.Place(
                                    partnership,
                                    BookedPeriod.monthOf(
                                            LocalDate.of(1930, 1, 1).plusMonths(month)),
                                    ""),
                            BigDecimal.valueOf(month),
                            null));
        }
        int few = SentStatements.during(() -> books(years.subList(0, 12)));
        int many = SentStatements.during(() -> books(years));
        assertThat(many).as("statements, in batches of a thousand").isLessThanOrEqualTo(few + 2);
        assertThat(SentStatements.during(() -> as(us, () -> books.lines(us, query(false)))))
                .isLessThanOrEqualTo(
                        SentStatements.during(
                                () -> as(them, () -> books.lines(them, query(false)))));
        for (BooksQuery.Sort sort : BooksQuery.Sort.values()) {
            List<BookedLine> seen = new ArrayList<>();
            for (int page = 0; page < 4; page++) {
                BooksQuery asked =
                        new BooksQuery(List.of(partnership), false, sort, null, page * 400L, 400);
                seen.addAll(as(us, () -> books.lines(us, asked)));
            }
            assertThat(seen).as(sort.label()).hasSize(1200).doesNotHaveDuplicates();
        }
    }

    private Put books(List<Booked> figures) {
        return as(us, () -> books.put(how(us, null), figures));
    }

    private Put put(Booked... figures) {
        return books(List.of(figures));
    }

    private List<BookedLine> lines(boolean inForce) {
        return as(us, () -> books.lines(us, query(inForce)));
    }

    private BooksQuery query(boolean inForce) {
        return new BooksQuery(List.of(partnership), inForce, BooksQuery.Sort.NEWEST, null, 0, 50);
    }

    private List<BookedQuarter> quarters(UUID organisation) {
        return as(
                organisation, () -> books.quarters(organisation, List.of(partnership), TODAY, 12));
    }

    private Booked figure(String period, @Nullable String business, @Nullable String benefit) {
        return new Booked(
                new Booked.Place(partnership, BookedPeriod.parse(period), "EUR"),
                business == null ? null : new BigDecimal(business),
                benefit == null ? null : new BigDecimal(benefit));
    }

    private static Books.Putting how(UUID organisation, @Nullable String key) {
        return new Books.Putting(organisation, "Ailsa", Source.HAND, null, key);
    }

    private static <T> T as(UUID organisation, Supplier<T> work) {
        return Objects.requireNonNull(Tenancy.as(organisation, work::get));
    }
}
