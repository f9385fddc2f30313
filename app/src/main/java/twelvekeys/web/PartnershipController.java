package twelvekeys.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.company.FactsReadings;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreement;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseQuery;
import twelvekeys.promise.PromiseQuery.Order;
import twelvekeys.promise.PromiseQuery.State;
import twelvekeys.promise.PromiseState;
import twelvekeys.promise.Promises;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.trust.AtRisk;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Level;
import twelvekeys.trust.Parts;
import twelvekeys.web.PartnershipPage.Legal;
import twelvekeys.web.PartnershipPage.Need;
import twelvekeys.web.PartnershipPage.Risk;
import twelvekeys.web.PartnershipPage.SideFigures;
import twelvekeys.web.PartnershipPage.Unit;
import twelvekeys.web.chart.LevelPlot;
import twelvekeys.web.chart.PromiseLine;
import twelvekeys.web.chart.PromiseTimeline;
import twelvekeys.web.chart.Scale;
import twelvekeys.web.chart.Window;

/// One partnership: both sides, what is open, and what became of the rest.
@Controller
@Allowed(Right.READ)
class PartnershipController {

    private static final int OPEN_LOOKED_AT = 200;
    private static final int RISKS = 12;
    private static final int DRAWN_OPEN = 6;
    private static final int DRAWN_PAST = 10;
    private static final int NEEDS = 5;
    private static final int MONTHS_BACK = 8;

    private final Viewing viewing;
    private final Partnerships partnerships;
    private final Promises promises;
    private final TrustBook trust;
    private final PartnershipRecord record;
    private final MattersReading matters;
    private final FactsReadings facts;
    private final LensTelling lenses;

    PartnershipController(
            Viewing viewing,
            Partnerships partnerships,
            Promises promises,
            TrustBook trust,
            PartnershipRecord record,
            MattersReading matters,
            FactsReadings facts,
            LensTelling lenses) {
        this.viewing = viewing;
        this.partnerships = partnerships;
        this.promises = promises;
        this.trust = trust;
        this.record = record;
        this.matters = matters;
        this.facts = facts;
        this.lenses = lenses;
    }

    @GetMapping("/partnerships/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        return new ModelAndView("partnership", Map.of("page", page(viewer, partnership)));
    }

    private PartnershipPage page(Viewer viewer, Partnership partnership) {
        UUID id = partnership.id();
        long size = record.size(id);
        Side own = partnership.sideOf(viewer.id());
        Standing standing = trust.standing(viewer.id(), viewer.today(), null);
        LocalDate asOf = standing.asOf();
        Promises.Page open =
                promises.page(id, query(State.OPEN, Order.DUE_EARLIEST, OPEN_LOOKED_AT), asOf);
        List<Promise> overdue = lately(id, State.OVERDUE, asOf);
        List<Risk> risks = risks(partnership, own, standing, open.promises());
        List<Promises.Count> counts = promises.counts(id);
        long made = counts.stream().mapToLong(Promises.Count::made).sum();
        Map<Side, FactsReadings.OfSide> filed = facts.ofBoth(viewer.id(), id);
        OpenMatters between =
                matters.of(
                        partnership,
                        own,
                        viewer.today(),
                        filed.values().stream().map(FactsReadings.OfSide::company).toList());
        String path = "/partnerships/" + id;
        String title = partnership.aName() + " and " + partnership.bName();
        return new PartnershipPage(
                viewing.frame(title, viewer, partnership, path),
                partnership,
                own,
                partnership.organisation(own.other()) != null,
                PartnershipNews.lede(partnership, own, standing, counts, risks, overdue),
                asOf,
                standing.ended(),
                List.of(
                        figures(partnership, own.other(), own, standing, counts),
                        figures(partnership, own, own, standing, counts)),
                LevelPlot.withAxis(
                        List.of(
                                Levels.drawn(
                                        standing.their(id),
                                        own.other(),
                                        partnership.name(own.other())),
                                Levels.drawn(standing.our(id), own, partnership.name(own))),
                        Scale.FULL),
                needs(
                        between.needs(viewer.today()),
                        partnership,
                        own,
                        proposed(id, asOf),
                        risks,
                        overdue,
                        asOf),
                timeline(partnership, own, standing, open.promises(), overdue),
                risks.stream().limit(RISKS).toList(),
                open.total(),
                units(partnership, own, standing),
                RestsOn.drawn(counts),
                RestsOn.words(counts),
                made,
                size,
                between.places(),
                between.claimsPath(),
                legal(between.legal(), viewer),
                KeysTelling.alarm(new Visit(viewer, partnership), between.keys()),
                lenses.disagreements(partnership, own, standing, filed),
                viewer.member().may(Right.WRITE));
    }

