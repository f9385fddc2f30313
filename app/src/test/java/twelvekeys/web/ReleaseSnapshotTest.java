package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Value;
import twelvekeys.storage.ReleasedSchema;
import twelvekeys.storage.TestDatabase;

/// Writes the database of this version, with what two companies wrote in three weeks, for the drill
/// of all later ones. It runs where the version is named: `-Dtwelvekeys.snapshot=0.1.0`.
@EnabledIfSystemProperty(named = "twelvekeys.snapshot", matches = "[0-9.]+")
@SuppressWarnings("NullAway.Init")
class ReleaseSnapshotTest extends TwoCompaniesAtWork {

    @Value("${twelvekeys.database.url}")
    private String url;

    @Test
    void theDatabaseOfThisVersionIsWritten() throws Exception {
        String version = System.getProperty("twelvekeys.snapshot", "");
        Path file = Path.of("src/test/resources/twelvekeys/released", version + ".sql");
        assertThat(file).as("a snapshot is never replaced").doesNotExist();
        try (Connection superuser = TestDatabase.superuser(url).getConnection()) {
            String sql = ReleasedSchema.withRows(superuser);
            assertThat(sql).contains("insert into entry values", Canary.OTHER_PARTNER.word);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "-- The database of Twelve Keys %s, written by ReleaseSnapshotTest.\n"
                                    .formatted(version)
                            + sql);
        }
    }
}
