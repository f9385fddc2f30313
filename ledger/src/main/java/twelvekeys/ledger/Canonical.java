package twelvekeys.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// The one spelling of a value: the JSON Canonicalization Scheme, RFC 8785.
///
/// Members are sorted by the UTF-16 code units of their names, there is no white space, numbers
/// have the fewest digits, and only what must be escaped is. Equal values give equal bytes, and
/// reading the bytes gives an equal value.
public final class Canonical {

    private final StringBuilder out = new StringBuilder();

    private Canonical() {}

    /// The canonical UTF-8 bytes of a value.
    ///
    /// @throws JsonException if they would pass [Json#MAX_BYTES] or [Json#MAX_DEPTH], so that what
    ///   is written can always be read again
    public static byte[] bytes(Json value) {
        Canonical canonical = new Canonical();
        canonical.write(value, 0);
        byte[] bytes = canonical.out.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Json.MAX_BYTES) {
            throw new JsonException(
                    "The value takes more than " + Json.MAX_BYTES + " bytes: " + bytes.length);
        }
        return bytes;
    }

    private void write(Json value, int depth) {
        switch (value) {
            case Json.Obj object -> writeObject(object, deeper(depth));
            case Json.Arr array -> writeArray(array, deeper(depth));
            case Json.Str(String text) -> Texts.quote(text, out);
            case Json.Num(double number) -> out.append(EcmaNumber.text(number));
            case Json.Bool(boolean truth) -> out.append(truth);
            case Json.Null() -> out.append("null");
        }
    }

    /// `String` compares by UTF-16 code units, which is the order RFC 8785 §3.2.3 asks for.
    private void writeObject(Json.Obj object, int depth) {
        char before = '{';
        for (Map.Entry<String, Json> member : sorted(object.members()).entrySet()) {
            out.append(before);
            Texts.quote(member.getKey(), out);
            out.append(':');
            write(member.getValue(), depth);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    /// The members themselves if they are in order, as they are when canonical bytes were read.
    private static Map<String, Json> sorted(Map<String, Json> members) {
        String before = null;
        for (String name : members.keySet()) {
            if (before != null && before.compareTo(name) > 0) {
                return new TreeMap<>(members);
            }
            before = name;
        }
        return members;
    }

    private void writeArray(Json.Arr array, int depth) {
        char before = '[';
        for (Json item : array.items()) {
            out.append(before);
            write(item, depth);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static int deeper(int depth) {
        if (depth == Json.MAX_DEPTH) {
            throw new JsonException("The value is nested deeper than " + Json.MAX_DEPTH);
        }
        return depth + 1;
    }
}
