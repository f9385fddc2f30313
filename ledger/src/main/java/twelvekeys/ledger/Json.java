package twelvekeys.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A JSON value that every reader understands alike: I-JSON (RFC 7493), immutable.
///
/// ```java
/// Json.Obj entry = Json.object()
///         .put("type", "promise-made")
///         .put("due", "2026-12-02")
///         .putOptional("category", category)
///         .put("lines", Json.texts(lines));
/// ```
///
/// Two objects are equal if they have equal members, in whatever order: [Canonical] writes both
/// alike.
public sealed interface Json {

    /// The deepest nesting of objects and arrays that is read or written; `[]` has depth 1.
    int MAX_DEPTH = 64;

    /// The most UTF-8 bytes one text may have, read or written: 1 MiB.
    int MAX_BYTES = 1 << 20;

    /// An object without members, to [put][Obj#put(String, Json)] some into.
    static Obj object() {
        return new Obj(new LinkedHashMap<>());
    }

    /// An array of these values, in this order.
    static Arr array(Json... items) {
        return new Arr(List.of(items));
    }

    /// An array of these values, in this order.
    static Arr array(Collection<? extends Json> items) {
        return new Arr(List.copyOf(items));
    }

    /// An array of these texts, in this order.
    ///
    /// @throws JsonException if [Str#allows(String)] says no to one of them
    static Arr texts(Collection<String> items) {
        return new Arr(items.stream().<Json>map(Str::new).toList());
    }

    /// Reads one value, strictly: RFC 8259 as narrowed by RFC 7493, nothing before or after it but
    /// white space, at most [#MAX_BYTES] and [#MAX_DEPTH].
    ///
    /// @throws JsonException with the rule and the offset in `char`s
    static Json parse(String text) {
        return JsonParser.parse(text);
    }

    /// Reads one value from UTF-8 without a byte order mark, as strictly as [#parse(String)].
    ///
    /// @throws JsonException with the rule and the offset in bytes
    static Json parse(byte[] utf8) {
        return JsonParser.parse(utf8);
    }

    /// This value as an object.
    ///
    /// @throws JsonException if it is something else
    default Obj asObject() {
        if (this instanceof Obj object) {
            return object;
        }
        throw new JsonException("An object was expected here, not " + kind());
    }

    /// What this value is, in words with an article: `"a number"`.
    default String kind() {
        return switch (this) {
            case Obj _ -> "an object";
            case Arr _ -> "an array";
            case Str _ -> "text";
            case Num _ -> "a number";
            case Bool _ -> "true or false";
            case Null _ -> "null";
        };
    }

    /// An object: members with unique names, in the order they were put.
    record Obj(SequencedMap<String, Json> members) implements Json {

        /// @throws JsonException if [Str#allows(String)] says no to a name
        public Obj {
            boolean ours = members instanceof Grown; // checked, and known to nobody else
            members = Collections.unmodifiableSequencedMap(ours ? members : copied(members));
        }

        private static SequencedMap<String, Json> copied(SequencedMap<String, Json> members) {
            SequencedMap<String, Json> copied = new LinkedHashMap<>(members);
            copied.keySet().forEach(Texts::check);
            return copied;
        }

        /// The members of an object and one more, made by [#put(String, Json)] alone.
        private static final class Grown extends LinkedHashMap<String, Json> {

            private static final long serialVersionUID = 1L;

            Grown(Map<String, Json> members, String name, Json value) {
                super(members);
                Texts.check(name);
                put(name, value);
            }
        }

        /// This object with one member more, at its end.
        ///
        /// @throws JsonException if a member of that name is there already
        public Obj put(String name, Json value) {
            if (members.containsKey(name)) {
                throw new JsonException("Member " + Texts.shown(name) + " is there already");
            }
            return new Obj(new Grown(members, name, value));
        }

        /// This object with one text more.
        ///
        /// @throws JsonException as [#put(String, Json)], or if [Str#allows(String)] says no
        public Obj put(String name, String text) {
            return put(name, new Str(text));
        }

        /// This object with one whole number more.
        ///
        /// @throws JsonException as [#put(String, Json)], or beyond ±(2^53−1)
        public Obj put(String name, long number) {
            return put(name, Num.of(number));
        }

        /// This object with one true or false more.
        ///
        /// @throws JsonException as [#put(String, Json)]
        public Obj put(String name, boolean truth) {
            return put(name, new Bool(truth));
        }

        /// This object with the text if there is one; otherwise this object as it is. Nothing to
        /// say is an absent member, never `null`.
        ///
        /// @throws JsonException as [#put(String, String)]
        public Obj putOptional(String name, Optional<String> text) {
            return text.map(present -> put(name, present)).orElse(this);
        }

        /// Whether there is a member of this name, be it `null`.
        public boolean has(String name) {
            return members.containsKey(name);
        }

        /// The text of a member that must be there.
        ///
        /// @throws JsonException if it is missing or not text
        public String text(String name) {
            return textOf(name, member(name));
        }

        /// The text of a member that may be absent.
        ///
        /// @throws JsonException if it is there and not text (`null` is not text)
        public Optional<String> optionalText(String name) {
            return Optional.ofNullable(members.get(name)).map(value -> textOf(name, value));
        }

