package twelvekeys.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step in a wave of the pulse. What a single person answered never stands in the record: only
/// what binds the server to it.
public sealed interface PulseEntry extends Entry {

    /// The wave.
    UUID wave();

    @Override
    default UUID subject() {
        return wave();
    }

    /// One side opened a wave, for people of both sides.
    ///
    /// @param number its number, from 1
    /// @param items the version of its questions, such as `keys-1`
    /// @param closes the last day on which it can be answered
    /// @param least from how many answers of a side anything is shown
    record WaveOpened(
            UUID wave,
            int number,
            String items,
            LocalDate closes,
            int least,
            @Nullable String words)
            implements PulseEntry {}

    /// Somebody of a side answered.
    ///
    /// @param commitment SHA-256 of a salt and the answer, 64 hexadecimal digits
    record AnswerSealed(UUID wave, String commitment) implements PulseEntry {}

    /// Both sides are in, or the last day is over: both see the results.
    ///
    /// @param answersA how many of side A answered
    /// @param answersB how many of side B
    /// @param results SHA-256 of the results, 64 hexadecimal digits
    record WaveRevealed(UUID wave, int answersA, int answersB, String results)
            implements PulseEntry {}

    /// The last day is over, and too few answered for anything to be shown.
    ///
    /// @param answersA how many of side A answered
    /// @param answersB how many of side B
    record WaveClosedUnread(UUID wave, int answersA, int answersB) implements PulseEntry {}
}
