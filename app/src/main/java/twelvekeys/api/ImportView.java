package twelvekeys.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.intake.Import;
import twelvekeys.intake.ImportCounts;
import twelvekeys.intake.Meant;
import twelvekeys.tables.Role;

/// A file that was dropped, and what became of it.
///
/// @param id its identity
/// @param fileName the name it came with
/// @param bytes its size
/// @param dialect how it is written, in words
/// @param headers its column names
/// @param state `asking` (its columns wait for a word), `reading`, `applying`, `done` or `failed`
/// @param problem why it failed, null unless it did
/// @param meant how it was said to be meant, null while it waits for that
/// @param rowsRead how many rows were read so far
/// @param decided how many of them have their fate
/// @param counts what became of them; once it is done, the four fates add up to the rows read
/// @param createdAt when the file came
/// @param finishedAt when the last row had its fate, null before
record ImportView(
        UUID id,
        String fileName,
        long bytes,
        String dialect,
        List<String> headers,
        String state,
        @Nullable String problem,
        @Nullable MeantView meant,
        long rowsRead,
        long decided,
        CountsView counts,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /// How a file was said to be meant.
    ///
    /// @param direction `theirs` (what partners promised us) or `ours`
    /// @param columns the column of each role
    /// @param dates how the dates of each date column are read
    /// @param numbers how amounts are written, `point` or `comma`
    /// @param stateOf the day whose state the file shows
    record MeantView(
            String direction,
            Map<String, String> columns,
            Map<String, String> dates,
            String numbers,
            LocalDate stateOf) {

        static MeantView of(Meant meant) {
            Map<String, String> columns = new TreeMap<>();
            meant.columns().columns().forEach((role, header) -> columns.put(code(role), header));
            Map<String, String> dates = new TreeMap<>();
            meant.columns()
                    .dates()
                    .forEach((role, reading) -> dates.put(code(role), reading.code()));
            return new MeantView(
                    Query.code(meant.direction()),
                    columns,
                    dates,
                    meant.columns().numbers().code(),
                    meant.stateOf());
        }

        private static String code(Role role) {
            return Query.code(role);
        }
    }

    /// What became of the rows.
    ///
    /// @param accepted rows that brought something new
    /// @param unchanged rows that said what was known
    /// @param corrected rows that set something right
    /// @param refused rows that could not be used
    /// @param newPromises promises the accepted rows made
    /// @param newOutcomes outcomes they told
    /// @param renegotiations dates they moved
    record CountsView(
            long accepted,
            long unchanged,
            long corrected,
            long refused,
            long newPromises,
            long newOutcomes,
            long renegotiations) {}

    static ImportView of(Import file) {
        ImportCounts counts = file.counts();
        Meant meant = file.meant();
        return new ImportView(
                file.id(),
                file.fileName(),
                file.bytes(),
                file.dialect(),
                file.headers(),
                Query.code(file.state()),
                file.problem(),
                meant == null ? null : MeantView.of(meant),
                file.rowsRead(),
                counts.decided(),
                new CountsView(
                        counts.accepted(),
                        counts.unchanged(),
                        counts.corrected(),
                        counts.refused(),
                        counts.newPromises(),
                        counts.newOutcomes(),
                        counts.renegotiations()),
                file.createdAt(),
                file.finishedAt());
    }
}
