package twelvekeys.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import twelvekeys.practice.Figure;

/// Figures of a key in words: each with what it counts.
final class KeyFigures {

    private KeyFigures() {}

    /// A figure in words, such as `3 meetings in the last year`; of one that nobody knows, what is
    /// not known.
    static String words(Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return "Not known: " + figure.label() + ".";
        }
        return switch (figure.unit()) {
            case TIMES -> Figures.count(Math.round(value)) + " " + figure.label();
            case DAYS -> days(value) + " " + figure.label();
            case WEEKS -> weeks(Math.round(value)) + " " + figure.label();
            case SHARE -> Figures.percent(value) + " " + figure.label();
            case MONEY -> Figures.amount(BigDecimal.valueOf(value)) + " " + figure.label();
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
        return weeks == 0 ? "Less than a week" : Figures.counted(weeks, "week", "weeks");
    }

    private static String balance(int balance) {
        String much =
                switch (Math.abs(balance)) {
                    case 0 -> "Both gain alike, as it sees it";
                    case 1 -> "a little more";
                    case 2 -> "more";
                    default -> "far more";
                };
        if (balance == 0) {
            return much;
        }
        return (balance > 0 ? "It gains " : "The other side gains ") + much + ", as it sees it";
    }
}
