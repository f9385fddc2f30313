package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twelvekeys.ledger.BundleWriter;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Checkpoint;
import twelvekeys.ledger.Frontier;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.Leaf;
import twelvekeys.ledger.SealedText;
import twelvekeys.ledger.SignatureAlgorithm;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.SignerKey;

class VerifyCommandTest {

    private static final String ORIGIN = "example.com/partnership/7";
    private static final Instant MADE = Instant.parse("2026-11-23T09:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SignerKey LOG =
            SignerKey.generate(ORIGIN, SignatureAlgorithm.ED25519, RANDOM);
    private static final SignerKey SIDE =
            SignerKey.generate("example.com/a", SignatureAlgorithm.ED25519_COSIGNATURE, RANDOM);
    private static final SealedText SEALED = SealedText.seal("as we said", RANDOM);

    @TempDir Path folder;
    private String bundle = "";
    private String kept = "";

    @BeforeEach
    void export() throws IOException {
        bundle = bundle("bundle.zip", entries(5, "thing"), signed(entries(5, "thing")));
        kept = checkpoint("kept.txt", 3, "thing");
    }

    @Test
    void anUntouchedBundleIsOkAndItsFiguresAreShown() {
        Command command = verify("--checkpoint", kept, "--key", LOG.verifier().toString());
        assertThat(command.exitCode()).isZero();
        assertThat(command.err()).isEmpty();
        assertThat(command.out())
                .isEqualTo(
                        """
                        OK: this is the record that example.com/partnership/7 signed.
                          partnership       p-7
                          bundle made       2026-11-23T09:00:00Z (nobody signs this)
                          entries           5
                          texts opened      1
                          texts not opened  0 (erased, or held back)
                          files             0
                          cosignatures      1
                                            example.com/a at 2026-11-23T09:00:00Z, on the bundle's own key
                        It begins with the 3 entries of the checkpoint you kept.
                        """);
    }

    @Test
    void withoutKeyAndCheckpointTheVerdictSaysWhatItDoesNotShow() {
        Command command = verify();
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("on the bundle's own key", "No kept checkpoint was given");
    }

    @Test
    void aChangedBundleIsTamperedAndThePlaceIsNamed() throws IOException {
        String changed = bundle("changed.zip", entries(5, "other"), signed(entries(5, "thing")));
        Command command = Command.run("verify", changed);
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out())
                .startsWith(
                        "TAMPERED: entries.jsonl: has another root than the one that was signed.");
        assertThat(verify("--key", stranger()).exitCode()).isEqualTo(1);
        assertThat(verify("--key", stranger()).out())
                .isEqualTo(
                        """
                        TAMPERED: checkpoint.txt: is not signed by a trusted key.
                        The bundle contradicts itself, or the log did not sign it.
                        """);
    }

