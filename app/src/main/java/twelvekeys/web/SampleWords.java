package twelvekeys.web;

/// What a random sample can tell of the rest.
///
/// The upper bound is the exact one-sided bound of the binomial distribution at 95 % (Clopper and
/// Pearson 1934). Where nothing was wrong among n it lies just below 3/n, the rule of three; the
/// rest being finite makes it a little too high, never too low.
final class SampleWords {

    private static final double DOUBT = 0.05;
    private static final int HALVINGS = 50;

    private SampleWords() {}

    /// What may be said of the rest after a look at some of them.
    ///
    /// @param looked how many were looked at, at least 1
    /// @param wrong how many of these were wrong, 0 to `looked`
    static String tells(int looked, int wrong) {
        String most = Figures.percent(mostWrong(looked, wrong));
        if (wrong == 0) {
            return "Looked at "
                    + Figures.inWords(looked)
                    + " drawn at random, and none was wrong. A sample cannot show that all the rest"
                    + " is right: it shows, 19 times out of 20, that at most about "
                    + most
                    + " of the rest is wrong.";
        }
        return "Looked at "
                + Figures.inWords(looked)
                + " drawn at random, and "
                + Figures.inWords(wrong)
                + (wrong == 1 ? " was wrong." : " were wrong.")
                + " Of the rest, about "
                + Figures.percent((double) wrong / looked)
                + " is then likely to be wrong too, and 19 times out of 20 no more than "
                + most
                + ". Confirming it all would put your word behind those too.";
    }

    /// The largest share of wrong ones among the rest with which a sample as good as this one would
    /// still be seen 1 time in 20.
    ///
    /// @return a share between 0 and 1
    static double mostWrong(int looked, int wrong) {
        if (wrong >= looked) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double share = (low + high) / 2;
            if (atMost(wrong, looked, share) > DOUBT) {
                low = share;
            } else {
                high = share;
            }
        }
        return high;
    }

    /// The chance of at most `wrong` among `looked`, if a share of all is wrong.
    private static double atMost(int wrong, int looked, double share) {
        double term = Math.pow(1 - share, looked);
        double sum = term;
        for (int k = 1; k <= wrong; k++) {
            term *= share / (1 - share) * (looked - k + 1) / k;
            sum += term;
        }
        return sum;
    }
}
