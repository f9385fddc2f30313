package twelvekeys.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The way in: opens a file by what is in it, not by its name.
///
/// Opening reads the file once to recognise its encoding, and its first rows to recognise the rest.
/// The file must stay where it is, unchanged, while the table is used.
public final class TableFile {

    private TableFile() {}

    /// Opens a file and recognises everything about it.
    ///
    /// @throws TableException if the file cannot be used
    public static Table open(Path file, Limits limits) {
        return open(file, limits, TableChoice.NONE);
    }

    /// Opens a file where a person has decided part of how it is written.
    ///
    /// @throws TableException if the file cannot be used
    public static Table open(Path file, Limits limits, TableChoice choice) {
        try {
            checkSize(file, limits);
            return switch (FileKind.of(file)) {
                case TEXT -> TextTable.open(file, limits, choice);
                case WORKBOOK -> SheetTable.open(file, limits, choice);
            };
        } catch (IOException e) {
            throw TableProblems.unreadable(file, e);
        }
    }

    private static void checkSize(Path file, Limits limits) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw TableProblems.noFile(file);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw TableProblems.empty();
        }
        if (size > limits.maxBytes()) {
            throw TableProblems.tooLarge(size, limits.maxBytes());
        }
    }
}
