package twelvekeys.decision;

import java.time.Instant;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.RecordedEntry;

/// What somebody of a side put on record about a decision.
///
/// @param step what it says
/// @param side the side
/// @param by who said it
/// @param at when
/// @param seq the sequence number of its entry
/// @param <S> what it is
public record Spoken<S extends DecisionEntry>(S step, Side side, String by, Instant at, long seq) {

    static <S extends DecisionEntry> Spoken<S> of(RecordedEntry recorded, S step) {
        return new Spoken<>(
                step,
                recorded.draft().side(),
                recorded.draft().by(),
                recorded.draft().at(),
                recorded.seq());
    }
}
