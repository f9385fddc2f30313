package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

/// Runs the commands of the how-to as they stand in it, in one shell, and holds each answer to the
/// status that the text gives.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class RestHowToTest extends TwoSides {

    private static final Pattern COMMAND =
            Pattern.compile("(?s)```sh\n(.*?)```\n(\nAnswer: (\\d+))?");

    @TempDir private Path folder;

    @Test
    void theHowToLeadsFromAnOfferToAHealedBreach() throws Exception {
        assumeTrue(hasCurl(), "curl is not installed, so the how-to was not tried");
        StringBuilder script = new StringBuilder("set -eu\n");
        List<String> promised = new ArrayList<>();
        Matcher command = COMMAND.matcher(Files.readString(howTo()));
        while (command.find()) {
            script.append(command.group(1));
            if (command.group(3) != null) {
                promised.add(command.group(3));
            }
        }
        assertThat(promised).hasSizeGreaterThan(15);
        assertThat(run(script.toString())).isEqualTo(promised);
        theStoryIsTold();
    }

    private void theStoryIsTold() {
        JsonNode cases = ok(get(a, "/cases")).path("cases");
        assertThat(cases.size()).isEqualTo(1);
        assertThat(cases.get(0).path("state").asString()).isEqualTo("healed");
        JsonNode broken = promise(b, cases.get(0).path("promise").asString());
        assertThat(broken.path("state").asString()).isEqualTo("not-kept");
        assertThat(broken.path("movedEarly").asBoolean()).isTrue();
        assertThat(broken.path("disputedBy").asString()).isEqualTo("theirs");
    }

    /// Runs a script; the statuses of the answers, in order.
    private List<String> run(String script) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(".curlrc"), "write-out = \"%{stderr}%{http_code}\\n\"\n");
        Path statuses = folder.resolve("statuses");
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", script);
        Map<String, String> environment = shell.environment();
        environment.put("CURL_HOME", folder.toString());
        environment.put("TK", "http://127.0.0.1:" + port + "/api/v1");
        environment.put("A_TOKEN", a);
        environment.put("B_TOKEN", b);
        environment.put("PARTNERSHIP", partnership.toString());
        Path told = folder.resolve("told");
        Process running =
                shell.redirectOutput(told.toFile()).redirectError(statuses.toFile()).start();
        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(statuses);
        assertThat(running.exitValue()).as("%s\n%s", lines, Files.readString(told)).isZero();
        return lines;
    }

    private static boolean hasCurl() throws InterruptedException {
        try {
            Process curl =
                    new ProcessBuilder("curl", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return curl.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path howTo() {
        Path page = Path.of("docs/how-to/use-the-rest-interface.md");
        return Files.exists(page) ? page : Path.of("..").resolve(page);
    }
}
