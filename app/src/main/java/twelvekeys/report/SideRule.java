package twelvekeys.report;

import java.util.Map;
import twelvekeys.partnership.Side;

/// A right, and who has it on either side, as the rules themselves say.
///
/// @param deed what kind of right it is
/// @param what the right, in words
/// @param held who has it on each side and when, in words that name no side; `nobody` where nobody
///   has
public record SideRule(Deed deed, String what, Map<Side, String> held) {

    /// What a right is about.
    public enum Deed {
        /// To say how the other side did.
        RATES("Rates"),
        /// To look.
        SEES("Sees"),
        /// To put on record, answer or decide.
        EDITS("Edits");

        private final String label;

        Deed(String label) {
            this.label = label;
        }

        /// It in the words of a page.
        public String label() {
            return label;
        }
    }

    /// Copies what is held.
    public SideRule {
        held = Map.copyOf(held);
        if (held.size() != Side.values().length) {
            throw new IllegalArgumentException("a rule is said for both sides: " + what);
        }
    }

    /// Who has it on a side.
    public String held(Side side) {
        return String.valueOf(held.get(side));
    }

    /// Whether both sides have it alike.
    public boolean equal() {
        return held(Side.A).equals(held(Side.B));
    }
}
