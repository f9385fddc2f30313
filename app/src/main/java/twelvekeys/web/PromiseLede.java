package twelvekeys.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseState;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.record.AgreementEntry;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.PartnershipBegun;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.Entry.Replied;
import twelvekeys.record.Entry.SideJoined;
import twelvekeys.record.ErasureEntry;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.ReviewEntry;
import twelvekeys.record.WitnessEntry;

/// Says in a few sentences what was promised, what became of it, and how that counts.
///
/// @param partnership the partnership
/// @param promise the promise
/// @param entries its entries, oldest first
/// @param day the day for which it is told
record PromiseLede(
        Partnership partnership, Promise promise, List<RecordedEntry> entries, LocalDate day) {

    Sentence tell() {
        return switch (promise.state()) {
            case REQUESTED, OFFERED, COUNTERED, DECLINED, TAKEN_BACK -> proposal();
            case PROMISED, REPORTED, KEPT, NOT_KEPT, RELEASED, REVOKED -> promised();
        };
    }

    /// The due date with its time and zone, where they were named.
    static String due(Promise promise) {
        return Figures.date(promise.due())
                + (promise.loop().dueTime() == null
                        ? ""
                        : ", " + promise.loop().dueTime() + " (" + promise.loop().zone() + ")");
    }

    private Sentence proposal() {
        Sentence lede = new Sentence();
        Side asking = beginner();
        Side asked = promise.asked();
        if (asked != null && promise.state() == PromiseState.COUNTERED) {
            name(lede, asked.other()).say(" proposes other terms to ");
            name(lede, asked).say(": this, by ").strong(due(promise)).say(". ");
        } else {
            boolean offered = asking == promise.promisor();
            String verb =
                    asked == null
                            ? offered ? " offered " : " asked "
                            : offered ? " offers " : " asks ";
            name(lede, asking).say(verb);
            name(lede, asking.other()).say(" to do this by ").strong(due(promise)).say(". ");
        }
        if (asked != null) {
            return name(lede.say("It waits for the answer of "), asked).say(".");
        }
        boolean declined = promise.state() == PromiseState.DECLINED;
        Side last = entries.isEmpty() ? asking : lastStep().draft().side();
        lede.say(declined ? "It was " : "It was taken back by ");
        return declined
                ? name(lede.strong("declined").say(" by "), last).say(".")
                : name(lede, last).say(", before it was answered.");
    }

    private RecordedEntry lastStep() {
        return entries.reversed().stream()
                .filter(entry ->
                        entry.draft().entry() instanceof PromiseEntry.Declined
                                || entry.draft().entry() instanceof PromiseEntry.TakenBack)
                .findFirst()
                .orElse(entries.getLast());
    }

    private Side beginner() {
        return entries.isEmpty() ? promise.promisor() : entries.getFirst().draft().side();
    }

    private Sentence name(Sentence lede, Side side) {
        return lede.name(partnership.name(side), side);
    }

    private Sentence promised() {
        Side promisor = promise.promisor();
        Sentence lede = name(new Sentence(), promisor).say(" promised ");
        name(lede, promisor.other());
        if (!promise.unit().isEmpty()) {
            lede.say(" (" + promise.unit() + ")");
        }
        lede.say(" to do this by ").strong(due(promise)).say(". ");
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
        ended(lede);
        return onWhoseWord(lede);
    }

    private void ended(Sentence lede) {
        LocalDate done = promise.doneOn();
        if (promise.state() == PromiseState.REPORTED && done != null && !done.isAfter(day)) {
            reported(lede, done);
            return;
        }
        switch (promise.on(day)) {
            case OPEN -> lede.say("It is due " + Figures.relative(promise.due(), day) + ".");
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
    }

    private void reported(Sentence lede, LocalDate done) {
        name(lede, promise.promisor())
                .say(" reports that it was done on ")
                .strong(Figures.date(done))
                .say(
                        promise.daysLate() > 0
                                ? ", " + Figures.days(promise.daysLate()) + " late. "
                                : ". ");
        name(lede.say("Whether it was kept is for "), promise.promisor().other()).say(" to say.");
    }

    private Sentence onWhoseWord(Sentence lede) {
        Side disputed = promise.loop().disputedBy();
        Side claim = promise.claimOf();
        if (claim != null && disputed != null && disputed != claim) {
            return name(lede.say(" All this is the word of "), claim)
                    .say(" alone; ")
                    .name(partnership.name(disputed), disputed)
                    .strong(" disputes it")
                    .say(".");
        }
        if (disputed != null) {
            name(lede.say(" "), disputed).strong(" does not see it so").say(".");
        }
        if (claim != null) {
            name(lede.say(" So far this is the claim of "), claim)
                    .say("; ")
                    .name(partnership.name(claim.other()), claim.other())
                    .say(" has not confirmed it.");
        }
        return lede;
    }

    /// How it counts, and why: what was told before the date is honesty, what was not is silence.
    /// Empty where that goes without saying.
    String counts() {
        String figure = "the figure of " + partnership.name(promise.promisor());
        return switch (promise.on(day)) {
            case KEPT_AS_RENEGOTIATED ->
                    "It counts as kept in "
                            + figure
                            + ": the date that counts is the later one, because it was told "
                            + notice()
                            + " the earlier one."
                            + withoutAWord();
            case OPEN ->
                    promise.movedEarly()
                            ? "The date that counts is the later one, because it was told "
                                    + notice()
                                    + " the earlier one."
                            : "";
            case KEPT_LATE, OVERDUE, NOT_KEPT -> notKept(figure);
            case REVOKED -> "It counts as not kept in " + figure + since() + ".";
            case RELEASED ->
                    promise.resolution().isEmpty()
                            ? "It does not count, neither as kept nor as not kept."
                            : "It counts as not kept in "
                                    + figure
                                    + since()
                                    + ": it was released only after its date.";
            case KEPT, REQUESTED, OFFERED, COUNTERED, DECLINED, TAKEN_BACK -> "";
        };
    }

    private String withoutAWord() {
        LocalDate done = promise.doneOn();
        return done != null && done.isAfter(promise.firstDue())
                ? " Without a word it would count as not kept from "
                        + Figures.date(promise.firstDue().plusDays(1))
                        + " on, although it came."
                : "";
    }

    private String notKept(String figure) {
        boolean came = promise.on(day) == PromiseStatus.KEPT_LATE;
        String counts =
                "It counts as not kept in "
                        + figure
                        + since()
                        + (came
                                ? ", although it came "
                                        + Figures.days(promise.daysLate())
                                        + " later"
                                : "");
        if (promise.state() == PromiseState.NOT_KEPT) {
            return counts + ".";
        }
        if (promise.movedEarly()) {
            return counts + ": that is the day after the date to which it was moved in time.";
        }
        if (promise.moves() > 0) {
            return counts
                    + ": the later date was told only when the earlier one had passed. Told before,"
                    + " the later one would count.";
        }
        return counts
                + ": nothing was said before its date. Had a later date been told by then, the later"
                + " one would count.";
    }

    private String since() {
        return promise.resolution()
                .map(resolution -> " from " + Figures.date(resolution.knownOn()) + " on")
                .orElse("");
    }

    /// How long before the date in force the last move in time was told.
    private String notice() {
        LocalDate inForce = promise.firstDue();
        long days = 0;
        for (RecordedEntry entry : entries) {
            if (entry.draft().entry() instanceof PromiseRenegotiated moved
                    && !moved.on().isAfter(inForce)) {
                days = inForce.toEpochDay() - moved.on().toEpochDay();
                inForce = moved.to();
            }
        }
        return days == 0 ? "on the day of" : Figures.days(days) + " before";
    }

    /// How it ended as each side sees it, where they differ; empty where they do not.
    List<PromisePage.View> views() {
        Side disputed = promise.loop().disputedBy();
        if (disputed == null) {
            return List.of();
        }
        RecordedEntry one = last(disputed.other());
        RecordedEntry other = last(disputed);
        return one == null || other == null ? List.of() : List.of(view(one), view(other));
    }

    private PromisePage.View view(RecordedEntry entry) {
        Side side = entry.draft().side();
        return new PromisePage.View(
                side,
                partnership.name(side),
                entry.draft().by() + " " + new EntryWords(partnership).says(entry.draft().entry()),
                EntryWords.words(entry.draft().entry()));
    }

    /// The latest entry in which a side said how it sees it.
    private @Nullable RecordedEntry last(Side side) {
        return entries.reversed().stream()
                .filter(entry -> entry.draft().side() == side)
                .filter(entry -> saysHow(entry.draft().entry()))
                .findFirst()
                .orElse(null);
    }

    private static boolean saysHow(Entry entry) {
        return switch (entry) {
            case PromiseMade _, PromiseDone _ -> true;
            case PromiseEntry step ->
                    step instanceof PromiseEntry.Told
                            || step instanceof PromiseEntry.Reported
                            || step instanceof PromiseEntry.Declared
                            || step instanceof PromiseEntry.OutcomeAnswered
                            || step instanceof PromiseEntry.ClaimAnswered;
            case Replied _, PromiseRenegotiated _, PromiseCorrected _ -> false;
            case PartnershipBegun _,
                    SideJoined _,
                    BreachEntry _,
                    AgreementEntry _,
                    PracticeEntry _,
                    PulseEntry _,
                    ConversationEntry _,
                    DecisionEntry _,
                    ReviewEntry _,
                    CompanyEntry _,
                    WitnessEntry _,
                    ErasureEntry _ ->
                    false;
        };
    }
}
