package twelvekeys.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.conversation.PulseResults.Gap;
import twelvekeys.conversation.PulseResults.KeyGap;
import twelvekeys.conversation.PulseView;
import twelvekeys.conversation.PulseView.Change;

/// How the pages put a view of the pulse into words.
final class PulseWords {

    private PulseWords() {}

    /// A view: its figure, its range and how many stand behind it; or why there is none.
    static String of(PulseView view) {
        return switch (view) {
            case PulseView.Shown shown ->
                    "%s (%s–%s), %s%s"
                            .formatted(
                                    figure(shown.mean()),
                                    figure(shown.low()),
                                    figure(shown.high()),
                                    Figures.counted(shown.count(), "answer", "answers"),
                                    shown.supported() ? "" : ", people differ much");
            case PulseView.Alike alike ->
                    "nearly all said the same, " + band(alike) + "; " + alike.count() + " answers";
            case PulseView.TooFew few -> "fewer than %d answers".formatted(few.least());
            case PulseView.Held _ -> "held back, since it would tell what one person said";
        };
    }

    private static String band(PulseView.Alike alike) {
        return switch (alike.band()) {
            case LOW -> "1 or 2";
            case MIDDLE -> "3 to 5";
            case HIGH -> "6 or 7";
        };
    }

    /// Whether two views differ.
    static String of(Gap gap) {
        return switch (gap) {
            case NOT_KNOWN -> "not known";
            case NOT_DISTINGUISHABLE -> "not distinguishable";
            case DISTINGUISHABLE -> "they differ";
        };
    }

    /// How a key moved since the wave before, each group by itself.
    static String changes(KeyGap gap, String own, String other) {
        Optional<Change> ownChange = change(gap.own());
        Optional<Change> otherChange = change(gap.other());
        if (Stream.of(ownChange, otherChange)
                .flatMap(Optional::stream)
                .allMatch(change -> change == Change.NOT_COMPARABLE)) {
            return "nothing to compare with";
        }
        if (Stream.of(ownChange, otherChange)
                .flatMap(Optional::stream)
                .allMatch(change ->
                        change == Change.NO_RELIABLE_CHANGE || change == Change.NOT_COMPARABLE)) {
            return "no reliable change";
        }
        return Stream.of(moved(own, ownChange), moved(other, otherChange))
                .flatMap(Optional::stream)
                .reduce((one, next) -> one + "; " + next)
                .orElse("no reliable change");
    }

    private static Optional<String> moved(String who, Optional<Change> change) {
        return change.flatMap(known ->
                switch (known) {
                    case UP -> Optional.of(who + ": higher");
                    case DOWN -> Optional.of(who + ": lower");
                    case NOT_COMPARABLE, NO_RELIABLE_CHANGE -> Optional.empty();
                });
    }

    private static Optional<Change> change(PulseView view) {
        return view instanceof PulseView.Shown shown
                ? Optional.of(shown.change())
                : Optional.empty();
    }

    /// A figure of the scale, with as many places as it has: `4`, `4.5`, `4.25`.
    static String figure(double figure) {
        return BigDecimal.valueOf(figure)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// A coefficient with one place, or that it is not known.
    static String coefficient(@Nullable Double figure) {
        return figure == null
                ? "not known"
                : BigDecimal.valueOf(figure)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('-', '−');
    }
}
