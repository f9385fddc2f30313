package twelvekeys.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of an amount, taken apart.
final class AmountText {

    private static final Pattern EXPONENT = Pattern.compile("(.*\\d)[eE]([+-]?\\d{1,2})");

    private AmountText() {}

    /// The text without a sign or three-letter code of a currency before or behind it.
    static String withoutCurrency(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isCurrency(text.charAt(start))) {
            start++;
        }
        while (end > start && isCurrency(text.charAt(end - 1))) {
            end--;
        }
        String rest = text.substring(start, end);
        if (rest.length() > 3 && isCode(rest.substring(0, 3)) && !isLetter(rest.charAt(3))) {
            rest = rest.substring(3);
        }
        int tail = rest.length() - 3;
        if (tail > 0 && isCode(rest.substring(tail)) && !isLetter(rest.charAt(tail - 1))) {
            rest = rest.substring(0, tail);
        }
        return trim(rest);
    }

    private static boolean isCurrency(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL || isGap(c);
    }

    private static boolean isCode(String text) {
        return text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c);
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isGap(text.charAt(start))) {
            start++;
        }
        while (end > start && isGap(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// The amount as a number with a point and without groups, or null if it is none.
    static @Nullable String digits(String body, char decimal, char grouping) {
        Matcher exponent = EXPONENT.matcher(body);
        if (exponent.matches()) {
            String base = withoutExponent(exponent.group(1), decimal, grouping);
            return base == null ? null : base + "E" + exponent.group(2);
        }
        return withoutExponent(body, decimal, grouping);
    }

    private static @Nullable String withoutExponent(String body, char decimal, char grouping) {
        int point = body.indexOf(decimal);
        String whole = point < 0 ? body : body.substring(0, point);
        String fraction = point < 0 ? "" : body.substring(point + 1);
        if (!isDigits(fraction)) {
            return null;
        }
        String plain = isDigits(whole) ? whole : ungrouped(whole, grouping);
        if (plain == null || (plain.isEmpty() && fraction.isEmpty())) {
            return null;
        }
        return (plain.isEmpty() ? "0" : plain) + (fraction.isEmpty() ? "" : "." + fraction);
    }

    /// Groups of three, or as in India of two and a last one of three, all set apart by one sign.
    private static @Nullable String ungrouped(String whole, char grouping) {
        StringBuilder plain = new StringBuilder();
        char sign = 0;
        int run = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (isDigit(c)) {
                plain.append(c);
                run++;
                continue;
            }
            boolean group = c == grouping || c == '\'' || c == '’' || isGap(c);
            boolean wellPlaced = sign == 0 ? run >= 1 && run <= 3 : run == 3 || run == 2;
            if (!group || !wellPlaced || (sign != 0 && c != sign)) {
                return null;
            }
            sign = c;
            run = 0;
        }
        return run == 3 ? plain.toString() : null;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
