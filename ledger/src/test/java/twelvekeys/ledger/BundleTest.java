package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the verifier says of whole bundles, and what the writer does not do.
class BundleTest {

    private static final SampleBundle RECORD = SampleBundle.of(40);

    @TempDir Path folder;

    @Test
    void anUntouchedBundleIsAllRightAndSaysWhatIsInIt() throws IOException {
        BundleVerdict verdict =
                SampleBundle.verdict(
                        RECORD.bytes(),
                        new BundleVerifier(
                                List.of(Keys.LOG.verifier(), Keys.SIDE_A.verifier()),
                                RECORD.checkpoint(30)),
                        folder);

        BundleVerdict.BundleContent content =
                new BundleVerdict.BundleContent(
                        SampleBundle.PARTNERSHIP,
                        Keys.ORIGIN,
                        SampleBundle.MADE,
                        40,
                        6,
                        7,
                        2,
                        List.of(
                                new BundleVerdict.Cosigner(
                                        "example.com/side/a", SampleBundle.COSIGNED, false),
                                new BundleVerdict.Cosigner(
                                        "example.com/side/b",
                                        SampleBundle.COSIGNED.minusSeconds(60),
                                        true)),
                        false);
        assertThat(verdict).isEqualTo(new BundleVerdict.Ok(content, 30L));
        assertThat(content.lastCosigned()).contains(SampleBundle.COSIGNED);
    }

    @Test
    @Tag("long")
    void everyKeptCheckpointOfTheRecordFits() throws IOException {
        byte[] bundle = RECORD.bytes();
        for (int size = 0; size <= 40; size++) {
            assertThat(SampleBundle.verdict(bundle, RECORD.checkpoint(size), folder))
                    .isInstanceOf(BundleVerdict.Ok.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 3_000})
    void aRecordOfAnySizeIsWrittenAndVerified(int size) throws IOException {
        SampleBundle record = SampleBundle.of(size);
        BundleVerdict verdict =
                SampleBundle.verdict(record.bytes(), record.checkpoint(size / 2), folder);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        BundleVerdict.Ok.class,
                        ok -> {
                            assertThat(ok.content().entries()).isEqualTo(size);
                            assertThat(ok.content().opened()).isEqualTo(size / 6);
                            assertThat(ok.content().unopened()).isEqualTo(size / 3 - size / 6);
                        });
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        assertThat(RECORD.bytes()).isEqualTo(RECORD.bytes());
    }

    @Test
    void withoutAKeyTheVerdictSaysItRestsOnTheBundlesOwn() throws IOException {
        BundleVerifier credulous = new BundleVerifier(List.of(), RECORD.checkpoint(30));

        assertThat(SampleBundle.verdict(RECORD.bytes(), credulous, folder))
                .isInstanceOfSatisfying(
                        BundleVerdict.Ok.class,
                        ok -> {
                            assertThat(ok.content().ownKey()).isTrue();
                            assertThat(ok.content().cosigners())
                                    .extracting(BundleVerdict.Cosigner::ownKey)
                                    .containsExactly(true, true);
                        });
    }

    @Test
    void withoutAKeptCheckpointNothingIsSaidOfTheEnd() throws IOException {
        BundleVerifier verifier = new BundleVerifier(SampleBundle.KEYS, null);
        assertThat(SampleBundle.verdict(SampleBundle.of(12).bytes(), verifier, folder))
                .isInstanceOfSatisfying(
                        BundleVerdict.Ok.class, ok -> assertThat(ok.keptSize()).isNull());
    }

