package twelvekeys.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise.EarlyMove;
import twelvekeys.record.AgreementEntry;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.CapacityCheck;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.ErasureEntry;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.PromiseLine;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.ReviewEntry;
import twelvekeys.record.Terms;
import twelvekeys.record.WitnessEntry;

/// A promise while one entry is applied to it: the rules of the loop.
///
/// Entries that a person writes are held to the states and sides of [PromiseState]. Entries read in
/// a file say what happened in another system; they are held to what stands, not to the loop.
final class PromiseChange {

    private static final Set<PromiseState> PROMISED = EnumSet.of(PromiseState.PROMISED);
    private static final String ASKED = "the side that was asked";
    private static final String PROPOSER = "the side that proposed it";
    private static final String PROMISOR = "the promisor";
    private static final String PROMISEE = "the promisee";

    private final Promise was;
    private final long seq;
    private final Side side;
    private final boolean fromFile;
    private PromiseState state;
    private @Nullable Side proposer;
    private @Nullable Side claimOf;
    private @Nullable Side outcomeOf;
    private @Nullable Side disputedBy;
    private @Nullable LocalDate endedOn;
    private boolean inPart;
    private boolean againstCheck;
    private @Nullable LocalDate halfWayOn;
    private @Nullable LocalTime dueTime;
    private @Nullable ZoneId zone;
    private String what;
    private String unit;
    private String category;
    private @Nullable BigDecimal value;
    private @Nullable String currency;
    private @Nullable LocalDate madeOn;
    private LocalDate firstDue;
    private LocalDate due;
    private LocalDate dueInForce;
    private List<EarlyMove> earlyMoves;
    private int moves;
    private @Nullable LocalDate doneOn;
    private List<PromiseLine> lines;

    /// @throws IllegalStep if the entry does not fit
    PromiseChange(Promise was, RecordedEntry recorded) {
        Loop loop = was.loop();
        this.was = was;
        this.seq = recorded.seq();
        this.side = recorded.draft().side();
        this.fromFile = recorded.draft().origin() != null;
        this.state = loop.state();
        this.proposer = loop.proposer();
        this.claimOf = loop.claimOf();
        this.outcomeOf = loop.outcomeOf();
        this.disputedBy = loop.disputedBy();
        this.endedOn = loop.endedOn();
        this.inPart = loop.inPart();
        this.againstCheck = loop.againstCheck();
        this.halfWayOn = loop.halfWayOn();
        this.dueTime = loop.dueTime();
        this.zone = loop.zone();
        this.what = was.what();
        this.unit = was.unit();
        this.category = was.category();
        this.value = was.value();
        this.currency = was.currency();
        this.madeOn = was.madeOn();
        this.firstDue = was.firstDue();
        this.due = was.due();
        this.dueInForce = was.dueInForce();
        this.earlyMoves = was.earlyMoves();
        this.moves = was.moves();
        this.doneOn = was.doneOn();
        this.lines = was.lines();
        apply(recorded.draft().entry());
    }

    /// The loop of a promise that has just been proposed.
    static Loop proposed(PromiseEntry.Proposed proposed, Side side) {
        boolean offered = proposed.promisor() == side;
        CapacityCheck check = proposed.check();
        Loop loop =
                new Loop(
                        offered ? PromiseState.OFFERED : PromiseState.REQUESTED,
                        side,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        check != null && check.against(),
                        null,
                        null,
                        null);
        return timed(loop, proposed.terms());
    }

    /// A loop with the time of day that terms name.
    static Loop timed(Loop loop, Terms terms) {
        return new Loop(
                loop.state(),
                loop.proposer(),
                loop.claimant(),
                loop.claimOf(),
                loop.outcomeOf(),
                loop.disputedBy(),
                loop.endedOn(),
                loop.inPart(),
                loop.againstCheck(),
                loop.halfWayOn(),
                terms.dueTime(),
                terms.zone());
    }

    private void apply(Entry entry) {
        switch (entry) {
            case PromiseRenegotiated moved -> move(moved);
            case PromiseDone done -> done(done);
            case PromiseCorrected corrected -> {
                demandInForce("corrected");
                confirmIfOther();
                corrected.corrections().forEach(this::correct);
            }
            case PromiseEntry step -> step(step);
            case Entry.Replied _, ErasureEntry _ -> {
                // These stand in the record and move nothing.
            }
            case PromiseMade made ->
                    throw new IllegalStep(
                            "Promise "
                                    + was.number()
                                    + " stands already and cannot be made again.");
            case Entry.PartnershipBegun _,
                    Entry.SideJoined _,
                    BreachEntry _,
                    AgreementEntry _,
                    PracticeEntry _,
                    PulseEntry _,
                    ConversationEntry _,
                    DecisionEntry _,
                    ReviewEntry _,
                    CompanyEntry _,
                    WitnessEntry _ ->
                    throw new IllegalStep("That is not an entry about a promise.");
        }
    }

