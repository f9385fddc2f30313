package twelvekeys.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twelvekeys.decision.BooksCheck.Brought;
import twelvekeys.partnership.Partnership;
import twelvekeys.tables.NumberReading;

class BooksFileTest {

    private static final UUID US = UUID.randomUUID();
    private static final Partnership FREIGHT = with("Kittiwake Freight");
    private static final Partnership KARTON = with("Ondřej Karton");
    private static final Partnership FORMULA = with("=cmd()");
    private static final List<Partnership> OWN =
            List.of(
                    FREIGHT,
                    KARTON,
                    FORMULA,
                    with("Muller"),
                    with("Müller"),
                    with("Twin"),
                    with("twin"));

    @Test
    void columnsAreFoundByNameInAnyOrderAndOthersAreReadOver() {
        List<Brought> read =
                read(
                        """
                        Remark;Benefit;CURRENCY;Period;Partner;Business
                        x;1.200,50;eur;2026-03;kittiwake  FREIGHT;10.000
                        y;-3;;2026-Q2;ondrej karton;
                        """);
        assertThat(read)
                .extracting(Brought::line, Brought::figure)
                .containsExactly(
                        tuple(2L, figure(FREIGHT, "2026-03", "EUR", "10000", "1200.50")),
                        tuple(3L, figure(KARTON, "2026-Q2", "", null, "-3")));
    }

    @Test
    void aDateMeansItsMonthAndWhichNumberIsTheMonthIsNotGuessed() {
        assertThat(period("2026-03-31")).isEqualTo("2026-03");
        assertThat(period("31.03.2026")).isEqualTo("2026-03");
        assertThat(period("31 Mar 2026")).isEqualTo("2026-03");
        BooksRefused asked = refused("partner,period,business\nKittiwake Freight,03/04/2026,1\n");
        assertThat(asked).hasMessageContaining("which number is the month");
        assertThat(reason("Kittiwake Freight,spring,1")).contains("“spring” is no period");
        assertThat(reason("Kittiwake Freight,,1")).contains("the period is missing");
    }

