package twelvekeys.filings;

import java.util.List;

/// What one reading came to.
///
/// @param files how many files were read whole
/// @param companies how many companies were handed on
/// @param values how many filed numbers were kept
/// @param leftOut names in the files that have neither figures nor an annual report, such as people
/// @param refused what was not read
public record ReadReport(
        int files, int companies, long values, int leftOut, List<Refusal> refused) {

    /// Keeps a copy of the list.
    public ReadReport {
        refused = List.copyOf(refused);
    }
}
