package twelvekeys.filings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers and days as files spell them; the same few days and words come again and again, so each
/// is kept once.
final class Numbers {

    private static final int COMPACT_DATE = 8;
    private static final int MOST_DIGITS = 400;
    private static final int MOST_WORDS = 1_000_000;

    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /// A number; NaN if the text is none, an infinity if it is too large.
    static double number(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MOST_DIGITS) {
            return Double.NaN;
        }
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (!(c >= '0' && c <= '9') && "+-.eE".indexOf(c) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(stripped);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// A whole number from a text such as `5311.0`; 0 if it is none.
    static int whole(String text) {
        double number = number(text);
        return number > 0 && number < Integer.MAX_VALUE ? (int) number : 0;
    }

    /// A number at the SEC, from a number or a text; 0 if it is none.
    static long cik(String text) {
        String stripped = text.strip();
        return stripped.matches("0*[1-9]\\d{0,9}") ? Long.parseLong(stripped) : 0;
    }

    /// A day such as 2010-03-31 or 20100331; null if the text is none.
    @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.length() < COMPACT_DATE) {
            return null;
        }
        LocalDate known = days.get(text);
        if (known != null) {
            return known;
        }
        LocalDate day = parse(text);
        if (day != null && days.size() < MOST_WORDS) {
            days.put(text, day);
        }
        return day;
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            if (text.length() == COMPACT_DATE) {
                int number = Integer.parseInt(text);
                return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
            }
            return LocalDate.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /// The same text, kept once.
    String word(String text) {
        if (words.size() > MOST_WORDS) {
            words.clear();
        }
        return words.computeIfAbsent(text, word -> word);
    }
}
