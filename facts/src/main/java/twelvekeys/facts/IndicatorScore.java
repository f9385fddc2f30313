package twelvekeys.facts;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One indicator of one company among its peers.
///
/// @param value as the formula gives it; empty if unknown
/// @param percentile 0 to 100, turned so that more is better; empty if unknown
/// @param peers how many companies it was compared with, itself among them
/// @param among who they are, such as "Manufacturing, fiscal year 2023"
/// @param unknown why it is unknown; null if it is known
public record IndicatorScore(
        Indicator indicator,
        OptionalDouble value,
        OptionalDouble percentile,
        int peers,
        String among,
        @Nullable String unknown) {}
