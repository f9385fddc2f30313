package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void twoSpellingsOfAPartyHaveOneKey() {
        List<List<String>> same =
                List.of(
                        List.of(
                                "Acme Ltd",
                                " ACME  LTD ",
                                "acme\u00A0ltd",
                                "Ａｃｍｅ Ltd",
                                "A\u200Bcme Ltd"),
                        List.of("Straße", "STRASSE", "strasse"),
                        List.of("Café", "Cafe\u0301", "CAFÉ"),
                        List.of("ΟΔΟΣ", "οδός".replace("ό", "ο"), "οδοσ"),
                        List.of("ﬁrma", "FIRMA"),
                        List.of("\u202Eشركة\u202C", "شركة"),
                        List.of("株式会社 東京", "株式会社\u3000東京"),
                        List.of("A\nB", "a b"));
        for (List<String> spellings : same) {
            assertThat(spellings)
                    .extracting(Names::key)
                    .containsOnly(Names.key(spellings.getFirst()));
        }
    }

    @Test
    void differentPartiesKeepDifferentKeys() {
        assertThat(List.of("Acme", "Acne", "Акме", "東京", "京東", "Acme 2", "Acmé"))
                .extracting(Names::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void theShownNameKeepsItsCaseAndScript() {
        assertThat(Names.clean("  RANBAXY  Fine\tChemicals LTD. "))
                .isEqualTo("RANBAXY Fine Chemicals LTD.");
        assertThat(Names.clean("\u202Egpj.exe\u202C")).isEqualTo("gpj.exe");
        assertThat(Names.clean("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(Names.clean("Cafe\u0301")).isEqualTo("Café");
        assertThat(Names.clean("Ｓｏｎｙ")).isEqualTo("Ｓｏｎｙ");
    }

    @Test
    void theKeyOfAKeyIsTheKeyAndOfAShownNameTheSame() {
        Random random = new Random(11);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                name.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x600 : 0x20000));
            }
            String key = Names.key(name.toString());
            assertThat(Names.key(key)).as("[%s]", name).isEqualTo(key);
            assertThat(Names.clean(Names.clean(name.toString())))
                    .isEqualTo(Names.clean(name.toString()));
            assertThat(Names.key(Names.clean(name.toString()))).as("[%s]", name).isEqualTo(key);
        }
    }
}
