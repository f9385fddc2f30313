package twelvekeys.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// How many of the suggestions are right, and how many promises are found.
///
/// The rules were made with `tuning.tsv`; `held.tsv` only measures them.
class MeasuredTest {

    @Test
    void suggestionsOnTheHeldHalfAreRightNineTimesInTenAndFindThreePromisesInFour() {
        List<LabelledSentences.Row> rows = LabelledSentences.read("held.tsv");
        LabelledSentences.Score score = LabelledSentences.score(rows);
        System.out.println("held: " + score + " in " + rows.size() + " texts");
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void suggestionsOnTheTuningHalfAreAtLeastAsGood() {
        List<LabelledSentences.Row> rows = LabelledSentences.read("tuning.tsv");
        LabelledSentences.Score score = LabelledSentences.score(rows);
        System.out.println("tuning: " + score + " in " + rows.size() + " texts");
        assertThat(score.precision()).as("%s", score.misses()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.recall()).as("%s", score.misses()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void theDocumentedFiguresAreThese() throws IOException {
        Path page = Path.of("..", "docs", "reference", "suggested-promises.md");
        String text = Files.readString(page);
        for (String half : List.of("tuning", "held")) {
            List<LabelledSentences.Row> rows = LabelledSentences.read(half + ".tsv");
            LabelledSentences.Score score = LabelledSentences.score(rows);
            assertThat(text)
                    .contains(
                            String.format(
                                    Locale.ROOT,
                                    "| %s | %d | %d | %d | %d | %.3f | %.3f |",
                                    half,
                                    rows.size(),
                                    score.hits(),
                                    score.made(),
                                    score.wanted(),
                                    score.precision(),
                                    score.recall()));
        }
    }

    @Test
    void bothHalvesAreHalfTraps() {
        for (String half : List.of("tuning.tsv", "held.tsv")) {
            List<LabelledSentences.Row> rows = LabelledSentences.read(half);
            long traps = rows.stream().filter(row -> row.expected().isEmpty()).count();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(120);
            assertThat((double) traps / rows.size()).isBetween(0.45, 0.55);
        }
    }
}
