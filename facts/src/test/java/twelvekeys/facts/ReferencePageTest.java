package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The reference says what is computed.
class ReferencePageTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/reference/facts.md"));
    }

    @Test
    void everyIndicatorStandsThereWithItsFormulaAndItsSource() throws IOException {
        for (Indicator indicator : Indicator.values()) {
            assertThat(page())
                    .contains(
                            "| "
                                    + indicator.letter()
                                    + " | "
                                    + indicator.label()
                                    + " | "
                                    + (indicator.moreIsBetter() ? "more" : "less")
                                    + " | ")
                    .contains(
                            indicator.formula().replace("|", "\\|")
                                    + " | "
                                    + indicator.source()
                                    + " |");
        }
    }

    @Test
    void everyConceptStandsThereWithItsFirstChoiceAndTheNumberOfItsRules() throws IOException {
        for (Concept concept : Concept.values()) {
            assertThat(page())
                    .contains(
                            "| `"
                                    + concept.name()
                                    + "` | "
                                    + concept.label()
                                    + " | `"
                                    + Chains.of(concept).getFirst().text()
                                    + "` | "
                                    + Chains.of(concept).size()
                                    + " |");
        }
    }
}
