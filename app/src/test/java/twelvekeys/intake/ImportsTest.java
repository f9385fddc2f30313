package twelvekeys.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.Field;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.storage.Tenancy;
import twelvekeys.tables.Role;

@WholeApplicationTest
@ExtendWith(InOurName.class)
@org.springframework.context.annotation.Import(ImportDesk.class)
class ImportsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 5, 10);

    @Autowired ImportDesk desk;
    @Autowired SettableClock clock;
    @Autowired Partnerships partnerships;
    @Autowired PartnershipRecord record;

    private Organisation us = new Organisation(new UUID(0, 0), "", true);

    @BeforeEach
    void anOrganisationAndADay(Organisation ours) {
        clock.set(TODAY);
        us = ours;
    }

    @Test
    void aNewFileMakesPromisesAndTellsTheirOutcomes() {
        Import file =
                desk.drop(
                        us,
                        "Acme,Leeds,D1,1,pallets,Delivery,120.50,2026-04-01,2026-05-10,2026-05-09",
                        "Acme,Leeds,D2,1,boxes,Delivery,7,2026-04-01,2026-05-10,",
                        "Bolt,,D3,1,screws,Delivery,,,2026-05-10,2026-05-12");
        assertThat(file.state()).isEqualTo(ImportState.DONE);
        assertThat(file.counts()).isEqualTo(new ImportCounts(2, 0, 0, 1, 2, 1, 0));
        assertThat(desk.promises(us).stream().map(p -> p.on(TODAY)))
                .containsExactly(PromiseStatus.KEPT, PromiseStatus.OVERDUE);
        Promise first = desk.promises(us).getFirst();
        assertThat(first.promisor()).isEqualTo(Side.B);
        assertThat(first.claimOf()).isEqualTo(Side.A);
        assertThat(first.unit()).isEqualTo("Leeds");
        assertThat(first.value()).isEqualByComparingTo("120.5");
        assertThat(first.madeOn()).isEqualTo("2026-04-01");
    }

    @Test
    void theSameFileAgainAddsNothing() {
        String[] rows = {
            "Acme,Leeds,D1,1,pallets,Delivery,1000,2026-04-01,2026-05-10,2026-05-09",
            "Acme,Leeds,D1,2,boxes,Delivery,10,2026-04-02,2026-05-10,",
            "Acme,Leeds,,7,screws,Delivery,,,2026-05-10,2026-05-12",
            "Acme,Cardiff,,,,,,,2026-05-10,",
            "Acme,Cardiff,,,,,,,2026-05-10,",
            "Acme,Cardiff,,,,,,,2026-05-10,2026-05-10",
            "Acme,Leeds,,,bolts,Delivery,3e3,2026-04-03,2026-05-11,"
        };
        desk.drop(us, rows);
        List<String> entries = desk.entries(us);
        Import again = desk.drop(us, rows);
        assertThat(again.counts()).isEqualTo(new ImportCounts(0, 7, 0, 0, 0, 0, 0));
        assertThat(desk.entries(us)).isEqualTo(entries);
    }

    @Test
    void theSameRowsInAnotherOrderAddNothing() {
        desk.drop(
                us,
                "Acme,Leeds,D1,,pallets,Delivery,10,2026-04-01,2026-05-10,",
                "Acme,Leeds,D1,,boxes,Parts,20,2026-04-02,2026-05-10,2026-05-09",
                "Acme,Leeds,,,screws,Delivery,1,2026-04-01,2026-05-10,",
                "Acme,Leeds,,,screws,Delivery,2,2026-04-01,2026-05-10,2026-05-10");
        Import again =
                desk.drop(
                        us,
                        "Acme,Leeds,,,screws,Delivery,2,2026-04-01,2026-05-10,2026-05-10",
                        "Acme,Leeds,D1,,boxes,Parts,20,2026-04-02,2026-05-10,2026-05-09",
                        "Acme,Leeds,,,screws,Delivery,1,2026-04-01,2026-05-10,",
                        "Acme,Leeds,D1,,pallets,Delivery,10,2026-04-01,2026-05-10,");
        assertThat(again.counts()).isEqualTo(new ImportCounts(0, 4, 0, 0, 0, 0, 0));
    }

    @Test
    void aChangedActualDateIsACorrectionInPlainSight() {
        desk.drop(us, "Acme,Leeds,D1,1,pallets,,,,2026-05-10,2026-05-09");
        Import again = desk.drop(us, "Acme,Leeds,D1,1,pallets,,,,2026-05-10,2026-05-12");
        assertThat(again.counts()).isEqualTo(new ImportCounts(0, 0, 1, 0, 0, 0, 0));
        Promise promise = only();
        assertThat(promise.on(TODAY)).isEqualTo(PromiseStatus.KEPT_LATE);
        Entry last = record.about(promise.partnership(), promise.id()).getLast().draft().entry();
        assertThat(last)
                .isInstanceOfSatisfying(
                        PromiseCorrected.class,
                        corrected ->
                                assertThat(corrected.corrections())
                                        .contains(
                                                new Correction(
                                                        Field.DONE_ON,
                                                        "2026-05-09",
                                                        "2026-05-12")));
    }

    @Test
    void anOutcomeTakenBackIsACorrection() {
        desk.drop(us, "Acme,Leeds,D1,1,pallets,,,,2026-05-10,2026-05-09");
        Import again = desk.drop(us, "Acme,Leeds,D1,1,pallets,,,,2026-05-10,");
        assertThat(again.counts().corrected()).isEqualTo(1);
        assertThat(only().on(TODAY)).isEqualTo(PromiseStatus.OVERDUE);
    }

    @Test
    void aDateMovedBeforeItWasDueIsAnEarlyRenegotiation() {
        desk.drop(us, DUE.minusDays(20), "Acme,Leeds,D1,1,pallets,,,,2026-05-10,");
        Import again = desk.drop(us, DUE, "Acme,Leeds,D1,1,pallets,,,,2026-05-20,2026-05-19");
        assertThat(again.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0, 1, 1));
        Promise promise = only();
        assertThat(promise.firstDue()).isEqualTo(DUE);
        assertThat(promise.due()).isEqualTo(DUE.plusDays(10));
        assertThat(promise.dueInForce()).isEqualTo(DUE.plusDays(10));
        assertThat(promise.on(TODAY)).isEqualTo(PromiseStatus.KEPT_AS_RENEGOTIATED);
    }

    @Test
    void aDateMovedAfterItWasDueKeepsTheFirstOneInForce() {
        desk.drop(us, DUE.minusDays(20), "Acme,Leeds,D1,1,pallets,,,,2026-05-10,");
        desk.drop(us, DUE.plusDays(1), "Acme,Leeds,D1,1,pallets,,,,2026-05-20,2026-05-19");
        Promise promise = only();
        assertThat(promise.firstDue()).isEqualTo(DUE);
        assertThat(promise.due()).isEqualTo(DUE.plusDays(10));
        assertThat(promise.dueInForce()).isEqualTo(DUE);
        assertThat(promise.on(TODAY)).isEqualTo(PromiseStatus.KEPT_LATE);
        assertThat(promise.daysLate()).isEqualTo(9);
    }

    @Test
    void anOutcomeThatArrivesLaterIsAddedToItsPromise() {
        desk.drop(us, "Acme,Leeds,D1,1,pallets,,,,2026-05-10,");
        Import again = desk.drop(us, "Acme,Leeds,D1,1,pallets,,,,2026-05-10,2026-05-10");
        assertThat(again.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0, 1, 0));
        assertThat(only().on(TODAY)).isEqualTo(PromiseStatus.KEPT);
        assertThat(desk.entries(us))
                .startsWith("partnership.begun", "promise.made", "promise.done");
    }

    @Test
    void severalLinesOfOneDeliverableAreOnePromise() {
        Import file =
                desk.drop(
                        us,
                        "Acme,Leeds,D1,1,pallets,,10,2026-04-02,2026-05-10,2026-05-08",
                        "Acme,Leeds,d1,2,boxes,,5.5,2026-04-01,2026-05-10,2026-05-12");
        assertThat(file.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 1, 1, 0));
        Promise promise = only();
        assertThat(promise.lines()).hasSize(2);
        assertThat(promise.what()).isEqualTo("pallets and one more");
        assertThat(promise.value()).isEqualByComparingTo("15.5");
        assertThat(promise.madeOn()).isEqualTo("2026-04-01");
        assertThat(promise.doneOn()).isEqualTo("2026-05-12");
        assertThat(desk.rows(file).stream().map(DecidedRow::promise)).containsOnly(promise.id());
    }

    @Test
    void aDeliverableIsDoneOnlyWhenAllItsLinesAre() {
        desk.drop(
                us,
                "Acme,Leeds,D1,1,pallets,,,,2026-05-10,2026-05-08",
                "Acme,Leeds,D1,2,boxes,,,,2026-05-10,");
        assertThat(only().doneOn()).isNull();
    }

    @Test
    void oneDeliverableWithTwoDatesIsTwoPromisesAndSaysSo() {
        Import file =
                desk.drop(
                        us,
                        "Acme,Leeds,D1,1,pallets,,,,2026-05-10,",
                        "Acme,Leeds,D1,2,boxes,,,,2026-05-17,");
        assertThat(desk.promises(us)).hasSize(2);
        assertThat(desk.rows(file))
                .allSatisfy(row -> assertThat(row.reason()).contains("several due dates"));
    }

    @Test
    void hundredsOfLinesAreKeptReadable() {
        String[] rows =
                IntStream.range(0, 450)
                        .mapToObj(i -> "Acme,Leeds,D1," + i + ",item,,2,,2026-05-10,2026-05-01")
                        .toArray(String[]::new);
        Import file = desk.drop(us, rows);
        assertThat(file.counts()).isEqualTo(new ImportCounts(450, 0, 0, 0, 1, 1, 0));
        Promise promise = only();
        assertThat(promise.lines()).hasSize(FilePromise.MOST_LINES);
        assertThat(promise.value()).isEqualByComparingTo("900");
        assertThat(desk.drop(us, rows).counts().unchanged()).isEqualTo(450);
    }

    @Test
    void aFileOfManyBatchesAddsUp() {
        String[] rows =
                IntStream.range(0, 5_200)
                        .mapToObj(i ->
                                i % 100 == 99
                                        ? "Acme,Leeds,D" + i + ",1,x,,,,,"
                                        : "Acme,Leeds,D" + i / 3 + ",1,x,,,,2026-05-10,")
                        .toArray(String[]::new);
        Import file = desk.drop(us, rows);
        assertThat(file.rowsRead()).isEqualTo(5_200);
        assertThat(file.counts().refused()).isEqualTo(52);
        assertThat(file.counts().decided()).isEqualTo(5_200);
        assertThat(desk.promises(us).size()).isEqualTo(1_733);
    }

    @Test
    void rowsWithoutADeliverableAreAPromiseEach() {
        desk.drop(
                us,
                "Acme,Leeds,,A-1,pallets,,,,2026-05-10,",
                "Acme,Leeds,,A-2,pallets,,,,2026-05-10,",
                "Acme,Leeds,,,pallets,,,,2026-05-10,",
                "Acme,Leeds,,,pallets,,,,2026-05-10,");
        assertThat(desk.promises(us)).hasSize(4);
    }

    @Test
    void aLineWithAKeyOfItsOwnIsFoundAgainWhenItsDateMoves() {
        desk.drop(us, "Acme,Leeds,,A-1,pallets,,,,2026-05-10,");
        desk.drop(us, "Acme,Leeds,,A-1,pallets,,,,2026-05-14,");
        assertThat(only().moves()).isEqualTo(1);
    }

    @Test
    void aLineThatCannotBeToldFromItsLikeIsNewWhenItsDateDiffers() {
        desk.drop(us, "Acme,Leeds,,,,,,,2026-05-10,");
        desk.drop(us, "Acme,Leeds,,,,,,,2026-05-14,");
        assertThat(desk.promises(us)).hasSize(2);
    }

    @Test
    void whatAFileIsSilentAboutStands() {
        desk.drop(us, "Acme,Leeds,D1,1,x,,,,2026-05-10,", "Acme,Leeds,D2,1,x,,,,2026-05-10,");
        desk.drop(us, "Acme,Leeds,D2,1,x,,,,2026-05-10,");
        assertThat(desk.promises(us)).hasSize(2);
    }

    @Test
    void whatWePromisedIsOursWithAndWithoutUnits() {
        String file =
                """
                site,partner,delivery,due,done
                Grimsby,Kittiwake,P1,2026-05-10,2026-05-09
                """;
        Map<Role, String> columns =
                Map.of(
                        Role.PROMISEE, "partner",
                        Role.DELIVERABLE, "delivery",
                        Role.DUE, "due",
                        Role.DONE, "done");
        desk.drop(us, file, new Answer(Direction.OURS, columns, Map.of(), null));
        Promise without = only();
        assertThat(without.promisor()).isEqualTo(Side.A);
        assertThat(without.unit()).isEmpty();
        assertThat(partnership().name(Side.B)).isEqualTo("Kittiwake");

        us = desk.organisation();
        Map<Role, String> withSite = new EnumMap<>(columns);
        withSite.put(Role.PROMISOR, "site");
        desk.drop(us, file, new Answer(Direction.OURS, withSite, Map.of(), null));
        Promise with = only();
        assertThat(with.promisor()).isEqualTo(Side.A);
        assertThat(with.unit()).isEqualTo("Grimsby");
        assertThat(partnership().name(Side.B)).isEqualTo("Kittiwake");
    }

    @Test
    void bothDirectionsShareOnePartnership() {
        desk.drop(us, "Acme,Leeds,D1,1,x,,,,2026-05-10,");
        desk.drop(
                us,
                "partner,delivery,due\nACME,D1,2026-05-10\n",
                new Answer(
                        Direction.OURS,
                        Map.of(
                                Role.PROMISEE,
                                "partner",
                                Role.DELIVERABLE,
                                "delivery",
                                Role.DUE,
                                "due"),
                        Map.of(),
                        null));
        assertThat(partnerships.of(us.id())).hasSize(1);
        assertThat(desk.promises(us).stream().map(Promise::promisor))
                .containsExactly(Side.B, Side.A);
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        assertThatThrownBy(
                        () -> desk.drop(us, TODAY.plusDays(1), "Acme,Leeds,D1,1,x,,,,2026-05-10,"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("has not come");
    }

    @Test
    void theRecordSaysWhereInTheFileAnEntryWasRead() {
        Import file =
                desk.drop(
                        us,
                        "Acme,Leeds,D1,2,x,,,,2026-05-10,",
                        "Acme,Leeds,D2,1,x,,,,2026-05-10,",
                        "Acme,Leeds,D1,1,x,,,,2026-05-10,");
        Promise first = desk.promises(us).getFirst();
        assertThat(record.about(first.partnership(), first.id()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.draft().entry()).isInstanceOf(PromiseMade.class);
                    var origin = Objects.requireNonNull(entry.draft().origin());
                    assertThat(origin.importId()).isEqualTo(file.id());
                    assertThat(origin.fileName()).isEqualTo("test.csv");
                    assertThat(origin.lines()).containsExactly(2L, 4L);
                });
    }

    private Promise only() {
        List<Promise> promises = desk.promises(us);
        assertThat(promises).hasSize(1);
        return promises.getFirst();
    }

    private Partnership partnership() {
        List<Partnership> all = Tenancy.as(us.id(), () -> partnerships.of(us.id()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
