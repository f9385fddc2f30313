package twelvekeys.promise;

import java.util.EnumSet;
import java.util.Set;

/// Where a promise stands between the two sides.
///
/// ```
/// REQUESTED ┐                                   ┌─▶ KEPT ◀─┐
/// OFFERED   ├─▶ PROMISED ─▶ REPORTED ───────────┤          │ declared anew
/// COUNTERED ┘   │    └──────────────────────────┴─▶ NOT_KEPT ─▶ REPORTED
///   │  └─▶ TAKEN_BACK    RELEASED, REVOKED ◀─ PROMISED
///   └─▶ DECLINED
/// ```
public enum PromiseState {
    /// The promisee asked for it, and waits for an answer.
    REQUESTED("requested"),
    /// The promisor offered it, and waits for an answer.
    OFFERED("offered"),
    /// Other terms were proposed, and wait for an answer.
    COUNTERED("countered"),
    /// The side that was asked said no.
    DECLINED("declined"),
    /// The side that proposed it took it back.
    TAKEN_BACK("taken back"),
    /// It is promised.
    PROMISED("promised"),
    /// The promisor says that it is done.
    REPORTED("reported done"),
    /// The promisee says that all of it was done.
    KEPT("declared kept"),
    /// The promisee says that it was not done, or not all of it.
    NOT_KEPT("declared not kept"),
    /// The promisee does not need it any more.
    RELEASED("released"),
    /// The promisor took its word back.
    REVOKED("revoked");

    /// States in which an answer is awaited.
    public static final Set<PromiseState> PROPOSED = EnumSet.of(REQUESTED, OFFERED, COUNTERED);

    /// States in which it is or was a promise on both sides' minds, to be kept or not.
    public static final Set<PromiseState> IN_FORCE = EnumSet.of(PROMISED, REPORTED, KEPT, NOT_KEPT);

    private final String label;

    PromiseState(String label) {
        this.label = label;
    }

    /// The state in the words of a page.
    public String label() {
        return label;
    }

    /// Whether an answer is awaited.
    public boolean proposed() {
        return PROPOSED.contains(this);
    }

    /// Whether it was promised, rather than proposed and perhaps declined.
    public boolean promised() {
        return !proposed() && this != DECLINED && this != TAKEN_BACK;
    }

    /// Whether it is or was to be kept.
    public boolean inForce() {
        return IN_FORCE.contains(this);
    }
}
