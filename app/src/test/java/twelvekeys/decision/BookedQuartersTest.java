package twelvekeys.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import twelvekeys.decision.BookedQuarter.Change;
import twelvekeys.decision.BooksCheck.Brought;

class BookedQuartersTest {

    private static final UUID FREIGHT = UUID.randomUUID();
    private static final UUID BOARD = UUID.randomUUID();

    @Test
    void monthsAreSummedAndItIsSaidHowManyTellIt() {
        BookedQuarter quarter =
                only(figure("2026-01", "100", "10"), figure("2026-03", "300", "-2"));
        assertThat(quarter.quarter()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(quarter.business().amount()).isEqualByComparingTo("400");
        assertThat(quarter.business().months()).isEqualTo(2);
        assertThat(quarter.benefit().amount()).isEqualByComparingTo("8");
        assertThat(quarter.perHundred()).isEqualByComparingTo("2");
        assertThat(only(figure("2026-Q1", "400", "8")).business().months()).isEqualTo(3);
    }

    @Test
    void benefitForEachHundredNeedsBothOfTheSameMonthsAndSomeBusiness() {
        assertThat(only(figure("2026-01", "100", null)).perHundred()).isNull();
        assertThat(only(figure("2026-01", null, "5")).perHundred()).isNull();
        assertThat(only(figure("2026-01", "0", "5")).perHundred()).isNull();
        assertThat(only(figure("2026-01", "100", "5"), figure("2026-02", "100", null)).perHundred())
                .isNull();
        assertThat(only(figure("2026-01", "100", null), figure("2026-02", null, "5")).perHundred())
                .as("one month of each is not the same month")
                .isNull();
        assertThat(only(figure("2026-01", "300", "-10")).perHundred())
                .isEqualByComparingTo("-3.33");
    }

    @Test
    void aChangeIsToldOnlyWhereBothQuartersTellTheSameNumberOfMonths() {
        List<BookedQuarter> read =
                BookedQuarters.of(
                        List.of(
                                figure("2025-Q2", "80", "-4"),
                                figure("2026-01", "100", "10"),
                                figure("2026-Q2", "120", "6"),
                                figure("2026-07", "60", null)));
        assertThat(read).hasSize(4);
        assertThat(read.get(2).onBefore()).isEqualTo(Change.UNKNOWN);
        assertThat(read.get(2).onYearBefore().growth()).isEqualByComparingTo("0.5");
        assertThat(read.get(2).onYearBefore().more()).isEqualByComparingTo("10");
        assertThat(read.get(3).onBefore()).isEqualTo(Change.UNKNOWN);
        assertThat(
                        BookedQuarters.of(
                                        List.of(
                                                figure("2026-Q1", "0", "1"),
                                                figure("2026-Q2", "5", "3")))
                                .get(1)
                                .onBefore())
                .as("from no business nothing grows by a share")
                .isEqualTo(new Change(null, new BigDecimal("2")));
    }

    @Test
    void twoCurrenciesAndTwoPartnersAreNeverAdded() {
        List<BookedQuarter> read =
                BookedQuarters.of(
                        List.of(
                                figure(FREIGHT, "2026-01", "EUR", "1", "1"),
                                figure(FREIGHT, "2026-01", "", "2", "2"),
                                figure(BOARD, "2026-01", "EUR", "4", "4")));
        assertThat(read).hasSize(3).allMatch(each -> each.business().months() == 1);
    }

    @Test
    void theLastFourQuartersWithFiguresAreReadTogether() {
        List<BookedQuarter> read =
                BookedQuarters.of(
                        List.of(
                                figure("2024-Q1", "1000", "1000"),
                                figure("2025-Q1", "100", "1"),
                                figure("2025-Q3", "100", "2"),
                                figure("2025-10", "100", "3"),
                                figure("2026-Q1", "100", "4")));
        BookedQuarter.Together last = BookedQuarter.lastFour(read);
        assertThat(last.from()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(last.quarters()).isEqualTo(4);
        assertThat(last.business().amount()).isEqualByComparingTo("400");
        assertThat(last.benefit().months()).isEqualTo(10);
        assertThat(last.perHundred()).isEqualByComparingTo("2.5");
        List<BookedQuarter> silent =
                BookedQuarters.of(
                        List.of(figure("2025-Q1", "100", "1"), figure("2025-Q2", "100", null)));
        assertThat(BookedQuarter.lastFour(silent).perHundred()).isNull();
        assertThat(BookedQuarter.lastFour(silent).business().amount()).isEqualByComparingTo("200");
    }

    @Test
    void noMonthStandsTwiceInTheSameBooks() {
        Booked quarter = figure("2026-Q1", "10", "1");
        assertThat(refused(List.of(quarter), figure("2026-02", "5", "1")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.line()).isEqualTo(2);
                    assertThat(row.reason()).contains("2026-02 overlaps 2026-Q1", "withdraw");
                });
        assertThat(refused(List.of(figure("2026-03", "5", "1")), quarter)).hasSize(1);
        assertThat(refused(List.of(quarter), figure("2026-Q1", "11", "1"))).isEmpty();
        assertThat(refused(List.of(quarter), figure("2026-04", "11", "1"))).isEmpty();
        assertThat(refused(List.of(quarter), figure(FREIGHT, "2026-02", "USD", "1", "1")))
                .isEmpty();
        assertThat(refused(List.of(quarter), figure(BOARD, "2026-02", "EUR", "1", "1"))).isEmpty();
        assertThat(refused(List.of(), figure("2026-02", "5", "1"), quarter))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("row 2 tells 2026-02 already"));
        assertThat(refused(List.of(), quarter, quarter)).hasSize(1);
    }

