package twelvekeys.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.TableException.Problem;

/// Every message about a whole file, in one place. `docs/reference/files.md` lists them.
final class TableProblems {

    private static final int SHOWN = 60;

    private TableProblems() {}

    static TableException noFile(Path file) {
        return new TableException(
                Problem.UNREADABLE, "There is no file “" + file + "”. Check its name and folder.");
    }

    static TableException unreadable(@Nullable Path file, Throwable cause) {
        String name = file == null ? "The file" : "The file “" + file.getFileName() + "”";
        return new TableException(
                Problem.UNREADABLE,
                0,
                name + " cannot be read. Check that it is still there and not locked.",
                cause);
    }

    static TableException empty() {
        return new TableException(
                Problem.EMPTY, "The file is empty. Export it again and check that it has rows.");
    }

    static TableException headerOnly(long line) {
        return new TableException(
                Problem.HEADER_ONLY,
                line,
                "The file has a header on line "
                        + line
                        + " and no rows below it. Check the filter of the export.");
    }

    static TableException oneColumn(long line, String seen) {
        return new TableException(
                Problem.ONE_COLUMN,
                line,
                "Only one column was found on line "
                        + line
                        + ": “"
                        + shown(seen)
                        + "”. Is the separator right? Cells may be separated by comma, semicolon, tab"
                        + " or bar, and the first line must hold the column names.");
    }

    static TableException binary(long line) {
        String where = line > 0 ? " (see line " + line + ")" : "";
        return new TableException(
                Problem.BINARY,
                line,
                "The file is not text"
                        + where
                        + ". Export it as CSV in UTF-8 or as an Excel workbook (.xlsx).");
    }

    static TableException packed() {
        return new TableException(
                Problem.BINARY, "The file is packed (gzip). Unpack it and use the file inside.");
    }

    static TableException markUp() {
        return new TableException(
                Problem.MARK_UP,
                "The file is a web page or other mark-up, not a table, even if it is called .xls or"
                        + " .csv. Open it in a spreadsheet and save it as .xlsx or CSV.");
    }

    static TableException badEncoding(long line, String encoding) {
        return new TableException(
                Problem.ENCODING,
                line,
                (line > 0 ? "Line " + line + " has" : "The file has")
                        + " a character that is damaged or in another encoding than "
                        + encoding
                        + ". Save the file again as CSV in UTF-8.");
    }

    static TableException tooLarge(long size, long cap) {
        return new TableException(
                Problem.TOO_LARGE,
                "The file has "
                        + bytes(size)
                        + "; at most "
                        + bytes(cap)
                        + " are read. Split it, or export fewer columns or years.");
    }

    static TableException tooManyRows(long line, long cap) {
        return new TableException(
                Problem.TOO_MANY_ROWS,
                line,
                "The file has more than "
                        + count(cap)
                        + " rows (the next one is on line "
                        + line
                        + "). Split it into several files.");
    }

    static TableException tooManyColumns(long line, int cap) {
        return new TableException(
                Problem.TOO_MANY_COLUMNS,
                line,
                "Line "
                        + line
                        + " has more than "
                        + count(cap)
                        + " columns. Export only the columns that are needed.");
    }

    static TableException cellTooLong(long line, int cap, boolean quoted) {
        return new TableException(
                Problem.CELL_TOO_LONG,
                line,
                "The row that starts on line "
                        + line
                        + " has a cell with more than "
                        + count(cap)
                        + " characters."
                        + (quoted
                                ? " A quotation mark that is never closed often causes this: look"
                                        + " for a single \" on that line."
                                : " Shorten it, or leave that column out."));
    }

    static TableException unclosedQuote(long line) {
        return new TableException(
                Problem.UNCLOSED_QUOTE,
                line,
                "The row that starts on line "
                        + line
                        + " opens a quotation mark that is never closed. Add the closing \", or"
                        + " write \"\" for a quotation mark that belongs to the text.");
    }

    static TableException rowOverSeveralLines(long line) {
        return new TableException(
                Problem.UNCLOSED_QUOTE,
                line,
                "Line "
                        + line
                        + " opens a quotation mark that it does not close. A file that is read in"
                        + " parts needs every row on a line of its own: take line breaks out of its"
                        + " cells, or write it as Parquet.");
    }

    static TableException strayQuote(long line) {
        return new TableException(
                Problem.STRAY_QUOTE,
                line,
                "The row that starts on line "
                        + line
                        + " goes on after a closing quotation mark. Write \"\" for a quotation mark"
                        + " that belongs to the text, and leave no space after a closing one.");
    }

    static TableException encrypted() {
        return new TableException(
                Problem.ENCRYPTED,
                "The workbook is protected by a password. Save it without one and try again.");
    }

    static TableException oldWorkbook() {
        return new TableException(
                Problem.OLD_WORKBOOK,
                "The file is in an old Office format (such as .xls). Open it in a spreadsheet and"
                        + " save it as .xlsx or CSV.");
    }

    static TableException notAWorkbook() {
        return new TableException(
                Problem.NOT_A_WORKBOOK,
                "The file is a packed archive, but not an Excel workbook (.xlsx). Unpack it, or save"
                        + " the table as .xlsx or CSV.");
    }

    static TableException damaged(long line, @Nullable Throwable cause) {
        return new TableException(
                Problem.DAMAGED_WORKBOOK,
                line,
                "The workbook is damaged"
                        + (line > 0 ? " after row " + line : "")
                        + ". Open it in a spreadsheet, save it again, and try once more.",
                cause);
    }

    static TableException zipBomb() {
        return new TableException(
                Problem.ZIP_BOMB,
                "The workbook unpacks to far more than a table needs, so it was not opened. Copy the"
                        + " rows to a new workbook, or save the sheet as CSV.");
    }

    static TableException noSuchSheet(String asked, List<String> there) {
        return new TableException(
                Problem.NO_SUCH_SHEET,
                "There is no sheet “"
                        + shown(asked)
                        + "”. The sheets are: "
                        + shown(String.join(", ", there))
                        + ".");
    }

    /// A text short enough for a message.
    static String shown(String text) {
        String clean = Names.clean(text);
        if (clean.length() <= SHOWN) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return clean.substring(0, end).stripTrailing() + "…";
    }

    private static String count(long n) {
        return String.format(Locale.UK, "%,d", n);
    }

    private static String bytes(long n) {
        if (n < 10_000) {
            return count(n) + " bytes";
        }
        return n < 10_000_000 ? count(n / 1024) + " KiB" : count(n / (1024 * 1024)) + " MiB";
    }
}
