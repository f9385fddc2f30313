package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestCommandTest {

    private static final String MINUTES =
            "Ruth: I'll send Tom the temperature log by noon on Friday week.\nTom: Thanks. We could"
                    + " help.\n";

    @TempDir Path folder;

    @Test
    void suggestionsAreShownWithTheirSentencesAndReasons() throws IOException {
        Command command = suggest(MINUTES, "--them", "Kittiwake");
        assertThat(command.exitCode()).isZero();
        assertThat(command.err()).isEmpty();
        assertThat(command.out())
                .isEqualTo(
                        """
                        1 suggested promise.

                        Ruth Adeyemi (Kittiwake) to Tom Vasey: send Tom the temperature log
                          due: 2026-12-04 12:00 Europe/London (“by noon on Friday week”)
                          from: I'll send Tom the temperature log by noon on Friday week.
                          why: says what will be done: “will”, “shall”, “’ll”; “I” and “we” are the speaker named on the line; the date stands in the sentence
                        """);
    }

    @Test
    void jsonHoldsWhereTheSentenceStands() throws IOException {
        Command command = suggest(MINUTES, "--json");
        assertThat(command.out().strip())
                .isEqualTo(
                        "{\"suggestions\":[{\"side\":\"b\",\"person\":\"Ruth Adeyemi\",\"promisee\":\"Tom"
                                + " Vasey\",\"what\":\"send Tom the temperature"
                                + " log\",\"due\":\"2026-12-04\",\"time\":\"12:00\",\"zone\":\"Europe/London\",\"dueWords\":\"by"
                                + " noon on Friday week\",\"sentence\":\"I'll send Tom the temperature log"
                                + " by noon on Friday"
                                + " week.\",\"start\":6,\"end\":63,\"reasons\":[\"WILL\",\"SPEAKER\",\"DATE_SAID\"]}]}");
        assertThat(suggest("Nothing here.", "--json").out().strip())
                .isEqualTo("{\"suggestions\":[]}");
    }

    @Test
    void monthsMayStandFirst() throws IOException {
        String text = "Ruth will send the log by 12/07.";
        assertThat(suggest(text).out()).contains("due: 2027-07-12");
        assertThat(suggest(text, "--date-order", "mdy").out()).contains("due: 2026-12-07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--zone=Nowhere", "--people=Ruth", "--people=Ruth=c", "--date-order=ymd"})
    void aValueThatMeansNothingIsWrongUsage(String option) throws IOException {
        Command command = run("x", "--on", "2026-11-23", option);
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains(option.substring(0, option.indexOf('=')));
    }

    @Test
    void theDayIsNeeded() throws IOException {
        Command command = run("x");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("--on", "twelvekeys help suggest");
    }

    @Test
    void aFileThatIsMissingTooLongOrNoTextCannotBeRead() throws IOException {
        assertThat(suggest("x".repeat(200_001)).err()).contains("200001 characters");
        assertThat(suggest("x".repeat(800_001)).err()).contains("200,000 characters");
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xC3, (byte) 0x28});
        Command command = Command.run("suggest", binary.toString(), "--on", "2026-11-23");
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.err()).contains("UTF-8");
        assertThat(Command.run("suggest", "none.txt", "--on", "2026-11-23").exitCode())
                .isEqualTo(1);
    }

    private Command suggest(String text, String... more) throws IOException {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--on",
                                "2026-11-23",
                                "--zone",
                                "Europe/London",
                                "--people",
                                "Ruth Adeyemi=b,Tom Vasey=a"));
        options.addAll(List.of(more));
        return run(text, options.toArray(String[]::new));
    }

    private Command run(String text, String... options) throws IOException {
        Path file = folder.resolve("minutes.txt");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of("suggest", file.toString()));
        arguments.addAll(List.of(options));
        return Command.run(arguments.toArray(String[]::new));
    }
}
