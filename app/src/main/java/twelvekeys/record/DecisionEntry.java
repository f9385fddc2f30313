package twelvekeys.record;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// A step by which a side decides about its part in the partnership, or says what bears on it.
///
/// `words` is what was said, `what` what else it is about; both can be erased.
public sealed interface DecisionEntry extends Entry {

    /// What was said, absent if nothing.
    @Nullable String words();

    @Override
    UUID subject();

    /// A step of a decision.
    sealed interface Step extends DecisionEntry {

        /// The decision.
        UUID decision();

        @Override
        default UUID subject() {
            return decision();
        }
    }

    /// Something that bears on whether to begin: a reference, or what is not known.
    sealed interface Weighed extends DecisionEntry {

        /// The reference or the question.
        UUID matter();

        @Override
        default UUID subject() {
            return matter();
        }
    }

    /// One side decided. It binds that side alone, until the other agrees.
    ///
    /// @param kind what was decided
    /// @param to how the side stands towards the partnership from now on
    /// @param words the reasons
    /// @param what what would change it
    /// @param lookBackOn the day to look back on it
    /// @param rule the name of the rule whose suggestion it follows, absent if it follows none
    /// @param promise the promise offered with it, absent if none was
    /// @param snapshot what the lenses showed on that day, as canonical JSON (RFC 8785)
    /// @param digest SHA-256 of the bytes of the snapshot, 64 hexadecimal digits
    record Decided(
            UUID decision,
            Kind kind,
            PartnershipStanding to,
            String words,
            String what,
            LocalDate lookBackOn,
            @Nullable String rule,
            @Nullable UUID promise,
            String snapshot,
            String digest)
            implements Step {}

    /// The other side says how it sees a decision. The latest stands; once it agrees, the decision
    /// is that of both.
    record ViewGiven(UUID decision, boolean agrees, @Nullable String words) implements Step {}

    /// One side looked back on a decision, its own or the other's. The latest of each side stands.
    ///
    /// @param right whether it was right
    record LookedBack(UUID decision, Right right, String words) implements Step {}

    /// One side's part of the joint account of an ending. The latest of each side stands.
    ///
    /// @param words what it learned
    /// @param what on which conditions it would begin again
    record AccountGiven(UUID decision, String words, String what) implements Step {}

    /// Somebody who knows a side speaks for it, or against it.
    ///
    /// @param about the side it is about
    /// @param what who speaks
    /// @param words what they say
    record ReferenceGiven(UUID matter, Side about, String what, String words) implements Weighed {}

    /// Something is not known.
    ///
    /// @param what what
    record UnknownListed(UUID matter, String what, @Nullable String words) implements Weighed {}

    /// What was not known is known now, or does not matter any more.
    record UnknownSettled(UUID matter, String words) implements Weighed {}

    /// What a side can decide.
    enum Kind {
        /// To begin, or to begin again.
        START("to start"),
        /// To do more together.
        GROW("to grow"),
        /// To leave it as it is.
        HOLD("to hold"),
        /// To mend what is broken.
        REPAIR("to repair"),
        /// To bring it to an end.
        END("to end");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// It in the words of a page.
        public String label() {
            return label;
        }

        /// The standings it can lead to.
        public Set<PartnershipStanding> leadsTo() {
            return switch (this) {
                case START -> Set.of(PartnershipStanding.PROVING);
                case GROW -> Set.of(PartnershipStanding.TRUSTED, PartnershipStanding.PROVING);
                case HOLD ->
                        Set.of(
                                PartnershipStanding.PROSPECT,
                                PartnershipStanding.PROVING,
                                PartnershipStanding.TRUSTED,
                                PartnershipStanding.STRAINED);
                case REPAIR -> Set.of(PartnershipStanding.REPAIRING, PartnershipStanding.STRAINED);
                case END -> Set.of(PartnershipStanding.ENDING, PartnershipStanding.ENDED);
            };
        }
    }

    /// Whether a decision was right, as one side sees it later.
    enum Right {
        /// It was.
        YES("it was right"),
        /// In part.
        PARTLY("it was right in part"),
        /// It was not.
        NO("it was not right");

        private final String label;

        Right(String label) {
            this.label = label;
        }

        /// It in the words of a page.
        public String label() {
            return label;
        }
    }
}
