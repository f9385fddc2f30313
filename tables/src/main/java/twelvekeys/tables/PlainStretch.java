package twelvekeys.tables;

import java.util.List;

/// What was found in one stretch of a plain file.
///
/// @param lines how many lines begin in it
/// @param rows how many of them are rows
/// @param refused the rows that cannot be used, their lines counted from the stretch's first as 0
record PlainStretch(long lines, long rows, List<RowResult.Refused> refused) {

    /// The refused rows with their lines in the file.
    ///
    /// @param firstLine the line of the stretch's first
    List<RowResult.Refused> refusedFrom(long firstLine) {
        return refused.stream()
                .map(row ->
                        new RowResult.Refused(row.line() + firstLine, row.cells(), row.reason()))
                .toList();
    }
}
