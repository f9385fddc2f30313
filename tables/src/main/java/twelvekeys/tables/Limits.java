package twelvekeys.tables;

/// The caps on a file, so that no upload can exhaust the machine that reads it.
///
/// @param maxBytes size of the file as it lies on the disk, in bytes
/// @param maxRows data rows, the header and blank rows not counted
/// @param maxColumns cells in one row, the header included
/// @param maxCellChars UTF-16 characters in one cell
/// @param maxUnpackedBytes all parts of a workbook together once unpacked, in bytes; its table of
///   shared texts, which is held in memory, may be a quarter of that
/// @param maxUnpackRatio unpacked over packed size of one part of a workbook (parts under 1 MiB are
///   exempt)
/// @param maxParts parts (zip entries) in a workbook
public record Limits(
        long maxBytes,
        long maxRows,
        int maxColumns,
        int maxCellChars,
        long maxUnpackedBytes,
        int maxUnpackRatio,
        int maxParts) {

    private static final long MIB = 1024L * 1024;

    /// 100 MiB, 1,000,000 rows, 500 columns, 32,767 characters (the most an Excel cell holds);
    /// workbooks: 1 GiB unpacked, 200 : 1, 2,000 parts.
    public static final Limits STANDARD =
            new Limits(100 * MIB, 1_000_000, 500, 32_767, 1024 * MIB, 200, 2_000);

    /// @throws IllegalArgumentException if a cap is not positive
    public Limits {
        if (maxBytes < 1
                || maxRows < 1
                || maxColumns < 1
                || maxCellChars < 1
                || maxUnpackedBytes < 1
                || maxUnpackRatio < 1
                || maxParts < 1) {
            throw new IllegalArgumentException("Every cap must be 1 or more");
        }
    }

    /// The same caps with another size of file.
    public Limits withMaxBytes(long bytes) {
        return new Limits(
                bytes,
                maxRows,
                maxColumns,
                maxCellChars,
                maxUnpackedBytes,
                maxUnpackRatio,
                maxParts);
    }

    /// The same caps with another number of rows.
    public Limits withMaxRows(long rows) {
        return new Limits(
                maxBytes,
                rows,
                maxColumns,
                maxCellChars,
                maxUnpackedBytes,
                maxUnpackRatio,
                maxParts);
    }

    /// The same caps with another number of columns.
    public Limits withMaxColumns(int columns) {
        return new Limits(
                maxBytes,
                maxRows,
                columns,
                maxCellChars,
                maxUnpackedBytes,
                maxUnpackRatio,
                maxParts);
    }

    /// The same caps with another length of cell.
    public Limits withMaxCellChars(int chars) {
        return new Limits(
                maxBytes, maxRows, maxColumns, chars, maxUnpackedBytes, maxUnpackRatio, maxParts);
    }

    /// The same caps with another unpacked size of a workbook.
    public Limits withMaxUnpackedBytes(long bytes) {
        return new Limits(
                maxBytes, maxRows, maxColumns, maxCellChars, bytes, maxUnpackRatio, maxParts);
    }

    long maxSharedTextBytes() {
        return Math.max(1, maxUnpackedBytes / 4);
    }
}
