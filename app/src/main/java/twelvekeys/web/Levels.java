package twelvekeys.web;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.trust.Basis;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Level;
import twelvekeys.trust.Trend;

/// Levels as the pages write and draw them.
public final class Levels {

    private Levels() {}

    /// A level in figures: `72 %`, or `not enough evidence`.
    public static String figure(Level level) {
        return level.evidence() == Evidence.NONE
                ? "not enough evidence"
                : Figures.percent(level.kept());
    }

    /// The range of a level: `58–83`; empty without evidence.
    public static String range(Level level) {
        return level.evidence() == Evidence.NONE ? "" : Figures.range(level.lower(), level.upper());
    }

    /// What a level rests on: `64 promises, which weigh as 38 recent ones`.
    public static String rests(Level level) {
        if (level.promises() == 0) {
            return "no promise with a known outcome";
        }
        String promises = Figures.counted(level.promises(), "promise", "promises");
        if (level.weight() >= level.promises() - 0.5) {
            return promises;
        }
        return promises
                + (level.promises() == 1 ? ", which weighs as " : ", which weigh as ")
                + weight(level.weight());
    }

    private static String weight(double weight) {
        if (weight < 0.1) {
            return "next to nothing, so old they are";
        }
        if (weight < 9.5) {
            return String.format(Locale.ROOT, "%.1f recent ones", weight);
        }
        return Figures.count(Math.round(weight)) + " recent ones";
    }

    /// Whether a level rests on little evidence.
    public static boolean thin(Level level) {
        return level.evidence() == Evidence.THIN;
    }

    /// Whether there is a level to show at all.
    public static boolean known(Level level) {
        return level.evidence() != Evidence.NONE;
    }

    static twelvekeys.web.chart.Level drawn(Level level, Side side, String who) {
        if (level.evidence() == Evidence.NONE) {
            return new twelvekeys.web.chart.Level.Unknown(drawn(side), who);
        }
        return new twelvekeys.web.chart.Level.Known(
                drawn(side),
                who,
                level.kept(),
                level.lower(),
                level.upper(),
                level.evidence() == Evidence.THIN);
    }

    static twelvekeys.web.chart.Side drawn(Side side) {
        return side == Side.A ? twelvekeys.web.chart.Side.A : twelvekeys.web.chart.Side.B;
    }

    static List<OptionalDouble> quarters(@Nullable Trend trend) {
        if (trend == null) {
            return List.of();
        }
        return trend.points().stream()
                .map(point ->
                        point.level().evidence() == Evidence.NONE
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(point.level().kept()))
                .toList();
    }

    /// On whose word something rests.
    static String basis(Basis basis) {
        return switch (basis) {
            case CONFIRMED -> "confirmed by both sides";
            case CLAIMED -> "one side’s claim";
            case DISPUTED -> "disputed";
        };
    }
}
