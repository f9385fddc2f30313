package twelvekeys.ledger;

import java.util.OptionalInt;

/// The one exception of [Json] values: a text is not strict JSON, or a value is not what was asked
/// for. The message names the rule and, for a text, the place. It repeats member names, never
/// values: those may be private.
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NOWHERE = -1;

    private final String reason;
    private final int offset;

    JsonException(String reason) {
        super(reason);
        this.reason = reason;
        this.offset = NOWHERE;
    }

    JsonException(String reason, int offset) {
        super(reason + " at offset " + offset);
        this.reason = reason;
        this.offset = offset;
    }

    /// Where in the parsed text the fault is, counted from 0: in bytes if bytes were parsed, in
    /// `char`s if a string was. Empty if the fault is not in a text.
    public OptionalInt offset() {
        return offset == NOWHERE ? OptionalInt.empty() : OptionalInt.of(offset);
    }

    /// The same fault, at this place.
    JsonException at(int place) {
        return new JsonException(reason, place);
    }
}
