package twelvekeys.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.storage.Tenancy;
import twelvekeys.tables.Limits;
import twelvekeys.tables.Names;
import twelvekeys.tables.PromiseRow;
import twelvekeys.tables.PromiseRows;
import twelvekeys.tables.Role;
import twelvekeys.tables.RowResult;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableFile;
import twelvekeys.tables.TableSample;
import twelvekeys.tables.Understanding;
import twelvekeys.trust.AsOf;
import twelvekeys.trust.Candidate;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Deliverables;
import twelvekeys.trust.Forecaster;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Level;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.Pair;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.PromiseLine;
import twelvekeys.trust.TrustReading;

/// A real file of deliveries, imported, gives the levels that the trust core reads from it
/// directly.
@WholeApplicationTest
@org.springframework.context.annotation.Import(ImportDesk.class)
class RealFileTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealFileTest.class);
    private static final Path FILE = Path.of("../../shared/data/deliveries/scms-2006-2012.csv");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final Map<Role, String> COLUMNS =
            Map.of(
                    Role.PROMISOR, "Vendor",
                    Role.PROMISEE, "Country",
                    Role.DUE, "Scheduled Delivery Date",
                    Role.DONE, "Delivered to Client Date",
                    Role.DELIVERABLE, "ASN/DN #",
                    Role.VALUE, "Line Item Value");

    @Autowired ImportDesk desk;
    @Autowired SettableClock clock;
    @Autowired Partnerships partnerships;
    @Autowired TrustBook trust;

    @Test
    void everyLevelEqualsTheCoreRunOnTheFile() {
        assumeTrue(Files.exists(FILE), "The delivery data is not at " + FILE);
        clock.set(TODAY);
        Organisation us = desk.organisation();
        long began = System.nanoTime();
        Import done = desk.drop(us, FILE, new Answer(Direction.THEIRS, COLUMNS, Map.of(), null));
        LOG.info("Imported in {} ms", Duration.ofNanos(System.nanoTime() - began).toMillis());

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.rowsRead()).isEqualTo(6_507);
        assertThat(done.counts())
                .isEqualTo(new ImportCounts(6_507, 0, 0, 0, 4_688, done.counts().newOutcomes(), 0));
        List<Partnership> partners = Tenancy.as(us.id(), () -> partnerships.of(us.id()));
        assertThat(partners).hasSize(61);

        List<PromiseFacts> promises = Deliverables.cluster(lines());
        assertThat(promises).hasSize(4_688);
        Standing standing = Tenancy.as(us.id(), () -> trust.standing(us.id(), TODAY, null));
        DayCells cells = DayCells.of(promises, Grace.NONE);
        LocalDate asOf = AsOf.standard(cells.newestDay(TODAY).orElseThrow(), TODAY);
        assertThat(standing.asOf()).isEqualTo(asOf);
        assertThat(standing.ended()).isTrue();
        TrustReading core = NestedModel.STANDARD.read(cells, asOf);

        Map<String, UUID> byName = new HashMap<>();
        partners.forEach(p -> byName.put(Names.key(p.name(Side.B)), p.id()));
        assertThat(core.promisors()).hasSize(61);
        for (String promisor : core.promisors()) {
            assertThat(standing.their(named(byName, promisor))).isEqualTo(core.promisor(promisor));
        }
        assertThat(core.pairs()).hasSizeGreaterThan(100);
        for (Pair pair : core.pairs()) {
            Level level = standing.their(named(byName, pair.promisor()), pair.promisee());
            assertThat(level).isEqualTo(core.pair(pair.promisor(), pair.promisee()));
        }
        int pairs = 0;
        for (Partnership partner : partners) {
            pairs += standing.unitKeys(partner.id()).size();
        }
        assertThat(pairs).isEqualTo(core.pairs().size());
        theChoiceOfAModelIsThatOfTheCore(us, promises, asOf);
    }

    /// A past as long as this one is decided in the background.
    private void theChoiceOfAModelIsThatOfTheCore(
            Organisation us, List<PromiseFacts> promises, LocalDate asOf) {
        LocalDate quarter =
                asOf.withDayOfMonth(1).withMonth((asOf.getMonthValue() - 1) / 3 * 3 + 1);
        ModelChoice core = ModelChoice.of(promises, Grace.NONE, Forecaster.HORIZON_DAYS, quarter);
        assertThat(core.chosen()).isEqualTo(Candidate.CROSSED);
        ModelChoice made = choice(us);
        for (int seconds = 0; seconds < 60 && made.judged() == 0; seconds++) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            made = choice(us);
        }
        assertThat(made.day()).isEqualTo(quarter);
        assertThat(made.chosen()).isEqualTo(Candidate.CROSSED);
        assertThat(made.judged()).isEqualTo(core.judged());
        assertThat(made.late()).isEqualTo(core.late());
        assertThat(made.overNested().orElseThrow().mean())
                .isCloseTo(core.overNested().orElseThrow().mean(), within(1e-3));
    }

    private ModelChoice choice(Organisation us) {
        return Tenancy.as(us.id(), () -> trust.standing(us.id(), TODAY, null)).choice(false);
    }

    private static UUID named(Map<String, UUID> byName, String name) {
        return Objects.requireNonNull(byName.get(Names.key(name)), name);
    }

    private static List<PromiseLine> lines() {
        Table table = TableFile.open(FILE, Limits.STANDARD);
        Understanding understanding = Understanding.of(TableSample.of(table), COLUMNS);
        Map<String, String> spellings = new HashMap<>();
        List<PromiseLine> lines = new ArrayList<>();
        try (PromiseRows rows = PromiseRows.read(table, understanding.toColumns())) {
            while (rows.hasNext()) {
                if (rows.next() instanceof RowResult.Read(PromiseRow row)) {
                    lines.add(
                            new PromiseLine(
                                    row.line(),
                                    spellings.computeIfAbsent(
                                            Names.key(row.promisor()), key -> row.promisor()),
                                    spellings.computeIfAbsent(
                                            Names.key(row.promisee()), key -> row.promisee()),
                                    row.deliverable(),
                                    row.category(),
                                    row.due(),
                                    row.done(),
                                    row.made(),
                                    row.value()));
                }
            }
        }
        return lines;
    }
}
