package twelvekeys.facts;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Works out the formula of an indicator from the text that a reader sees, by a small calculator
/// that knows nothing of the code behind it: sums, products, quotients and brackets.
final class WrittenFormula {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|[A-Za-zΔ]+|[-−+/()])");

    private final Matcher tokens;
    private final Map<String, Double> values;
    private String next = "";

    private WrittenFormula(String text, Map<String, Double> values) {
        tokens = TOKEN.matcher(text);
        this.values = values;
    }

    static double of(Indicator indicator, Map<String, Double> values) {
        WrittenFormula formula = new WrittenFormula(indicator.formula(), values);
        formula.advance();
        double value = formula.sum();
        if (!formula.next.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + formula.next);
        }
        return value;
    }

    private void advance() {
        next = tokens.find() ? tokens.group(1) : "";
    }

    private boolean is(String one, String other) {
        return next.equals(one) || next.equals(other);
    }

    private double sum() {
        double sum = 0;
        double sign = 1;
        if (is("−", "-")) {
            sign = -1;
            advance();
        }
        sum += sign * product();
        while (is("+", "−") || is("-", "-")) {
            sign = next.equals("+") ? 1 : -1;
            advance();
            sum += sign * product();
        }
        return sum;
    }

    /// Factors side by side, the last one perhaps a quotient: `6.56 WC/TA`.
    private double product() {
        double product = factor();
        while (true) {
            if (next.equals("/")) {
                advance();
                product /= factor();
            } else if (!next.isEmpty() && !is("+", "−") && !is("-", ")")) {
                product *= factor();
            } else {
                return product;
            }
        }
    }

    private double factor() {
        String token = next;
        advance();
        if (token.equals("(")) {
            double inner = sum();
            advance();
            return inner;
        }
        return Character.isDigit(token.charAt(0))
                ? Double.parseDouble(token)
                : Objects.requireNonNull(values.get(token), token);
    }
}
