package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {

    private static final Checkpoint THREE =
            Checkpoint.of(Keys.ORIGIN, MemoryLog.of(3).frontiers.getLast());

    @Test
    void aCheckpointHasOneTextAndIsReadFromIt() {
        assertThat(THREE.text()).isEqualTo(Keys.ORIGIN + "\n3\n" + THREE.root().base64() + "\n");
        assertThat(Checkpoint.parse(THREE.text())).isEqualTo(THREE);

        Checkpoint extended =
                new Checkpoint("an origin", Long.MAX_VALUE, THREE.root(), List.of("one", "two"));
        assertThat(Checkpoint.parse(extended.text())).isEqualTo(extended);
        assertThat(extended.text()).endsWith("\none\ntwo\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "origin\\n3\\nROOT | A checkpoint ends in a newline",
                "origin\\n3\\n | A checkpoint has an origin, a size and a root",
                "\\n3\\nROOT\\n | The lines of a checkpoint are not empty and hold no control characters",
                "origin\\n3\\nROOT\\n\\n | The lines of a checkpoint are not empty and hold no control characters",
                "origin\\n03\\nROOT\\n | The size of a checkpoint is a decimal without leading zeros",
                "origin\\n00\\nROOT\\n | The size of a checkpoint is a decimal without leading zeros",
                "origin\\n\\nROOT\\n | The size of a checkpoint is a decimal without leading zeros",
                "origin\\n-3\\nROOT\\n | The size of a checkpoint is a decimal without leading zeros",
                "origin\\n+3\\nROOT\\n | The size of a checkpoint is a decimal without leading zeros",
                "origin\\n3x\\nROOT\\n | The size of a checkpoint is a decimal without leading zeros",
                "origin\\n3/\\nROOT\\n | The size of a checkpoint is a decimal without leading zeros",
                "origin\\n3:\\nROOT\\n | The size of a checkpoint is a decimal without leading zeros",
                "origin\\n٣\\nROOT\\n | The size of a checkpoint is a decimal without leading zeros",
                "origin\\n10000000000000000000\\nROOT\\n | The size of a checkpoint is a decimal without leading zeros",
                "origin\\n9223372036854775808\\nROOT\\n | The size of a checkpoint is at most 2^63−1",
                "origin\\n0\\nROOT\\n | A log without entries has the root of nothing",
                "origin\\n3\\nAAAA\\n | The root of a checkpoint is 32 bytes in canonical Base64",
                "origin\\n3\\nROOT=\\n | The root of a checkpoint is 32 bytes in canonical Base64",
            })
    void whatIsNoCheckpointIsRefused(String text, String message) {
        refused(
                () ->
                        Checkpoint.parse(
                                text.replace("\\n", "\n").replace("ROOT", THREE.root().base64())),
                message);
    }

    @Test
    void aCheckpointThatWasPutTogetherWrongIsRefused() {
        refused(
                () -> new Checkpoint("origin", -1, THREE.root()),
                "A log has no fewer than 0 entries");
        refused(
                () -> new Checkpoint("two\nlines", 3, THREE.root()),
                "The lines of a checkpoint are not empty and hold no control characters");
        assertThat(Checkpoint.parse("o\n9223372036854775807\n" + THREE.root().base64() + "\n"))
                .isEqualTo(new Checkpoint("o", Long.MAX_VALUE, THREE.root()));
    }

    @Test
    void onlyItsOwnLogSignsACheckpoint() {
        SignedCheckpoint signed = SignedCheckpoint.sign(THREE, Keys.LOG);

        assertThat(SignedCheckpoint.parse(signed.toString())).isEqualTo(signed);
        assertThat(SignedCheckpoint.parse(signed.toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(signed);
        assertThat(signed.isSignedBy(Keys.LOG.verifier())).isTrue();
        assertThat(signed.isSignedBy(Keys.log(Keys.ORIGIN, 9).verifier())).isFalse();
        assertThat(signed.isSignedBy(Keys.log("example.com/other", 1).verifier())).isFalse();
        assertThat(signed.isSignedBy(Keys.witness(Keys.ORIGIN, 1).verifier())).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedCheckpoint.sign(THREE, Keys.log("example.com/other", 1)))
                .withMessage("example.com/other signs no checkpoints of " + Keys.ORIGIN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedCheckpoint.sign(THREE, Keys.witness(Keys.ORIGIN, 1)));
    }

    @Test
    void anOriginThatIsNotTheNameOfItsKeyIsSignedByNobody() {
        Checkpoint other = new Checkpoint("example.com/other", 3, THREE.root());
        SignedCheckpoint signed =
                new SignedCheckpoint(
                        other,
                        new SignedNote(
                                other.text(), List.of(Keys.LOG.sign(other.text(), Instant.EPOCH))));

        assertThat(signed.isSignedBy(Keys.LOG.verifier())).isFalse();
    }

    @Test
    void cosignaturesAreThoseOfKnownWitnesses() {
        Instant at = Instant.parse("2026-11-23T09:00:00Z");
        SignedCheckpoint signed = SignedCheckpoint.sign(THREE, Keys.LOG);
        Set<VerifierKey> both = Set.of(Keys.SIDE_A.verifier(), Keys.LOG.verifier());

        assertThat(signed.cosignatures(both)).isEmpty();
        SignedCheckpoint cosigned =
                signed.plus(Keys.SIDE_A.sign(THREE.text(), at))
                        .plus(Keys.SIDE_B.sign(THREE.text(), at));
        assertThat(cosigned.cosignatures(both))
                .containsExactly(new VerifiedSignature(Keys.SIDE_A.verifier(), at));
        assertThat(cosigned.cosignatures(Set.of())).isEmpty();
        SignedCheckpoint spoiled = cosigned.plus(Keys.SIDE_A.sign("other\n", at));
        refused(
                () -> spoiled.cosignatures(both),
                "The signature by example.com/side/a does not hold");
    }

    @Test
    void aNoteOfAnotherCheckpointIsRefused() {
        SignedNote note = SignedCheckpoint.sign(THREE, Keys.LOG).note();
        refused(
                () -> new SignedCheckpoint(new Checkpoint(Keys.ORIGIN, 4, THREE.root()), note),
                "This is not the note of this checkpoint");
    }

    /// transparency-dev/tessera: every checkpoint of a log of 15 entries, with its signature, and
    /// its root computed anew from the entries.
    @Test
    void everyCheckpointOfThePublishedLogIsSignedAndHasTheRootOfItsTiles() throws IOException {
        String log = "tlog-tiles-tessera/testdata/log/";
        VerifierKey key =
                VerifierKey.parse(
                        "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
        ByteBuffer tile = ByteBuffer.wrap(Files.readAllBytes(Vectors.at(log + "tile/0/000.p/15")));
        Frontier frontier = Frontier.EMPTY;
        for (int size = 0; size <= 15; size++) {
            SignedCheckpoint checkpoint =
                    SignedCheckpoint.parse(
                            Files.readAllBytes(Vectors.at(log + "checkpoint." + size)));

            assertThat(checkpoint.isSignedBy(key)).isTrue();
            assertThat(checkpoint.checkpoint())
                    .isEqualTo(Checkpoint.of("example.com/log/testdata", frontier));
            assertThat(frontier.size()).isEqualTo(size);
            if (tile.hasRemaining()) {
                byte[] leaf = new byte[Hash.LENGTH];
                tile.get(leaf);
                frontier = frontier.append(Hash.of(leaf));
            }
        }
    }

    private static void refused(ThrowingCallable action, String message) {
        assertThatExceptionOfType(NoteException.class).isThrownBy(action).withMessage(message);
    }
}
