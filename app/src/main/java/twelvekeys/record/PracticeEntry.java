package twelvekeys.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a side did for one of the twelve keys, beside its promises: one matter each, which the
/// other side may answer and reply to.
///
/// Amounts are in the currency the two sides settle in. `words` is what was said, `what` a short
/// name for what it is about; both can be erased.
public sealed interface PracticeEntry extends Entry {

    /// The matter: a card, a call, a concession.
    UUID matter();

    /// What was said, absent if nothing.
    @Nullable String words();

    @Override
    default UUID subject() {
        return matter();
    }

    /// A step that begins a matter.
    sealed interface Begun extends PracticeEntry {}

    /// A step in a matter that was begun.
    sealed interface Step extends PracticeEntry {}

    // Key 1: really understand one another's business

    /// One side says what its own business is.
    record ProfileWritten(UUID matter, String words) implements Begun {}

    /// One side says what the other's business is, as it understood it. The other answers: that is
    /// us, or what is amiss.
    record TaughtBack(UUID matter, String words) implements Begun {}

    // Key 2: connect as human beings

    /// A person wrote a card of their own.
    ///
    /// @param what what they do here
    record CardWritten(UUID matter, String what, String words) implements Begun {}

    /// A person withdrew their card; its words are erased with it.
    record CardWithdrawn(UUID matter, @Nullable String words) implements Step {}

    /// People of both sides met.
    ///
    /// @param on the day
    /// @param how in which way
    /// @param ours the names of those of the writing side, at least one
    /// @param theirs the names of those of the other side, at least one
    record Met(
            UUID matter,
            LocalDate on,
            Contact how,
            List<String> ours,
            List<String> theirs,
            @Nullable String words)
            implements Begun {

        /// Copies the names.
        public Met {
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
        }
    }

    /// How people meet.
    enum Contact {
        /// Side by side, outdoors.
        WALK("a walk"),
        /// By voice or picture.
        CALL("a call"),
        /// At the other's place.
        VISIT("a visit"),
        /// Anywhere else.
        MEETING("a meeting");

        private final String label;

        Contact(String label) {
            this.label = label;
        }

        /// The way in the words of a page.
        public String label() {
            return label;
        }
    }

    // Key 3: know how you each make money

    /// One side says how this partnership pays it. The other acknowledges having understood.
    record MoneyCardWritten(UUID matter, String words) implements Begun {}

    /// How one side sees the balance of benefit today.
    ///
    /// @param balance from -3, the other side gains far more, to 3, the writing side does
    record BenefitSeen(UUID matter, int balance, @Nullable String words) implements Begun {}

    // Key 4: tell the truth, even when it costs

    /// One side told the other something hard.
    ///
    /// @param knownOn the day it was known
    /// @param on the day it was told
    record TruthTold(UUID matter, LocalDate knownOn, LocalDate on, String words) implements Begun {}

    // Key 6: don't play games

    /// One side calls something the other did a game. The other answers whether it sees it so.
    ///
    /// @param game what kind
    /// @param on the day it was played
    record GameCalled(UUID matter, Game game, LocalDate on, String words) implements Begun {}

    /// What kind of game.
    enum Game {
        /// Something was said that was not so.
        BLUFF("a bluff"),
        /// A day was named that did not matter.
        FALSE_DEADLINE("a false deadline"),
        /// Somebody higher up was called in without a word before.
        SURPRISE_ESCALATION("a surprise escalation"),
        /// Something else.
        OTHER("a game of another kind");

        private final String label;

        Game(String label) {
            this.label = label;
        }

        /// The kind in the words of a page.
        public String label() {
            return label;
        }
    }

    // Key 7: don't wine and dine

    /// One side gave the other a gift, a meal, a ticket.
    ///
    /// @param value what it was worth
    /// @param on the day
    /// @param award the day of the next award that the receiving side decides, absent if none is
    ///   near
    record HospitalityGiven(
            UUID matter,
            String what,
            BigDecimal value,
            LocalDate on,
            @Nullable LocalDate award,
            @Nullable String words)
            implements Begun {}

    /// People walked together with something to talk about.
    ///
    /// @param what the agenda
    /// @param on the day
    record Walked(UUID matter, String what, LocalDate on, @Nullable String words)
            implements Begun {}

    // Key 8: lose some battles, admit when you're wrong

    /// One side gave way.
    ///
    /// @param what in what
    /// @param cost what it cost the side, absent if it is not said
    record Conceded(UUID matter, String what, @Nullable BigDecimal cost, @Nullable String words)
            implements Begun {}

    /// One side says that it was wrong.
    record Admitted(UUID matter, String words) implements Begun {}

    // Key 9: let logic prevail even when contracts are on your side

    /// One side reached for the contract.
    ///
    /// @param what the clause
    /// @param cost what it cost both sides, absent if it is not said
    record ContractReached(UUID matter, String what, @Nullable BigDecimal cost, String words)
            implements Begun {}

    /// One side was right by the contract, and let logic decide.
    ///
    /// @param what the clause
    /// @param cost what that side gave up, absent if it is not said
    record RightWaived(UUID matter, String what, @Nullable BigDecimal cost, String words)
            implements Begun {}

    // Key 10: don't sweat the small stuff

    /// One side let something small go.
    ///
    /// @param cost what it was worth, absent if nothing
    /// @param days how many days it was about, absent if none
    record LetGo(
            UUID matter,
            String what,
            @Nullable BigDecimal cost,
            @Nullable Integer days,
            @Nullable String words)
            implements Begun {}

    /// One side fought over something that was smaller than what both agreed to let go.
    ///
    /// @param cost what it was worth, absent if nothing
    /// @param days how many days it was about, absent if none
    record FoughtOver(
            UUID matter,
            String what,
            @Nullable BigDecimal cost,
            @Nullable Integer days,
            String words)
            implements Begun {}

    // Key 11: think long-term

    /// A joint aim was set.
    ///
    /// @param years how far off it is: 1, 3 or 5 years
    /// @param by the day it is to be reached
    record AimSet(UUID matter, String what, int years, LocalDate by, @Nullable String words)
            implements Begun {}

    /// What became of an aim.
    ///
    /// @param progress what
    record AimMoved(UUID matter, Progress progress, @Nullable String words) implements Step {}

    /// A decision gave an aim up for the quarter.
    ///
    /// @param what the decision
    record TradedForQuarter(UUID matter, String what, String words) implements Begun {}

    /// What became of an aim.
    enum Progress {
        /// It came nearer.
        NEARER("came nearer"),
        /// It was reached.
        REACHED("was reached"),
        /// It was given up.
        GIVEN_UP("was given up");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        /// It in the words of a page.
        public String label() {
            return label;
        }
    }

    // Key 12: reward trusted partnerships

    /// One side promised the other more business or effort.
    ///
    /// @param what what
    /// @param worth what it is worth, absent if it is not said
    /// @param by the day it is to be given
    /// @param words the evidence it follows
    record RewardPromised(
            UUID matter, String what, @Nullable BigDecimal worth, LocalDate by, String words)
            implements Begun {}

    /// A reward was given.
    ///
    /// @param on the day
    record RewardGiven(UUID matter, LocalDate on, @Nullable String words) implements Step {}

    // All of them

    /// The other side answered a matter.
    ///
    /// @param agrees whether it sees it so; what that means depends on the matter
    record MatterAnswered(UUID matter, boolean agrees, @Nullable String words) implements Step {}
}
