package twelvekeys.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import twelvekeys.practice.Figure;

/// Figures of a key in words: each with what it counts.
final class KeyFigures {

    private KeyFigures() {}

    /// A figure in words, such as `Meetings in the last year: 3`; a share and a middle with how
    /// many stand behind it.
    static String words(Figure figure) {
        Double value = figure.value();
        return figure.label() + ": " + (value == null ? "not known" : value(figure, value));
    }

    private static String value(Figure figure, double value) {
        return switch (figure.unit()) {
            case TIMES -> Figures.count(Math.round(value));
            case DAYS -> days(value) + " of " + Figures.count(figure.count());
            case WEEKS -> weeks(Math.round(value));
            case SHARE -> Figures.percent(value) + " of " + Figures.count(figure.count());
            case MONEY -> Figures.amount(BigDecimal.valueOf(value));
            case BALANCE -> balance((int) Math.round(value));
        };
    }

    /// The first figures that are known and not nothing; what is not known where none is.
    static List<String> headlines(List<Figure> figures, int most) {
        return figures.stream()
                .filter(figure -> figure.value() != null && figure.value() != 0)
                .limit(most)
                .map(KeyFigures::words)
                .toList();
    }

    private static String days(double days) {
        return days == Math.rint(days)
                ? Figures.days(Math.round(days))
                : String.format(Locale.ROOT, "%.1f days", days);
    }

    private static String weeks(long weeks) {
        return weeks == 0 ? "less than a week" : Figures.counted(weeks, "week", "weeks");
    }

    private static String balance(int balance) {
        String much =
                switch (Math.abs(balance)) {
                    case 0 -> "both alike";
                    case 1 -> "a little more";
                    case 2 -> "more";
                    default -> "far more";
                };
        return balance == 0 ? much : (balance > 0 ? "it, " : "the other side, ") + much;
    }
}
