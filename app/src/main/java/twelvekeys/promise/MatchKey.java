package twelvekeys.promise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.PromiseLine;
import twelvekeys.tables.Names;

/// The key under which the next file finds a promise again: its deliverable where it has one, else
/// its line's key, else what was promised, of which kind and when. Never a due date and never an
/// outcome, for these are what changes. A key of more than 900 bytes, too long for an index of the
/// database, is replaced by its SHA-256.
public final class MatchKey {

    private static final char BETWEEN = '\u001f';
    private static final int MOST_BYTES = 900;

    private MatchKey() {}

    /// The key of a promise with these marks.
    public static String of(
            @Nullable String deliverable,
            List<PromiseLine> lines,
            String what,
            String category,
            @Nullable LocalDate madeOn) {
        if (deliverable != null) {
            return bounded("d" + BETWEEN + Names.key(deliverable));
        }
        String line = lines.size() == 1 ? lines.getFirst().key() : "";
        if (!line.isEmpty()) {
            return bounded("l" + BETWEEN + Names.key(line));
        }
        return bounded(
                "c"
                        + BETWEEN
                        + Names.key(what)
                        + BETWEEN
                        + Names.key(category)
                        + BETWEEN
                        + (madeOn == null ? "" : madeOn));
    }

    private static String bounded(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_BYTES) {
            return key;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "h" + BETWEEN + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
