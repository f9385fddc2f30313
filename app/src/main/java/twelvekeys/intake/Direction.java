package twelvekeys.intake;

import twelvekeys.partnership.Side;

/// Whose promises a file holds, seen from the organisation that imports it.
public enum Direction {
    /// What partners promised us: the promisor's column names the partners.
    THEIRS("What partners promised us"),
    /// What we promised partners: the promisee's column names the partners.
    OURS("What we promised partners");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /// The direction in the words of a page.
    public String label() {
        return label;
    }

    /// The side that promised, when the importing organisation sits on `own`.
    Side promisor(Side own) {
        return this == OURS ? own : own.other();
    }
}