    private List<Promise> proposed(UUID id, LocalDate asOf) {
        return promises.list(id, query(State.PROPOSED, Order.DUE_EARLIEST, OPEN_LOOKED_AT), asOf);
    }

    /// What fell due in the months that are drawn.
    private List<Promise> lately(UUID id, State state, LocalDate asOf) {
        return promises.lately(id, state, asOf.minusMonths(MONTHS_BACK), DRAWN_PAST, asOf);
    }

    private static PromiseQuery query(State state, Order order, int size) {
        return new PromiseQuery(state, null, "", order, 0, size);
    }

    private static SideFigures figures(
            Partnership partnership,
            Side side,
            Side own,
            Standing standing,
            List<Promises.Count> counts) {
        Level level =
                side == own ? standing.our(partnership.id()) : standing.their(partnership.id());
        Parts parts = standing.parts(partnership.id(), side == own);
        Promises.Count count =
                counts.stream().filter(c -> c.promisor() == side).findFirst().orElse(null);
        String honesty =
                count == null || count.moved() == 0
                        ? ""
                        : Figures.counted(count.moved(), "date moved", "dates moved")
                                + ", "
                                + Figures.inWords(count.movedEarly())
                                + " told in time";
        return new SideFigures(
                side,
                Levels.figure(level),
                Levels.known(level),
                Levels.range(level),
                side == own ? "we keep" : "they keep",
                Levels.rests(level),
                Levels.thin(level),
                RestsOn.parts(parts),
                RestsOn.confirmedOnly(parts, standing.confirmedOnly(partnership.id(), side == own)),
                honesty);
    }

    private static List<Risk> risks(
            Partnership partnership, Side own, Standing standing, List<Promise> open) {
        record Rated(Promise promise, Forecast chance) {}
        return open.stream()
                .map(promise -> new Rated(promise, standing.chance(promise, own)))
                .sorted(
                        Comparator.comparingDouble((Rated rated) -> rated.chance.kept())
                                .thenComparing(rated -> rated.promise.due()))
                .map(rated -> risk(partnership, rated.promise, rated.chance, standing.asOf()))
                .toList();
    }

    private static Risk risk(
            Partnership partnership, Promise promise, Forecast chance, LocalDate asOf) {
        return new Risk(
                href(promise),
                PromiseWords.title(promise),
                promise.promisor(),
                partnership.name(promise.promisor()),
                Figures.shortDate(promise.due(), asOf),
                Figures.relative(promise.due(), asOf),
                Figures.percent(chance.kept()),
                Figures.range(chance.lower(), chance.upper()),
                AtRisk.applies(chance),
                promise.unit(),
                PromiseWords.worth(promise));
    }

    private static String href(Promise promise) {
        return "/partnerships/" + promise.partnership() + "/promises/" + promise.id();
    }

