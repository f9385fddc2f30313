package twelvekeys.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path temporary;

    @Test
    void twoServersNeverShareAFolder() {
        Path root = temporary.resolve("data");
        try (DataFolder first = DataFolder.open(root)) {
            assertThat(first.root()).isEqualTo(root);
            assertThatThrownBy(() -> DataFolder.open(root))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Another Twelve Keys server uses the data folder")
                    .message()
                    .doesNotContain("\n");
        }
        DataFolder.open(root).close();
    }

    @Test
    void aFolderWithOtherFilesIsNotTakenOver() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "ten years of work");
        assertThatThrownBy(() -> DataFolder.open(temporary))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds other files");
        assertThat(temporary).isDirectoryNotContaining("glob:**secrets");
    }

    @Test
    void aSecretIsMadeOnceAndStays() {
        Path root = temporary.resolve("data");
        String made;
        try (DataFolder folder = DataFolder.open(root)) {
            made = folder.secret("key");
            assertThat(made).hasSize(32).isNotEqualTo(folder.secret("other"));
        }
        try (DataFolder again = DataFolder.open(root)) {
            assertThat(again.secret("key")).isEqualTo(made);
        }
    }

    @Test
    void aSecretHalfWrittenByACrashIsMadeAnew() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            Files.writeString(folder.root().resolve("secrets/key.new"), "half");
            assertThat(folder.secret("key")).hasSize(32);
        }
    }
}
