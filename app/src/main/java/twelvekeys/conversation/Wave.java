package twelvekeys.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.PulseEntry.AnswerSealed;
import twelvekeys.record.PulseEntry.WaveClosedUnread;
import twelvekeys.record.PulseEntry.WaveOpened;
import twelvekeys.record.PulseEntry.WaveRevealed;
import twelvekeys.record.RecordedEntry;

/// One wave of the pulse, as its entries leave it.
///
/// @param id its identity
/// @param partnership the partnership
/// @param number its number, from 1
/// @param items the version of its questions
/// @param by the side that opened it
/// @param byName who did
/// @param openedAt when
/// @param closes the last day on which it can be answered, in UTC
/// @param least from how many answers of a side anything is shown
/// @param words what was said with it, absent if nothing
/// @param state how it stands
/// @param answersA how many of side A have answered
/// @param answersB how many of side B have
/// @param results what the results hash to, absent before they are revealed
/// @param endedAt when it was revealed or closed, absent while it is open
/// @param lastSeq the place of its latest entry
public record Wave(
        UUID id,
        UUID partnership,
        int number,
        String items,
        Side by,
        String byName,
        Instant openedAt,
        LocalDate closes,
        int least,
        @Nullable String words,
        State state,
        int answersA,
        int answersB,
        @Nullable String results,
        @Nullable Instant endedAt,
        long lastSeq) {

    /// How a wave stands.
    public enum State {
        /// It can be answered.
        OPEN,
        /// Its results are there.
        REVEALED,
        /// It ended with too few answers for anything to be shown.
        CLOSED_UNREAD
    }

    static Wave from(RecordedEntry recorded, WaveOpened opened) {
        return new Wave(
                opened.wave(),
                recorded.partnership(),
                opened.number(),
                opened.items(),
                recorded.draft().side(),
                recorded.draft().by(),
                recorded.draft().at(),
                opened.closes(),
                opened.least(),
                opened.words(),
                State.OPEN,
                0,
                0,
                null,
                null,
                recorded.seq());
    }

    Wave after(RecordedEntry recorded, PulseEntry step) {
        boolean a = recorded.draft().side() == Side.A;
        return switch (step) {
            case WaveOpened _ -> this;
            case AnswerSealed _ ->
                    with(
                            State.OPEN,
                            answersA + (a ? 1 : 0),
                            answersB + (a ? 0 : 1),
                            null,
                            recorded);
            case WaveRevealed revealed ->
                    with(
                            State.REVEALED,
                            revealed.answersA(),
                            revealed.answersB(),
                            revealed.results(),
                            recorded);
            case WaveClosedUnread closed ->
                    with(State.CLOSED_UNREAD, closed.answersA(), closed.answersB(), null, recorded);
        };
    }

    private Wave with(
            State stands, int a, int b, @Nullable String revealed, RecordedEntry recorded) {
        return new Wave(
                id,
                partnership,
                number,
                items,
                by,
                byName,
                openedAt,
                closes,
                least,
                words,
                stands,
                a,
                b,
                revealed,
                stands == State.OPEN ? null : recorded.draft().at(),
                recorded.seq());
    }

    /// How many of a side have answered.
    public int answers(Side side) {
        return side == Side.A ? answersA : answersB;
    }

    /// Whether it can be answered at a moment.
    public boolean takes(Instant now) {
        return state == State.OPEN && !isOver(now);
    }

    /// Whether its last day is over.
    boolean isOver(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(closes);
    }
}
