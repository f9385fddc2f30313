package twelvekeys.tables;

import java.text.Normalizer;
import java.util.Locale;

/// How the names of parties are compared and shown.
///
/// Two spellings with the same {@link #key(String)} are the same party: compatibility forms are
/// unified (Unicode NFKC, so a full-width "Ａ" is an "A"), white space is collapsed, characters that
/// cannot be seen are dropped, and case is folded.
public final class Names {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int MAX_ROUNDS = 4;

    private Names() {}

    /// The key under which two spellings are the same. Never shown to anybody. Applying it twice
    /// changes nothing.
    public static String key(String name) {
        if (isPlain(name)) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
        String folded = name;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String next = fold(folded);
            if (next.equals(folded)) {
                break;
            }
            folded = next;
        }
        return folded;
    }

    /// The name as it is shown: case and script kept, white space tidied, invisible controls gone.
    /// The two joiners that Persian and Indian scripts write with stay.
    public static String clean(String name) {
        if (isPlain(name)) {
            return name.strip();
        }
        String tidied = tidy(Normalizer.normalize(name, Normalizer.Form.NFC), true);
        return Normalizer.normalize(tidied, Normalizer.Form.NFC);
    }

    private static String fold(String name) {
        String unified = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String cased = unified.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String again = Normalizer.normalize(cased.replace('ς', 'σ'), Normalizer.Form.NFKC);
        return tidy(again, false);
    }

    /// Printable ASCII without double spaces, by far the commonest case.
    private static boolean isPlain(String name) {
        char before = 'x';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static String tidy(String text, boolean keepJoiners) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                gap = !out.isEmpty();
            } else if (!isInvisible(c, keepJoiners)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static boolean isInvisible(int c, boolean keepJoiners) {
        if (keepJoiners && (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER)) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F);
    }
}
