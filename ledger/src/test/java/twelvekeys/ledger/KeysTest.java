package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    /// From the C2SP documents and a published log.
    private static final String PUBLISHED =
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    @Test
    void aPublishedKeyIsReadAndWrittenAsItIs() {
        VerifierKey key = VerifierKey.parse(PUBLISHED);

        assertThat(key).hasToString(PUBLISHED).isEqualTo(VerifierKey.parse(PUBLISHED));
        assertThat(key.name()).isEqualTo("example.com/log/testdata");
        assertThat(key.algorithm()).isEqualTo(SignatureAlgorithm.ED25519);
        assertThat(key.id()).isEqualTo(0x33d7b496);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example.com | A key is written as name+id+key",
                "example.com+33d7b496 | A key is written as name+id+key",
                "example.com/log/testdata+33D7B496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx | The id of this key is not that of its name and bytes",
                "example.com/log/testdata+33d7b497+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx | The id of this key is not that of its name and bytes",
                "example.com/log/other+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx | The id of this key is not that of its name and bytes",
                "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkQ= | A key of this algorithm has 32 bytes",
                "example.com/log/testdata+33d7b496+AuHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx | The algorithm of this key is not known",
                "example.com/log/testdata+33d7b496+ | The algorithm of this key is not known",
                "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkS | A key ends in canonical Base64",
                "example.com/log/testdata+33d7b496+AR== | A key ends in canonical Base64",
                "+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx | A key's name is not empty and has no spaces, plus signs or control characters",
            })
    void whatIsNoKeyIsRefused(String vkey, String message) {
        refused(() -> VerifierKey.parse(vkey), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a+b", "a\tb", "a\u00a0b", "a\u2028b", "a\u0085b", "a\ud800"})
    void aNameWithASpaceOrAPlusIsRefused(String name) {
        refused(
                () -> Keys.log(name, 1),
                "A key's name is not empty and has no spaces, plus signs or control characters");
    }

    @Test
    void aPrivateKeyIsReadAsItWasWrittenAndSignsTheSame() {
        for (SignerKey key : new SignerKey[] {Keys.LOG, Keys.SIDE_A}) {
            SignerKey read = SignerKey.parse(key.secretText());

            assertThat(read.verifier()).isEqualTo(key.verifier()).hasSameHashCodeAs(key.verifier());
            assertThat(read.sign("text\n", Instant.ofEpochSecond(5)))
                    .isEqualTo(key.sign("text\n", Instant.ofEpochSecond(5)))
                    .hasSameHashCodeAs(key.sign("text\n", Instant.ofEpochSecond(5)));
            assertThat(key.secretText()).startsWith("PRIVATE+KEY+" + key.verifier().name() + "+");
        }
    }

    @Test
    void aPrivateKeyDoesNotShowItself() {
        assertThat(Keys.LOG).hasToString("private key of " + Keys.LOG.verifier());
        assertThat(Keys.LOG.verifier()).isNotEqualTo(Keys.SIDE_A.verifier()).isNotEqualTo("key");
    }

    @Test
    void whatIsNoPrivateKeyIsRefused() {
        String secret = Keys.LOG.secretText();
        refused(() -> SignerKey.parse(PUBLISHED), "A private key begins with PRIVATE+KEY+");
        refused(
                () -> SignerKey.parse(secret.replace("partnership/7", "partnership/8")),
                "The id of this key is not that of its name and bytes");
        refused(
                () -> SignerKey.parse("PRIVATE+KEY+a+00000000+AQAA"),
                "A key of this algorithm has 32 bytes");
    }

    @Test
    void keysOfOtherRandomnessAreOthers() {
        assertThat(Keys.log(Keys.ORIGIN, 9).verifier()).isNotEqualTo(Keys.LOG.verifier());
        assertThat(Keys.log(Keys.ORIGIN, 1).verifier()).isEqualTo(Keys.LOG.verifier());
    }

    private static void refused(ThrowingCallable action, String message) {
        assertThatExceptionOfType(NoteException.class).isThrownBy(action).withMessage(message);
    }
}
