package twelvekeys.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.PracticeEntry.AimMoved;
import twelvekeys.record.PracticeEntry.Begun;
import twelvekeys.record.PracticeEntry.CardWithdrawn;
import twelvekeys.record.PracticeEntry.MatterAnswered;
import twelvekeys.record.PracticeEntry.Progress;
import twelvekeys.record.PracticeEntry.RewardGiven;
import twelvekeys.record.PracticeEntry.Step;
import twelvekeys.record.RecordedEntry;

/// Something one side did for a key, as its entries leave it.
///
/// @param partnership the partnership
/// @param practice what was done
/// @param side the side that did it
/// @param by who put it on record
/// @param at when
/// @param firstSeq the sequence number of the entry that began it
/// @param begun that entry
/// @param answer the other side's last answer, absent until it gave one
/// @param progress what became of an aim last, absent if nobody said, and of anything else
/// @param given how a reward was given, absent if it was not, and of anything else
/// @param withdrawn whether the card was withdrawn
/// @param lastAt when something was last put on record about it
/// @param lastSeq the sequence number of that entry
public record Matter(
        UUID partnership,
        Practice practice,
        Side side,
        String by,
        Instant at,
        long firstSeq,
        Begun begun,
        @Nullable MatterAnswered answer,
        @Nullable Progress progress,
        @Nullable RewardGiven given,
        boolean withdrawn,
        Instant lastAt,
        long lastSeq) {

    static Matter from(RecordedEntry recorded, Begun begun) {
        return new Matter(
                recorded.partnership(),
                Practice.of(begun),
                recorded.draft().side(),
                recorded.draft().by(),
                recorded.draft().at(),
                recorded.seq(),
                begun,
                null,
                null,
                null,
                false,
                recorded.draft().at(),
                recorded.seq());
    }

    /// The matter after one step more.
    ///
    /// @throws IllegalStateException if the step does not belong to it, in words for whoever took
    ///   it
    Matter after(RecordedEntry recorded, Step step) {
        demand(step, recorded.draft().side());
        return new Matter(
                partnership,
                practice,
                side,
                by,
                at,
                firstSeq,
                begun,
                step instanceof MatterAnswered answered ? answered : answer,
                step instanceof AimMoved moved ? moved.progress() : progress,
                step instanceof RewardGiven gave ? gave : given,
                withdrawn || step instanceof CardWithdrawn,
                recorded.draft().at(),
                recorded.seq());
    }

    /// Refuses a step that a side cannot take now.
    void demand(Step step, Side who) {
        switch (step) {
            case MatterAnswered _ -> {
                require(
                        practice.answers() != null,
                        "This is not answered with a yes or no; reply to it.");
                require(who != side, "Your own side put it on record; the other side answers it.");
            }
            case AimMoved _ -> {
                require(practice == Practice.AIM, "That is no aim.");
                require(
                        isOpenAim(),
                        "The aim " + (progress == null ? "" : progress.label()) + " already.");
            }
            case RewardGiven _ -> {
                require(practice == Practice.REWARD, "That is no reward.");
                require(who == side, "The side that promised it says when it is given.");
                require(given == null, "The reward was given already.");
            }
            case CardWithdrawn _ -> {
                require(practice == Practice.CARD, "That is no card.");
                require(who == side, "A card is withdrawn by the person who wrote it.");
                require(!withdrawn, "The card was withdrawn already.");
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /// Its identity.
    public UUID id() {
        return begun.matter();
    }

    /// Whether it is an aim that is neither reached nor given up.
    public boolean isOpenAim() {
        return practice == Practice.AIM && (progress == null || progress == Progress.NEARER);
    }

    /// Whether a yes or no of the other side is waited for.
    public boolean waits() {
        Practice.Answers answers = practice.answers();
        return answers != null && answers.awaited() && answer == null;
    }
}
