package twelvekeys.tables;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the amounts of a column are written: with a decimal point (1,234.50) or with a decimal comma
/// (1.234,50).
///
/// Signs and codes of currencies are read over; thousands may be set apart by the other sign,
/// spaces or apostrophes, in groups that must be whole; a minus may stand before or behind, or the
/// amount in brackets.
public enum NumberReading {
    /// 1,234.50
    POINT("point", '.', ','),
    /// 1.234,50
    COMMA("comma", ',', '.');

    private static final int MAX_LENGTH = 40;

    private final String code;
    private final char decimal;
    private final char grouping;

    NumberReading(String code, char decimal, char grouping) {
        this.code = code;
        this.decimal = decimal;
        this.grouping = grouping;
    }

    /// The code to store, `point` or `comma`.
    public String code() {
        return code;
    }

    /// The reading for people, with an example.
    public String label() {
        return this == POINT
                ? "decimal point, such as 1,234.50"
                : "decimal comma, such as 1.234,50";
    }

    /// The reading a stored code stands for.
    ///
    /// @throws IllegalArgumentException if the text is no such code
    public static NumberReading parse(String code) {
        for (NumberReading reading : values()) {
            if (reading.code.equals(code)) {
                return reading;
            }
        }
        throw new IllegalArgumentException(
                "There is no way of writing numbers called “" + code + "”");
    }

    /// Tells the decimal sign from the values of a column. Each value that is only right in one of
    /// the two readings (1.234,50 or 0,5) is a vote; a tie, or no vote at all, is the point.
    public static NumberReading recognise(List<String> samples) {
        return recognise(samples, POINT);
    }

    /// The same with another answer for a tie.
    static NumberReading recognise(List<String> samples, NumberReading undecided) {
        int votes = 0;
        for (String sample : samples) {
            boolean point = POINT.parses(sample);
            boolean comma = COMMA.parses(sample);
            votes += point == comma ? 0 : point ? 1 : -1;
        }
        if (votes == 0) {
            return undecided;
        }
        return votes < 0 ? COMMA : POINT;
    }

    private boolean parses(String sample) {
        return read(sample) instanceof NumberValue.Amount;
    }

    /// Reads one cell.
    public NumberValue read(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return new NumberValue.Absent();
        }
        BigDecimal amount = text.length() > MAX_LENGTH ? null : amount(text);
        if (amount == null) {
            return new NumberValue.NotANumber(
                    "“" + TableProblems.shown(text) + "” is not a number");
        }
        return new NumberValue.Amount(amount);
    }

    private @Nullable BigDecimal amount(String text) {
        boolean negative = text.startsWith("(") && text.endsWith(")");
        String body =
                AmountText.withoutCurrency(negative ? text.substring(1, text.length() - 1) : text);
        if (!negative && (body.startsWith("-") || body.startsWith("\u2212"))) {
            negative = true;
            body = AmountText.withoutCurrency(body.substring(1));
        } else if (!negative && body.endsWith("-")) {
            negative = true;
            body = AmountText.withoutCurrency(body.substring(0, body.length() - 1));
        } else if (!negative && body.startsWith("+")) {
            body = AmountText.withoutCurrency(body.substring(1));
        }
        String digits = AmountText.digits(body, decimal, grouping);
        if (digits == null) {
            return null;
        }
        BigDecimal amount = new BigDecimal(digits);
        return negative ? amount.negate() : amount;
    }
}
