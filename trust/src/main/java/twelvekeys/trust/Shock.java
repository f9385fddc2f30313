package twelvekeys.trust;

import java.util.List;

/// How strongly the promises of one side slip together, as an installation's own past tells.
///
/// @param spread τ, the spread of the shared shock in log odds: 0 (each stands alone) to 2.5
public record Shock(double spread) {

    /// The one fitted on a public record; [SharedShock#SPREAD] says how.
    public static final Shock STANDARD = new Shock(SharedShock.SPREAD);

    /// How far an installation's own τ is expected to lie from the standard one.
    private static final double PRIOR_SPREAD = 0.5;

    private static final int TENTHS = 25;

    public Shock {
        if (!(spread >= 0 && spread <= SharedShock.LARGEST_SPREAD)) {
            throw new IllegalArgumentException(
                    "the spread lies between 0 and "
                            + SharedShock.LARGEST_SPREAD
                            + ", not "
                            + spread);
        }
    }

    /// The promises of one side that were open on one day of the past, and whether all were kept.
    ///
    /// @param chances the chance of each, as it was given on that day, 0 to 1
    /// @param allKept whether every one of them was kept
    public record Case(List<Double> chances, boolean allKept) {

        public Case {
            chances = List.copyOf(chances);
        }

        /// What was thought of all of them, under a shock.
        double chance(Shock shock) {
            return SharedShock.allKept(
                    chances.stream().mapToDouble(Double::doubleValue).toArray(), shock.spread);
        }

        /// The negative logarithm of the chance that was given to what came.
        double surprise(Shock shock) {
            double chance = chance(shock);
            return -StrictMath.log(Math.max(allKept ? chance : 1 - chance, 1e-12));
        }
    }

    /// The shock that past cases speak for: the mode over steps of 0.1, with a normal prior about
    /// the standard one that weighs like a handful of cases.
    ///
    /// @param cases in any order, known to the end; those of one side a month apart overlap, so
    ///   they weigh more than they should
    public static Shock fitted(List<Case> cases) {
        Shock best = STANDARD;
        double lowest = Double.POSITIVE_INFINITY;
        for (int tenths = 0; tenths <= TENTHS; tenths++) {
            Shock shock = new Shock(tenths / 10.0);
            double away = (shock.spread - STANDARD.spread) / PRIOR_SPREAD;
            double cost = away * away / 2 + surprise(cases, shock);
            if (cost < lowest) {
                lowest = cost;
                best = shock;
            }
        }
        return best;
    }

    /// Rising values are added up, so that the order of the cases changes no bit.
    private static double surprise(List<Case> cases, Shock shock) {
        return cases.stream().mapToDouble(each -> each.surprise(shock)).sorted().sum();
    }
}
