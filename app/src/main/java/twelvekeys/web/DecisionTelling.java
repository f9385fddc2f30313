package twelvekeys.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.decision.Decision;
import twelvekeys.decision.Decisions;
import twelvekeys.decision.LensFigure;
import twelvekeys.decision.LensReading;
import twelvekeys.decision.Snapshot;
import twelvekeys.decision.SnapshotCheck;
import twelvekeys.decision.Snapshots;
import twelvekeys.decision.Spoken;
import twelvekeys.decision.Suggestions;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.DuePromises;
import twelvekeys.promise.Promises;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.web.DecisionPage.Account;
import twelvekeys.web.DecisionPage.Check;
import twelvekeys.web.DecisionPage.Lens;
import twelvekeys.web.DecisionPage.Link;
import twelvekeys.web.chart.LevelPlot;
import twelvekeys.web.chart.Scale;

/// The page of one decision: what was frozen with it beside what stands today.
@Component
@Transactional(readOnly = true)
class DecisionTelling {

    private static final int MANY = 16;

    private final Viewing viewing;
    private final Decisions decisions;
    private final Snapshots snapshots;
    private final Promises promises;
    private final DuePromises due;
    private final PartnershipRecord record;

    DecisionTelling(
            Viewing viewing,
            Decisions decisions,
            Snapshots snapshots,
            Promises promises,
            DuePromises due,
            PartnershipRecord record) {
        this.viewing = viewing;
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.promises = promises;
        this.due = due;
        this.record = record;
    }

    /// The page.
    ///
    /// @param typed what was typed into a form that was refused
    /// @param refused why it was, absent as a rule
    /// @throws NotHere if the partnership has no such decision
    DecisionPage page(Visit visit, UUID id, Typed typed, @Nullable String refused) {
        Partnership partnership = visit.partnership();
        long size = record.size(partnership.id());
        Decision decision = decisions.find(partnership.id(), id).orElseThrow(NotHere::new);
        LocalDate today = visit.viewer().today();
        SnapshotCheck check = snapshots.check(decision);
        Snapshot then = check.text() ? snapshots.frozen(decision) : null;
        List<LensReading> now = snapshots.lenses(partnership, visit.own(), today);
        List<RecordedEntry> entries = record.about(partnership.id(), id);
        String path = DecisionWords.href(decision);
        String headline = headline(partnership, decision);
        return new DecisionPage(
                viewing.frame(headline, visit.viewer(), partnership, path),
                partnership,
                size,
                path,
                headline,
                lede(visit, decision),
                decision.side(),
                StandingWords.code(decision.decided().to()),
                decision.decided().to().label(),
                decision.decided().words(),
                decision.decided().what(),
                rule(decision),
                promise(partnership, decision),
                checks(check, then),
                check.holds(),
                then == null ? null : plot(partnership, then, now, today),
                then == null ? List.of() : lenses(partnership, then, now),
                visit.path() + "/entries/" + decision.taken().seq(),
                decision.decided().digest(),
                view(visit, decision),
                visit.mayWrite() && decision.side() != visit.own(),
                Stream.of(Side.values())
                        .flatMap(side -> Stream.ofNullable(decision.looked().get(side)))
                        .map(back ->
                                said(visit, back, back.step().right().label(), back.step().words()))
                        .toList(),
                Figures.date(decision.decided().lookBackOn()),
                visit.mayWrite() && today.isAfter(decision.day()),
                decision.isDueFor(visit.own(), today),
                decision.kind() == Kind.END ? account(visit, decision) : null,
                Stream.of(DecisionEntry.Right.values())
                        .map(right ->
                                new DecisionPage.Choice(
                                        PortfolioFilter.name(right), capital(right.label())))
                        .toList(),
                UUID.randomUUID().toString(),
                new EntryThread(
                        EntryThread.items(
                                partnership,
                                entries,
                                EntryThread.replies(entries),
                                visit.viewer().member().zone(),
                                today),
                        path + "/reply",
                        visit.mayWrite(),
                        UUID.randomUUID().toString(),
                        typed.value("words"),
                        number(typed.value("to"))),
                typed,
                refused);
    }

    private static String headline(Partnership partnership, Decision decision) {
        return partnership.name(decision.side())
                + " decided "
                + decision.kind().label()
                + (decision.joint()
                        ? ", and " + partnership.name(decision.side().other()) + " agrees"
                        : "");
    }

    private static String lede(Visit visit, Decision decision) {
        return "%s decided it on %s. %s"
                .formatted(
                        decision.taken().by(),
                        day(visit, decision.at()),
                        decision.joint()
                                ? "It is the decision of both sides."
                                : "It binds %s alone; %s."
                                        .formatted(
                                                visit.partnership().name(decision.side()),
                                                StandingWords.view(visit.partnership(), decision)));
    }

    private static String day(Visit visit, Instant at) {
        return Figures.date(LocalDate.ofInstant(at, visit.viewer().member().zone()));
    }

    private static String rule(Decision decision) {
        String rule = decision.decided().rule();
        return rule == null ? "" : Suggestions.title(rule).orElse(rule);
    }

    private @Nullable Link promise(Partnership partnership, Decision decision) {
        UUID promise = decision.decided().promise();
        return promise == null
                ? null
                : promises.find(partnership.id(), promise)
                        .map(found ->
                                new Link(
                                        "/partnerships/"
                                                + partnership.id()
                                                + "/promises/"
                                                + promise,
                                        PromiseWords.title(found)))
                        .orElse(null);
    }

