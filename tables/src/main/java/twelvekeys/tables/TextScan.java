package twelvekeys.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.TextDialect.LineEnds;

/// One pass over all bytes of a text file, which finds its encoding and its line ends.
///
/// The whole file is looked at, since its first accented letter may stand near its end. A file is
/// UTF-8 if every byte of it is; UTF-16 if it says so with a byte order mark; otherwise
/// Windows-1252. A file that is UTF-8 but for a few damaged characters is refused with the line,
/// for read as Windows-1252 all its other accented letters would come out wrong.
final class TextScan {

    /// So many good UTF-8 sequences for each bad one make a file damaged UTF-8.
    private static final int GOOD_PER_BAD = 10;

    /// A file with more control characters than one in so many is not text.
    private static final int CONTROLS = 50;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Charset declared;
    private final int markLength;
    private long total;
    private long controls;
    private long firstNulLine;
    private long cr;
    private long lf;
    private long crlf;
    private int before;

    private final Utf8Check utf8 = new Utf8Check();
    private long undefinedLine;

    private TextScan(Charset declared, int markLength) {
        this.declared = declared;
        this.markLength = markLength;
    }

    /// @throws TableException if the file is binary or in no encoding that is understood
    static TextScan of(Path file, @Nullable Charset chosen) throws IOException {
        TextScan scan = start(head(file), chosen);
        scan.run(file);
        scan.check(chosen != null);
        return scan;
    }

    /// A file taken for UTF-8, or what its byte order mark says, without having been looked
    /// through.
    static TextScan unseen(Path file) throws IOException {
        return start(head(file), null);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(3);
        }
    }

    private static TextScan start(byte[] head, @Nullable Charset chosen) {
        if (head.length >= 3
                && head[0] == (byte) 0xEF
                && head[1] == (byte) 0xBB
                && head[2] == (byte) 0xBF) {
            return new TextScan(chosen == null ? StandardCharsets.UTF_8 : chosen, 3);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return new TextScan(StandardCharsets.UTF_16LE, 2);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return new TextScan(StandardCharsets.UTF_16BE, 2);
        }
        return new TextScan(chosen == null ? StandardCharsets.UTF_8 : chosen, 0);
    }

    private void run(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(markLength);
            int n;
            while ((n = in.readNBytes(buffer, 0, buffer.length)) > 0) {
                if (isWide()) {
                    takeWide(buffer, n);
                } else {
                    takeBytes(buffer, n);
                }
            }
        }
        utf8.end(line());
    }

    private void takeBytes(byte[] buffer, int n) {
        for (int i = 0; i < n; i++) {
            int b = buffer[i];
            if (b >= 0) {
                if (b < ' ') {
                    control(b);
                }
                utf8.ascii(line());
                before = b;
            } else {
                int unit = b & 0xFF;
                utf8.take(unit, line());
                if (undefinedLine == 0 && isUndefinedIn1252(unit)) {
                    undefinedLine = line();
                }
                before = unit;
            }
        }
        total += n;
    }

    private void takeWide(byte[] buffer, int n) {
        boolean little = declared.name().endsWith("LE");
        for (int i = 0; i + 1 < n; i += 2) {
            int first = buffer[i] & 0xFF;
            int second = buffer[i + 1] & 0xFF;
            int unit = little ? second << 8 | first : first << 8 | second;
            if (unit < ' ') {
                control(unit);
            }
            before = unit;
        }
        total += n / 2;
        if (n % 2 != 0) {
            throw TableProblems.badEncoding(line(), "UTF-16");
        }
    }

    private void control(int unit) {
        switch (unit) {
            case '\r' -> cr++;
            case '\n' -> {
                if (before == '\r') {
                    cr--;
                    crlf++;
                } else {
                    lf++;
                }
            }
            case '\t', '\f', 0x0B, 0x1A -> {}
            case 0 -> {
                controls++;
                firstNulLine = firstNulLine == 0 ? line() : firstNulLine;
            }
            default -> controls++;
        }
    }

    private static boolean isUndefinedIn1252(int b) {
        return b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
    }

    private long line() {
        return cr + lf + crlf + 1;
    }

    private void check(boolean chosen) {
        if (total == 0) {
            throw TableProblems.empty();
        }
        if (firstNulLine > 0) {
            throw TableProblems.binary(firstNulLine);
        }
        if (controls * CONTROLS > total) {
            throw TableProblems.binary(0);
        }
        if (isWide() || utf8.bad() == 0) {
            return;
        }
        boolean utf8Meant = markLength == 3 || utf8.good() >= GOOD_PER_BAD * utf8.bad();
        if (declared.equals(StandardCharsets.UTF_8) && (utf8Meant || chosen)) {
            throw TableProblems.badEncoding(utf8.firstBadLine(), "UTF-8");
        }
        if (charset().equals(WINDOWS_1252) && undefinedLine > 0) {
            throw TableProblems.badEncoding(undefinedLine, "UTF-8 or Windows-1252");
        }
    }

    private boolean isWide() {
        return declared.equals(StandardCharsets.UTF_16LE)
                || declared.equals(StandardCharsets.UTF_16BE);
    }

    Charset charset() {
        boolean guessed = declared.equals(StandardCharsets.UTF_8) && utf8.bad() > 0;
        return guessed ? WINDOWS_1252 : declared;
    }

    int markLength() {
        return markLength;
    }

    LineEnds lineEnds() {
        int kinds = (cr > 0 ? 1 : 0) + (lf > 0 ? 1 : 0) + (crlf > 0 ? 1 : 0);
        if (kinds == 0) {
            return LineEnds.NONE;
        }
        if (kinds > 1) {
            return LineEnds.MIXED;
        }
        return cr > 0 ? LineEnds.CR : lf > 0 ? LineEnds.LF : LineEnds.CRLF;
    }
}
