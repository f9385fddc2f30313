package twelvekeys.record;

/// How one side stands towards a partnership. It is moved by a recorded decision and by nothing
/// else; before the first one it is [#PROSPECT].
public enum PartnershipStanding {
    /// It is being weighed up; nothing was decided yet.
    PROSPECT("a prospect"),
    /// It has begun, on promises that are small enough to learn from.
    PROVING("proving"),
    /// Its word is relied on.
    TRUSTED("trusted"),
    /// Something is amiss, and nothing was begun to mend it.
    STRAINED("strained"),
    /// What was broken is being mended.
    REPAIRING("repairing"),
    /// It is being brought to an end.
    ENDING("ending"),
    /// It has ended. It can begin again.
    ENDED("ended");

    private final String label;

    PartnershipStanding(String label) {
        this.label = label;
    }

    /// The standing in the words of a page.
    public String label() {
        return label;
    }
}
