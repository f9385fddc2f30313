package twelvekeys.practice;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.AgreementEntry.Topic;

/// What holds between the two sides on one topic, and what is proposed instead.
///
/// @param topic what it is about
/// @param holds the words that hold now: agreed on, or the standard wording; of a number its
///   measure with it
/// @param number the number that holds now, absent where words are settled
/// @param agreed whether both sides agreed on them
/// @param agreedAt when, absent for the standard wording
/// @param proposal an open proposal, absent if none waits for an answer
public record Agreement(
        Topic topic,
        String holds,
        @Nullable BigDecimal number,
        boolean agreed,
        @Nullable Instant agreedAt,
        @Nullable Proposal proposal) {

    /// A proposal that waits for the other side's answer.
    ///
    /// @param seq its sequence number in the record
    /// @param by the side that proposed it
    /// @param byName who did
    /// @param text the words proposed; of a number its measure with it
    /// @param number the number proposed, absent where words are
    /// @param words what was said with it, absent if nothing
    /// @param at when
    public record Proposal(
            long seq,
            Side by,
            String byName,
            String text,
            @Nullable BigDecimal number,
            @Nullable String words,
            Instant at) {}
}
