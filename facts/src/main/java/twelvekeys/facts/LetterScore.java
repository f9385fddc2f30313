package twelvekeys.facts;

import java.util.List;
import java.util.OptionalDouble;

/// One letter of one company.
///
/// @param score the mean percentile of the known indicators, 0 to 100; empty means *not enough
///   evidence*: fewer than 60 % of those that apply are known
/// @param known how many indicators are known
/// @param applicable how many apply
/// @param least the score with every unknown indicator at 0
/// @param most the score with every unknown indicator at 100
/// @param peersMean the mean of the issued scores of its peers; empty if none is issued
/// @param indicators those that apply, in order
public record LetterScore(
        Letter letter,
        OptionalDouble score,
        int known,
        int applicable,
        double least,
        double most,
        OptionalDouble peersMean,
        List<IndicatorScore> indicators) {

    private static final double ENOUGH = 0.6;

    /// Keeps a copy of the indicators.
    public LetterScore {
        indicators = List.copyOf(indicators);
    }

    /// Whether so many known indicators are enough for a score.
    static boolean isEnough(int known, int applicable) {
        return known > 0 && known >= ENOUGH * applicable;
    }

    /// Whether it is issued and lies below the mean of its peers: the weak link of a chain.
    public boolean isWeak() {
        return score.isPresent()
                && peersMean.isPresent()
                && score.getAsDouble() < peersMean.getAsDouble();
    }
}
