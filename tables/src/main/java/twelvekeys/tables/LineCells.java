package twelvekeys.tables;

/// The cells of one line of a plain file, found eight bytes at a time; it goes from line to line.
///
/// Nearly all bytes are text and mean nothing here. Those that may mean something (separators,
/// quotation marks, control characters, bytes of other scripts) are marked by arithmetic on eight
/// bytes at once (Warren, *Hacker's Delight*, 6-1), and only the marked ones are looked at.
final class LineCells {

    private static final long QUOTES = EightBytes.all('"');

    private final byte separator;
    private final long separators;
    private final int promisor;
    private final int promisee;

    /// Where each cell of the line begins; the end of one is the beginning of the next less one.
    private final int[] begins;

    private int count;
    private boolean odd;
    private boolean wide;

    /// @param columns how many cells a line should have
    /// @param promisor the column where other scripts are common, as in that of the promisee
    LineCells(char separator, int columns, int promisor, int promisee) {
        this.separator = (byte) separator;
        this.separators = EightBytes.all(separator);
        this.promisor = promisor;
        this.promisee = promisee;
        begins = new int[columns + 1];
    }

    /// Finds where the cells of a line begin, and its end: the place of the line feed. There is
    /// one.
    ///
    /// @param text followed by [EightBytes#SLACK] bytes of any value
    /// @throws NotPlainException at a byte that matters to the file as a whole
    int find(byte[] text, int begin) {
        int columns = begins.length - 1;
        int found = 0;
        begins[0] = begin;
        odd = false;
        wide = false;
        for (int at = begin; ; at += Long.BYTES) {
            long marks = marks(EightBytes.at(text, at));
            for (; marks != 0; marks &= marks - 1) {
                int place = at + (Long.numberOfTrailingZeros(marks) >>> 3);
                byte what = text[place];
                if (what == separator) {
                    found++;
                    if (found < columns) {
                        begins[found] = place + 1;
                    }
                } else if (what == '\n') {
                    boolean after = place > begin && text[place - 1] == '\r';
                    begins[columns] = after ? place : place + 1;
                    count = found + 1;
                    return place;
                } else {
                    unusual(text, place, found);
                }
            }
        }
    }

    /// The highest bit of each byte that is a separator, a quotation mark, a control character, or
    /// 128 and more.
    private long marks(long word) {
        long low = word & ~EightBytes.HIGHEST_BITS;
        long plain =
                EightBytes.atLeast(' ', low)
                        & EightBytes.atLeast(1, low ^ separators)
                        & EightBytes.atLeast(1, low ^ QUOTES);
        return (~plain | word) & EightBytes.HIGHEST_BITS;
    }

    private void unusual(byte[] text, int place, int column) {
        byte what = text[place];
        if (what < 0) {
            wide |= column != promisor && column != promisee;
        } else if (what == '"' || what == '\t') {
            odd = true;
        } else if (what != '\r') {
            throw new NotPlainException("a control character");
        } else if (text[place + 1] != '\n') {
            throw new NotPlainException("a line that ends with a carriage return");
        }
    }

    /// Whether there are as many cells as there should be, and no quotation mark nor tab.
    boolean isEven() {
        return !odd && count == begins.length - 1;
    }

    /// Whether a cell other than that of a name is not ASCII.
    boolean isWide() {
        return wide;
    }

    int begin(int column) {
        return begins[column];
    }

    int end(int column) {
        return begins[column + 1] - 1;
    }
}
