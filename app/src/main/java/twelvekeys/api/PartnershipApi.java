package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreements;
import twelvekeys.promise.Promises;
import twelvekeys.promise.Promises.OpenCount;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.PartnershipRecord;

/// One partnership: both sides, and its record.
@RestController
@RequestMapping(path = "/api/v1/partnerships/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partnership", description = "One partnership: both sides, and its record")
@Allowed(Right.READ)
class PartnershipApi {

    /// A partnership, both ways alike.
    ///
    /// @param id its identity
    /// @param begunOn the day the space was begun, or the first promise known
    /// @param example whether it was invented
    /// @param asOf the day it is read for
    /// @param ended whether that day is the end of a record that has long been silent
    /// @param them the other side, and what it promised us
    /// @param us our side, and what we promised it
    /// @param legalStanding what the two sides agreed that entries mean beside the contract, or the
    ///   standard wording
    /// @param entries how many entries its record holds
    record PartnershipView(
            UUID id,
            LocalDate begunOn,
            boolean example,
            LocalDate asOf,
            boolean ended,
            SideView them,
            SideView us,
            String legalStanding,
            long entries) {}

    /// One side of a partnership, and how it keeps its word to the other.
    ///
    /// @param side `a` or `b`
    /// @param name how it is called here
    /// @param joined whether it has a home in this installation
    /// @param level how well it keeps what it promised the other side
    /// @param parts on whose word that level rests
    /// @param trend that level at the end of each of the last eight quarters, oldest first; empty
    ///   where it is not kept
    /// @param units the level with each unit of the other side, by name; empty where there are none
    /// @param promises how many promises it made, and what became of them
    record SideView(
            String side,
            String name,
            boolean joined,
            LevelView level,
            PartsView parts,
            List<PortfolioApi.TrendView> trend,
            List<UnitView> units,
            CountView promises) {}

    /// A level with one unit.
    ///
    /// @param unit the unit's name, empty for promises that name none
    /// @param level how well promises that concern it are kept
    record UnitView(String unit, LevelView level) {}

    /// How many promises one side made.
    ///
    /// @param made how many in all
    /// @param claims how many rest on one side's word alone
    /// @param disputed how many the other side disputes
    /// @param moved how many had their date moved at least once
    /// @param movedEarly how many of these were moved in time
    /// @param open how many are open
    /// @param overdue how many are overdue
    record CountView(
            long made,
            long claims,
            long disputed,
            long moved,
            long movedEarly,
            long open,
            long overdue) {}

    /// Entries of the record, in order.
    ///
    /// @param total how many there are in all
    /// @param entries some of them
    /// @param next the `after` of the next page, null on the last one
    record EntriesView(long total, List<EntryView> entries, @Nullable Long next) {}

    private final Acting acting;
    private final TrustBook trust;
    private final Promises promises;
    private final PartnershipRecord record;
    private final Agreements agreements;

    PartnershipApi(
            Acting acting,
            TrustBook trust,
            Promises promises,
            PartnershipRecord record,
            Agreements agreements) {
        this.acting = acting;
        this.trust = trust;
        this.promises = promises;
        this.record = record;
        this.agreements = agreements;
    }

    /// Shows both sides of a partnership, with levels and counts both ways.
    ///
    /// @param id the partnership
    @GetMapping
    PartnershipView partnership(@PathVariable UUID id) {
        Organisation caller = acting.organisation();
        Partnership partnership = acting.partnership(caller, id);
        Side own = partnership.sideOf(caller.id());
        Standing standing = trust.standing(caller.id(), acting.today(), null);
        return new PartnershipView(
                id,
                partnership.begunOn(),
                partnership.example(),
                standing.asOf(),
                standing.ended(),
                new SideView(
                        own.other().code(),
                        partnership.name(own.other()),
                        partnership.organisation(own.other()) != null,
                        LevelView.of(standing.their(id)),
                        PartsView.of(standing, id, false),
                        PortfolioApi.TrendView.of(standing.trend(id).orElse(null)),
                        units(id, own.other(), standing),
                        counts(id, own.other(), standing.asOf())),
                new SideView(
                        own.code(),
                        partnership.name(own),
                        true,
                        LevelView.of(standing.our(id)),
                        PartsView.of(standing, id, true),
                        List.of(),
                        List.of(),
                        counts(id, own, standing.asOf())),
                agreements.on(id, Topic.LEGAL_STANDING).holds(),
                record.size(id));
    }

    private List<UnitView> units(UUID id, Side other, Standing standing) {
        List<String> units = new ArrayList<>(promises.units(id, other));
        if (!units.isEmpty() && standing.unitKeys(id).contains("")) {
            units.addFirst("");
        }
        return units.stream()
                .map(unit -> new UnitView(unit, LevelView.of(standing.their(id, unit))))
                .toList();
    }

    private CountView counts(UUID id, Side promisor, LocalDate asOf) {
        List<OpenCount> open =
                promises.open(List.of(id), asOf).stream()
                        .filter(count -> count.promisor() == promisor)
                        .toList();
        Promises.Count all =
                promises.counts(id).stream()
                        .filter(count -> count.promisor() == promisor)
                        .findFirst()
                        .orElse(new Promises.Count(promisor, 0, 0, 0, 0, 0));
        return new CountView(
                all.made(),
                all.claims(),
                all.disputed(),
                all.moved(),
                all.movedEarly(),
                open.stream().mapToLong(OpenCount::open).sum(),
                open.stream().mapToLong(OpenCount::overdue).sum());
    }

    /// Reads the record in order.
    ///
    /// @param id the partnership
    /// @param after the sequence number to go on behind, 0 for the beginning
    /// @param size how many entries at most, 1 to 500
    @GetMapping("/entries")
    EntriesView entries(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int size) {
        Query.after(after);
        Query.within("size", size, 1, 500);
        Organisation caller = acting.organisation();
        Side own = acting.partnership(caller, id).sideOf(caller.id());
        long total = record.size(id);
        List<EntryView> entries =
                record.written(id, after, size).stream().map(e -> EntryView.of(e, own)).toList();
        Long next =
                entries.isEmpty() || entries.getLast().seq() >= total
                        ? null
                        : entries.getLast().seq();
        return new EntriesView(total, entries, next);
    }
}