        /// The whole number of a member that must be there, within ±(2^53−1).
        ///
        /// @throws JsonException if it is missing or not a whole number in that range
        public long integer(String name) {
            return integerOf(name, member(name));
        }

        /// The whole number of a member that may be absent, within ±(2^53−1).
        ///
        /// @throws JsonException if it is there and not a whole number in that range
        public Optional<Long> optionalInteger(String name) {
            return Optional.ofNullable(members.get(name)).map(value -> integerOf(name, value));
        }

        /// The truth of a member that must be there.
        ///
        /// @throws JsonException if it is missing or neither `true` nor `false`
        public boolean truth(String name) {
            if (member(name) instanceof Bool(boolean value)) {
                return value;
            }
            throw wrong(name, "true or false");
        }

        /// The array of a member that must be there.
        ///
        /// @throws JsonException if it is missing or not an array
        public Arr array(String name) {
            if (member(name) instanceof Arr array) {
                return array;
            }
            throw wrong(name, "an array");
        }

        /// The object of a member that must be there.
        ///
        /// @throws JsonException if it is missing or not an object
        public Obj object(String name) {
            if (member(name) instanceof Obj object) {
                return object;
            }
            throw wrong(name, "an object");
        }

        /// The value of a member that must be there.
        ///
        /// @throws JsonException if it is missing; the message lists the names there are
        public Json member(String name) {
            Json value = members.get(name);
            if (value == null) {
                throw new JsonException(
                        "Member " + Texts.shown(name) + " is missing; there are [" + names() + "]");
            }
            return value;
        }

        private String textOf(String name, Json value) {
            if (value instanceof Str(String text)) {
                return text;
            }
            throw wrong(name, "text");
        }

        private long integerOf(String name, Json value) {
            if (value instanceof Num number && number.isInteger()) {
                return (long) number.value();
            }
            throw wrong(name, "a whole number within ±(2^53−1)");
        }

        private JsonException wrong(String name, String expected) {
            return new JsonException(
                    "Member %s should be %s, but is %s"
                            .formatted(Texts.shown(name), expected, member(name).kind()));
        }

        private String names() {
            return String.join(
                    ", ", members.keySet().stream().limit(20).map(Texts::shown).toList());
        }
    }

    /// An array: values in order.
    record Arr(List<Json> items) implements Json {

        /// Copies the list.
        public Arr {
            items = List.copyOf(items);
        }

        /// The items, each of which must be text.
        ///
        /// @throws JsonException if one is not; the message has its index from 0
        public List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (Json item : items) {
                if (!(item instanceof Str(String text))) {
                    throw wrong(texts.size(), "text");
                }
                texts.add(text);
            }
            return Collections.unmodifiableList(texts);
        }

        /// The items, each of which must be an object.
        ///
        /// @throws JsonException if one is not; the message has its index from 0
        public List<Obj> objects() {
            List<Obj> objects = new ArrayList<>();
            for (Json item : items) {
                if (!(item instanceof Obj object)) {
                    throw wrong(objects.size(), "an object");
                }
                objects.add(object);
            }
            return Collections.unmodifiableList(objects);
        }

        private JsonException wrong(int index, String expected) {
            return new JsonException(
                    "Item "
                            + index
                            + " should be "
                            + expected
                            + ", but is "
                            + items.get(index).kind());
        }
    }

    /// Text: Unicode characters, no lone surrogates and no noncharacters (RFC 7493 §2.1).
    record Str(String text) implements Json {

        /// @throws JsonException if [#allows(String)] says no
        public Str {
            Texts.check(text);
        }

        /// Whether this text can stand in an entry. Ask before, where one bad row must not stop the
        /// rest.
        public static boolean allows(String text) {
            return Texts.faultIn(text) == Texts.NO_FAULT;
        }
    }

    /// A number: a finite IEEE 754 double (RFC 7493 §2.2); −0 is 0.
    ///
    /// Values from 2^53 up to 10^21 (and their negatives) are refused: their canonical form is
    /// written as a plain integer, which promises an exactness a double does not have. Write such a
    /// number, and every decimal that must stay exact, as text.
    record Num(double value) implements Json {

        /// The largest whole number: 2^53−1.
        public static final long MAX_INTEGER = (1L << 53) - 1;

        private static final double FIRST_WITH_EXPONENT = 1e21;

        /// @throws JsonException if the value is not finite or in the refused range
        public Num {
            if (!Double.isFinite(value)) {
                throw new JsonException("A number must be finite");
            }
            double size = Math.abs(value);
            if (size > MAX_INTEGER && size < FIRST_WITH_EXPONENT) {
                throw beyond();
            }
            value = value == 0 ? 0.0 : value;
        }

        /// A whole number.
        ///
        /// @throws JsonException beyond ±(2^53−1)
        public static Num of(long number) {
            if (number > MAX_INTEGER || number < -MAX_INTEGER) {
                throw beyond();
            }
            return new Num(number);
        }

        /// Whether this is a whole number within ±(2^53−1).
        public boolean isInteger() {
            return Math.abs(value) <= MAX_INTEGER && value == Math.rint(value);
        }

        static JsonException beyond() {
            return new JsonException(
                    "A whole number must be within ±(2^53−1); write a larger one as text");
        }
    }

    /// `true` or `false`.
    record Bool(boolean value) implements Json {}

    /// `null`.
    record Null() implements Json {}
}
