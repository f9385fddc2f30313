package twelvekeys.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/// The member `bundle.json`: of what record a bundle is.
///
/// @param partnership whose record, as every entry says it
/// @param size how many entries
/// @param made when the bundle was made, by the word of who made it; nobody signs this
record BundleAbout(String partnership, long size, Instant made) {

    /// The members of a bundle, by their names in the zip.
    static final String ABOUT = "bundle.json";

    static final String CHECKPOINT = "checkpoint.txt";
    static final String KEYS = "keys.txt";
    static final String ENTRIES = "entries.jsonl";
    static final String TEXTS = "texts.jsonl";
    static final String FILES = "files/";

    private static final String FORMAT = "twelvekeys-bundle";
    private static final long VERSION = 1;
    private static final int MEMBERS = 5;

    byte[] bytes() {
        return Canonical.bytes(
                Json.object()
                        .put("format", FORMAT)
                        .put("version", VERSION)
                        .put("partnership", partnership)
                        .put("size", size)
                        .put("made", made.toString()));
    }

    /// @throws BundleFault if these are not the bytes of a bundle of version 1
    static BundleAbout parse(byte[] bytes) throws BundleFault {
        try {
            Json.Obj json = Json.parse(bytes).asObject();
            if (!json.text("format").equals(FORMAT) || json.integer("version") != VERSION) {
                throw new BundleFault(ABOUT, "is not that of a bundle of version " + VERSION);
            }
            Instant made = Instant.parse(json.text("made"));
            BundleAbout about =
                    new BundleAbout(json.text("partnership"), json.integer("size"), made);
            if (json.members().size() != MEMBERS
                    || about.size < 0
                    || !Arrays.equals(about.bytes(), bytes)) {
                throw new BundleFault(ABOUT, "is not in the one form that version 1 has");
            }
            return about;
        } catch (JsonException | DateTimeException e) {
            throw new BundleFault(ABOUT, "is not as it must be: " + e.getMessage());
        }
    }
}
