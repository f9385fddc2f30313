package twelvekeys.storage;

import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, as its member `manifest.json` tells. It is written last, so a backup that
/// has one is whole.
///
/// Nobody signs it: it notices damage, not malice. What notices malice is a checkpoint that was
/// kept elsewhere.
///
/// @param version of this form, 1
/// @param made when the backup was begun
/// @param product the version of Twelve Keys that made it
/// @param postgres the version of the PostgreSQL server
/// @param members every other file in it
/// @param logs the records as they stood when the last file of the database was copied; a restored
///   record begins with these entries, and may have a few more
record BackupManifest(
        int version,
        Instant made,
        String product,
        String postgres,
        List<Member> members,
        List<LogHead> logs) {

    static final String NAME = "manifest.json";
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A file in a backup.
    ///
    /// @param name path in the data folder, with `/`
    /// @param size in bytes
    /// @param sha256 of its content, in 64 lower-case hexadecimal digits
    record Member(String name, long size, String sha256) {}

    BackupManifest {
        members = List.copyOf(members);
        logs = List.copyOf(logs);
    }

    byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /// Reads one.
    ///
    /// @throws StartRefused when it cannot be understood
    static BackupManifest of(byte[] json) {
        try {
            BackupManifest manifest = JSON.readValue(json, BackupManifest.class);
            if (manifest.version() != VERSION) {
                throw new StartRefused(
                        "The backup has the form "
                                + manifest.version()
                                + "; this release reads form "
                                + VERSION
                                + ".");
            }
            return manifest;
        } catch (JacksonException | NullPointerException e) {
            throw new StartRefused("The backup's " + NAME + " cannot be understood.", e);
        }
    }
}
