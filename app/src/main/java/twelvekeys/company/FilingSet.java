package twelvekeys.company;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The files of one upload, or of one company from EDGAR, and what became of them.
///
/// @param organisation the organisation whose files they are
/// @param id its identity
/// @param name the name of its first file, or of what was fetched
/// @param cik whose filings were fetched from EDGAR, absent for an upload
/// @param files how many files
/// @param bytes their size together
/// @param state how far it has come
/// @param problem why it failed; with `DONE`, why the last fetch did, and the files of the one
///   before stand; absent otherwise
/// @param companies how many companies it holds
/// @param numbers how many filed numbers of them were kept
/// @param leftOut how many names in it have neither figures nor an annual report
/// @param createdAt when it came
/// @param finishedAt when it was read, absent before
public record FilingSet(
        UUID organisation,
        UUID id,
        String name,
        @Nullable Long cik,
        int files,
        long bytes,
        FilingState state,
        @Nullable String problem,
        int companies,
        long numbers,
        int leftOut,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /// Something in a set that was not read.
    ///
    /// @param source the file, with the zip it is in
    /// @param reason why, as the end of a sentence that begins with the file
    /// @param numbers how many filed numbers; 0 if it is the whole file
    public record Refused(String source, String reason, long numbers) {}

    /// Whether it was fetched from EDGAR.
    public boolean fetched() {
        return cik != null;
    }
}
