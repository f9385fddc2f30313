package twelvekeys.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// A step in the loop of one promise, taken by a person of one side.
///
/// Which step may follow which, and who may take it, is decided by the promise's own rules.
public sealed interface PromiseEntry extends Entry {

    /// The promise.
    UUID promise();

    /// What was said with the step, absent if nothing.
    @Nullable String words();

    @Override
    default UUID subject() {
        return promise();
    }

    /// One side put on record, alone, a promise that was made elsewhere: its claim.
    ///
    /// @param promisor the side that promised
    /// @param terms what was promised
    /// @param madeOn the day it was made, absent if unknown
    record Told(
            UUID promise,
            Side promisor,
            Terms terms,
            @Nullable LocalDate madeOn,
            @Nullable String words)
            implements PromiseEntry {}

    /// One side requested or offered a promise: requested if the other side is to keep it.
    ///
    /// @param promisor the side that is to keep it
    /// @param terms what is proposed
    /// @param mends the case or the promise it would make amends for, absent as a rule
    /// @param check what the promisor saw before it offered, absent with a request
    record Proposed(
            UUID promise,
            Side promisor,
            Terms terms,
            @Nullable UUID mends,
            @Nullable CapacityCheck check,
            @Nullable String words)
            implements PromiseEntry {}

    /// The side that was asked proposed other terms.
    ///
    /// @param terms what is proposed now
    /// @param check what the promisor saw, absent where the promisee counters
    record Countered(
            UUID promise, Terms terms, @Nullable CapacityCheck check, @Nullable String words)
            implements PromiseEntry {}

    /// The side that was asked said no.
    record Declined(UUID promise, @Nullable String words) implements PromiseEntry {}

    /// The side that proposed took its proposal back before it was answered.
    record TakenBack(UUID promise, @Nullable String words) implements PromiseEntry {}

    /// The side that was asked said yes: from now on it is promised.
    ///
    /// @param on the day it was
    /// @param check what the promisor saw, absent where the promisee accepts an offer
    record Accepted(
            UUID promise, LocalDate on, @Nullable CapacityCheck check, @Nullable String words)
            implements PromiseEntry {}

    /// Half-way to the date, the promisor's people were asked again.
    ///
    /// @param on the day it was
    /// @param stillOn whether they say that it will be kept
    /// @param check what they saw
    record LookedAtHalfWay(
            UUID promise,
            LocalDate on,
            boolean stillOn,
            CapacityCheck check,
            @Nullable String words)
            implements PromiseEntry {}

    /// The promisor says that it is done.
    ///
    /// @param doneOn the day all of it was done
    /// @param evidence what shows it, may be empty
    record Reported(UUID promise, LocalDate doneOn, List<Evidence> evidence, @Nullable String words)
            implements PromiseEntry {

        /// Copies the evidence.
        public Reported {
            evidence = List.copyOf(evidence);
        }
    }

    /// The promisee says what became of it.
    ///
    /// @param verdict what it says
    /// @param doneOn the day all of it was done, present if it was kept
    /// @param on the day this was declared
    record Declared(
            UUID promise,
            Verdict verdict,
            @Nullable LocalDate doneOn,
            LocalDate on,
            @Nullable String words)
            implements PromiseEntry {}

    /// The promisor says whether it sees the declared outcome in the same way.
    ///
    /// @param agrees whether it does
    record OutcomeAnswered(UUID promise, boolean agrees, @Nullable String words)
            implements PromiseEntry {}

    /// The promisee does not need it any more.
    ///
    /// @param on the day it was
    record Released(UUID promise, LocalDate on, @Nullable String words) implements PromiseEntry {}

    /// The promisor takes its word back.
    ///
    /// @param on the day it was
    record Revoked(UUID promise, LocalDate on, @Nullable String words) implements PromiseEntry {}

    /// The other side answered what one side had put on record alone.
    ///
    /// @param answer what it says
    record ClaimAnswered(UUID promise, ClaimAnswer answer, @Nullable String words)
            implements PromiseEntry {}

    /// What a promisee can say of a promise's end.
    enum Verdict {
        /// All of it was done.
        KEPT("kept"),
        /// Some of it was done: it counts as not kept.
        KEPT_IN_PART("kept in part"),
        /// Nothing of use was done.
        NOT_KEPT("not kept");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /// The verdict in the words of a page.
        public String label() {
            return label;
        }
    }

    /// What the other side can say of a claim.
    enum ClaimAnswer {
        /// It was so.
        CONFIRMED("confirmed"),
        /// It was not so.
        DISPUTED("disputed"),
        /// An earlier answer is taken back; it stays a claim.
        LEFT("left as a claim");

        private final String label;

        ClaimAnswer(String label) {
            this.label = label;
        }

        /// The answer in the words of a page.
        public String label() {
            return label;
        }
    }
}
