package twelvekeys.tables;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A problem with a file as a whole: nothing of it can be used until it is put right.
///
/// The message is for business people: it says what is wrong, where, and what to do.
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is wrong, for code that must tell the cases apart. The message says it to people.
    public enum Problem {
        /// No such file, or no right to read it.
        UNREADABLE,
        /// Nothing in it, or only blank lines.
        EMPTY,
        /// A header and no row below it.
        HEADER_ONLY,
        /// One column only, so the separator is probably another one.
        ONE_COLUMN,
        /// Neither text nor a workbook.
        BINARY,
        /// Bytes that are no text in the encoding the file is in.
        ENCODING,
        /// A web page or other mark-up.
        MARK_UP,
        /// More bytes than {@link Limits#maxBytes()}.
        TOO_LARGE,
        /// More rows than {@link Limits#maxRows()}.
        TOO_MANY_ROWS,
        /// More columns than {@link Limits#maxColumns()}.
        TOO_MANY_COLUMNS,
        /// A cell longer than {@link Limits#maxCellChars()}.
        CELL_TOO_LONG,
        /// A quotation mark that is opened and never closed.
        UNCLOSED_QUOTE,
        /// Text between a closing quotation mark and the next separator.
        STRAY_QUOTE,
        /// A workbook with a password.
        ENCRYPTED,
        /// An .xls workbook of before 2007.
        OLD_WORKBOOK,
        /// A packed file that is no XLSX workbook.
        NOT_A_WORKBOOK,
        /// A workbook that cannot be read to its end.
        DAMAGED_WORKBOOK,
        /// A workbook that unpacks to more than it may.
        ZIP_BOMB,
        /// The sheet asked for does not exist.
        NO_SUCH_SHEET
    }

    private final Problem problem;
    private final long line;

    TableException(Problem problem, long line, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.line = line;
    }

    TableException(Problem problem, long line, String message) {
        this(problem, line, message, null);
    }

    TableException(Problem problem, String message) {
        this(problem, 0, message, null);
    }

    /// Which problem it is.
    public Problem problem() {
        return problem;
    }

    /// The physical line (1-based; for a workbook the row of the sheet), where there is one. The
    /// message names it too.
    public OptionalLong line() {
        return line > 0 ? OptionalLong.of(line) : OptionalLong.empty();
    }
}
