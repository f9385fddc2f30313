package twelvekeys.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.intake.StagedRow.Group;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseBook;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.tables.Names;

/// Turns waiting rows into entries, one batch a transaction.
///
/// A batch holds whole groups of one partner only. Entries, readings, the rows' fates and the
/// import's counts change together or not at all, so an interrupted import goes on where it stood
/// and no row is applied twice.
@Component
class ImportApplier {

    /// How many rows a batch takes before it stops at the end of a group.
    static final int ROWS_PER_BATCH = 1_000;

    private final ImportStore store;
    private final RowStore rows;
    private final Partnerships partnerships;
    private final PartnershipRecord record;
    private final PromiseBook book;
    private final Clock clock;

    ImportApplier(
            ImportStore store,
            RowStore rows,
            Partnerships partnerships,
            PartnershipRecord record,
            PromiseBook book,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.partnerships = partnerships;
        this.record = record;
        this.book = book;
        this.clock = clock;
    }

    /// Applies the next batch.
    ///
    /// @return whether there was one
    @Transactional
    public boolean applyNext(Organisation importer, UUID importId) {
        Import file = store.lock(importer.id(), importId);
        if (file.state() != ImportState.APPLYING) {
            return false;
        }
        Optional<String> partner = rows.nextPartner(file);
        if (partner.isEmpty()) {
            store.finish(file, clock.instant());
            return false;
        }
        List<StagedRow> told = rows.waiting(file, partner.get(), ROWS_PER_BATCH);
        Instant now = clock.instant();
        Partnership partnership =
                partnerships.withPartner(
                        importer, told.getFirst().partner(), earliestDay(told), now);
        record.lock(partnership.id());
        Reconciliation.Result result = reconcile(importer, file, partnership, told, now);
        book.write(partnership.id(), result.drafts());
        rows.settle(file, result);
        store.count(file, result);
        return true;
    }

    private Reconciliation.Result reconcile(
            Organisation importer,
            Import file,
            Partnership partnership,
            List<StagedRow> rows,
            Instant now) {
        Side own = partnership.sideOf(importer.id());
        Side promisor = file.understanding().direction().promisor(own);
        Map<Group, List<StagedRow>> groups =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        StagedRow::group, LinkedHashMap::new, Collectors.toList()));
        Map<Group, List<Promise>> standing =
                book
                        .standing(
                                partnership.id(),
                                promisor,
                                groups.keySet().stream().map(Group::matchKey).toList())
                        .stream()
                        .collect(
                                Collectors.groupingBy(promise ->
                                        new Group(Names.key(promise.unit()), promise.matchKey())));
        Reconciliation reconciliation =
                new Reconciliation(
                        own,
                        promisor,
                        importer.name(),
                        file.id(),
                        file.fileName(),
                        file.understanding().stateOf(),
                        now);
        groups.forEach((group, told) ->
                reconciliation.group(
                        told, new ArrayList<>(standing.getOrDefault(group, List.of()))));
        return reconciliation.result();
    }

    private static LocalDate earliestDay(List<StagedRow> rows) {
        LocalDate earliest = rows.getFirst().due();
        for (StagedRow row : rows) {
            LocalDate made = row.madeOn();
            LocalDate day = made != null && made.isBefore(row.due()) ? made : row.due();
            earliest = day.isBefore(earliest) ? day : earliest;
        }
        return earliest;
    }
}
