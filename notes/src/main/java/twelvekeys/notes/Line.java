package twelvekeys.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line of the text, by its offsets, without its line end.
///
/// @param start where it begins
/// @param end where it ends, exclusive
record Line(int start, int end) {

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028') {
                lines.add(new Line(start, i));
                start = i + 1;
                if (c == '\r' && start < text.length() && text.charAt(start) == '\n') {
                    i++;
                    start++;
                }
            }
        }
        lines.add(new Line(start, text.length()));
        return lines;
    }

    /// The line in lower case, without white space around it.
    String words(String text) {
        return lower(text, start, end);
    }

    static String lower(String text, int from, int to) {
        return text.substring(from, Math.max(from, to)).strip().toLowerCase(Locale.ROOT);
    }

    /// How many characters of white space it begins with.
    int indent(String text) {
        int at = start;
        while (at < end && Tokens.isSpace(text.charAt(at))) {
            at++;
        }
        return at - start;
    }

    /// Where it begins after a bullet or a number such as "1." or "2.3)"; its start when it has
    /// none.
    int afterBullet(String text) {
        int at = start + indent(text);
        if (at >= end) {
            return start;
        }
        int after = at;
        if ("-*•–—·▪◦‣☐".indexOf(text.charAt(at)) >= 0) {
            after = at + 1;
        } else {
            while (after < end && after < at + 8 && isNumbering(text.charAt(after))) {
                after++;
            }
            boolean closed = after > at && ".)".indexOf(text.charAt(after - 1)) >= 0;
            if (!closed || !Character.isDigit(text.charAt(at))) {
                return start;
            }
        }
        int first = after;
        while (first < end && Tokens.isSpace(text.charAt(first))) {
            first++;
        }
        return first > after && first < end ? first : start;
    }

    private static boolean isNumbering(char c) {
        return Character.isDigit(c) || c == '.' || c == ')';
    }
}
