package twelvekeys.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.BreachEntry.End;
import twelvekeys.record.BreachEntry.Kind;
import twelvekeys.record.RecordedEntry;

/// A case of broken trust, as its entries leave it: opened by the injured side, acknowledged by the
/// other, mended by promises, proved in a probation, and healed or not, by the injured side alone.
///
/// @param partnership the partnership
/// @param id its identity
/// @param injured the side that opened it
/// @param promise the promise that was not kept, absent where a norm was broken
/// @param kind what failed, as the injured side sees it
/// @param words what it wrote when it opened the case
/// @param openedAt when
/// @param state where the case stands
/// @param acknowledgedAs what failed as the other side sees it, absent until it acknowledged
/// @param probationUntil the last day of the probation, absent without one
/// @param endedOn the day it was ended, absent while it is open
/// @param lastSeq the sequence number of its latest entry
public record Breach(
        UUID partnership,
        UUID id,
        Side injured,
        @Nullable UUID promise,
        Kind kind,
        String words,
        Instant openedAt,
        State state,
        @Nullable Kind acknowledgedAs,
        @Nullable LocalDate probationUntil,
        @Nullable LocalDate endedOn,
        long lastSeq) {

    /// Where a case stands.
    public enum State {
        /// Opened, and not acknowledged yet.
        OPENED("opened"),
        /// The other side says that it was so.
        ACKNOWLEDGED("acknowledged"),
        /// Trust is to prove itself again until a day.
        ON_PROBATION("on probation"),
        /// Mended.
        HEALED("healed"),
        /// Not mended; the case rests, and can still be healed.
        NOT_HEALED("not healed"),
        /// There was no breach.
        OPENED_IN_ERROR("opened in error");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /// The state in the words of a page.
        public String label() {
            return label;
        }

        /// Whether somebody still has to do something about it.
        public boolean open() {
            return this == OPENED || this == ACKNOWLEDGED || this == ON_PROBATION;
        }
    }

    /// Refuses a case about a promise that a side cannot open.
    ///
    /// @throws IllegalStep in words for whoever opens it
    static void demandOpening(Promise broken, Side who) {
        if (broken.promisor() == who) {
            throw new IllegalStep(
                    "Promise %d is your own side’s; the side it was made to opens the case."
                            .formatted(broken.number()));
        }
        if (!broken.state().inForce() && broken.state() != PromiseState.REVOKED) {
            throw new IllegalStep(
                    "Promise %d is %s and cannot become a breach."
                            .formatted(broken.number(), broken.state().label()));
        }
    }

    /// The case that an entry opens.
    static Breach from(RecordedEntry recorded, BreachEntry.Opened opened) {
        return new Breach(
                recorded.partnership(),
                opened.breach(),
                recorded.draft().side(),
                opened.promise(),
                opened.kind(),
                opened.words(),
                recorded.draft().at(),
                State.OPENED,
                null,
                null,
                null,
                recorded.seq());
    }

    /// The case after one more of its entries.
    ///
    /// @throws IllegalStep if the entry does not fit what stands, naming both states
    Breach after(RecordedEntry recorded, BreachEntry step) {
        Side side = recorded.draft().side();
        long seq = recorded.seq();
        return switch (step) {
            case BreachEntry.Opened again ->
                    throw new IllegalStep("The case stands already and cannot be opened again.");
            case BreachEntry.Acknowledged acknowledged -> {
                demand(state == State.OPENED, State.ACKNOWLEDGED);
                demandBy(side == injured.other(), "the other side", State.ACKNOWLEDGED);
                yield with(State.ACKNOWLEDGED, acknowledged.kind(), null, null, seq);
            }
            case BreachEntry.ProbationSet probation -> {
                demand(
                        state == State.ACKNOWLEDGED || state == State.ON_PROBATION,
                        State.ON_PROBATION);
                demandBy(side == injured, "the injured side", State.ON_PROBATION);
                yield with(State.ON_PROBATION, acknowledgedAs, probation.until(), null, seq);
            }
            case BreachEntry.Ended ended -> {
                State to = state(ended.end());
                demand(
                        state.open() || (state == State.NOT_HEALED && ended.end() == End.HEALED),
                        to);
                demandBy(side == injured, "the injured side", to);
                yield with(to, acknowledgedAs, probationUntil, ended.on(), seq);
            }
        };
    }

    private static State state(End end) {
        return switch (end) {
            case HEALED -> State.HEALED;
            case NOT_HEALED -> State.NOT_HEALED;
            case OPENED_IN_ERROR -> State.OPENED_IN_ERROR;
        };
    }

    private void demand(boolean fits, State to) {
        if (!fits) {
            throw new IllegalStep(
                    "The case is %s and cannot become %s.".formatted(state.label(), to.label()));
        }
    }

    private void demandBy(boolean fits, String who, State to) {
        if (!fits) {
            throw new IllegalStep(
                    "The case is %s; only %s can make it %s."
                            .formatted(state.label(), who, to.label()));
        }
    }

    private Breach with(
            State to,
            @Nullable Kind acknowledged,
            @Nullable LocalDate until,
            @Nullable LocalDate ended,
            long seq) {
        return new Breach(
                partnership,
                id,
                injured,
                promise,
                kind,
                words,
                openedAt,
                to,
                acknowledged,
                until,
                ended,
                seq);
    }
}