    @Test
    void anOlderBackupIsRolledBack() throws IOException {
        BundleVerdict verdict =
                SampleBundle.verdict(SampleBundle.of(29).bytes(), RECORD.checkpoint(30), folder);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        BundleVerdict.RolledBack.class,
                        back -> {
                            assertThat(back.keptSize()).isEqualTo(30);
                            assertThat(back.content().entries()).isEqualTo(29);
                        });
    }

    @Test
    void anotherRecordThatTheLogSignedTooIsAFork() throws IOException {
        SampleBundle fork = SampleBundle.of(19);
        fork.append(fork.entry(20, "something else"));
        for (int i = 21; i <= 50; i++) {
            fork.append(fork.entry(i, "thing " + i));
        }
        for (int size : new int[] {20, 30, 40}) {
            assertThat(SampleBundle.verdict(fork.bytes(), RECORD.checkpoint(size), folder))
                    .isInstanceOfSatisfying(
                            BundleVerdict.Forked.class,
                            forked -> assertThat(forked.keptSize()).isEqualTo(size));
        }
        assertThat(SampleBundle.verdict(fork.bytes(), RECORD.checkpoint(19), folder))
                .isInstanceOf(BundleVerdict.Ok.class);
    }

    @Test
    void aRecordSignedByAnotherKeyIsTampered() throws IOException {
        SignerKey forger = Keys.log(Keys.ORIGIN, 77);
        SignedCheckpoint forged = SignedCheckpoint.sign(RECORD.checkpoint().checkpoint(), forger);
        byte[] bundle = RECORD.bytes(forged, List.of(forger.verifier()));

        SampleBundle.assertTampered(
                folder, bundle, "checkpoint.txt: is not signed by a trusted key");
        assertThat(SampleBundle.verdict(bundle, new BundleVerifier(List.of(), null), folder))
                .isInstanceOf(BundleVerdict.Ok.class);
        assertThatExceptionOfType(NoteException.class)
                .isThrownBy(() ->
                        SampleBundle.verdict(
                                bundle,
                                new BundleVerifier(List.of(), RECORD.checkpoint(30)),
                                folder))
                .withMessageContaining("name the key that you trust");
        byte[] withoutKey = RECORD.bytes(RECORD.checkpoint(), List.of(Keys.SIDE_A.verifier()));
        assertThat(SampleBundle.verdict(withoutKey, new BundleVerifier(List.of(), null), folder))
                .isEqualTo(
                        new BundleVerdict.Tampered(
                                "checkpoint.txt",
                                0,
                                "is not signed by a key of the log in keys.txt"));
    }

    @Test
    void aCosignatureThatDoesNotHoldIsTold() throws IOException {
        SignedCheckpoint spoiled =
                RECORD.checkpoint().plus(Keys.SIDE_A.sign("other\n", SampleBundle.COSIGNED));
        SampleBundle.assertTampered(
                folder,
                RECORD.bytes(spoiled, SampleBundle.KEYS),
                "checkpoint.txt: is not as it must be: The signature by example.com/side/a does not"
                        + " hold");
    }

    @Test
    void whoCosignedTwiceIsNamedOnceWithTheLaterTime() throws IOException {
        SignedCheckpoint signed = RECORD.checkpoint();
        String text = signed.checkpoint().text();
        Instant at = SampleBundle.COSIGNED;
        SignedCheckpoint twice =
                signed.plus(Keys.SIDE_A.sign(text, at.minusSeconds(9)))
                        .plus(Keys.SIDE_A.sign(text, at))
                        .plus(Keys.SIDE_A.sign(text, at.minusSeconds(5)));
        assertThat(SampleBundle.verdict(RECORD.bytes(twice, SampleBundle.KEYS), folder))
                .isInstanceOfSatisfying(
                        BundleVerdict.Ok.class,
                        ok ->
                                assertThat(ok.content().cosigners())
                                        .containsExactly(
                                                new BundleVerdict.Cosigner(
                                                        "example.com/side/a", at, true)));
    }

    @Test
    void wrongUsageIsNotAVerdict() {
        SignedCheckpoint foreign =
                SignedCheckpoint.sign(
                        new Checkpoint("example.com/other", 3, MemoryLog.leaf(3)),
                        Keys.log("example.com/other", 8));
        refused(
                () -> new BundleVerifier(List.of(Keys.SIDE_A.verifier()), null),
                "None of the keys is that of a log");
        refused(
                () -> new BundleVerifier(List.of(Keys.LOG.verifier()), foreign),
                "The kept checkpoint is not signed by a trusted key");
        BundleVerifier both =
                new BundleVerifier(
                        List.of(Keys.log("example.com/other", 8).verifier(), Keys.LOG.verifier()),
                        foreign);
        refused(
                () -> SampleBundle.verdict(RECORD.bytes(), both, folder),
                "The kept checkpoint is that of another record");
    }

    @Test
    void aFileThatIsNoZipCannotBeRead() throws IOException {
        BundleVerifier verifier = new BundleVerifier(SampleBundle.KEYS, null);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        SampleBundle.verdict(
                                "%PDF".getBytes(StandardCharsets.US_ASCII), verifier, folder))
                .withMessage("This is no bundle: it does not begin as a zip does");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> verifier.verify(folder.resolve("none")));
    }

    @Test
    void theWriterKeepsItsOrder() throws IOException {
        BundleWriter writer = begun(RECORD.checkpoint(1));
        writer.entry(RECORD.entries.getFirst());
        writer.opening(RECORD.opened.getFirst());
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.entry(RECORD.entries.getFirst()))
                .withMessage("The bundle is at its TEXTS already");
        writer.finish();
        assertThatIllegalStateException().isThrownBy(writer::finish);
    }

    @Test
    void theWriterDoesNotEndABundleThatLacksEntries() throws IOException {
        BundleWriter writer = begun(RECORD.checkpoint(2));
        writer.entry(RECORD.entries.getFirst());
        assertThatIllegalStateException()
                .isThrownBy(writer::finish)
                .withMessage("The checkpoint is of 2 entries; 1 were written");
    }

    @Test
    void theWriterDoesNotEndABundleWithAnAttachmentUnderAWrongName() throws IOException {
        BundleWriter writer = begun(RECORD.checkpoint(0));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> writer.file(MemoryLog.leaf(1), new ByteArrayInputStream(new byte[3])))
                .withMessageEndingWith("has another hash");
        assertThatIllegalStateException().isThrownBy(writer::finish);
    }

    private static BundleWriter begun(SignedCheckpoint checkpoint) throws IOException {
        return BundleWriter.to(
                new ByteArrayOutputStream(),
                SampleBundle.PARTNERSHIP,
                checkpoint,
                SampleBundle.KEYS,
                SampleBundle.MADE);
    }

    private static void refused(ThrowingCallable action, String message) {
        assertThatExceptionOfType(NoteException.class).isThrownBy(action).withMessage(message);
    }
}