    private static List<Check> checks(SnapshotCheck check, @Nullable Snapshot then) {
        return List.of(
                new Check(
                        check.text()
                                ? "The figures are those whose digest stands in the entry."
                                : "The figures are not those whose digest stands in the entry.",
                        check.text()),
                new Check(
                        check.entry()
                                ? "The entry stands in the record of today as it was written."
                                : "The entry is not the one that the record of today holds.",
                        check.entry()),
                new Check(
                        check.log() && then != null
                                ? "The record had %s then, and they are the beginning of the record of today."
                                        .formatted(Figures.counted(then.size(), "entry", "entries"))
                                : "The record that it names is not the beginning of the record of today.",
                        check.log()));
    }

    private static Content plot(
            Partnership partnership, Snapshot then, List<LensReading> now, LocalDate today) {
        List<twelvekeys.web.chart.Level> levels = new ArrayList<>();
        for (Side side : Side.values()) {
            String name = partnership.name(side);
            String when = Figures.shortDate(then.day(), today);
            levels.add(level(then.lenses(), side, name + ", " + when));
            levels.add(level(now, side, name + ", today"));
        }
        return LevelPlot.withAxis(levels, Scale.FULL);
    }

    private static twelvekeys.web.chart.Level level(
            List<LensReading> lenses, Side side, String who) {
        return lenses.stream()
                .flatMap(lens -> lens.figure("kept", side).stream())
                .findFirst()
                .<twelvekeys.web.chart.Level>map(figure -> level(figure, side, who))
                .orElse(new twelvekeys.web.chart.Level.Unknown(Levels.drawn(side), who));
    }

    private static twelvekeys.web.chart.Level level(LensFigure figure, Side side, String who) {
        BigDecimal value = figure.value();
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        if (value == null || low == null || high == null) {
            return new twelvekeys.web.chart.Level.Unknown(Levels.drawn(side), who);
        }
        return new twelvekeys.web.chart.Level.Known(
                Levels.drawn(side),
                who,
                value.doubleValue(),
                low.doubleValue(),
                high.doubleValue(),
                false);
    }

    private static List<Lens> lenses(
            Partnership partnership, Snapshot then, List<LensReading> now) {
        return then.lenses().stream()
                .map(lens ->
                        new Lens(
                                lens.title(),
                                lens.missing().stream()
                                        .map(words -> named(partnership, words))
                                        .toList(),
                                rows(partnership, lens, now),
                                lens.figures().size() > MANY))
                .toList();
    }

    /// A snapshot calls the sides by their letters, so that no name stands in it.
    static String named(Partnership partnership, String words) {
        return words.replace("side A", partnership.aName()).replace("side B", partnership.bName());
    }

    private static List<DecisionPage.Row> rows(
            Partnership partnership, LensReading then, List<LensReading> now) {
        LensReading today =
                now.stream()
                        .filter(lens -> lens.lens().equals(then.lens()))
                        .findFirst()
                        .orElse(then);
        return then.figures().stream()
                .map(figure -> {
                    LensFigure after = today.figure(figure.code(), figure.about()).orElse(null);
                    return new DecisionPage.Row(
                            figure.about(),
                            partnership.name(figure.about()),
                            figure.label(),
                            LensWords.of(figure),
                            after == null ? "not read any more" : LensWords.of(after),
                            after == null ? "nothing to compare" : LensWords.change(figure, after));
                })
                .toList();
    }

    private static DecisionPage.@Nullable Said view(Visit visit, Decision decision) {
        var view = decision.view();
        return view == null
                ? null
                : said(
                        visit,
                        view,
                        view.step().agrees() ? "agrees" : "sees it differently",
                        view.step().words());
    }

    private static DecisionPage.Said said(
            Visit visit, Spoken<?> spoken, String what, @Nullable String words) {
        return new DecisionPage.Said(
                spoken.side(),
                spoken.by()
                        + " for "
                        + visit.partnership().name(spoken.side())
                        + ", "
                        + day(visit, spoken.at()),
                what,
                words);
    }

    private Account account(Visit visit, Decision decision) {
        List<DuePromises.Due> since =
                due.from(visit.partnership().id(), decision.day(), visit.viewer().today());
        return new Account(
                since.isEmpty()
                        ? List.of("No promise has fallen due since.")
                        : since.stream().map(side -> honoured(visit.partnership(), side)).toList(),
                Stream.of(Side.values())
                        .flatMap(side -> Stream.ofNullable(decision.accounts().get(side)))
                        .map(given ->
                                said(
                                        visit,
                                        given,
                                        "It would begin again if: "
                                                + DecisionWords.sentence(given.step().what()),
                                        given.step().words()))
                        .toList(),
                visit.mayWrite());
    }

    private static String honoured(Partnership partnership, DuePromises.Due side) {
        return "%s, %s due since it was decided: %s kept, %s kept late, %s not kept, %s overdue, %s open."
                .formatted(
                        partnership.name(side.promisor()),
                        Figures.counted(side.all(), "promise", "promises"),
                        Figures.count(side.kept()),
                        Figures.count(side.late()),
                        Figures.count(side.notKept()),
                        Figures.count(side.overdue()),
                        Figures.count(side.open()));
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// Whether an entry is about a decision, and may be answered on its page.
    boolean about(Visit visit, UUID id, long seq) {
        return record.at(visit.partnership().id(), seq)
                .filter(entry -> id.equals(entry.draft().entry().subject()))
                .isPresent();
    }
}
