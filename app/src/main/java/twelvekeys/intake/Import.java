package twelvekeys.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file that was dropped, and what became of it.
///
/// @param organisation the organisation whose file it is
/// @param id its identity
/// @param fileName the name it came with
/// @param bytes its size
/// @param dialect how it is written, in words
/// @param headers its column names
/// @param state how far it has come
/// @param problem why it failed, absent unless it did
/// @param meant how it was said to be meant, absent while it waits for that
/// @param rowsRead how many rows were read
/// @param lastLine the line number of the last row read
/// @param counts what became of them
/// @param createdAt when the file came
/// @param finishedAt when the last row had its fate, absent before
public record Import(
        UUID organisation,
        UUID id,
        String fileName,
        long bytes,
        String dialect,
        List<String> headers,
        ImportState state,
        @Nullable String problem,
        @Nullable Meant meant,
        long rowsRead,
        long lastLine,
        ImportCounts counts,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /// Copies the headers.
    public Import {
        headers = List.copyOf(headers);
    }

    /// How it was said to be meant.
    ///
    /// @throws IllegalStateException while nobody has said so
    public Meant understanding() {
        Meant said = meant;
        if (said == null) {
            throw new IllegalStateException(
                    "“" + fileName + "” still waits for a word on how its columns are meant.");
        }
        return said;
    }
}
