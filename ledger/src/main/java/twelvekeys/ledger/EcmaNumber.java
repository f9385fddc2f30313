package twelvekeys.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The spelling of a double that RFC 8785 §3.2.2.3 asks for: ECMAScript's `Number::toString`
/// (ECMA-262 §6.1.6.1.20), the fewest digits that read back as the same double.
final class EcmaNumber {

    private static final int LAST_PLAIN_POINT = 21;
    private static final int FIRST_PLAIN_POINT = -5;
    private static final MathContext ONE_DIGIT_DOWN = new MathContext(1, RoundingMode.DOWN);
    private static final MathContext ONE_DIGIT_UP = new MathContext(1, RoundingMode.UP);

    private EcmaNumber() {}

    /// The text of any finite double; −0 is `0`.
    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + spelled(digits, point);
    }

    /// `Double.toString` finds the fewest digits since JDK 19, but never fewer than two: of
    /// 4.9E-324 and 5E-324, which are the same double, it gives the first. So two digits are tried
    /// as one.
    private static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.precision() != 2) {
            return decimal;
        }
        BigDecimal below = decimal.round(ONE_DIGIT_DOWN).stripTrailingZeros();
        BigDecimal above = decimal.round(ONE_DIGIT_UP).stripTrailingZeros();
        boolean belowFits = below.doubleValue() == value;
        boolean aboveFits = above.doubleValue() == value;
        if (belowFits && aboveFits) {
            return closer(below, above, new BigDecimal(value));
        }
        return belowFits ? below : aboveFits ? above : decimal;
    }

    private static BigDecimal closer(BigDecimal below, BigDecimal above, BigDecimal exact) {
        return exact.subtract(below).compareTo(above.subtract(exact)) < 0 ? below : above;
    }

    /// The value is 0.`digits` × 10^`point`.
    private static String spelled(String digits, int point) {
        int count = digits.length();
        if (point > LAST_PLAIN_POINT || point < FIRST_PLAIN_POINT) {
            return withExponent(digits, point - 1);
        }
        if (point >= count) {
            return digits + "0".repeat(point - count);
        }
        if (point > 0) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        return "0." + "0".repeat(-point) + digits;
    }

    private static String withExponent(String digits, int exponent) {
        String mantissa =
                digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
