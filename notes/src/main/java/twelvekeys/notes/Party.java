package twelvekeys.notes;

import org.jspecify.annotations.Nullable;

/// Who somebody is: a side, and the person if one is meant.
///
/// @param side `a`, `b`, or null for somebody of neither side or not known
/// @param person the participant's name, or null
record Party(@Nullable String side, @Nullable String person) {

    static final Party UNKNOWN = new Party(null, null);

    Party sideOnly() {
        return new Party(side, null);
    }

    /// Both together: their side where they share one, and no person.
    Party with(Party other) {
        if (equals(other)) {
            return this;
        }
        return side != null && side.equals(other.side) ? sideOnly() : UNKNOWN;
    }
}
