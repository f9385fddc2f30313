package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final String LINE = Keys.LOG.sign("text\n", Instant.EPOCH).toString();
    private static final String NOTE = "text\n\n" + LINE + "\n";

    @Test
    void aNoteIsReadAndWrittenAsItIs() {
        SignedNote note = SignedNote.parse(NOTE);

        assertThat(note).hasToString(NOTE);
        assertThat(note.text()).isEqualTo("text\n");
        assertThat(note.signatures()).hasSize(1);
        assertThat(note.signatures().getFirst().name()).isEqualTo(Keys.ORIGIN);
        assertThat(note.signatures().getFirst())
                .isEqualTo(NoteSignature.parse(LINE))
                .isNotEqualTo(Keys.SIDE_A.sign("text\n", Instant.EPOCH))
                .isNotEqualTo(LINE);
        assertThat(note.verify(List.of(Keys.LOG.verifier())))
                .containsExactly(new VerifiedSignature(Keys.LOG.verifier(), null));
    }

    @Test
    void theTextMayHoldBlankLines() {
        String text = "one\n\n\ntwo\n\n";
        SignedNote note = new SignedNote(text, List.of(Keys.LOG.sign(text, Instant.EPOCH)));

        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
        assertThat(SignedNote.parse(note.toString()).verify(Set.of(Keys.LOG.verifier())))
                .hasSize(1);
    }

    @Test
    void thePublishedExampleVerifies() throws IOException {
        Json.Obj examples = examples();
        Json.Obj signed = examples.object("signed_note_verifiable");
        SignedNote note = SignedNote.parse(signed.text("note"));

        assertThat(note.verify(Set.of(VerifierKey.parse(signed.text("vkey"))))).hasSize(1);
    }

    @Test
    void thePublishedFormsAreReadAndWrittenAsTheyAre() throws IOException {
        Json.Obj examples = examples();
        for (String name :
                List.of(
                        "signed_note_format_only",
                        "checkpoint_format_only",
                        "cosigned_checkpoint_format_only")) {
            assertThat(SignedNote.parse(examples.text(name))).hasToString(examples.text(name));
        }
        SignedCheckpoint cosigned =
                SignedCheckpoint.parse(examples.text("cosigned_checkpoint_format_only"));
        assertThat(cosigned.checkpoint().size()).isEqualTo(20_852_163);
        assertThat(cosigned.note().signatures()).hasSize(2);
        assertThat(
                        SignatureAlgorithm.ED25519_COSIGNATURE.message(
                                cosigned.note().text(), 1_679_315_147))
                .isEqualTo(
                        examples.text("cosignature_v1_message_example")
                                .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | In a note a blank line parts text and signatures",
                "text\\n | In a note a blank line parts text and signatures",
                "text\\nLINE\\n | In a note a blank line parts text and signatures",
                "text\\n\\n | A note ends in signature lines, each with its newline",
                "text\\n\\nLINE | A note ends in signature lines, each with its newline",
                "text\\n\\nLINE\\n\\n | A note ends in signature lines, each with its newline",
                "\\n\\n | A note ends in signature lines, each with its newline",
                "text\\n\\nLINE\\nmore\\n | A signature line is: — name signature",
                "text\\n\\nLINE\\n—\\n | A signature line is: — name signature",
                "text\\n\\n— name\\n | A signature line is: — name signature",
                "text\\n\\n- name AAAAAAA=\\n | A signature line is: — name signature",
                "text\\n\\n— name AAAA AAA=\\n | A signature is written in canonical Base64",
                "text\\n\\n— name AAAAAAA\\n | A signature is written in canonical Base64",
                "text\\n\\n— name AAAAAAB=\\n | A signature is written in canonical Base64",
                "text\\n\\n— name AAAAAA==\\n | A signature has four bytes of key id, and more",
                "text\\n\\n—  AAAAAAA=\\n | A key's name is not empty and has no spaces, plus signs or control characters",
                "text\\n\\n— na+me AAAAAAA=\\n | A key's name is not empty and has no spaces, plus signs or control characters",
                "te\\txt\\n\\nLINE\\n | A note holds no control characters but newlines",
                "text\\r\\n\\nLINE\\n | A note holds no control characters but newlines",
            })
    void whatIsNoNoteIsRefused(String note, String message) {
        refused(
                () ->
                        SignedNote.parse(
                                note.replace("\\n", "\n")
                                        .replace("\\t", "\t")
                                        .replace("\\r", "\r")
                                        .replace("LINE", LINE)),
                message);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = NOTE.getBytes(StandardCharsets.UTF_8);
        bytes[1] = (byte) 0xC0;
        refused(() -> SignedNote.parse(bytes), "A note is text in UTF-8");
        refused(() -> SignedNote.parse("te\ud800xt\n\n" + LINE + "\n"), "A note is text in UTF-8");
        refused(
                () -> new SignedNote("\ud800\n", SignedNote.parse(NOTE).signatures()),
                "A note is text in UTF-8");
        refused(
                () -> new SignedNote("text", SignedNote.parse(NOTE).signatures()),
                "The text of a note ends in a newline");
    }

    @Test
    void aNoteHasItsLimits() {
        String most = "text\n\n" + (LINE + "\n").repeat(100);
        assertThat(SignedNote.parse(most).signatures()).hasSize(SignedNote.MAX_SIGNATURES);
        refused(() -> SignedNote.parse(most + LINE + "\n"), "A note has 1 to 100 signatures");
        refused(() -> new SignedNote("text\n", List.of()), "A note has 1 to 100 signatures");

        String end = "\n\n" + LINE + "\n";
        int left = (1 << 20) - end.getBytes(StandardCharsets.UTF_8).length;
        assertThat(SignedNote.parse("x".repeat(left) + end).text()).hasSize(left + 1);
        refused(
                () -> SignedNote.parse("x".repeat(left + 1) + end),
                "A note has at most 1048576 bytes");
    }

    @Test
    void signaturesByUnknownKeysArePassedOver() {
        SignerKey stranger = Keys.log("example.com/stranger", 5);
        SignerKey namesake = Keys.log(Keys.ORIGIN, 6);
        SignedNote note =
                SignedNote.parse(NOTE)
                        .plus(stranger.sign("another text\n", Instant.EPOCH))
                        .plus(namesake.sign("another text\n", Instant.EPOCH));

        assertThat(note.verify(Set.of(Keys.LOG.verifier()))).hasSize(1);
        refused(
                () -> note.verify(Set.of(Keys.SIDE_A.verifier())),
                "No signature is by a key that is known");
        refused(() -> note.verify(Set.of()), "No signature is by a key that is known");
    }

    @Test
    void aWrongSignatureByAKnownKeySpoilsTheNote() {
        SignedNote note =
                SignedNote.parse(NOTE).plus(Keys.SIDE_A.sign("other text\n", Instant.EPOCH));

        assertThat(note.verify(Set.of(Keys.LOG.verifier()))).hasSize(1);
        refused(
                () -> note.verify(Set.of(Keys.LOG.verifier(), Keys.SIDE_A.verifier())),
                "The signature by example.com/side/a does not hold");
    }

    /// Name and id of a key are no secret, so a signature may claim them.
    @Test
    void aSignatureThatOnlyNamesAKeyDoesNotHold() {
        NoteSignature right = Keys.LOG.sign("text\n", Instant.EPOCH);
        for (byte[] bytes : List.of(new byte[1], new byte[7], new byte[64], new byte[72])) {
            NoteSignature claimed = new NoteSignature(right.name(), right.id(), bytes);
            refused(
                    () ->
                            new SignedNote("text\n", List.of(claimed))
                                    .verify(Set.of(Keys.LOG.verifier())),
                    "The signature by example.com/partnership/7 does not hold");
            NoteSignature side = Keys.SIDE_A.sign("text\n", Instant.EPOCH);
            NoteSignature claimedSide = new NoteSignature(side.name(), side.id(), bytes);
            refused(
                    () ->
                            new SignedNote("text\n", List.of(claimedSide))
                                    .verify(Set.of(Keys.SIDE_A.verifier())),
                    "The signature by example.com/side/a does not hold");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_679_315_147, 31_556_889_864_403_199L})
    void aCosignatureSaysWhenItWasMade(long seconds) {
        Instant at = Instant.ofEpochSecond(seconds);
        SignedNote note = new SignedNote("text\n", List.of(Keys.SIDE_A.sign("text\n", at)));

        assertThat(note.verify(Set.of(Keys.SIDE_A.verifier())))
                .containsExactly(new VerifiedSignature(Keys.SIDE_A.verifier(), at));
    }

    @Test
    void theTimeOfACosignatureIsSigned() {
        NoteSignature side = Keys.SIDE_A.sign("text\n", Instant.ofEpochSecond(1_000));
        for (int bit = 0; bit < 64; bit++) {
            byte[] bytes = side.bytes();
            bytes[bit / 8] ^= (byte) (1 << (bit % 8));
            SignedNote moved =
                    new SignedNote(
                            "text\n", List.of(new NoteSignature(side.name(), side.id(), bytes)));
            refused(
                    () -> moved.verify(Set.of(Keys.SIDE_A.verifier())),
                    "The signature by example.com/side/a does not hold");
        }
    }

    @Test
    void aCosignatureIsNotMadeBefore1970() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Keys.SIDE_A.sign("text\n", Instant.ofEpochSecond(-1)))
                .withMessage("A signature is not made before 1970");
        assertThat(Keys.LOG.sign("text\n", Instant.ofEpochSecond(-1))).hasToString(LINE);
    }

    /// One key for both would let a log's signature pass for a witness's.
    @Test
    void aKeyForLogsAndOneForWitnessesAreTwo() {
        SignerKey log = Keys.log("example.com/both", 4);
        SignerKey witness = Keys.witness("example.com/both", 4);

        assertThat(log.verifier()).isNotEqualTo(witness.verifier());
        assertThat(log.verifier().id()).isNotEqualTo(witness.verifier().id());
        assertThat(log.verifier().algorithm().timed()).isFalse();
        assertThat(witness.verifier().algorithm().timed()).isTrue();
    }

    @Test
    void signaturesAreHandedOutAsCopies() {
        NoteSignature signature = Keys.LOG.sign("text\n", Instant.EPOCH);
        signature.bytes()[0] ^= 1;
        assertThat(signature).hasToString(LINE);
        List<NoteSignature> list = new ArrayList<>(List.of(signature));
        SignedNote note = new SignedNote("text\n", list);
        list.clear();
        assertThat(note.signatures()).hasSize(1);
    }

    private static Json.Obj examples() throws IOException {
        return Json.parse(Files.readAllBytes(Vectors.at("c2sp-examples/c2sp-examples.json")))
                .asObject();
    }

    private static void refused(ThrowingCallable action, String message) {
        assertThatExceptionOfType(NoteException.class).isThrownBy(action).withMessage(message);
    }
}
