package twelvekeys.intake;

import org.jspecify.annotations.Nullable;
import twelvekeys.tables.Names;

/// The rule that a row's names and texts can stand in the record: names of at most 400 characters,
/// deliverables and line keys of at most 200, and characters that every system can read back.
final class RecordableRow {

    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_WORDS = 300;

    private RecordableRow() {}

    /// Why a row cannot be recorded, absent if it can.
    static @Nullable String check(StagedRow row) {
        if (Names.key(row.partner()).isEmpty()) {
            return "The partner’s name has no letters or digits; name the partner.";
        }
        if (row.partner().length() > LONGEST_NAME || row.unit().length() > LONGEST_NAME) {
            return "A name has more than 400 characters; shorten it.";
        }
        String deliverable = row.deliverable();
        if ((deliverable != null && deliverable.length() > LONGEST_KEY)
                || row.lineKey().length() > LONGEST_KEY) {
            return "The delivery or its line has a number of more than 200 characters; shorten it.";
        }
        return null;
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
