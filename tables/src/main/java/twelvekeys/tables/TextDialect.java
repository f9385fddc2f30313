package twelvekeys.tables;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The way a text file is written.
///
/// @param charset its encoding
/// @param byteOrderMark whether it starts with the mark that names the encoding
/// @param separator what stands between two cells
/// @param lineEnds what stands between two lines
public record TextDialect(Charset charset, boolean byteOrderMark, char separator, LineEnds lineEnds)
        implements Dialect {

    /// The ends of the lines of a text file.
    public enum LineEnds {
        /// Carriage return, as on old Macintosh computers and in some Excel exports.
        CR("CR line ends"),
        /// Line feed, as on Unix and macOS.
        LF("LF line ends"),
        /// Both, as on Windows.
        CRLF("CRLF line ends"),
        /// More than one of these in the same file.
        MIXED("mixed line ends"),
        /// A single line without an end.
        NONE("no line ends");

        private final String words;

        LineEnds(String words) {
            this.words = words;
        }
    }

    @Override
    public String describe() {
        return separatorWords(separator) + ", " + encodingWords() + ", " + lineEnds.words;
    }

    private String encodingWords() {
        if (charset.equals(StandardCharsets.UTF_16LE)
                || charset.equals(StandardCharsets.UTF_16BE)) {
            return "UTF-16";
        }
        String name = charset.name().equals("windows-1252") ? "Windows-1252" : charset.name();
        return byteOrderMark ? name + " with byte order mark" : name;
    }

    static String separatorWords(char separator) {
        return switch (separator) {
            case ',' -> "comma-separated";
            case ';' -> "semicolon-separated";
            case '\t' -> "tab-separated";
            case '|' -> "bar-separated";
            default -> "separated by “" + separator + "”";
        };
    }
}