    private static List<Need> needs(
            List<Need> first,
            Partnership partnership,
            Side own,
            List<Promise> proposed,
            List<Risk> risks,
            List<Promise> overdue,
            LocalDate asOf) {
        List<Need> needs = new ArrayList<>();
        proposed.stream()
                .filter(promise -> promise.asked() == own)
                .map(promise -> asked(partnership, promise, asOf))
                .forEach(needs::add);
        needs.addAll(first);
        for (Promise promise : overdue) {
            if (asOf.toEpochDay() - promise.dueInForce().toEpochDay() <= Promise.OVERDUE_DAYS) {
                needs.add(
                        new Need(
                                href(promise),
                                PromiseWords.title(promise),
                                promise.promisor(),
                                partnership.name(promise.promisor())
                                        + " promised it by "
                                        + Figures.shortDate(promise.dueInForce(), asOf)
                                        + ". It is "
                                        + PromiseWords.status(promise, asOf)
                                        + ", and nothing has been said."));
            }
        }
        for (Risk risk : risks) {
            if (risk.atRisk()) {
                needs.add(
                        new Need(
                                risk.href(),
                                risk.what(),
                                risk.side(),
                                "Due "
                                        + risk.away()
                                        + ". Chance "
                                        + risk.chance()
                                        + ", range "
                                        + risk.range()
                                        + "."));
            }
        }
        return needs.stream().limit(first.size() + (long) NEEDS).toList();
    }

    private static Need asked(Partnership partnership, Promise promise, LocalDate asOf) {
        Side other = promise.loop().proposer() == Side.A ? Side.A : Side.B;
        String verb =
                promise.state() == PromiseState.COUNTERED
                        ? " proposes other terms, by "
                        : other == promise.promisor() ? " offers it by " : " asks for it by ";
        return new Need(
                href(promise),
                PromiseWords.title(promise),
                promise.promisor(),
                partnership.name(other)
                        + verb
                        + Figures.shortDate(promise.due(), asOf)
                        + ", and waits for your answer.");
    }

    private @Nullable Content timeline(
            Partnership partnership,
            Side own,
            Standing standing,
            List<Promise> open,
            List<Promise> overdue) {
        UUID id = partnership.id();
        LocalDate asOf = standing.asOf();
        List<Promise> shown = new ArrayList<>(open.subList(0, Math.min(DRAWN_OPEN, open.size())));
        overdue.stream().limit(3).forEach(shown::add);
        for (State state : List.of(State.MOVED, State.LATE, State.KEPT)) {
            int room = state == State.KEPT ? DRAWN_PAST : 3;
            lately(id, state, asOf).stream()
                    .filter(p -> shown.stream().noneMatch(s -> s.id().equals(p.id())))
                    .limit(Math.min(room, Math.max(0, DRAWN_OPEN + DRAWN_PAST - shown.size())))
                    .forEach(shown::add);
        }
        if (shown.isEmpty()) {
            return null;
        }
        shown.sort(Comparator.comparing(Promise::due).reversed());
        Map<UUID, List<RecordedEntry>> moves =
                record.moves(
                        id, shown.stream().filter(p -> p.moves() > 0).map(Promise::id).toList());
        List<PromiseLine> lines =
                shown.stream()
                        .map(p ->
                                PromiseLines.of(
                                        p,
                                        moves.getOrDefault(p.id(), List.of()),
                                        partnership,
                                        asOf,
                                        OptionalDouble.of(standing.chance(p, own).kept())))
                        .toList();
        return PromiseTimeline.draw(lines, Window.around(lines, asOf, MONTHS_BACK));
    }

    private List<Unit> units(Partnership partnership, Side own, Standing standing) {
        UUID id = partnership.id();
        List<String> names = promises.units(id, own.other());
        List<Level> levels = names.stream().map(name -> standing.their(id, name)).toList();
        List<twelvekeys.web.chart.Level> drawn = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            drawn.add(Levels.drawn(levels.get(i), own.other(), names.get(i)));
        }
        Scale scale = Scale.covering(drawn);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Level level = levels.get(i);
            units.add(
                    new Unit(
                            names.get(i),
                            LevelPlot.inRow(List.of(drawn.get(i)), scale),
                            Levels.figure(level),
                            Levels.range(level),
                            Levels.rests(level),
                            Levels.thin(level)));
        }
        return units;
    }

    private static Legal legal(Agreement agreement, Viewer viewer) {
        Instant at = agreement.agreedAt();
        return new Legal(
                agreement.holds(),
                at == null
                        ? "the standard wording"
                        : "agreed on "
                                + Figures.date(LocalDate.ofInstant(at, viewer.member().zone())));
    }
}
