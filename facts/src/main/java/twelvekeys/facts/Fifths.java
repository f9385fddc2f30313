package twelvekeys.facts;

/// Places in five groups of equal size, from the weakest to the best.
public final class Fifths {

    /// How many there are.
    public static final int COUNT = 5;

    /// The fewest scores that are divided in five.
    public static final int FEWEST = 20;

    private static final double HUNDRED = 100;

    private Fifths() {}

    /// The fifth of each score, 1 for the weakest to 5 for the best; equal scores share one. All 0
    /// where there are fewer than 20.
    ///
    /// @param scores all finite
    public static int[] of(double[] scores) {
        int[] fifths = new int[scores.length];
        if (scores.length >= FEWEST) {
            double[] percentiles = Percentiles.of(scores);
            for (int i = 0; i < fifths.length; i++) {
                fifths[i] = 1 + Math.min(COUNT - 1, (int) (percentiles[i] * COUNT / HUNDRED));
            }
        }
        return fifths;
    }
}
