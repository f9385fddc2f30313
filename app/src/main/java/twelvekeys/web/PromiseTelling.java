package twelvekeys.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseState;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.promise.Standing;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Evidence;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Said;
import twelvekeys.record.Terms;
import twelvekeys.trust.CrossedReading.Sensitivity;
import twelvekeys.trust.Explanation;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Level;
import twelvekeys.trust.Outlook;
import twelvekeys.web.chart.PromiseStory;
import twelvekeys.web.chart.Waterfall;

/// Tells one promise: in a sentence, in a picture, entry by entry, and why its number is what it
/// is.
///
/// @param partnership the partnership
/// @param own the side that reads
/// @param promise the promise
/// @param standing what that side can read from its records
/// @param entries the promise's entries, oldest first
/// @param day the day for which it is told
record PromiseTelling(
        Partnership partnership,
        Side own,
        Promise promise,
        Standing standing,
        List<RecordedEntry> entries,
        LocalDate day) {

    /// A telling of today where a person has written about the promise; of the end of the record
    /// where it was only read in files.
    static PromiseTelling of(
            Partnership partnership,
            Side own,
            Promise promise,
            Standing standing,
            List<RecordedEntry> entries,
            LocalDate today) {
        boolean written = entries.stream().anyMatch(entry -> entry.draft().origin() == null);
        return new PromiseTelling(
                partnership, own, promise, standing, entries, written ? today : standing.asOf());
    }

    PromiseLede lede() {
        return new PromiseLede(partnership, promise, entries, day);
    }

    /// How it stands, in a word or two.
    String status() {
        return PromiseWords.status(promise, day);
    }

    /// The terms that were written last, absent where it was only read in files.
    static @Nullable Terms terms(List<RecordedEntry> entries) {
        return entries.reversed().stream()
                .map(entry -> entry.draft().entry())
                .filter(PromiseEntry.class::isInstance)
                .flatMap(entry -> termsOf((PromiseEntry) entry).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Terms> termsOf(PromiseEntry step) {
        return switch (step) {
            case PromiseEntry.Told told -> Optional.of(told.terms());
            case PromiseEntry.Proposed proposed -> Optional.of(proposed.terms());
            case PromiseEntry.Countered countered -> Optional.of(countered.terms());
            case PromiseEntry.Declined _,
                    PromiseEntry.TakenBack _,
                    PromiseEntry.Accepted _,
                    PromiseEntry.LookedAtHalfWay _,
                    PromiseEntry.Reported _,
                    PromiseEntry.Declared _,
                    PromiseEntry.OutcomeAnswered _,
                    PromiseEntry.Released _,
                    PromiseEntry.Revoked _,
                    PromiseEntry.ClaimAnswered _ ->
                    Optional.empty();
        };
    }

    PromisePage.@Nullable Why why() {
        if (promise.on(day) != PromiseStatus.OPEN) {
            return null;
        }
        Forecast chance = chance();
        boolean ours = promise.promisor() == own;
        String who =
                ours ? "Our own record" : partnership.name(promise.promisor()) + "’s own record";
        String pair =
                ours
                        ? "with " + partnership.name(own.other())
                        : promise.unit().isEmpty() ? "with us" : "with " + promise.unit();
        Map<Explanation.Source, String> labels =
                Map.of(
                        Explanation.Source.PROMISOR,
                        who,
                        Explanation.Source.PAIR,
                        pair,
                        Explanation.Source.KIND,
                        "of the kind “" + promise.category() + "”",
                        Explanation.Source.TIME,
                        "still open today");
        List<Explanation.Step> steps = chance.why().steps();
        Waterfall.Explanation told =
                new Waterfall.Explanation(
                        ours ? "All we promised" : "What all partners promised us",
                        steps.getFirst().after(),
                        steps.stream()
                                .skip(1)
                                .map(step ->
                                        new Waterfall.Step(
                                                labels.getOrDefault(step.source(), ""),
                                                step.delta()))
                                .toList(),
                        "Chance it is kept",
                        chance.kept(),
                        chance.lower(),
                        chance.upper(),
                        Levels.drawn(promise.promisor()));
        Level own = ours ? standing.our(partnership.id()) : standing.their(partnership.id());
        return new PromisePage.Why(
                Figures.percent(chance.kept()),
                Waterfall.draw(told),
                chance.why().words(ours ? "all we promised" : "this partner", pair),
                standing.outlook(promise, this.own).map(Outlook::words).orElse(null),
                standing.sensitivity(promise, this.own).map(Sensitivity::words).orElse(null),
                "Rests on " + Levels.rests(own) + (ours ? " of ours." : " of theirs."));
    }

    private Forecast chance() {
        return standing.chance(promise, own);
    }

    /// Its line through time; what was never promised has none.
    @Nullable Content story() {
        PromiseState state = promise.state();
        if (state.proposed()
                || state == PromiseState.DECLINED
                || state == PromiseState.TAKEN_BACK) {
            return null;
        }
        boolean open = promise.on(day) == PromiseStatus.OPEN;
        return PromiseStory.draw(
                PromiseLines.of(
                        promise,
                        entries,
                        partnership,
                        day,
                        open ? OptionalDouble.of(chance().kept()) : OptionalDouble.empty()),
                day);
    }

    List<PromisePage.Said> thread() {
        List<PromisePage.Said> thread = new ArrayList<>(entries.size());
        EntryWords words = new EntryWords(partnership);
        for (RecordedEntry entry : entries) {
            Draft draft = entry.draft();
            thread.add(
                    new PromisePage.Said(
                            Figures.shortDate(LocalDate.ofInstant(draft.at(), ZoneOffset.UTC), day),
                            draft.side(),
                            draft.by(),
                            words.says(draft.entry()),
                            EntryWords.words(draft.entry()),
                            origin(draft.origin()),
                            entry.seq(),
                            entry.leaf(),
                            draft.entry() instanceof Entry.Replied replied ? replied.to() : null,
                            evidence(draft.entry())));
        }
        return thread;
    }

    private List<PromisePage.Shown> evidence(Entry entry) {
        return entry instanceof PromiseEntry.Reported reported
                ? reported.evidence().stream().map(this::shown).toList()
                : List.of();
    }

    private PromisePage.Shown shown(Evidence evidence) {
        return switch (evidence) {
            case Evidence.File file ->
                    new PromisePage.Shown(
                            "/partnerships/" + partnership.id() + "/files/" + file.sha256(),
                            file.name(),
                            Figures.fileSize(file.bytes()),
                            false);
            case Evidence.Link link ->
                    new PromisePage.Shown(link.address(), link.name(), "on the web", true);
        };
    }

    private static String origin(Draft.@Nullable Origin origin) {
        if (origin == null) {
            return "";
        }
        List<Long> lines = origin.lines();
        return "from “"
                + origin.fileName()
                + "”, "
                + (lines.size() == 1 ? "line " : "lines ")
                + String.join(", ", lines.stream().limit(8).map(Figures::count).toList())
                + (lines.size() > 8 ? " …" : "");
    }

    List<PromisePage.Line> lines() {
        if (promise.lines().size() < 2) {
            return List.of();
        }
        return promise.lines().stream()
                .map(line ->
                        new PromisePage.Line(
                                line.key(),
                                line.what(),
                                line.value() == null
                                        ? ""
                                        : Figures.amount(line.value(), promise.currency()),
                                line.doneOn() == null ? "" : Figures.shortDate(line.doneOn(), day)))
                .toList();
    }

    List<PromisePage.Fact> facts() {
        List<PromisePage.Fact> facts = new ArrayList<>();
        add(facts, "Number", String.valueOf(promise.number()));
        add(facts, "Delivery", promise.deliverable());
        add(facts, "Kind", promise.category());
        add(facts, "For", promise.unit());
        Terms terms = terms(entries);
        add(facts, "Worth", PromiseWords.worth(promise));
        add(facts, "Made", promise.madeOn() == null ? null : Figures.date(promise.madeOn()));
        add(facts, "Said", terms == null ? null : said(terms.said()));
        add(facts, "Done when", terms == null ? null : terms.doneWhen());
        add(facts, "Half-way", halfWay());
        add(facts, "Check", promise.loop().againstCheck() ? "promised against it" : null);
        add(facts, "Standing", onWhoseWord());
        return facts;
    }

    private String onWhoseWord() {
        Side claim = promise.claimOf();
        if (claim == null) {
            return switch (promise.state()) {
                case REQUESTED, OFFERED, COUNTERED -> "proposed, not promised yet";
                case DECLINED, TAKEN_BACK -> "proposed, never promised";
                case REPORTED ->
                        promise.loop().outcomeOf() == null
                                ? Levels.basis(promise.basis())
                                : "promised by both sides; that it is done is the word of "
                                        + partnership.name(promise.promisor());
                case PROMISED, KEPT, NOT_KEPT, RELEASED, REVOKED -> Levels.basis(promise.basis());
            };
        }
        return promise.loop().disputedBy() == claim.other()
                ? "a claim of "
                        + partnership.name(claim)
                        + ", disputed by "
                        + partnership.name(claim.other())
                : "a claim of " + partnership.name(claim) + ", until the other side confirms it";
    }

    private @Nullable String halfWay() {
        return entries.reversed().stream()
                .map(entry -> entry.draft().entry())
                .filter(PromiseEntry.LookedAtHalfWay.class::isInstance)
                .map(PromiseEntry.LookedAtHalfWay.class::cast)
                .findFirst()
                .map(looked ->
                        (looked.stillOn() ? "will be kept" : "in trouble")
                                + ", said on "
                                + Figures.date(looked.on()))
                .orElse(null);
    }

    /// Who said it, to whom, where and when: `Ines Duarte to Mara Ode, on a walk (the harbour), 12
    /// September 2026`.
    private static @Nullable String said(@Nullable Said said) {
        if (said == null) {
            return null;
        }
        String who =
                said.to().isEmpty()
                        ? said.by()
                        : (said.by().isEmpty() ? "" : said.by() + " ") + "to " + said.to();
        return Stream.of(
                        who,
                        said.where().label()
                                + (said.place().isEmpty() ? "" : " (" + said.place() + ")"),
                        said.on() == null ? "" : Figures.date(said.on()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void add(List<PromisePage.Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new PromisePage.Fact(label, value, null));
        }
    }
}
