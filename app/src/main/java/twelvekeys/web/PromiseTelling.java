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
import twelvekeys.promise.PromiseStatus;
import twelvekeys.promise.Standing;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.PartnershipBegun;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
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
            case OVERDUE, NOT_KEPT ->
                    lede.say("It has not come, and counts as ").strong("not kept").say(".");
            case KEPT, KEPT_AS_RENEGOTIATED -> lede.say("It was ").strong("kept").say(".");
            case KEPT_LATE ->
                    lede.say("It came ")
                            .strong(Figures.days(promise.daysLate()) + " late")
                            .say(done == null ? "." : ", on " + Figures.date(done) + ".");
        }
        return lede;
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
        for (RecordedEntry entry : entries) {
            Draft draft = entry.draft();
            thread.add(
                    new PromisePage.Said(
                            Figures.shortDate(
                                    LocalDate.ofInstant(draft.at(), ZoneOffset.UTC),
                                    standing.asOf()),
                            draft.side(),
                            draft.by(),
                            says(draft.entry()),
                            words(draft.entry()),
                            origin(draft.origin()),
                            entry.seq(),
                            entry.leaf()));
        }
        return thread;
    }

    private String says(Entry entry) {
        return switch (entry) {
            case PromiseMade made -> made(made);
            case PromiseRenegotiated moved ->
                    "moved the date from "
                            + Figures.date(moved.from())
                            + " to "
                            + Figures.date(moved.to())
                            + early(moved);
            case PromiseDone done ->
                    "put on record that it was done on " + Figures.date(done.on()) + ".";
            case PromiseCorrected corrected ->
                    "set right: "
                            + String.join(
                                    "; ",
                                    corrected.corrections().stream()
                                            .map(PromiseTelling::correction)
                                            .toList())
                            + ".";
            case PartnershipBegun begun -> "began the partnership.";
        };
    }

    private static String early(PromiseRenegotiated moved) {
        long notice = moved.from().toEpochDay() - moved.on().toEpochDay();
        if (notice < 0) {
            return ", told " + Figures.days(-notice) + " after it had passed.";
        }
        return notice == 0
                ? ", told on the day itself."
                : ", told " + Figures.days(notice) + " before.";
    }

    private String made(PromiseMade made) {
        LocalDate on = made.madeOn();
        return "put the promise on record, due "
                + Figures.date(made.due())
                + (on == null ? "" : ", made on " + Figures.date(on))
                + (made.lines().size() > 1
                        ? ", with " + Figures.counted(made.lines().size(), "line", "lines") + "."
                        : ".");
    }

    private static String correction(Correction correction) {
        if (correction.field() == Entry.Field.LINES) {
            return "the lines";
        }
        String from = correction.from();
        String to = correction.to();
        return correction.field().label()
                + ", from "
                + (from == null || from.isEmpty() ? "nothing" : shown(from))
                + " to "
                + (to == null || to.isEmpty() ? "nothing" : shown(to));
    }

    private static String shown(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}")
                ? Figures.date(LocalDate.parse(value))
                : "“" + value + "”";
    }

    private static @Nullable String words(Entry entry) {
        return switch (entry) {
            case PromiseMade made -> made.words();
            case PromiseRenegotiated moved -> moved.words();
            case PromiseDone done -> done.words();
            case PromiseCorrected corrected -> null;
            case PartnershipBegun begun -> null;
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
                        ? "confirmed by both sides"
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
