package twelvekeys.cli;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Writes one JSON value (RFC 8259), members in the order they are given.
///
/// Objects and arrays are opened and closed by the caller; commas are put in by this writer.
/// Numbers are written with all their digits; what is not there is `null`.
final class Json {

    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    Json open(char bracket) {
        separate();
        text.append(bracket);
        first = true;
        return this;
    }

    Json close(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    Json name(String name) {
        separate();
        quote(name);
        text.append(':');
        first = true;
        return this;
    }

    Json member(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            return raw("null");
        }
        separate();
        quote(value);
        return this;
    }

    Json member(String name, long value) {
        return name(name).raw(Long.toString(value));
    }

    Json member(String name, double value) {
        return name(name).raw(Double.isFinite(value) ? Double.toString(value) : "null");
    }

    Json member(String name, boolean value) {
        return name(name).raw(Boolean.toString(value));
    }

    Json member(String name, OptionalDouble value) {
        return member(name, value.orElse(Double.NaN));
    }

    /// A text as an element of an array.
    Json text(String value) {
        separate();
        quote(value);
        return this;
    }

    Json raw(String value) {
        separate();
        text.append(value);
        return this;
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F || isLoneSurrogate(value, i)) {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean isLoneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
