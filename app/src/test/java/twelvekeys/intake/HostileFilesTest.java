package twelvekeys.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;

/// Files as they come: wrong rows, any script, formulas, huge numbers, torn ends.
@WholeApplicationTest
@ExtendWith(InOurName.class)
@org.springframework.context.annotation.Import(ImportDesk.class)
class HostileFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired ImportDesk desk;
    @Autowired Imports imports;
    @Autowired ImportFiles files;
    @Autowired SettableClock clock;
    @Autowired Partnerships partnerships;

    private Organisation us = new Organisation(new UUID(0, 0), "", true);

    @BeforeEach
    void anOrganisationAndADay(Organisation ours) {
        clock.set(TODAY);
        us = ours;
    }

    @Test
    void aRefusedRowHasItsLineItsReasonAndItsCells() {
        Import file =
                desk.drop(
                        us,
                        "Acme,Leeds,D1,1,x,,,,2026-05-10,",
                        "Acme,Leeds,D2,1,x,,,,2026-02-31,",
                        ",Leeds,D3,1,x,,,,2026-05-10,",
                        "Acme,Leeds,D4,1,x,,,2026-06-01,2026-05-10,",
                        "Acme,Leeds,D5,1,x,,,,2026-05-10,,surplus",
                        "!!!,Leeds,D6,1,x,,,,2026-05-10,");
        assertThat(file.rowsRead()).isEqualTo(6);
        assertThat(file.counts().accepted()).isEqualTo(2);
        List<DecidedRow> refused =
                desk.rows(file).stream().filter(row -> row.status() == RowStatus.REFUSED).toList();
        assertThat(refused.stream().map(DecidedRow::line)).containsExactly(3L, 4L, 5L, 6L);
        assertThat(refused.getFirst().reason()).contains("2026-02-31");
        assertThat(refused.getFirst().cells()).contains("D2", "2026-02-31");
        assertThat(refused).allSatisfy(row -> assertThat(row.reason()).isNotBlank());
    }

    @Test
    void namesThatDifferInCaseWidthOrSpaceAreOnePartner() {
        desk.drop(
                us,
                "Acme Ltd,Leeds,D1,1,x,,,,2026-05-10,",
                "ACME  LTD,leeds,D2,1,x,,,,2026-05-10,",
                "Ａｃｍｅ Ltd ,LEEDS ,D3,1,x,,,,2026-05-10,",
                "acme\u00a0ltd,Leeds,D1,1,x,,,,2026-05-10,");
        assertThat(partnership().name(Side.B)).isIn("Acme Ltd", "ACME LTD", "Ａｃｍｅ Ltd", "acme ltd");
        assertThat(desk.promises(us)).hasSize(3);
    }

    @Test
    void aFormulaIsKeptAsTheTextItIs() {
        String formula = "=HYPERLINK(\"\"http://x\"\")";
        desk.drop(us, "@Acme,+Leeds,-D1,\t1,\"" + formula + "\",,,,2026-05-10,");
        Promise promise = only();
        assertThat(promise.what()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(promise.deliverable()).isEqualTo("-D1");
        assertThat(promise.unit()).isEqualTo("+Leeds");
        assertThat(partnership().name(Side.B)).isEqualTo("@Acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table entry; --",
                "<script>alert(1)</script>",
                "${jndi:x} {{x}} %s %n",
                "\u202Ereversed\u2066",
                "zero\u200Bwidth\uFEFF",
                "\uFFFE\uFDD0 none",
                "emoji \uD83D\uDC69\u200D\uD83D\uDE80",
                "line\u2028break\u0085"
            })
    void hostileTextIsOnlyText(String text) {
        String row = "Partner " + text + ",Site " + text + ",D " + text + ",1," + text;
        Import file = desk.drop(us, row + "," + text + ",,,2026-05-10,");
        assertThat(file.counts().accepted()).isEqualTo(1);
        Import again = desk.drop(us, row + "," + text + ",,,2026-05-10,");
        assertThat(again.counts().unchanged()).isEqualTo(1);
        assertThat(desk.promises(us)).hasSize(1);
    }

    @Test
    void longNamesInAnyScriptAreTakenOrRefusedButNeverStopTheFile() {
        String ligature = "\uFDFA".repeat(100);
        Import file =
                desk.drop(
                        us,
                        chinese(1, 390) + ",Leeds,D1,1,x,,,,2026-05-10,",
                        "Acme," + chinese(2, 390) + ",D2,1,x,,,,2026-05-10,",
                        ligature + ",Leeds,D3,1,x,,,,2026-05-10,",
                        chinese(3, 200)
                                + ","
                                + chinese(4, 200)
                                + ","
                                + chinese(5, 190)
                                + ","
                                + chinese(6, 190)
                                + ",x,,,,2026-05-10,",
                        chinese(3, 200)
                                + ","
                                + chinese(4, 200)
                                + ",,,"
                                + chinese(7, 500)
                                + ","
                                + chinese(8, 500)
                                + ",,,2026-05-10,",
                        "Acme,Leeds,D5,1,x,,,,2026-05-10,");
        assertThat(file.state()).isEqualTo(ImportState.DONE);
        assertThat(file.counts().refused()).isEqualTo(3);
        assertThat(file.counts().accepted()).isEqualTo(3);
    }

    /// Text that no index can pack.
    private static String chinese(long seed, int length) {
        return new SplittableRandom(seed)
                .ints(length, 0x4E00, 0x9FA5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void hugeAmountsAreKeptExactly() {
        String digits = "9".repeat(39);
        desk.drop(
                us,
                "Acme,Leeds,D1,1,x,," + digits + ",,2026-05-10,",
                "Acme,Leeds,D2,1,x,,1e99,,2026-05-10,",
                "Acme,Leeds,D3,1,x,,1e-99,,2026-05-10,",
                "Acme,Leeds,D4,1,x,,-0.0000000000000000000001,,2026-05-10,");
        List<Promise> promises = desk.promises(us);
        assertThat(promises.getFirst().value()).isEqualByComparingTo(digits);
        assertThat(promises.get(1).value()).isEqualByComparingTo("1e99");
        assertThat(promises.get(2).value()).isEqualByComparingTo("1e-99");
        assertThat(desk.drop(us, "Acme,Leeds,D2,1,x,,1e99,,2026-05-10,").counts().unchanged())
                .isEqualTo(1);
    }

    @Test
    void aValueThatIsNoNumberIsLeftOutAndSaid() {
        Import file = desk.drop(us, "Acme,Leeds,D1,1,x,,lots,,2026-05-10,");
        assertThat(only().value()).isNull();
        assertThat(desk.rows(file))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.status()).isEqualTo(RowStatus.ACCEPTED);
                    assertThat(row.reason()).contains("“lots” is not a number");
                });
    }

    @Test
    void aFileThatCannotBeReadToItsEndIsRefusedAndNotKept() {
        String file = manyRows() + "Acme,Leeds,D,1," + "y".repeat(40_000) + ",,,,,\n";
        assertThatThrownBy(() -> desk.drop(us, file, theirs()))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("30002");
        assertThat(imports.latest(us.id(), 10)).isEmpty();
    }

    @Test
    void aFileThatBreaksOffWhileItIsReadIsNotAppliedAtAll() throws Exception {
        byte[] good = manyRows().getBytes(StandardCharsets.UTF_8);
        Import received = imports.receive(us, "torn.csv", new ByteArrayInputStream(good));
        String torn = "Acme,Leeds,D,1," + "y".repeat(40_000) + ",,,,,\n";
        Files.writeString(files.path(received.id()), torn, StandardOpenOption.APPEND);
        imports.start(received, theirs());
        Import file = desk.finish(received);
        assertThat(file.state()).isEqualTo(ImportState.FAILED);
        assertThat(file.problem()).contains("30002");
        assertThat(file.rowsRead()).isZero();
        assertThat(file.counts().decided()).isZero();
        assertThat(desk.rows(file)).isEmpty();
        assertThat(partnerships.of(us.id())).isEmpty();
    }

    private static String manyRows() {
        return ImportDesk.HEADER
                + IntStream.range(0, 30_000)
                        .mapToObj(i -> "Acme,Leeds,D" + i + ",1,x,,,,2026-05-10,\n")
                        .collect(Collectors.joining());
    }

    private static Answer theirs() {
        return new Answer(Direction.THEIRS, ImportDesk.COLUMNS, Map.of(), null);
    }

    private Promise only() {
        List<Promise> promises = desk.promises(us);
        assertThat(promises).hasSize(1);
        return promises.getFirst();
    }

    private Partnership partnership() {
        List<Partnership> all = partnerships.of(us.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
