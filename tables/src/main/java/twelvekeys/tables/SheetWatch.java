package twelvekeys.tables;

/// Reads the bytes of a sheet's XML for what would make a reader work or allocate without bound: a
/// cell address such as `r="ZZZZZZ1"`, masses of `t="array"`, a number of very many digits, and the
/// ways in which XML can hide these.
///
/// It is quick, misses nothing, and raises a false alarm when a text happens to hold the like of `
/// r="abcd"`. What it suspects is then looked at by {@link SheetInspection}.
final class SheetWatch {

    private static final String NAMESPACE = "xmlns:";

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
    private int letters;
    private int matched;
    private int namespace;
    private int arrays;
    private int digits;
    private int before;
    private int instructions;
    private boolean suspicious;

    void take(byte[] bytes, int n) {
        for (int i = 0; i < n && !suspicious; i++) {
            take(bytes[i] & 0xFF);
        }
    }

    /// Whether the sheet needs a closer look.
    boolean isSuspicious() {
        return suspicious || arrays > SheetInspection.MAX_ARRAYS;
    }

    private void take(int b) {
        boolean inNamespace = namespace == NAMESPACE.length();
        boolean goesOn = namespace < NAMESPACE.length() && b == NAMESPACE.charAt(namespace);
        namespace = goesOn ? namespace + 1 : b == 'x' ? 1 : 0;
        if (b == 0) {
            suspicious = true; // UTF-16, in which the rest of this class is blind
        }
        watchText(b);
        switch (at) {
            case ELSEWHERE -> at = isGap(b) ? At.SPACE : At.ELSEWHERE;
            case SPACE -> afterSpace(b, inNamespace);
            case NAME -> afterName(b);
            case EQUALS -> beforeValue(b);
            case ADDRESS -> address(b);
            case TYPE -> type(b);
        }
    }

    /// Long runs of digits; and comments, CDATA and character references, which may split them.
    private void watchText(int b) {
        boolean numeric = (b >= '0' && b <= '9') || ".eE+-".indexOf(b) >= 0;
        digits = numeric ? digits + 1 : 0;
        instructions += before == '<' && b == '?' ? 1 : 0;
        suspicious |=
                digits > SheetInspection.MAX_DIGITS
                        || (before == '<' && b == '!')
                        || (before == '&' && b == '#')
                        || instructions > 1;
        before = b;
    }

    private static boolean isGap(int b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == ':';
    }

    private void afterSpace(int b, boolean inNamespace) {
        if ((b == 'r' || b == 't') && !inNamespace) {
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
            letters = 0;
            matched = 0;
            at = name == 'r' ? At.ADDRESS : At.TYPE;
        } else if (!isGap(b)) {
            at = At.ELSEWHERE;
        }
    }

    private void address(int b) {
        if ((b >= '0' && b <= '9') || b == '"' || b == '\'') {
            at = At.ELSEWHERE;
            return;
        }
        letters += b == '$' ? 0 : 1;
        suspicious |= b == '&' || letters > SheetInspection.MAX_LETTERS;
    }

    private void type(int b) {
        String array = SheetInspection.ARRAY;
        if (b == '&') {
            suspicious = true;
        } else if (matched < array.length() && b == array.charAt(matched)) {
            matched++;
        } else {
            arrays += matched == array.length() ? 1 : 0;
            at = At.ELSEWHERE;
        }
    }
}
