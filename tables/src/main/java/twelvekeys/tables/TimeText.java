package twelvekeys.tables;

import java.util.regex.Pattern;

/// Tells whether what follows a date is a time of day, which is read over, or something else.
final class TimeText {

    private static final Pattern TIME =
            Pattern.compile(
                    "(?:[ T,\u00A0]|, )\\s*"
                            + "(?:\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?|\\d{4}|\\d{6})"
                            + "\\s*(?:[AaPp]\\.?\\s?[Mm]\\.?|Uhr|h)?"
                            + "\\s*(?:Z|[+-]\\d{2}(?::?\\d{2})?|UTC|GMT|[A-Z]{3,4})?"
                            + "(?:\\[[A-Za-z_/+-]{1,40}])?");

    private TimeText() {}

    static boolean isTimeOrNothing(String text, int from) {
        int length = text.length();
        if (from == length || (from == length - 1 && text.charAt(from) == '.')) {
            return true;
        }
        if (from == length - 1 && text.charAt(from) == 'Z') {
            return true;
        }
        return TIME.matcher(text).region(from, length).matches();
    }
}
