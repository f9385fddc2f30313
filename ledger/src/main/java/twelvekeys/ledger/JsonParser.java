package twelvekeys.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A reader of one I-JSON text: RFC 8259 as narrowed by RFC 7493. What is doubtful is refused,
/// never repaired; the text may come from anyone.
final class JsonParser {

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SAFE_DIGITS = 16;

    private final String text;
    private int at;
    private int depth;

    private JsonParser(String text) {
        this.text = text;
    }

    static Json parse(String text) {
        if (text.length() > Json.MAX_BYTES
                || Texts.utf8Length(text, text.length()) > Json.MAX_BYTES) {
            throw tooLong();
        }
        return new JsonParser(text).whole();
    }

    static Json parse(byte[] utf8) {
        if (utf8.length > Json.MAX_BYTES) {
            throw tooLong();
        }
        String text = decoded(utf8);
        try {
            return new JsonParser(text).whole();
        } catch (JsonException e) {
            throw e.at(Texts.utf8Length(text, e.offset().orElse(0)));
        }
    }

    private static String decoded(byte[] utf8) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(utf8);
        CharBuffer chars = CharBuffer.allocate(utf8.length);
        if (decoder.decode(in, chars, true).isError()) {
            throw new JsonException("The bytes are not UTF-8", in.position());
        }
        return chars.flip().toString();
    }

    private Json whole() {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw fault("A byte order mark is not allowed");
        }
        skipSpace();
        Json value = value();
        skipSpace();
        if (at < text.length()) {
            throw fault("Nothing may follow the value");
        }
        return value;
    }

    private Json value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", new Json.Bool(true));
            case 'f' -> literal("false", new Json.Bool(false));
            case 'n' -> literal("null", new Json.Null());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw fault("A value was expected");
        };
    }

    private Json object() {
        enter();
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        skipSpace();
        if (!taken('}')) {
            do {
                skipSpace();
                readMember(members);
                skipSpace();
            } while (taken(','));
            expect('}', "A comma or the end of the object was expected");
        }
        depth--;
        return new Json.Obj(members);
    }

    private void readMember(SequencedMap<String, Json> members) {
        int start = at;
        if (peek() != '"') {
            throw fault("A member name in double quotes was expected");
        }
        String name = string().text();
        if (members.containsKey(name)) {
            throw new JsonException("The name " + Texts.shown(name) + " appears twice", start);
        }
        skipSpace();
        expect(':', "A colon was expected after the member name");
        skipSpace();
        members.put(name, value());
    }

    private Json array() {
        enter();
        List<Json> items = new ArrayList<>();
        skipSpace();
        if (!taken(']')) {
            do {
                skipSpace();
                items.add(value());
                skipSpace();
            } while (taken(','));
            expect(']', "A comma or the end of the array was expected");
        }
        depth--;
        return new Json.Arr(items);
    }

    private void enter() {
        if (depth == Json.MAX_DEPTH) {
            throw fault("The text is nested deeper than " + Json.MAX_DEPTH);
        }
        depth++;
        at++;
    }

    private Json literal(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw fault("A value was expected");
        }
        at += word.length();
        return value;
    }

    private Json.Str string() {
        int start = at++;
        String characters = characters();
        try {
            return new Json.Str(characters);
        } catch (JsonException e) {
            throw e.at(start);
        }
    }

    /// Up to the closing quote: in one piece as far as there is no escape, which is mostly all of
    /// it.
    private String characters() {
        int from = at;
        while (peek() >= ' ' && peek() != '"' && peek() != '\\') {
            at++;
        }
        if (taken('"')) {
            return text.substring(from, at - 1);
        }
        StringBuilder out = new StringBuilder(text.substring(from, at));
        while (!taken('"')) {
            int c = peek();
            if (c == END) {
                throw fault("The text ends inside a string");
            }
            if (c < ' ') {
                throw fault("A control character in a string must be escaped");
            }
            at++;
            out.append(c == '\\' ? escaped() : (char) c);
        }
        return out.toString();
    }

    private char escaped() {
        int c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexCharacter();
            default -> throw new JsonException("This escape is not known", at - 2);
        };
    }

    private char hexCharacter() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int c = peek();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw fault("Four hexadecimal digits were expected");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private Json number() {
        int start = at;
        skip('-');
        if (!taken('0')) {
            skipDigits();
        }
        boolean plain = true;
        if (taken('.')) {
            skipDigits();
            plain = false;
        }
        int mantissa = at - start;
        if (taken('e') || taken('E')) {
            if (!taken('+')) {
                skip('-');
            }
            skipDigits();
            plain = false;
        }
        return valueOf(text.substring(start, at), plain, mantissa, start);
    }

    /// @param plain whether the number is written as a whole number, in digits only
    /// @param mantissa how many characters stand before the exponent
    private static Json.Num valueOf(String number, boolean plain, int mantissa, int start) {
        try {
            if (plain) {
                return integer(number);
            }
            double value = Double.parseDouble(number);
            if (value == 0 && !isZero(number.substring(0, mantissa))) {
                throw new JsonException("A number is too small to be told from 0");
            }
            return new Json.Num(value);
        } catch (JsonException e) {
            throw e.at(start);
        }
    }

    private static boolean isZero(String mantissa) {
        return mantissa.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    private static Json.Num integer(String number) {
        int digits = number.startsWith("-") ? number.length() - 1 : number.length();
        if (digits > SAFE_DIGITS) {
            throw Json.Num.beyond();
        }
        return Json.Num.of(Long.parseLong(number));
    }

    private void skipDigits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw fault("A digit was expected");
        }
    }

    private void skipSpace() {
        while (" \n\r\t".indexOf(peek()) >= 0) {
            at++;
        }
    }

    private void expect(char wanted, String otherwise) {
        if (!taken(wanted)) {
            throw fault(otherwise);
        }
    }

    private void skip(char unwanted) {
        if (peek() == unwanted) {
            at++;
        }
    }

    private boolean taken(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private JsonException fault(String reason) {
        return new JsonException(reason, at);
    }

    private static JsonException tooLong() {
        return new JsonException(
                "The text is longer than " + Json.MAX_BYTES + " bytes", Json.MAX_BYTES);
    }
}
