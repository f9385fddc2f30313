package twelvekeys.tables;

import java.util.List;

/// What one of several readers found in the parts of a file that fell to it.
///
/// @param promises the promises, their parties by number
/// @param names the spelling of each number, and where it first stood
public record PlainPart<S extends PromiseSink>(S promises, List<Spelling> names) {

    /// One way to write a name.
    ///
    /// @param name as it is shown
    /// @param first grows with the place in the file where it first stood in a row that was read;
    ///   of two spellings of one party the one with the smaller is the first
    public record Spelling(String name, long first) {}

    /// Copies the names.
    public PlainPart {
        names = List.copyOf(names);
    }
}
