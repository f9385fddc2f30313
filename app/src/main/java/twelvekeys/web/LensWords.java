package twelvekeys.web;

import java.math.BigDecimal;
import twelvekeys.decision.LensFigure;

/// How the pages put a figure of a lens into words: its value, its range and its count.
final class LensWords {

    private LensWords() {}

    static String of(LensFigure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            return figure.note() == null ? "not enough evidence" : figure.note();
        }
        return switch (figure.unit()) {
            case TIMES -> Figures.count(value.longValue());
            case SHARE ->
                    Figures.percent(value.doubleValue())
                            + range(figure)
                            + ", "
                            + Figures.counted(figure.count(), "promise", "promises");
            case SCORE ->
                    PulseWords.figure(value.doubleValue())
                            + range(figure)
                            + ", "
                            + Figures.counted(figure.count(), "answer", "answers");
            case PLACE ->
                    points(value)
                            + range(figure)
                            + ", among "
                            + Figures.counted(figure.count(), "company", "companies");
        };
    }

    private static String range(LensFigure figure) {
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        if (low == null || high == null) {
            return "";
        }
        return switch (figure.unit()) {
            case SHARE -> " (" + Figures.range(low.doubleValue(), high.doubleValue()) + ")";
            case PLACE -> " (" + points(low) + "–" + points(high) + ")";
            case SCORE, TIMES ->
                    " ("
                            + PulseWords.figure(low.doubleValue())
                            + "–"
                            + PulseWords.figure(high.doubleValue())
                            + ")";
        };
    }

    private static String points(BigDecimal points) {
        return FactsWords.points(points.doubleValue());
    }

    /// What can be said about a figure then and today.
    static String change(LensFigure then, LensFigure now) {
        BigDecimal before = then.value();
        BigDecimal after = now.value();
        if (before == null || after == null) {
            return "nothing to compare";
        }
        if (then.unit() == LensFigure.Unit.TIMES) {
            long more = after.longValue() - before.longValue();
            return more == 0
                    ? "the same"
                    : more > 0 ? Figures.count(more) + " more" : Figures.count(-more) + " fewer";
        }
        if (!then.isApartFrom(now)) {
            return "not distinguishable";
        }
        return after.compareTo(before) > 0 ? "higher" : "lower";
    }
}