    @Test
    void aShorterRecordIsRolledBack() throws IOException {
        Command command = verify("--checkpoint", checkpoint("later.txt", 1_500, "thing"));
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.out())
                .startsWith(
                        "ROLLED BACK: the record has 5 entries, the checkpoint you kept has 1,500.");
    }

    @Test
    void anotherRecordIsForked() throws IOException {
        Command command = verify("--checkpoint", checkpoint("other.txt", 4, "other"));
        assertThat(command.exitCode()).isEqualTo(3);
        assertThat(command.out())
                .startsWith(
                        "FORKED: the first 4 entries are not those of the checkpoint you kept.");
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        assertThat(verify("--json", "--checkpoint", kept, "--key", keys("keys.txt")).out().strip())
                .isEqualTo(
                        "{\"verdict\":\"OK\",\"keptSize\":3,\"partnership\":\"p-7\",\"origin\":\"example.com/partnership/7\",\"made\":\"2026-11-23T09:00:00Z\",\"entries\":5,\"opened\":1,\"unopened\":0,\"files\":0,\"ownKey\":false,\"lastCosigned\":\"2026-11-23T09:00:00Z\",\"cosigners\":[{\"name\":\"example.com/a\",\"at\":\"2026-11-23T09:00:00Z\",\"ownKey\":false}]}");
        assertThat(verify("--json").out()).contains("\"keptSize\":null", "\"ownKey\":true");
        assertThat(verify("--json", "--key", stranger()).out().strip())
                .isEqualTo(
                        "{\"verdict\":\"TAMPERED\",\"member\":\"checkpoint.txt\",\"line\":null,\"what\":\"is not signed by a trusted key\"}");
        assertThat(verify("--json", "--checkpoint", checkpoint("o.txt", 4, "other")).out())
                .startsWith("{\"verdict\":\"FORKED\",\"keptSize\":4,");
        assertThat(verify("--json", "--checkpoint", checkpoint("l.txt", 9, "thing")).out())
                .startsWith("{\"verdict\":\"ROLLED BACK\",\"keptSize\":9,");
    }

    @Test
    void keysMayBeGivenSeveralTimes() {
        Command command =
                verify("--key", LOG.verifier().toString(), "--key", SIDE.verifier().toString());
        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).doesNotContain("own key");
    }

    /// Its other codes are verdicts, and no mistake may look like one.
    @Test
    void whatCannotBeJudgedHasACodeOfItsOwn() throws IOException {
        notJudged(Command.run("verify"), "BUNDLE");
        notJudged(verify("--dance"), "--dance");
        notJudged(Command.run("verify", folder.resolve("none").toString()), "cannot be read");
        notJudged(Command.run("verify", kept), "does not begin as a zip does");
        notJudged(Command.run("verify", "a\0b"), "no file name");
        notJudged(verify("--key", "no key"), "is no key, nor a file of keys");
        notJudged(verify("--key", "a\0b"), "is no key, nor a file of keys");
        notJudged(verify("--key", SIDE.verifier().toString()), "None of the keys is that of a log");
        notJudged(verify("--checkpoint", "none.txt"), "none.txt: cannot be read");
        notJudged(verify("--checkpoint", bundle), "is no checkpoint");
        notJudged(
                verify("--checkpoint", kept, "--key", stranger()),
                "The kept checkpoint is not signed by a trusted key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help verify", "verify --help"})
    void helpNamesTheVerdicts(String arguments) {
        assertThat(Command.run(arguments.split(" ")).out())
                .contains("BUNDLE", "--checkpoint", "--key", "--json", "TAMPERED");
    }

    private static void notJudged(Command command, String reason) {
        assertThat(command.exitCode()).isEqualTo(64);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains(reason);
    }

    private Command verify(String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify", bundle));
        arguments.addAll(List.of(options));
        return Command.run(arguments.toArray(String[]::new));
    }

    private static String stranger() {
        return SignerKey.generate(ORIGIN, SignatureAlgorithm.ED25519, RANDOM).verifier().toString();
    }

    private String keys(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, LOG.verifier() + "\n\n" + SIDE.verifier() + "\n");
        return file.toString();
    }

    private String checkpoint(String name, int size, String what) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, signed(entries(size, what)).toString());
        return file.toString();
    }

    private String bundle(String name, List<byte[]> entries, SignedCheckpoint signed)
            throws IOException {
        SignedCheckpoint cosigned = signed.plus(SIDE.sign(signed.checkpoint().text(), MADE));
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            BundleWriter writer =
                    BundleWriter.to(
                            out, "p-7", cosigned, List.of(LOG.verifier(), SIDE.verifier()), MADE);
            for (byte[] entry : entries) {
                writer.entry(entry);
            }
            writer.opening(SEALED);
            writer.finish();
        }
        return file.toString();
    }

    private static List<byte[]> entries(int size, String what) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            entries.add(
                    Canonical.bytes(
                            Json.object()
                                    .put("partnership", "p-7")
                                    .put("seq", i)
                                    .put("what", what)
                                    .put("words", SEALED.inEntry())));
        }
        return entries;
    }

    private static SignedCheckpoint signed(List<byte[]> entries) {
        Frontier frontier = Frontier.EMPTY;
        for (byte[] entry : entries) {
            frontier = frontier.append(Leaf.of(entry));
        }
        return SignedCheckpoint.sign(Checkpoint.of(ORIGIN, frontier), LOG);
    }
}
