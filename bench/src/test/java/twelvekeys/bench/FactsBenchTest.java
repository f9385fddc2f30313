package twelvekeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsBenchTest {

    @TempDir Path folder;

    private Path zip(long seed) throws IOException {
        Path file = Files.createTempFile(folder, "bulk", ".zip");
        assertThat(new InventedFilings(seed).write(file, 5_000_000)).isEqualTo(2);
        return file;
    }

    private byte[] first(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.getInputStream(file.entries().nextElement()).readAllBytes();
        }
    }

    @Test
    void theSameSeedGivesTheSameFilesAndAnotherOthers() throws IOException {
        assertThat(first(zip(3))).isEqualTo(first(zip(3))).isNotEqualTo(first(zip(4)));
    }

    @Test
    void everyInventedCompanyIsReadAndScored() throws Exception {
        assertThat(WholeMarket.score(List.of(zip(3)))).isEqualTo("2 read, 2 scored");
        TimedProcess process = FactsBench.scored(zip(3), 64);
        assertThat(process.output().strip()).isEqualTo("2 read, 2 scored");
    }

    @Test
    void theTokensAreThoseOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"a\": [1, {\"b\": null}]}");
        assertThat(FactsBench.tokens(List.of(file, file))).isEqualTo(2 * 10);
    }
}