    /// What stands after any run of figures, each taken or refused by the rule, sums to what adding
    /// month by month gives.
    @Test
    void whateverIsTakenSumsToWhatMonthByMonthGives() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Booked> taken = new ArrayList<>();
            Set<String> months = new HashSet<>();
            int[] business = new int[8];
            int[] told = new int[8];
            for (int i = 0; i < 20; i++) {
                int quarter = random.nextInt(8);
                boolean whole = random.nextInt(4) == 0;
                int month = quarter * 3 + (whole ? 0 : random.nextInt(3));
                int amount = random.nextInt(1000);
                Booked figure =
                        new Booked(
                                new Booked.Place(
                                        FREIGHT,
                                        new BookedPeriod(
                                                LocalDate.of(2024, 1, 1).plusMonths(month),
                                                whole ? 3 : 1),
                                        "EUR"),
                                BigDecimal.valueOf(amount),
                                null);
                boolean fits = true;
                for (int m = month; m < month + (whole ? 3 : 1); m++) {
                    fits &= !months.contains("m" + m);
                }
                boolean refused = !BooksCheck.of(taken, List.of(new Brought(1, figure))).isEmpty();
                boolean again =
                        taken.stream().anyMatch(each -> each.place().equals(figure.place()));
                assertThat(refused).as("seed %d", seed).isEqualTo(!fits && !again);
                if (fits) {
                    taken.add(figure);
                    business[quarter] += amount;
                    told[quarter] += whole ? 3 : 1;
                    for (int m = month; m < month + (whole ? 3 : 1); m++) {
                        months.add("m" + m);
                    }
                }
            }
            Collections.shuffle(taken, random);
            List<BookedQuarter> read = BookedQuarters.of(taken);
            assertThat(read).hasSize((int) Arrays.stream(told).filter(n -> n > 0).count());
            for (BookedQuarter each : read) {
                int quarter =
                        (each.quarter().getYear() - 2024) * 4
                                + (each.quarter().getMonthValue() - 1) / 3;
                assertThat(each.business().amount()).isEqualByComparingTo("" + business[quarter]);
                assertThat(each.business().months()).isEqualTo(told[quarter]);
                assertThat(each.benefit().amount()).isNull();
            }
        }
    }

    private static List<BooksRefused.Row> refused(List<Booked> inForce, Booked... brought) {
        List<Brought> rows = new ArrayList<>();
        for (Booked each : brought) {
            rows.add(new Brought(rows.size() + 2, each));
        }
        return BooksCheck.of(inForce, rows);
    }

    private static BookedQuarter only(Booked... figures) {
        List<BookedQuarter> read = BookedQuarters.of(List.of(figures));
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static Booked figure(
            String period, @Nullable String business, @Nullable String benefit) {
        return figure(FREIGHT, period, "EUR", business, benefit);
    }

    private static Booked figure(
            UUID partnership,
            String period,
            String currency,
            @Nullable String business,
            @Nullable String benefit) {
        return new Booked(
                new Booked.Place(partnership, BookedPeriod.parse(period), currency),
                business == null ? null : new BigDecimal(business),
                benefit == null ? null : new BigDecimal(benefit));
    }
}
