package twelvekeys.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseState;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.promise.Standing;
import twelvekeys.record.Draft;
import twelvekeys.record.RecordedEntry;
import twelvekeys.trust.Explanation;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.Level;
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
record PromiseTelling(
        Partnership partnership,
        Side own,
        Promise promise,
        Standing standing,
        List<RecordedEntry> entries) {

    Sentence lede() {
        Side promisor = promise.promisor();
        Side proposer = promise.loop().proposer();
        if (!promise.state().inForce() && promise.madeOn() == null) {
            return proposal(proposer);
        }
        Sentence lede =
                new Sentence()
                        .name(partnership.name(promisor), promisor)
                        .say(" promised ")
                        .name(partnership.name(promisor.other()), promisor.other());
        if (!promise.unit().isEmpty()) {
            lede.say(" (" + promise.unit() + ")");
        }
        lede.say(" to do this by ").strong(Figures.date(promise.due())).say(". ");
        if (promise.moves() > 0) {
            lede.say(
                    "The first date was "
                            + Figures.date(promise.firstDue())
                            + (promise.moves() == 1
                                    ? "; it was moved once"
                                    : "; it was moved "
                                            + Figures.inWords(promise.moves())
                                            + " times")
                            + (promise.movedEarly()
                                    ? ", told in time. "
                                    : ", too late to count. "));
        }
        LocalDate asOf = standing.asOf();
        LocalDate done = promise.doneOn();
        switch (promise.on(asOf)) {
            case OPEN -> lede.say("It is due " + Figures.relative(promise.due(), asOf) + ".");
            case REQUESTED, OFFERED, COUNTERED, DECLINED, TAKEN_BACK ->
                    throw new IllegalStateException("A proposal is told by its own words.");
            case RELEASED ->
                    lede.say("It was ").strong("released").say(": it is not needed any more.");
            case REVOKED -> lede.say("It was ").strong("revoked").say(", and counts as not kept.");
            case OVERDUE, NOT_KEPT -> {
                if (promise.state() == PromiseState.NOT_KEPT) {
                    lede.say("It was declared ")
                            .strong(promise.loop().inPart() ? "kept in part" : "not kept")
                            .say(promise.loop().inPart() ? ", which counts as not kept." : ".");
                } else {
                    lede.say("It has not come, and counts as ").strong("not kept").say(".");
                }
            }
            case KEPT, KEPT_AS_RENEGOTIATED -> lede.say("It was ").strong("kept").say(".");
            case KEPT_LATE ->
                    lede.say("It came ")
                            .strong(Figures.days(promise.daysLate()) + " late")
                            .say(done == null ? "." : ", on " + Figures.date(done) + ".");
        }
        return lede;
    }

    private Sentence proposal(@Nullable Side proposer) {
        Side promisor = promise.promisor();
        Side asking = proposer == null ? promisor : proposer;
        Sentence lede =
                new Sentence()
                        .name(partnership.name(asking), asking)
                        .say(asking == promisor ? " offers " : " asks ")
                        .name(partnership.name(asking.other()), asking.other())
                        .say(" to do this by ")
                        .strong(Figures.date(promise.due()))
                        .say(". ");
        Side asked = promise.asked();
        return asked == null
                ? lede.say("It was ").strong(promise.state().label()).say(".")
                : lede.say("It waits for the answer of ")
                        .name(partnership.name(asked), asked)
                        .say(".");
    }

    PromisePage.@Nullable Why why() {
        if (promise.on(standing.asOf()) != PromiseStatus.OPEN) {
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
        List<Explanation.Step> steps = chance.why().steps();
        Waterfall.Explanation told =
                new Waterfall.Explanation(
                        ours ? "All we promised" : "What all partners promised us",
                        steps.getFirst().after(),
                        List.of(
                                new Waterfall.Step(who, steps.get(1).delta()),
                                new Waterfall.Step(pair, steps.get(2).delta())),
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
                "Rests on " + Levels.rests(own) + (ours ? " of ours." : " of theirs."));
    }

    private Forecast chance() {
        return standing.chance(partnership.id(), promise.promisor(), own, promise.unit());
    }

    Content story() {
        boolean open = promise.on(standing.asOf()) == PromiseStatus.OPEN;
        return PromiseStory.draw(
                PromiseLines.of(
                        promise,
                        entries,
                        partnership,
                        standing.asOf(),
                        open ? OptionalDouble.of(chance().kept()) : OptionalDouble.empty()),
                standing.asOf());
    }

    List<PromisePage.Said> thread() {
        List<PromisePage.Said> thread = new ArrayList<>(entries.size());
        EntryWords words = new EntryWords(partnership);
        for (RecordedEntry entry : entries) {
            Draft draft = entry.draft();
            thread.add(
                    new PromisePage.Said(
                            Figures.shortDate(
                                    LocalDate.ofInstant(draft.at(), ZoneOffset.UTC),
                                    standing.asOf()),
                            draft.side(),
                            draft.by(),
                            words.says(draft.entry()),
                            EntryWords.words(draft.entry()),
                            origin(draft.origin()),
                            entry.seq(),
                            entry.leaf()));
        }
        return thread;
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
                                line.value() == null ? "" : Figures.amount(line.value()),
                                line.doneOn() == null
                                        ? ""
                                        : Figures.shortDate(line.doneOn(), standing.asOf())))
                .toList();
    }

    List<PromisePage.Fact> facts() {
        List<PromisePage.Fact> facts = new ArrayList<>();
        add(facts, "Number", String.valueOf(promise.number()));
        add(facts, "Delivery", promise.deliverable());
        add(facts, "Kind", promise.category());
        add(facts, "For", promise.unit());
        add(facts, "Worth", promise.value() == null ? null : Figures.amount(promise.value()));
        add(facts, "Made", promise.madeOn() == null ? null : Figures.date(promise.madeOn()));
        add(
                facts,
                "Standing",
                promise.claimOf() == null
                        ? Levels.basis(promise.basis())
                        : "a claim of "
                                + partnership.name(promise.claimOf())
                                + ", until the other side confirms it");
        return facts;
    }

    private static void add(List<PromisePage.Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new PromisePage.Fact(label, value, null));
        }
    }
}
