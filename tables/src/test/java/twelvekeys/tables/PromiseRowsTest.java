package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromiseRowsTest {

    private static final String HEADER = "Vendor,Plant,Due,Done,Made,Ship,No,Value,Group,Text\n";

    private static final Map<Role, String> COLUMNS =
            Map.of(
                    Role.PROMISOR, "vendor",
                    Role.PROMISEE, " PLANT ",
                    Role.DUE, "Due",
                    Role.DONE, "Done",
                    Role.MADE, "Made",
                    Role.DELIVERABLE, "Ship",
                    Role.LINE, "No",
                    Role.VALUE, "Value",
                    Role.CATEGORY, "Group",
                    Role.WHAT, "Text");

    private static final PromiseColumns READING =
            new PromiseColumns(
                    COLUMNS,
                    Map.of(
                            Role.DUE, DateReading.parse("dmy"),
                            Role.DONE, DateReading.parse("dmy"),
                            Role.MADE, DateReading.parse("dmy")),
                    NumberReading.POINT);

    @TempDir Path folder;

    private RowResult result(String row) {
        return Fixtures.results(Fixtures.table(folder, HEADER + row + "\n"), READING).getFirst();
    }

    private String refusal(String row) {
        return result(row) instanceof RowResult.Refused refused ? refused.reason() : "read";
    }

    private PromiseRow read(String row) {
        return ((RowResult.Read) result(row)).row();
    }

    @Test
    void aWholeRowIsAPromise() {
        assertThat(
                        read(
                                "Acme  Ltd,Köln,01/02/2012,03/02/2012,01/01/2012,S1,10,\"1,234.50\",Steel,Bolts"))
                .isEqualTo(
                        new PromiseRow(
                                2,
                                "Acme Ltd",
                                "Köln",
                                "S1",
                                "10",
                                "Bolts",
                                "Steel",
                                LocalDate.of(2012, 2, 1),
                                LocalDate.of(2012, 2, 3),
                                LocalDate.of(2012, 1, 1),
                                new BigDecimal("1234.50"),
                                List.of()));
    }

    @Test
    void onlyPromisorPromiseeAndDueDateAreNeeded() {
        PromiseRow row = read("東京,Köln,01/02/2012");
        assertThat(row.promisor()).isEqualTo("東京");
        assertThat(row.done()).isNull();
        assertThat(row.made()).isNull();
        assertThat(row.deliverable()).isNull();
        assertThat(row.value()).isNull();
        assertThat(row.notes()).isEmpty();
    }

    @Test
    void promiseNeedsPromisor() {
        assertThat(refusal("\u200B ,Köln,01/02/2012"))
                .isEqualTo("“Vendor” is empty: say who promised.");
    }

    @Test
    void promiseNeedsPromiseeOnlyWhereThereIsAColumnForIt() {
        assertThat(refusal("Acme,,01/02/2012"))
                .isEqualTo("“Plant” is empty: say to whom it was promised.");
        PromiseColumns without =
                new PromiseColumns(
                        Map.of(Role.PROMISOR, "Vendor", Role.DUE, "Due"),
                        Map.of(Role.DUE, DateReading.parse("dmy")),
                        NumberReading.POINT);
        Table table = Fixtures.table(folder, HEADER + "Acme,,01/02/2012\n");
        assertThat(Fixtures.results(table, without).getFirst()).isInstanceOf(RowResult.Read.class);
    }

    @Test
    void promiseNeedsDueDate() {
        assertThat(refusal("Acme,Köln,,01/02/2012"))
                .isEqualTo("“Due” is empty: a promise needs the day it was promised for.");
        assertThat(refusal("Acme,Köln,soon"))
                .isEqualTo(
                        "“soon” is not a date (column “Due”). A promise needs the day it was promised for.");
    }

    @Test
    void dateMustExistInEveryDateColumn() {
        for (String row :
                List.of(
                        "A,B,31/02/2012",
                        "A,B,01/02/2012,31/02/2012",
                        "A,B,01/02/2012,,31/02/2012")) {
            assertThat(refusal(row))
                    .startsWith("“31/02/2012” is not a day of the calendar (column “")
                    .endsWith("Correct the date.");
        }
    }

    @Test
    void aTextInPlaceOfTheOutcomeIsRefused() {
        assertThat(refusal("A,B,01/02/2012,Date Not Captured"))
                .isEqualTo(
                        "“Date Not Captured” is not a date; leave the cell empty if it has not come"
                                + " (column “Done”).");
    }

    @Test
    void aTextInPlaceOfTheDayItWasMadeIsANote() {
        PromiseRow row = read("A,B,01/02/2012,,Pre-PQ Process");
        assertThat(row.made()).isNull();
        assertThat(row.notes())
                .containsExactly(
                        "“Pre-PQ Process” is not a date (column “Made”): the day is not known");
    }

    @Test
    void yearsAreWithin1970And2100() {
        assertThat(refusal("A,B,21/10/2108"))
                .isEqualTo(
                        "2108-10-21 is outside the years 1970 to 2100 (column “Due”). Correct the year.");
        assertThat(refusal("A,B,01/02/2012,31/12/1969")).contains("1969-12-31 is outside");
        assertThat(refusal("A,B,31/12/2100,01/01/1970")).isEqualTo("read");
    }

    @Test
    void dueIsNotBeforeMade() {
        assertThat(refusal("A,B,01/02/2012,,02/02/2012"))
                .isEqualTo(
                        "It was due on 2012-02-01, before it was promised on 2012-02-02. Correct “Due” or"
                                + " “Made”.");
        assertThat(refusal("A,B,01/02/2012,,01/02/2012")).isEqualTo("read");
    }

    @Test
    void doneBeforeMadeIsANote() {
        assertThat(read("A,B,01/02/2012,01/01/2012,02/01/2012").notes())
                .containsExactly("It came on 2012-01-01, before it was promised on 2012-01-02");
    }

    @Test
    void moreCellsThanHeadersIsRefusedWithLineAndCells() {
        String row = "A,B,01/02/2012,,,S,1,5,G,T,surplus";
        assertThat(refusal(row)).startsWith("The row has 11 cells, but there are 10 columns.");
        assertThat(result("\n\n" + row))
                .isInstanceOfSatisfying(
                        RowResult.Refused.class,
                        refused -> {
                            assertThat(refused.line()).isEqualTo(4);
                            assertThat(refused.cells()).hasSize(11).endsWith("surplus");
                        });
    }

    @Test
    void aValueThatIsNoNumberIsANote() {
        PromiseRow row = read("A,B,01/02/2012,,,S,1,See ASN-1,G,=cmd()");
        assertThat(row.value()).isNull();
        assertThat(row.what()).isEqualTo("=cmd()");
        assertThat(row.notes())
                .containsExactly("“See ASN-1” is not a number (column “Value”): no value is taken");
    }

    @Test
    void anUnknownColumnListsTheColumnsThereAre() {
        PromiseColumns wrong =
                new PromiseColumns(
                        Map.of(Role.PROMISOR, "Vendr", Role.DUE, "Due"),
                        Map.of(Role.DUE, DateReading.parse("iso")),
                        NumberReading.POINT);
        Table table = Fixtures.table(folder, "Vendor,Due\nA,2012-01-01\n");
        assertThatThrownBy(() -> PromiseRows.read(table, wrong))
                .isInstanceOf(UnknownColumnException.class)
                .hasMessage("There is no column “Vendr”. The columns are: Vendor, Due.");
    }

    @Test
    void columnsComeBackFromFlatTexts() {
        assertThat(PromiseColumns.fromMap(READING.toMap())).isEqualTo(READING);
        assertThat(READING.toMap())
                .containsEntry("column.promisor", "vendor")
                .containsEntry("dates.due", "dmy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromiseColumns.fromMap(Map.of("column.promisor", "Vendor")))
                .withMessageContaining("promised for");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PromiseColumns(
                                Map.of(Role.PROMISOR, "A", Role.DUE, "B"),
                                Map.of(),
                                NumberReading.POINT))
                .withMessageContaining("“B”");
    }

    @Test
    void anAmbiguousOrderIsAskedAndTheAnswerKept() {
        Table table =
                Fixtures.table(folder, "Vendor;Due;Done;Value\nA;6/2/06;;1.234\nB;1/5/07;;5.678\n");
        Map<Role, String> chosen =
                Map.of(
                        Role.PROMISOR,
                        "VENDOR",
                        Role.DUE,
                        "due",
                        Role.DONE,
                        "done",
                        Role.VALUE,
                        "value");
        Understanding understanding = Understanding.of(TableSample.of(table), chosen);
        assertThat(understanding.isComplete()).isFalse();
        assertThat(understanding.questions()).containsOnlyKeys(Role.DUE);
        assertThatIllegalArgumentException()
                .isThrownBy(understanding::toColumns)
                .withMessageContaining("dmy (day/month/year, such as 31/12/2012) or mdy");
        Understanding answered = understanding.answered(Role.DUE, DateReading.parse("mdy"));
        assertThat(answered.isComplete()).isTrue();
        assertThat(answered.numbers()).isEqualTo(NumberReading.COMMA);
        List<RowResult> results = Fixtures.results(table, answered.toColumns());
        assertThat(results)
                .extracting(r -> ((RowResult.Read) r).row().due())
                .containsExactly(LocalDate.of(2006, 6, 2), LocalDate.of(2007, 1, 5));
    }

    @Test
    void aColumnWithoutDatesIsAProblemThatNamesIt() {
        Table table = Fixtures.table(folder, "Vendor,Due\nA,soon\nB,later\n");
        Understanding understanding =
                Understanding.of(
                        TableSample.of(table), Map.of(Role.PROMISOR, "Vendor", Role.DUE, "Due"));
        assertThat(understanding.problems()).containsOnlyKeys(Role.DUE);
        assertThatIllegalArgumentException()
                .isThrownBy(understanding::toColumns)
                .withMessageContaining("The column “Due” holds no dates");
    }
}
