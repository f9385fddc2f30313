package twelvekeys.conversation;

/// How the people of one side see one thing in a wave, as far as it may be told.
///
/// Whatever is told is a function of few, rounded figures; [Disclosure] says why none of it tells
/// what one person answered.
public sealed interface PulseView {

    /// A figure.
    ///
    /// @param mean the mean, 1 to 7, more is better, rounded to a step that depends on how many
    ///   there are
    /// @param low where its 95 % range begins, 1 or more
    /// @param high where it ends, at most 7
    /// @param count how many people it is the mean of
    /// @param supported whether they agree, and tell one key from another, well enough for the
    ///   figure to stand by itself
    /// @param change how it moved since the wave before
    record Shown(double mean, double low, double high, int count, boolean supported, Change change)
            implements PulseView {}

    /// All of them, or all but one, answered the same, so a mean would tell what each of them said.
    ///
    /// @param band roughly what it was
    /// @param count how many people
    record Alike(Band band, int count) implements PulseView {}

    /// Too few answered it.
    ///
    /// @param least how many are needed
    record TooFew(int least) implements PulseView {}

    /// Beside the figure of the wave before, this one would tell what one person answered.
    record Held() implements PulseView {}

    /// Roughly where nearly everybody's answer lies.
    enum Band {
        /// At 1 or 2.
        LOW,
        /// From 3 to 5.
        MIDDLE,
        /// At 6 or 7.
        HIGH
    }

    /// How a figure moved since the wave before.
    enum Change {
        /// There is no wave before with a figure from the same questions.
        NOT_COMPARABLE,
        /// It moved by less than the measure can tell.
        NO_RELIABLE_CHANGE,
        /// It rose.
        UP,
        /// It fell.
        DOWN
    }
}
