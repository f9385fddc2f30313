package twelvekeys.trust;

/// How far the effects of one kind lie apart, and how fast each of them drifts.
///
/// An effect moves the log odds of *not* kept up or down. It wanders about its mean with a spread
/// that does not change, and forgets where it was: the Ornstein–Uhlenbeck process (Uhlenbeck &
/// Ornstein 1930, "On the Theory of the Brownian Motion"). After one half-life, half of what set it
/// apart is left.
///
/// @param variance how far effects lie apart, in squared log odds, more than 0
/// @param halfLifeDays days after which half of a known effect is left, more than 0
public record Drift(double variance, double halfLifeDays) {

    public Drift {
        if (!(variance > 0 && halfLifeDays > 0) || Double.isInfinite(variance + halfLifeDays)) {
            throw new IllegalArgumentException(
                    "Variance and half-life must be finite and more than 0: "
                            + variance
                            + ", "
                            + halfLifeDays);
        }
    }
}
