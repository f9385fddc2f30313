package twelvekeys.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.company.FilingSet;

/// A set of filings: the files of one upload, or of one company from EDGAR.
///
/// @param id its identity
/// @param name the name of its first file, or of what was fetched
/// @param cik whose filings were fetched from EDGAR, null for an upload
/// @param files how many files
/// @param bytes their size together
/// @param state `fetching`, `reading`, `done` or `failed`
/// @param problem why it failed, or why the last fetch did and the files of before stand; else null
/// @param companies how many companies it holds
/// @param numbers how many filed numbers of them were kept
/// @param leftOut how many names in it have neither figures nor an annual report
/// @param createdAt when it came
/// @param finishedAt when it was read, null before
/// @param refused what in it was not read, at most 500; null in a list
record FilingView(
        UUID id,
        String name,
        @Nullable Long cik,
        int files,
        long bytes,
        String state,
        @Nullable String problem,
        int companies,
        long numbers,
        int leftOut,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable List<UnreadView> refused) {

    /// Something that was not read.
    ///
    /// @param source the file, with the zip it is in
    /// @param reason why
    /// @param numbers how many numbers; 0 if it is the whole file
    record UnreadView(String source, String reason, long numbers) {}

    static FilingView of(FilingSet set, @Nullable List<FilingSet.Refused> refused) {
        return new FilingView(
                set.id(),
                set.name(),
                set.cik(),
                set.files(),
                set.bytes(),
                Query.code(set.state()),
                set.problem(),
                set.companies(),
                set.numbers(),
                set.leftOut(),
                set.createdAt(),
                set.finishedAt(),
                refused == null
                        ? null
                        : refused.stream()
                                .map(one ->
                                        new UnreadView(one.source(), one.reason(), one.numbers()))
                                .toList());
    }
}
