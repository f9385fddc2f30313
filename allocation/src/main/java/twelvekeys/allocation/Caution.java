package twelvekeys.allocation;

import twelvekeys.trust.Portion;

/// The gain of a move, less a multiple of its standard deviation.
///
/// The deviations of the two promisors are taken to be independent. What both share, the promisee
/// above all, cancels in the difference, so this errs on the side of moving less.
///
/// @param deviations how many standard deviations are taken off, 0 (the mean) or more
public record Caution(double deviations) implements Gain {

    /// A quarter of a deviation: about six chances in ten that the move gains anything.
    ///
    /// The chances are means that lean on the levels above them, which guards against most of the
    /// winner's curse already. Chosen on six decisions of 2008 to 2010; decision 0025 has the
    /// figures.
    public static final Caution STANDARD = new Caution(0.25);

    public Caution {
        if (!(deviations >= 0) || Double.isInfinite(deviations)) {
            throw new IllegalArgumentException(
                    "the deviations taken off are a number from 0 on, not " + deviations);
        }
    }

    @Override
    public double of(Portion from, Portion to) {
        return mean(from, to) - deviations * StrictMath.hypot(from.deviation(), to.deviation());
    }

    static double mean(Portion from, Portion to) {
        return to.kept() - from.kept();
    }
}
