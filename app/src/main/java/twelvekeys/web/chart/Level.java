package twelvekeys.web.chart;

import twelvekeys.web.Figures;

/// How well one side keeps its word, as far as that is known.
public sealed interface Level {

    /// Whose level it is.
    Side side();

    /// The name to show, such as an organisation's.
    String who();

    /// What the level says, as a part of a sentence.
    String words();

    /// A level with the range its evidence supports.
    ///
    /// @param value the level, a share
    /// @param low the near end of its range, at most `value`
    /// @param high the far end of its range, at least `value`
    /// @param thin whether it rests on little evidence, and is drawn hollow
    record Known(Side side, String who, double value, double low, double high, boolean thin)
            implements Level {

        /// Refuses a level outside its own range, or a range outside 0 to 1.
        public Known {
            if (!(0 <= low && low <= value && value <= high && high <= 1)) {
                throw new IllegalArgumentException(
                        "a level needs 0 <= low <= value <= high <= 1, not %s in %s to %s"
                                .formatted(value, low, high));
            }
        }

        @Override
        public String words() {
            return who
                    + " "
                    + Figures.percent(value)
                    + ", range "
                    + Figures.percent(low)
                    + " to "
                    + Figures.percent(high)
                    + (thin ? ", resting on little evidence" : "");
        }
    }

    /// A level that nobody can give yet.
    record Unknown(Side side, String who) implements Level {

        @Override
        public String words() {
            return who + ": not enough evidence";
        }
    }
}
