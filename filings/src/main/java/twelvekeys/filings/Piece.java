package twelvekeys.filings;

import java.io.IOException;
import java.io.InputStream;

/// One file to read, by itself or in a zip.
///
/// @param name for people: the path, with the zip before a `!`
/// @param folder what it lies in, so that files that belong together find each other
/// @param file its own name, without `.gz`
/// @param opener opens it, unpacked
record Piece(String name, String folder, String file, Opener opener) {

    /// Opens a file.
    @FunctionalInterface
    interface Opener {

        /// The bytes, unpacked and guarded.
        InputStream open() throws IOException;
    }

    boolean isJson() {
        return file.endsWith(".json");
    }
}
