package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    @TempDir Path folder;

    @Test
    void aProgramNamedInTheSettingIsTakenAndNoOther() throws IOException {
        Path program = program("my-browser");
        program("chromium");
        assertThat(Chromium.find(Map.of(Chromium.SETTING, program.toString(), "PATH", path())))
                .contains(program);
        assertThat(
                        Chromium.find(
                                Map.of(
                                        Chromium.SETTING,
                                        folder.resolve("none").toString(),
                                        "PATH",
                                        path())))
                .isEmpty();
    }

    @Test
    void elseItIsFoundOnThePath() throws IOException {
        Path program = program("chromium-browser");
        assertThat(Chromium.find(Map.of("PATH", "/nowhere:" + path()))).contains(program);
    }

    @Test
    void theWordsForAMissingOneAreOneLineAndSayHowToGetIt() {
        assertThat(Chromium.MISSING)
                .doesNotContain("\n")
                .contains("apt-get install chromium")
                .contains(Chromium.SETTING);
    }

    private String path() {
        return folder.toString();
    }

    private Path program(String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
