package twelvekeys.web.chart;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/// Text in a drawing: how wide it will be, what to leave out when it is too long, and how to write
/// it so that it stays text.
///
/// SVG does not wrap or cut text, and the server does not know the reader's fonts, so widths are
/// estimates on the generous side.
final class Lettering {

    private static final String ELLIPSIS = "…";
    private static final String NARROW_LETTERS = "fijlrtI.,:;'’|!()[] \u00a0\u202f";
    private static final String BROAD_LETTERS = "mwMWQO%@–—−+…";

    private Lettering() {}

    /// The estimated width of a text, in CSS pixels.
    ///
    /// @param size the font size, in CSS pixels
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::ems).sum() * size;
    }

    private static double ems(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        if (NARROW_LETTERS.indexOf(letter) >= 0) {
            return 0.31;
        }
        if (BROAD_LETTERS.indexOf(letter) >= 0) {
            return 0.84;
        }
        if (letter < 0x250) {
            return Character.isUpperCase(letter) ? 0.61 : 0.51;
        }
        return isSquare(letter) ? 1.02 : 0.64;
    }

    private static boolean isSquare(int letter) {
        if (letter >= 0x1f000) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL;
    }

    /// The text itself, or as much of its beginning as fits with an ellipsis. Cuts between what a
    /// reader takes for letters, never through an accent, an emoji or a surrogate pair.
    static String fitted(String text, double room, double size) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (width(line, size) <= room) {
            return line;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(line);
        int cut = letters.last();
        while (cut > 0 && width(line.substring(0, cut) + ELLIPSIS, size) > room) {
            cut = letters.previous();
        }
        return line.substring(0, Math.max(cut, 0)).strip() + ELLIPSIS;
    }

    /// The text on one line, or on two of which the second may be too long still.
    static List<String> inTwo(String text, double room, double size) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (width(line, size) <= room) {
            return List.of(line);
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(line);
        int cut = 0;
        for (int at = breaks.next();
                at != BreakIterator.DONE && width(line.substring(0, at).strip(), size) <= room;
                at = breaks.next()) {
            cut = at;
        }
        return cut == 0
                ? List.of(line)
                : List.of(line.substring(0, cut).strip(), line.substring(cut));
    }

    /// The text as XML 1.0 may hold it: markup escaped, what is no character replaced by U+FFFD.
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> append(safe, letter));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int letter) {
        switch (letter) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(isXml(letter) ? letter : 0xfffd);
        }
    }

    private static boolean isXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= 0x20 && letter <= 0xd7ff)
                || (letter >= 0xe000 && letter <= 0xfffd)
                || letter >= 0x10000;
    }
}