    private void step(PromiseEntry step) {
        switch (step) {
            case PromiseEntry.Told _, PromiseEntry.Proposed _ ->
                    throw new IllegalStep(
                            "Promise "
                                    + was.number()
                                    + " stands already and cannot be made again.");
            case PromiseEntry.Countered countered -> counter(countered);
            case PromiseEntry.Declined _ -> {
                become(PromiseState.DECLINED, PromiseState.PROPOSED, asked(), ASKED);
                proposer = null;
            }
            case PromiseEntry.TakenBack _ -> {
                become(PromiseState.TAKEN_BACK, PromiseState.PROPOSED, proposer, PROPOSER);
                proposer = null;
            }
            case PromiseEntry.Accepted accepted -> accept(accepted);
            case PromiseEntry.LookedAtHalfWay looked -> {
                demand(PROMISED, "looked at half-way", promisor(), PROMISOR);
                confirmIfOther();
                halfWayOn = looked.on();
            }
            case PromiseEntry.Reported reported -> report(reported);
            case PromiseEntry.Declared declared -> declare(declared);
            case PromiseEntry.OutcomeAnswered answered -> answerOutcome(answered);
            case PromiseEntry.Released released -> {
                become(PromiseState.RELEASED, PROMISED, promisor().other(), PROMISEE);
                endedOn = released.on();
            }
            case PromiseEntry.Revoked revoked -> {
                become(PromiseState.REVOKED, PROMISED, promisor(), PROMISOR);
                endedOn = revoked.on();
            }
            case PromiseEntry.ClaimAnswered answered -> answerClaim(answered.answer());
        }
    }

    private void counter(PromiseEntry.Countered countered) {
        become(PromiseState.COUNTERED, PromiseState.PROPOSED, asked(), ASKED);
        Terms terms = countered.terms();
        proposer = side;
        what = terms.what();
        unit = terms.unit();
        category = terms.category();
        value = terms.value();
        currency = terms.currency();
        lines = List.of(new PromiseLine("", what, value, null));
        firstDue = terms.due();
        due = terms.due();
        dueInForce = terms.due();
        dueTime = terms.dueTime();
        zone = terms.zone();
        if (side == promisor()) {
            againstCheck = against(countered.check());
        }
    }

    private void accept(PromiseEntry.Accepted accepted) {
        become(PromiseState.PROMISED, PromiseState.PROPOSED, asked(), ASKED);
        proposer = null;
        madeOn = accepted.on();
        if (side == promisor()) {
            againstCheck = against(accepted.check());
        }
    }

    private static boolean against(@Nullable CapacityCheck check) {
        return check != null && check.against();
    }

    private void report(PromiseEntry.Reported reported) {
        become(
                PromiseState.REPORTED,
                EnumSet.of(PromiseState.PROMISED, PromiseState.NOT_KEPT),
                promisor(),
                PROMISOR);
        doneOn = reported.doneOn();
        outcomeOf = promisor();
        endedOn = null;
        inPart = false;
    }

    private void declare(PromiseEntry.Declared declared) {
        boolean kept = declared.verdict() == Verdict.KEPT;
        PromiseState to = kept ? PromiseState.KEPT : PromiseState.NOT_KEPT;
        demand(PromiseState.IN_FORCE, to.label(), promisor().other(), PROMISEE);
        if (!kept && state == PromiseState.PROMISED && !declared.on().isAfter(dueInForce)) {
            throw new IllegalStep(
                    "Promise %d is promised for %s and cannot become declared not kept before that day is over; the promisor can still keep it, move it or revoke it."
                            .formatted(was.number(), dueInForce));
        }
        if (kept && declared.doneOn() == null) {
            throw new IllegalStep(
                    "Promise %d is %s and cannot become declared kept without the day it was done."
                            .formatted(was.number(), state.label()));
        }
        confirmIfOther();
        state = to;
        doneOn = kept ? declared.doneOn() : null;
        endedOn = kept ? null : declared.on();
        inPart = declared.verdict() == Verdict.KEPT_IN_PART;
        outcomeOf = null;
        disputedBy = claimOf == null ? null : disputedBy;
    }

    private void answerOutcome(PromiseEntry.OutcomeAnswered answered) {
        demand(
                EnumSet.of(PromiseState.KEPT, PromiseState.NOT_KEPT),
                answered.agrees() ? "agreed with" : "disagreed with",
                promisor(),
                PROMISOR);
        boolean disagreed = disputedBy == side;
        if (disagreed != answered.agrees()) {
            throw new IllegalStep(
                    "Promise %d is %s, and the promisor %s already."
                            .formatted(
                                    was.number(),
                                    state.label(),
                                    disagreed ? "has disagreed" : "has let that stand"));
        }
        confirmIfOther();
        disputedBy = answered.agrees() ? null : side;
    }

