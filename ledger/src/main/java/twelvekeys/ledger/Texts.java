package twelvekeys.ledger;

import java.util.HexFormat;

/// The rules for text: which characters may stand in it, and how it is written.
final class Texts {

    static final int NO_FAULT = -1;

    private static final int SHOWN_LENGTH = 40;
    private static final HexFormat HEX = HexFormat.of();

    private Texts() {}

    /// The index of the first lone surrogate or noncharacter (RFC 7493 §2.1), or [#NO_FAULT].
    static int faultIn(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (isSurrogate(character) || isNoncharacter(character)) {
                return at;
            }
            at += Character.charCount(character);
        }
        return NO_FAULT;
    }

    static void check(String text) {
        int fault = faultIn(text);
        if (fault != NO_FAULT) {
            boolean surrogate = isSurrogate(text.codePointAt(fault));
            String what = surrogate ? "a lone surrogate" : "a noncharacter";
            throw new JsonException("Text holds " + what + " (its character " + fault + ")");
        }
    }

    /// Appends the text in quotes with the fewest escapes (RFC 8785 §3.2.2.2).
    static void quote(String text, StringBuilder out) {
        if (isPlain(text)) {
            out.append('"').append(text).append('"');
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u").append(HEX.toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /// A member name for a message: quoted, escaped, and cut if long.
    static String shown(String name) {
        boolean whole = name.length() <= SHOWN_LENGTH;
        StringBuilder out = new StringBuilder();
        quote(whole ? name : name.substring(0, SHOWN_LENGTH) + "…", out);
        return out.toString();
    }

    /// How many UTF-8 bytes the first `end` chars take; a lone surrogate counts 2.
    static int utf8Length(String text, int end) {
        int length = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static boolean isNoncharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }
}
