package twelvekeys.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemSetTest {

    /// What has been asked stays as it was: a new wording is a new version, in files of its own.
    @ParameterizedTest
    @CsvSource({
        "keys-1.en, 99ef0326d7bfcbbf24e84a6a9d369538afc0005329b0b1aa4b691ac4cdf1cdb4",
        "keys-1.de, 0261df2751454e4a9eb935f859c3aed99efc236e94f38f6641f7453ed7ef3860"
    })
    void aVersionIsFrozen(String name, String hash) throws IOException {
        try (InputStream in = ItemSet.class.getResourceAsStream("pulse/" + name + ".properties")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(PulseAnswer.sha256(text)).isEqualTo(hash);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyQuestionHasItsWordsAndItsScaleInEachLanguage(String language) {
        ItemSet items = ItemSet.of(ItemSet.LATEST, language);
        List<String> all = new ArrayList<>();
        for (int part = 0; part < ItemSet.PARTS; part++) {
            for (Question question : ItemSet.part(part, part == 0)) {
                assertThat(items.scale(question)).hasSize(7).doesNotHaveDuplicates();
                assertThat(items.unseen(question)).isNotBlank();
                String words = items.words(question, "Fjord’s", "It'll {0}");
                assertThat(words).contains("Fjord’s").doesNotContain("{1}");
                all.add(question.code() + words);
            }
        }
        assertThat(all).hasSize(2 * ItemSet.KEYS + ItemSet.TRUST).doesNotHaveDuplicates();
    }

    @Test
    void noPartIsLongAndTogetherTheyAreAllKeys() {
        HashSet<String> keys = new HashSet<>();
        for (int part = 0; part < ItemSet.PARTS; part++) {
            List<Question> questions = ItemSet.part(part, false);
            assertThat(questions).hasSize(8);
            questions.forEach(question -> keys.add(question.code()));
            assertThat(ItemSet.part(part, true)).hasSize(11);
        }
        assertThat(keys).hasSize(24);
    }

    @Test
    void thePageHasTheSameTextsInEachLanguage() {
        assertThat(ItemSet.read("page.de").keySet()).isEqualTo(ItemSet.read("page.en").keySet());
        assertThat(ItemSet.read("keys-1.de").keySet())
                .isEqualTo(ItemSet.read("keys-1.en").keySet());
    }

    @Test
    void whatIsNotThereIsRefused() {
        for (String version : List.of("keys-0", "../keys-1", "")) {
            assertThatThrownBy(() -> ItemSet.of(version, "en"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ItemSet.of(ItemSet.LATEST, "xx"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PageTexts.of("xx")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerIsReadAsItWasWrittenAndBoundByItsSalt() {
        PulseAnswer answer =
                PulseAnswer.NOTHING.with(
                        ItemSet.part(1, true), code -> code.endsWith("s") ? "7" : "0");
        assertThat(PulseAnswer.read(answer.text())).isEqualTo(answer);
        assertThat(answer.commitment("one")).hasSize(64).isNotEqualTo(answer.commitment("other"));
        assertThat(answer.toString()).doesNotContain("7");
        assertThat(answer.saysNothing()).isFalse();
        assertThat(PulseAnswer.NOTHING.saysNothing()).isTrue();
        assertThatThrownBy(() -> PulseAnswer.read("k13s=4\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
