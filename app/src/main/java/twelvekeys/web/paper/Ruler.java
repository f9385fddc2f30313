package twelvekeys.web.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// How wide a text is in the fonts of paper, and how many lines it takes.
///
/// A little is added, for the same slides are shown with other fonts too.
final class Ruler {

    /// By how much another font of the same kind may be broader.
    private static final double SPARE = 1.04;

    /// The width of a letter that the fonts do not have, as a part of its size: it is a square one
    /// in most scripts they lack.
    private static final float MISSING = 1;

    private static final int LETTERS = 0x10000;

    private Ruler() {}

    /// How wide a text is on one line, in points.
    ///
    /// @param size the size of its letters, in points
    static double width(String text, double size, boolean bold) {
        float[] widths = bold ? Loaded.BOLD : Loaded.PLAIN;
        double width = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            width += letter < LETTERS ? widths[letter] : MISSING;
            at += Character.charCount(letter);
        }
        return width * size * SPARE;
    }

    /// The width of its longest part that is kept on one line, in points.
    static double longestWord(String text, double size, boolean bold) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        double longest = 0;
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            longest = Math.max(longest, width(text.substring(from, to).strip(), size, bold));
            from = to;
        }
        return longest;
    }

    /// How many lines a text takes: at least one.
    ///
    /// @param room how wide a line is, in points
    static int lines(String text, double room, double size, boolean bold) {
        int lines = 1;
        for (int at = lineEnd(text, 0, room, size, bold);
                at < text.length();
                at = lineEnd(text, at, room, size, bold)) {
            lines++;
        }
        return lines;
    }

    /// How many characters of a text its first lines hold.
    static int held(String text, int lines, double room, double size, boolean bold) {
        int at = 0;
        for (int line = 0; line < lines && at < text.length(); line++) {
            at = lineEnd(text, at, room, size, bold);
        }
        return at;
    }

    /// Where the line that begins somewhere ends: between words, or within a word that is longer
    /// than a line.
    private static int lineEnd(String text, int from, double room, double size, boolean bold) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int end = from;
        for (int to = from >= text.length() ? BreakIterator.DONE : breaks.following(from);
                to != BreakIterator.DONE;
                to = breaks.next()) {
            if (width(text.substring(from, to).stripTrailing(), size, bold) > room) {
                break;
            }
            end = to;
            if (text.charAt(to - 1) == '\n') {
                break;
            }
        }
        if (end > from || from >= text.length()) {
            return end;
        }
        int at = from + Character.charCount(text.codePointAt(from));
        while (at < text.length()) {
            int next = at + Character.charCount(text.codePointAt(at));
            if (width(text.substring(from, next), size, bold) > room) {
                break;
            }
            at = next;
        }
        return at;
    }

    /// Read once, when something is first measured.
    private static final class Loaded {
        static final float[] PLAIN = widths(Fonts.all().getFirst());
        static final float[] BOLD = widths(Fonts.all().getLast());
    }

    private static float[] widths(Fonts.Font file) {
        float[] widths = new float[LETTERS];
        Arrays.fill(widths, MISSING);
        try (InputStream in = file.file().get();
                TrueTypeFont font = parsed(in.readAllBytes())) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            float em = font.getUnitsPerEm();
            for (int letter = 0; letter < LETTERS; letter++) {
                int glyph = letters.getGlyphId(letter);
                if (glyph != 0) {
                    widths[letter] = font.getAdvanceWidth(glyph) / em;
                } else if (Character.getType(letter) == Character.NON_SPACING_MARK
                        || Character.isISOControl(letter)) {
                    widths[letter] = 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return widths;
    }

    private static TrueTypeFont parsed(byte[] font) throws IOException {
        boolean postScript = font[0] == 'O';
        RandomAccessReadBuffer from = new RandomAccessReadBuffer(font);
        return postScript ? new OTFParser().parse(from) : new TTFParser().parse(from);
    }
}
