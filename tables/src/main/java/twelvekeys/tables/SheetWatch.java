package twelvekeys.tables;

/// Reads the bytes of a sheet's XML for two attributes that make a reader allocate without bound: a
/// cell address such as `r="ZZZZZZ1"`, and masses of `t="array"`.
final class SheetWatch {

    private static final int MAX_ARRAYS = 1_000;
    private static final String ARRAY = "array";

    /// Where in ` r = "AB12"` the walk is.
    private enum At {
        ELSEWHERE,
        SPACE,
        NAME,
        EQUALS,
        ADDRESS,
        TYPE
    }

    private At at = At.ELSEWHERE;
    private int name;
    private int length;
    private int matched;
    private int arrays;

    /// @throws TableException if the sheet must not be read
    void take(byte[] bytes, int n) {
        for (int i = 0; i < n; i++) {
            take(bytes[i] & 0xFF);
        }
    }

    private void take(int b) {
        if (b == 0) {
            throw TableProblems.damaged(0, null);
        }
        switch (at) {
            case ELSEWHERE -> at = isGap(b) ? At.SPACE : At.ELSEWHERE;
            case SPACE -> afterSpace(b);
            case NAME -> afterName(b);
            case EQUALS -> beforeValue(b);
            case ADDRESS -> address(b);
            case TYPE -> type(b);
        }
    }

    private static boolean isGap(int b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == ':';
    }

    private void afterSpace(int b) {
        if (b == 'r' || b == 't') {
            name = b;
            at = At.NAME;
        } else if (!isGap(b)) {
            at = At.ELSEWHERE;
        }
    }

    private void afterName(int b) {
        if (b == '=') {
            at = At.EQUALS;
        } else if (!isGap(b)) {
            at = At.ELSEWHERE;
        }
    }

    private void beforeValue(int b) {
        if (b == '"' || b == '\'') {
            length = 0;
            matched = 0;
            at = name == 'r' ? At.ADDRESS : At.TYPE;
        } else if (!isGap(b)) {
            at = At.ELSEWHERE;
        }
    }

    private void address(int b) {
        boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '&' || b > 127;
        length++;
        if (!letter) {
            at = At.ELSEWHERE;
        } else if (b == '&' || length > 3) {
            throw TableProblems.damaged(0, null);
        }
    }

    private void type(int b) {
        if (matched < ARRAY.length() && b == ARRAY.charAt(matched)) {
            matched++;
            return;
        }
        if (matched == ARRAY.length() && ++arrays > MAX_ARRAYS) {
            throw TableProblems.zipBomb();
        }
        at = At.ELSEWHERE;
    }
}
