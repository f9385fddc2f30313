package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedTextTest {

    private static final SealedText SEALED = SealedText.seal("grüß Gott", Keys.seeded(1));

    @Test
    void theCommitmentIsTheHashOfSaltAndText() {
        byte[] text = "grüß Gott".getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(SEALED.salt(), 32 + text.length);
        System.arraycopy(text, 0, all, 32, text.length);

        assertThat(SEALED.commitment()).isEqualTo(Hash.of(Sha256.digest().digest(all)));
        assertThat(SEALED.text()).isEqualTo("grüß Gott");
        assertThat(SEALED).hasToString("text sealed as " + SEALED.commitment());
    }

    @Test
    void theSameTextSealedAgainHasAnotherCommitment() {
        SealedText again = SealedText.seal("grüß Gott", Keys.seeded(2));
        assertThat(again.commitment()).isNotEqualTo(SEALED.commitment());
        assertThat(again).isNotEqualTo(SEALED).isNotEqualTo("text");
        assertThat(SealedText.of(SEALED.salt(), "other")).isNotEqualTo(SEALED);
        assertThat(again.salt()).isNotEqualTo(SEALED.salt()).isNotEqualTo(new byte[32]);
    }

    @Test
    void anOpeningIsReadAsItWasWritten() {
        SealedText read = SealedText.ofOpening(SEALED.opening());
        assertThat(read).isEqualTo(SEALED).hasSameHashCodeAs(SEALED);
        assertThat(SEALED.hashCode())
                .isNotEqualTo(SealedText.seal("grüß Gott", Keys.seeded(2)).hashCode());
        assertThat(SealedText.of(SEALED.salt(), "grüß Gott")).isEqualTo(SEALED);
        assertThat(SEALED.opening().members().keySet()).containsExactly("salt", "text");
    }

    @Test
    void aSaltOfAnotherLengthOrATextThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealedText.of(new byte[31], "text"))
                .withMessage("A salt has 32 bytes, not 31");
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> SealedText.of(new byte[32], "\ud800"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealedText.ofOpening(SEALED.opening().put("more", 1)))
                .withMessage("An opening has a salt and a text, and no more");
    }

    @Test
    void commitmentsAreFoundWhereverTheyStand() {
        String other = Merkle.EMPTY_ROOT.hex();
        Json entry =
                Json.object()
                        .put("words", SEALED.inEntry())
                        .put("lines", Json.array(Json.object().put("note", sealed(other))))
                        .put("upper", sealed(other.toUpperCase(java.util.Locale.ROOT)))
                        .put("short", sealed("00"))
                        .put("more", sealed(MemoryLog.leaf(1).hex()).put("and", true))
                        .put("number", Json.object().put("sealed", 1))
                        .put("other", Json.object().put("open", other))
                        .put("null", new Json.Null())
                        .put("true", true)
                        .put("inner", Json.object().put("sealed", sealed(MemoryLog.leaf(2).hex())));
        List<Hash> found = new ArrayList<>();
        SealedText.findCommitments(entry, found::add);

        assertThat(found)
                .containsExactly(SEALED.commitment(), Merkle.EMPTY_ROOT, MemoryLog.leaf(2));
    }

    private static Json.Obj sealed(String hex) {
        return Json.object().put("sealed", hex);
    }
}
