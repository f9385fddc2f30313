package twelvekeys.intake;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.Names;

/// The rule that a row's names and texts can stand in the record: names of at most 400 characters
/// and 800 bytes, deliverables and line keys of at most 200 characters, and characters that every
/// system can read back. The bytes are counted in the form names are compared in, which an index of
/// the database must be able to hold.
final class RecordableRow {

    private static final int LONGEST_NAME = 400;
    private static final int MOST_NAME_BYTES = 800;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_WORDS = 300;

    private RecordableRow() {}

    /// Why a row cannot be recorded, absent if it can.
    static @Nullable String check(StagedRow row) {
        if (Names.key(row.partner()).isEmpty()) {
            return "The partner’s name has no letters or digits; name the partner.";
        }
        if (tooLong(row.partner()) || tooLong(row.unit())) {
            return "A name has more than 400 characters, or 200 of a script that needs more room; shorten it.";
        }
        String deliverable = row.deliverable();
        if ((deliverable != null && deliverable.length() > LONGEST_KEY)
                || row.lineKey().length() > LONGEST_KEY) {
            return "The delivery or its line has a number of more than 200 characters; shorten it.";
        }
        return null;
    }

    private static boolean tooLong(String name) {
        return name.length() > LONGEST_NAME
                || Names.key(name).getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES;
    }

    /// Words, shortened to 300 characters.
    static String shortened(String words) {
        return words.length() <= LONGEST_WORDS
                ? words
                : words.substring(
                                0,
                                words.offsetByCodePoints(
                                        0, words.codePointCount(0, LONGEST_WORDS) - 1))
                        + "…";
    }

    /// Text without what cannot be recorded: control characters, lone surrogates and the code
    /// points that are no characters become the replacement character.
    static String clean(String text) {
        if (text.codePoints().allMatch(RecordableRow::recordable)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(recordable(c) ? c : 0xFFFD));
        return clean.toString();
    }

    private static boolean recordable(int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\r' && c != '\t';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !control && !surrogate && !none;
    }
}
