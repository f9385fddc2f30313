package twelvekeys.tables;

import org.jspecify.annotations.Nullable;

/// A scanner that finds the shape of a date in a text, without regular expressions: it runs over
/// three cells of every row of a file.
///
/// It takes up to three numbers or words with separators between them; what is left must be a time
/// of day, which is ignored. A time zone is ignored too: the date is the one that is written.
final class DateText {

    private static final int MAX_LENGTH = 60;
    private static final int SERIAL_FROM = 20_000;
    private static final int SERIAL_TO = 80_000;

    private final String text;
    private int at;
    private final int[] numbers = new int[3];
    private final int[] digits = new int[3];
    private final char[] after = new char[3];
    private int count;
    private int month;
    private int monthAt = -1;

    private DateText(String text) {
        this.text = text;
    }

    /// The shape, or null if the text looks like no date.
    static @Nullable DateShape shape(String raw) {
        String text = raw.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return null;
        }
        return new DateText(text).scan();
    }

    private @Nullable DateShape scan() {
        while (count < 3 && at < text.length()) {
            if (!token()) {
                return null;
            }
            if (count == 1 && monthAt < 0 && isSingleNumber()) {
                return single();
            }
            if (count < 3 && !separator()) {
                return null;
            }
        }
        if (count < 3 || !TimeText.isTimeOrNothing(text, at)) {
            return null;
        }
        return monthAt >= 0 ? named() : numeric();
    }

    /// One number, or one word that is a month or may stand between the parts.
    private boolean token() {
        char c = text.charAt(at);
        if (isDigit(c)) {
            return number();
        }
        if (!Character.isLetter(c)) {
            return false;
        }
        String word = word();
        int found = MonthNames.month(word);
        if (found == 0 || monthAt >= 0) {
            return false;
        }
        month = found;
        monthAt = count;
        count++;
        return true;
    }

    private boolean number() {
        int start = at;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (at - start >= 8) {
                return false;
            }
            value = value * 10 + (text.charAt(at) - '0');
            at++;
        }
        numbers[count] = value;
        digits[count] = at - start;
        count++;
        return true;
    }

    private String word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Steps over what stands between two parts and keeps its sign (a space if there is no other).
    private boolean separator() {
        int start = at;
        skipOrdinal();
        skipDotOfMonth();
        char sign = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                sign = sign == 0 ? ' ' : sign;
            } else if ("-./,'".indexOf(c) >= 0
                    && (sign == 0 || sign == ' ' || c == sign || c == ',')) {
                sign = c;
            } else {
                break;
            }
            at++;
        }
        after[count - 1] = sign;
        skipOf();
        return at > start && at < text.length();
    }

    /// The "nd" of 2nd, the "er" of 1er, the "º" of 1º.
    private void skipOrdinal() {
        int end = at;
        while (end < text.length() && end - at < 3 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String suffix = text.substring(at, end);
        switch (suffix) {
            case "st", "nd", "rd", "th", "er", "º", "ª" -> at = end;
            default -> {}
        }
    }

    /// The dot of "févr.-2012".
    private void skipDotOfMonth() {
        if (monthAt == count - 1 && at < text.length() && text.charAt(at) == '.') {
            at++;
        }
    }

    /// The "de" of "2 de junio de 2006".
    private void skipOf() {
        if (text.startsWith("de ", at) || text.startsWith("of ", at)) {
            at += 3;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\t';
    }

    private boolean isSingleNumber() {
        if (digits[0] == 8) {
            return true;
        }
        return digits[0] == 5 && (at == text.length() || text.charAt(at) == '.');
    }

    private @Nullable DateShape single() {
        if (digits[0] == 8) {
            int value = numbers[0];
            int year = value / 10_000;
            int monthOfIt = value / 100 % 100;
            int day = value % 100;
            boolean real = year >= 1900 && year <= 2199;
            boolean exists = DateShape.day(year, monthOfIt, day) != null;
            boolean ends = TimeText.isTimeOrNothing(text, at);
            return real && exists && ends ? new DateShape.Compact(year, monthOfIt, day) : null;
        }
        for (int i = at + 1; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return null;
            }
        }
        double value = Double.parseDouble(text);
        return value >= SERIAL_FROM && value <= SERIAL_TO ? new DateShape.Serial(value) : null;
    }

    private @Nullable DateShape named() {
        int a = monthAt == 0 ? 1 : 0;
        int b = monthAt == 2 ? 1 : 2;
        if (monthAt == 1 && digits[0] == 4 && digits[2] <= 2) {
            return new DateShape.Named(numbers[0], month, numbers[2]);
        }
        if (monthAt == 2 || digits[a] > 2 || !isYear(b)) {
            return null;
        }
        return new DateShape.Named(year(b), month, numbers[a]);
    }

    private boolean isYear(int i) {
        return digits[i] == 2 || digits[i] == 4;
    }

    private int year(int i) {
        return digits[i] == 2 ? DateShape.pivot(numbers[i]) : numbers[i];
    }

    private @Nullable DateShape numeric() {
        if (after[0] != after[1] || after[0] == ',' || after[0] == '\'') {
            return null;
        }
        if (digits[0] == 4) {
            boolean iso = after[0] == '-' && digits[1] == 2 && digits[2] == 2;
            boolean fits = digits[1] <= 2 && digits[2] <= 2;
            return fits ? new DateShape.YearFirst(numbers[0], numbers[1], numbers[2], iso) : null;
        }
        if (digits[0] > 2 || digits[1] > 2 || !isYear(2)) {
            return null;
        }
        var shape = new DateShape.Numbers(numbers[0], numbers[1], numbers[2], digits[2] == 2);
        return shape.isPlausible() ? shape : null;
    }
}
