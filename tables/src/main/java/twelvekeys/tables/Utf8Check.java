package twelvekeys.tables;

/// Counts the multi-byte UTF-8 sequences that are well formed (Unicode 16, table 3-7) and those
/// that are not, byte by byte.
final class Utf8Check {

    private int open;
    private int low = 0x80;
    private int high = 0xBF;
    private long good;
    private long bad;
    private long firstBadLine;

    /// Takes a byte below 128.
    void ascii(long line) {
        if (open > 0) {
            broken(line);
        }
    }

    /// Takes a byte of 128 or more.
    void take(int b, long line) {
        if (open > 0) {
            if (b >= low && b <= high) {
                open--;
                low = 0x80;
                high = 0xBF;
                if (open == 0) {
                    good++;
                }
                return;
            }
            broken(line);
        }
        lead(b, line);
    }

    private void lead(int b, long line) {
        if (b >= 0xC2 && b <= 0xDF) {
            open = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            open = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            open = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken(line);
        }
    }

    private void broken(long line) {
        bad++;
        firstBadLine = firstBadLine == 0 ? line : firstBadLine;
        open = 0;
        low = 0x80;
        high = 0xBF;
    }

    /// A sequence cut off by the end of the file is broken too.
    void end(long line) {
        if (open > 0) {
            broken(line);
        }
    }

    long good() {
        return good;
    }

    long bad() {
        return bad;
    }

    long firstBadLine() {
        return firstBadLine;
    }
}
