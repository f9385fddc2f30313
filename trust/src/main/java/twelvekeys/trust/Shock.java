package twelvekeys.trust;

import java.time.LocalDate;
import java.util.List;

/// How strongly the promises of one side slip together, as an installation's own past tells.
///
/// @param spread τ, the spread of the shared shock in log odds: 0 (each stands alone) to 2.5
public record Shock(double spread) {

    /// How many of the newest cases a past is read from.
    static final int MOST_CASES = 1000;

    /// The one fitted on a public record; [SharedShock#SPREAD] says how.
    public static final Shock STANDARD = new Shock(SharedShock.SPREAD);

    /// How far an installation's own τ is expected to lie from the standard one.
    private static final double PRIOR_SPREAD = 0.5;

    private static final int TENTHS = 25;

    /// How many years back a past is looked at.
    static final int YEARS = 5;

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

    /// The shock that a past speaks for.
    ///
    /// On the first day of each month it looks at the promises of each promisor to each promisee
    /// that were open, at the chances that a model gave them on that day, and at what became of
    /// them. Those that are not all known to the end by the day of reading are left out, and so is
    /// what is older than [#YEARS] years, or than the newest [#MOST_CASES] cases.
    ///
    /// @param promises all promises there are, in any order
    /// @param by the model that gives the chances
    /// @param asOf the day the record is read
    public static Shock ofThePast(
            List<PromiseFacts> promises, Grace grace, Candidate by, LocalDate asOf) {
        return fitted(ShockCases.of(promises, grace, by, asOf));
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
