package twelvekeys.tables;

import java.math.BigDecimal;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/// The text of a workbook's cell: dates as ISO text by their style, numbers without the noise of
/// binary fractions, formulas as their last computed value.
final class CellText {

    private CellText() {}

    static String of(@Nullable Cell cell, boolean from1904) {
        if (cell == null) {
            return "";
        }
        Object value = cell.getValue();
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(cell, number, from1904);
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            default -> value.toString();
        };
    }

    private static String number(Cell cell, BigDecimal number, boolean from1904) {
        double serial = number.doubleValue();
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            String iso = ExcelDays.isoText(serial, from1904);
            if (iso != null) {
                return iso;
            }
        }
        return plain(number, serial);
    }

    /// The shortest decimal that is the same binary number: 0.30000000000000004 stays, but the 17
    /// digits Excel writes for 0.1 become 0.1. Whole numbers keep all their digits.
    private static String plain(BigDecimal number, double value) {
        if (number.scale() == 0 && number.precision() <= 40) {
            return number.toString();
        }
        if (Double.isInfinite(value)) {
            return number.toString();
        }
        if (value == 0) {
            return "0";
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /// Whether a number format shows a day: one of the built-in ones (ECMA-376 part 1, 18.8.30), or
    /// one with letters for day, month, year, hour or second outside quotes, brackets and escapes.
    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format == null) {
            return id != null
                    && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        }
        return showsDay(format.toLowerCase(Locale.ROOT));
    }

    private static boolean showsDay(String format) {
        if (format.startsWith("general")) {
            return false;
        }
        boolean dateLetter = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            switch (c) {
                case '\\', '_', '*' -> i++;
                case '"' -> i = closing(format, i, '"');
                case '[' -> {
                    int end = closing(format, i, ']');
                    if (isElapsed(format, i + 1, end)) {
                        return false;
                    }
                    i = end;
                }
                case ';' -> {
                    return dateLetter;
                }
                case 'd', 'm', 'y', 'h', 's' -> dateLetter = true;
                case '#', '0', '?' -> {
                    if (!dateLetter) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return dateLetter;
    }

    /// [h] and the like count hours beyond a day, so the cell is a length of time.
    private static boolean isElapsed(String format, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("hms".indexOf(format.charAt(i)) < 0) {
                return false;
            }
        }
        return from < to;
    }

    private static int closing(String format, int open, char close) {
        int end = format.indexOf(close, open + 1);
        return end < 0 ? format.length() : end;
    }
}
