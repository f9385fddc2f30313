package twelvekeys.trust;

/// The scale of the pulse: how often something was seen in the last quarter, 1 (*never*) to 7
/// (*always*), or *not seen*.
///
/// *Not seen* is no answer: it counts nowhere, neither as low nor as middling.
public final class PulseScale {

    /// The lowest answer.
    public static final int LEAST = 1;

    /// The highest answer.
    public static final int MOST = 7;

    /// What stands for *not seen*.
    public static final int NOT_SEEN = 0;

    /// The fewest answers of a side from which any figure is shown, unless both sides agreed on
    /// more.
    public static final int LEAST_GROUP = 5;

    /// The variance of answers given by chance, each of the seven equally often: (7² − 1) / 12 = 4
    /// (James, Demaree & Wolf 1984).
    static final double VARIANCE_BY_CHANCE = (MOST * MOST - 1) / 12.0;

    /// The variance that rounding to a whole answer hides: an answer of 5 stands for something
    /// between 4.5 and 5.5.
    static final double VARIANCE_OF_ROUNDING = 1 / 12.0;

    private PulseScale() {}

    /// An answer to a question that is worded the other way round, turned so that more is better: 7
    /// becomes 1. *Not seen* stays.
    ///
    /// @throws IllegalArgumentException if it is no answer of this scale
    public static int turned(int answer) {
        return checked(answer) == NOT_SEEN ? NOT_SEEN : LEAST + MOST - answer;
    }

    /// The answer itself.
    ///
    /// @throws IllegalArgumentException if it is no answer of this scale
    static int checked(int answer) {
        if (answer < NOT_SEEN || answer > MOST) {
            throw new IllegalArgumentException(
                    "An answer is " + LEAST + " to " + MOST + ", or " + NOT_SEEN + " for not seen");
        }
        return answer;
    }
}
