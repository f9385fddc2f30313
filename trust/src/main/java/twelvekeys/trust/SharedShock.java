package twelvekeys.trust;

import java.util.Arrays;

/// The chance that *all* of several promises of one side are kept, when they tend to slip together.
///
/// Multiplying the chances would take each promise to stand alone. They do not: the same week, the
/// same people, the same missing part delay several at once. So all promises of a side share one
/// shock `z`, a standard normal variable, which moves the log odds of each by `τ·z`:
///
/// `P_all = ∫ Π σ(l_i + τz) φ(z) dz`
///
/// This is the one-factor model of joint default (Vasicek 1987, "Probability of Loss on Loan
/// Portfolio") with a logistic link. The shift `l_i` is not the log odds of the chance `p_i`:
/// spreading the log odds pulls the mean towards a half. It is solved from `∫ σ(l_i + τz) φ(z) dz =
/// p_i`, so that every single promise keeps the chance that the pages show, and the chance of one
/// promise alone is that chance. The result lies between the product of the chances and the lowest
/// of them, because factors that rise with the same `z` are never negatively correlated (Esary,
/// Proschan & Walkup 1967, "Association of Random Variables").
///
/// **How it is computed.** Trapezoidal sums with step 1/8 on |z| ≤ 8.5. Where |Im z| ≤ c = π/(2τ)
/// every factor has modulus at most 1, and so has their product, however many there are. The error
/// is therefore at most `2·exp(c²/2) / (exp(2πc/h) − 1)` (Trefethen & Weideman 2014, "The
/// Exponentially Convergent Trapezoidal Rule", theorem 5.1): below 5e-14 up to τ = 2.5, the largest
/// allowed. Cutting the tails off adds less than 1e-16. The same sums solve for the shifts, by
/// Newton steps on the logarithm of the mean, which is concave in `l`: the first step lands at or
/// below the solution, the others rise to it. A shift that is off moves the result by no more than
/// it moves that promise's own chance, so hundreds of promises stay below 1e-10.
///
/// Chances are sorted first, so their order changes no bit. Only `StrictMath` is used.
final class SharedShock {

    /// τ, the spread of the shock in log odds; fitted once, on the past of the delivery data.
    ///
    /// Chosen in steps of 0.1 by the joint log loss of "all open promises of a vendor on the first
    /// of a month were kept", over promises whose outcomes were known before 2010; one that was due
    /// later was left out of its case. Chances were read by [NestedModel#STANDARD] from what was
    /// known on each day. The past does not settle it closely: values from 1.6 to 2.2 are about as
    /// good. `CapacityPastTest` repeats it; `docs/concepts/capacity.md` has the figures.
    static final double SPREAD = 1.6;

    /// The largest τ for which the error bound holds.
    static final double LARGEST_SPREAD = 2.5;

    private static final double STEP = 0.125;
    private static final int NODES_EACH_SIDE = 68;
    private static final double[] NODES = new double[2 * NODES_EACH_SIDE + 1];
    private static final double[] WEIGHTS = new double[NODES.length];

    /// No chance but 0 and 1 themselves is taken to be surer than this.
    private static final double SUREST = 1e-12;

    private static final double CLOSE_ENOUGH = 1e-10;
    private static final int MOST_STEPS = 60;

    static {
        double sum = 0;
        for (int k = 0; k < NODES.length; k++) {
            NODES[k] = (k - NODES_EACH_SIDE) * STEP;
            WEIGHTS[k] = StrictMath.exp(-NODES[k] * NODES[k] / 2);
            sum += WEIGHTS[k];
        }
        for (int k = 0; k < WEIGHTS.length; k++) {
            WEIGHTS[k] /= sum;
        }
    }

    private SharedShock() {}

    /// The chance that all are kept.
    ///
    /// @param chances the chance of each, 0 to 1, in any order; none of them changes
    /// @param spread τ, 0 (each stands alone, the result is the product) to 2.5
    /// @return 0 to 1; 1 for no promises; more than 0 when every chance is
    static double allKept(double[] chances, double spread) {
        if (!(spread >= 0 && spread <= LARGEST_SPREAD)) {
            throw new IllegalArgumentException(
                    "the spread lies between 0 and " + LARGEST_SPREAD + ", not " + spread);
        }
        double[] sorted = chances.clone();
        Arrays.sort(sorted);
        double product = 1;
        for (double chance : sorted) {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("a chance lies between 0 and 1, not " + chance);
            }
            product *= chance;
        }
        if (sorted.length <= 1 || sorted[0] == 0) {
            return product;
        }
        double possible = Math.max(product, Double.MIN_VALUE);
        return spread == 0 ? possible : Math.clamp(integral(sorted, spread), possible, sorted[0]);
    }

    /// @param sorted rising chances, all above 0
    private static double integral(double[] sorted, double spread) {
        double[] logs = new double[NODES.length];
        for (int from = 0, to; from < sorted.length && sorted[from] < 1; from = to) {
            for (to = from + 1; to < sorted.length && sorted[to] == sorted[from]; ) {
                to++;
            }
            double shift = shift(sorted[from], spread);
            for (int k = 0; k < logs.length; k++) {
                logs[k] -= (to - from) * softPlus(-(shift + spread * NODES[k]));
            }
        }
        double sum = 0;
        for (int k = 0; k < logs.length; k++) {
            sum += WEIGHTS[k] * StrictMath.exp(logs[k]);
        }
        return sum;
    }

    /// The l at which a promise under the shock is kept with a given chance.
    ///
    /// Solved in the smaller tail, where doubles are finer: l(p) = −l(1 − p).
    static double shift(double chance, double spread) {
        if (chance > 0.5) {
            return -shift(1 - chance, spread);
        }
        double p = Math.max(chance, SUREST);
        double target = StrictMath.log(p);
        double shift =
                (target - StrictMath.log1p(-p))
                        * StrictMath.sqrt(1 + StrictMath.PI * spread * spread / 8);
        for (int i = 0; i < MOST_STEPS; i++) {
            double mean = 0;
            double slope = 0;
            for (int k = 0; k < NODES.length; k++) {
                double kept = 1 / (1 + StrictMath.exp(-(shift + spread * NODES[k])));
                mean += WEIGHTS[k] * kept;
                slope += WEIGHTS[k] * kept * (1 - kept);
            }
            double change = (target - StrictMath.log(mean)) * mean / slope;
            shift += change;
            if (Math.abs(change) < CLOSE_ENOUGH) {
                break;
            }
        }
        return shift;
    }

    /// log(1 + e^x), without overflow.
    private static double softPlus(double x) {
        return x > 0
                ? x + StrictMath.log1p(StrictMath.exp(-x))
                : StrictMath.log1p(StrictMath.exp(x));
    }
}