    private void answerClaim(ClaimAnswer answer) {
        Side claimant = was.loop().claimant();
        if (claimant == null) {
            throw new IllegalStep(
                    "Promise %d is %s by both sides; only what one side put on record alone can be %s."
                            .formatted(was.number(), state.label(), answer.label()));
        }
        if (side == claimant) {
            throw new IllegalStep(
                    "Promise %d is a claim of your own side; only the other side can make it %s."
                            .formatted(was.number(), answer.label()));
        }
        ClaimAnswer stands =
                disputedBy == side
                        ? ClaimAnswer.DISPUTED
                        : claimOf == null ? ClaimAnswer.CONFIRMED : ClaimAnswer.LEFT;
        if (answer == stands && !(answer == ClaimAnswer.CONFIRMED && outcomeOf != null)) {
            throw new IllegalStep(
                    "Promise %d is %s already and cannot become %s again."
                            .formatted(was.number(), stands.label(), answer.label()));
        }
        claimOf = answer == ClaimAnswer.CONFIRMED ? null : claimant;
        disputedBy = answer == ClaimAnswer.DISPUTED ? side : null;
        if (answer == ClaimAnswer.CONFIRMED && side != promisor()) {
            outcomeOf = null;
        }
    }

    private void move(PromiseRenegotiated moved) {
        if (fromFile) {
            demandInForce("renegotiated");
        } else {
            demand(PROMISED, "renegotiated", promisor(), PROMISOR);
        }
        if (!moved.from().equals(due)) {
            throw new IllegalStep(
                    "Promise %d stands for %s, not for %s; its date cannot be moved from there."
                            .formatted(was.number(), due, moved.from()));
        }
        if (moved.to().equals(due)) {
            throw new IllegalStep(
                    "Promise %d stands for %s already; a new date must be another one."
                            .formatted(was.number(), due));
        }
        confirmIfOther();
        due = moved.to();
        moves++;
        if (!moved.on().isAfter(dueInForce)) {
            List<EarlyMove> all = new ArrayList<>(earlyMoves);
            all.add(new EarlyMove(moved.on(), dueInForce));
            earlyMoves = all;
            dueInForce = moved.to();
        }
    }

    private void done(PromiseDone done) {
        demandInForce("done");
        if (doneOn != null) {
            throw new IllegalStep(
                    "Promise %d was done on %s and cannot be done again on %s."
                            .formatted(was.number(), doneOn, done.on()));
        }
        confirmIfOther();
        doneOn = done.on();
        came();
    }

    /// What came is kept on the promisee's word, and reported on the promisor's.
    private void came() {
        endedOn = null;
        inPart = false;
        boolean byPromisee = side != promisor();
        state = byPromisee ? PromiseState.KEPT : PromiseState.REPORTED;
        outcomeOf = byPromisee ? null : side;
    }

    private void correct(Correction correction) {
        String to = correction.to();
        switch (correction.field()) {
            case DONE_ON -> correctDone(to == null ? null : LocalDate.parse(to));
            case MADE_ON -> madeOn = to == null ? null : LocalDate.parse(to);
            case WHAT -> what = to == null ? "" : to;
            case CATEGORY -> category = to == null ? "" : to;
            case VALUE -> value = to == null ? null : new BigDecimal(to);
            case LINES -> lines = PromiseLine.read(to == null ? "[]" : to);
        }
    }

    /// A day of delivery set right. Taken back, it makes the promise one that is open again.
    private void correctDone(@Nullable LocalDate day) {
        if (day != null && doneOn == null) {
            doneOn = day;
            came();
        } else if (day == null && doneOn != null) {
            doneOn = null;
            state = PromiseState.PROMISED;
            outcomeOf = null;
        } else {
            doneOn = day;
        }
    }

    private Side promisor() {
        return was.promisor();
    }

    private @Nullable Side asked() {
        return proposer == null ? null : proposer.other();
    }

    private void become(PromiseState to, Set<PromiseState> from, @Nullable Side may, String who) {
        demand(from, to.label(), may, who);
        confirmIfOther();
        state = to;
    }

    private void demand(Set<PromiseState> from, String to, @Nullable Side may, String who) {
        if (!from.contains(state)) {
            throw new IllegalStep(
                    "Promise %d is %s and cannot become %s."
                            .formatted(was.number(), state.label(), to));
        }
        if (side != may) {
            throw new IllegalStep(
                    "Promise %d is %s; only %s can make it %s."
                            .formatted(was.number(), state.label(), who, to));
        }
    }

    private void demandInForce(String to) {
        if (!state.inForce()) {
            throw new IllegalStep(
                    "Promise %d is %s and cannot become %s."
                            .formatted(was.number(), state.label(), to));
        }
    }

    /// A step of the side that did not put the promise on record confirms that there is one.
    private void confirmIfOther() {
        if (claimOf != null && side != claimOf) {
            claimOf = null;
            disputedBy = null;
        }
    }

    Promise promise() {
        Loop loop =
                new Loop(
                        state,
                        proposer,
                        was.loop().claimant(),
                        claimOf,
                        outcomeOf,
                        disputedBy,
                        endedOn,
                        inPart,
                        againstCheck,
                        halfWayOn,
                        dueTime,
                        zone);
        return new Promise(
                was.partnership(),
                was.id(),
                was.number(),
                was.promisor(),
                unit,
                was.deliverable(),
                what,
                category,
                value,
                currency,
                madeOn,
                firstDue,
                due,
                dueInForce,
                earlyMoves,
                moves,
                doneOn,
                loop,
                was.mends(),
                lines,
                seq);
    }
}