    @Test
    void aDecimalCommaIsNeverGuessed() {
        String either = "partner,period,business\nKittiwake Freight,2026-03,\"1,234\"\n";
        assertThat(refused(either)).hasMessageContaining("can be read as 1234 or as 1.234");
        assertThat(business(either, NumberReading.POINT)).isEqualByComparingTo("1234");
        assertThat(business(either, NumberReading.COMMA)).isEqualByComparingTo("1.234");
        String proven = either + "Kittiwake Freight,2026-04,\"1,5\"\n";
        assertThat(business(proven, null)).isEqualByComparingTo("1.234");
        BooksRefused mixed = refused(proven + "Kittiwake Freight,2026-05,2.5\n");
        assertThat(mixed.rows()).isNotEmpty();
        assertThat(business("partner,period,business\nKittiwake Freight,2026-03,1234\n", null))
                .isEqualByComparingTo("1234");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nobody Ltd,2026-03,1|no partner is called “Nobody Ltd”",
                "Twin,2026-03,1|2 partners are called “Twin”",
                "müllér,2026-03,1|2 partners are called “müllér”",
                ",2026-03,1|the partner is missing",
                "Twin Ltd,2026-13,1|no partner",
                "Muller,2026-13,1|the months are 01 to 12",
                "Muller,2026-03,|Give business, benefit or both",
                "Muller,2026-03,-1|0 or more",
                "Muller,2026-03,12 %|not a number",
                "Muller,2026-03,€ 12.50|the currency has a column of its own",
                "Muller,2026-03,12.50 EUR|the currency has a column of its own",
                "Muller,2026-03,1.23456|four decimals",
                "Muller,2026-03,9e99|below 100"
            })
    void aWrongRowIsToldWithItsLineAndReason(String row, String reason) {
        BooksRefused refused = refused("partner,period,business\nMüller,2026-01,10\n" + row + "\n");
        assertThat(refused.rows())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.line()).isEqualTo(3);
                    assertThat(each.reason()).contains(reason);
                });
    }

    @Test
    void allWrongRowsAreToldUpToAHundredAndHowManyMore() {
        BooksRefused refused =
                refused("partner,period,business\n" + "Nobody,2026-03,1\n".repeat(140));
        assertThat(refused.rows()).hasSize(100);
        assertThat(refused.more()).isEqualTo(40);
        assertThat(refused).hasMessageContaining("140 rows are wrong, so nothing was kept");
    }

    @Test
    void theOneWhoIsWrittenExactlySoIsMeant() {
        assertThat(read("partner,period,business\nmuller,2026-03,1\n").getFirst().figure().place())
                .extracting(Booked.Place::partnership)
                .isEqualTo(OWN.get(3).id());
        assertThat(reason("Muller,2026-03,1,EURO", "partner,period,business,currency"))
                .contains("three letters");
        assertThat(reason(UUID.randomUUID() + ",2026-03,1", "partnership,period,business"))
                .contains("no partnership of yours");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partner,business\\nMuller,1|must name the columns",
                "partner,period\\nMuller,2026-01|must name the columns",
                "a,b,c\\n1,2,3|This file names: a, b, c",
                "''|empty",
                "partner,period,business|",
                "<html><body>,x\\n1,2|",
                "PK\\u0003\\u0004nothing|"
            })
    void aFileThatIsNoneIsRefusedAsAWhole(String text, @Nullable String words) {
        BooksRefused refused =
                refused(text.replace("\\n", "\n").replace("\\u0003\\u0004", "\u0003\u0004"));
        assertThat(refused.rows()).isEmpty();
        assertThat(refused.getMessage()).isNotBlank();
        if (words != null) {
            assertThat(refused).hasMessageContaining(words);
        }
    }

    @Test
    void moreRowsThanAreTakenAreRefusedAsAWhole() {
        String rows = "Muller,2026-03,1\n".repeat(Books.MOST + 1);
        assertThat(refused("partner,period,business\n" + rows)).hasMessageContaining("100,000");
        assertThat(refused("partner,period,business\nMuller,2026-03," + "1".repeat(11 << 20)))
                .hasMessageContaining("at most 10 MiB");
    }

    @Test
    void aWorkbookIsReadWithItsDatesAndWithoutTheNoiseOfItsSums() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Books", "1.0")) {
            Worksheet sheet = book.newWorksheet("Ledger");
            String[] headers = {"Period", "Partner", "Business", "Benefit"};
            for (int i = 0; i < headers.length; i++) {
                sheet.value(0, i, headers[i]);
            }
            sheet.value(1, 0, LocalDate.of(2026, 3, 1));
            sheet.style(1, 0).format("yyyy-mm").set();
            sheet.value(1, 1, "Kittiwake Freight");
            sheet.value(1, 2, 1.234);
            sheet.value(1, 3, 0.1 + 0.2);
            sheet.value(2, 0, "2026-Q2");
            sheet.value(2, 1, "Ondřej Karton");
            sheet.value(2, 2, 1500);
        }
        List<Brought> read =
                BooksFile.read(new ByteArrayInputStream(out.toByteArray()), OWN, US, null)
                        .figures();
        assertThat(read.get(0).figure())
                .isEqualTo(figure(FREIGHT, "2026-03", "", "1.234", "0.3000"));
        assertThat(read.get(1).figure()).isEqualTo(figure(KARTON, "2026-Q2", "", "1500", null));
    }

    @Test
    void whatIsWrittenIsReadAgainUnchangedAndRunsNothing() {
        List<Booked> figures =
                List.of(
                        figure(FREIGHT, "2026-03", "EUR", "1.234", "-7"),
                        figure(FORMULA, "2026-Q1", "", null, "12345.6789"),
                        figure(OWN.get(5), "2026-Q1", "USD", "0", null),
                        figure(OWN.get(6), "2026-Q1", "USD", "1000", null));
        Map<UUID, String> names = new HashMap<>();
        OWN.forEach(each -> names.put(each.id(), each.bName()));
        for (Booked alone : figures) {
            assertThat(again(List.of(alone), names).getFirst().saysTheSame(alone)).isTrue();
        }
        List<Booked> again = again(figures, names);
        for (int i = 0; i < figures.size(); i++) {
            assertThat(again.get(i).saysTheSame(figures.get(i))).isTrue();
        }
        assertThat(written(figures, names)).contains("'=cmd()").doesNotContain("\n=cmd");
    }

    private static String written(List<Booked> figures, Map<UUID, String> names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BooksFile.write(figures, names, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Booked> again(List<Booked> figures, Map<UUID, String> names) {
        return read(written(figures, names)).stream().map(Brought::figure).toList();
    }

    private static BigDecimal business(String text, @Nullable NumberReading said) {
        return Objects.requireNonNull(
                BooksFile.read(bytes(text), OWN, US, said)
                        .figures()
                        .getFirst()
                        .figure()
                        .business());
    }

    private static String period(String cell) {
        return read("partner,period,business\nKittiwake Freight," + cell + ",1\n")
                .getFirst()
                .figure()
                .place()
                .period()
                .text();
    }

    private static String reason(String row) {
        return reason(row, "partner,period,business");
    }

    private static String reason(String row, String header) {
        return refused(header + "\n" + row + "\n").rows().getFirst().reason();
    }

    private static List<Brought> read(String text) {
        return BooksFile.read(bytes(text), OWN, US, null).figures();
    }

    private static BooksRefused refused(String text) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        BooksRefused.class, () -> BooksFile.read(bytes(text), OWN, US, null)));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Booked figure(
            Partnership partner,
            String period,
            String currency,
            @Nullable String business,
            @Nullable String benefit) {
        return new Booked(
                new Booked.Place(partner.id(), BookedPeriod.parse(period), currency),
                business == null ? null : new BigDecimal(business),
                benefit == null ? null : new BigDecimal(benefit));
    }

    private static Partnership with(String name) {
        return new Partnership(
                UUID.randomUUID(), US, null, "Us", name, LocalDate.of(2020, 1, 1), false);
    }
}
