package twelvekeys.trust;

/// How two groups of people see the same thing, or that too few of them answered to say.
public sealed interface GapReading {

    /// Too few answered on one side at least. Which side, and how many, is not said.
    ///
    /// @param least how many are needed on each side
    record TooFew(int least) implements GapReading {}

    /// Both views and the gap between them.
    ///
    /// @param first one group's view
    /// @param second the other's
    /// @param gap the first mean less the second
    record Shown(ViewReading first, ViewReading second, MeanGap gap) implements GapReading {

        /// Whether both views may stand by themselves.
        public boolean supported() {
            return first.supported() && second.supported();
        }
    }
}
