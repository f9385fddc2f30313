package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.WholeApplicationTest;
import twelvekeys.ledger.BundleVerdict;
import twelvekeys.ledger.BundleVerifier;
import twelvekeys.ledger.Checkpoint;
import twelvekeys.ledger.ConsistencyProof;
import twelvekeys.ledger.Frontier;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.InclusionProof;
import twelvekeys.ledger.SignatureAlgorithm;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.SignerKey;
import twelvekeys.ledger.Witness;
import twelvekeys.ledger.WitnessVerdict;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.WitnessEntry.Finding;

/// The record as something to be checked rather than believed.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class ProofsTest {

    private static final Instant AT = Instant.parse("2026-05-04T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Autowired PartnershipRecord record;
    @Autowired Proofs proofs;
    @Autowired Witnesses witnesses;
    @Autowired RecordExport export;
    @Autowired Partnerships partnerships;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient db;

    private UUID partnership = new UUID(0, 0);

    @BeforeEach
    void beginAPartnership(Organisation ours) {
        partnership =
                transactions.execute(
                        status -> partnerships.withPartner(ours, "Kittiwake", DAY, AT).id());
    }

    @Test
    void theSignedRootIsThatOfTheLeavesHoweverTheyWereAppended() {
        for (int written : List.of(1, 2, 3, 250, 1, 300)) {
            append(written);
            SignedCheckpoint signed = proofs.checkpoint(partnership);
            List<Hash> leaves = leaves();
            assertThat(signed.checkpoint().size()).isEqualTo(leaves.size());
            assertThat(signed.checkpoint().root()).isEqualTo(root(leaves));
            assertThat(signed.isSignedBy(proofs.key(partnership))).isTrue();
        }
        assertThat(leaves()).hasSize(558);
        assertThat(count("subtree")).isEqualTo(2);
    }

    @Test
    void eachEntryIsProvedToBeInTheRecordOfEachLaterSize() {
        append(600);
        List<Hash> leaves = leaves();
        for (long size : new long[] {1, 2, 255, 256, 257, 511, 512, 513, 601}) {
            Hash root = root(leaves.subList(0, (int) size));
            for (long seq : new long[] {1, 2, 100, 256, 257, 512, 513, 601}) {
                if (seq <= size) {
                    InclusionProof proof = proofs.inclusion(partnership, seq, size);
                    Hash leaf = leaves.get((int) seq - 1);
                    assertThat(proof.proves(leaf, root)).as("%d in %d", seq, size).isTrue();
                    assertThat(proof.proves(leaves.get((int) (seq % 601)), root)).isFalse();
                }
            }
            assertThat(proofs.checkpoint(partnership, size).checkpoint().root())
                    .as("the root at %d", size)
                    .isEqualTo(root);
            ConsistencyProof grew = proofs.consistency(partnership, size, 601);
            assertThat(grew.proves(root, root(leaves))).as("from %d", size).isTrue();
        }
        assertThatThrownBy(() -> proofs.inclusion(partnership, 602, 601))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(partnership, 1, 602))
                .hasMessageContaining("has 601 entries; it has no size of 602");
    }

    @Test
    void aLogFromBeforeThereWasATreeGetsOne() {
        append(300);
        Checkpoint before = proofs.checkpoint(partnership).checkpoint();
        transactions.executeWithoutResult(status ->
                db.sql("update log_head set frontier = null where partnership_id = ?")
                        .param(partnership)
                        .update());
        assertThat(proofs.checkpoint(partnership).checkpoint()).isEqualTo(before);
        assertThat(proofs.inclusion(partnership, 7, 301).proves(leaves().get(6), before.root()))
                .isTrue();
        assertThat(proofs.checkpoint(partnership, 256).checkpoint().root())
                .isEqualTo(root(leaves().subList(0, 256)));
    }

    @Test
    void theExportIsVerifiedWithoutTheServerAndFollowsAKeptCheckpoint(@TempDir Path folder)
            throws IOException {
        append(20);
        String kept = witnesses.checkpoint(partnership).toString();
        append(7);
        BundleVerdict verdict = verified(folder, kept);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        BundleVerdict.Ok.class,
                        ok -> {
                            assertThat(ok.content().entries()).isEqualTo(28);
                            assertThat(ok.content().partnership())
                                    .isEqualTo(partnership.toString());
                            assertThat(ok.keptSize()).isEqualTo(21);
                        });
    }

    @Test
    void aWitnessWhoseKeyIsNamedCosignsAndTheRecordShowsIt() {
        SignerKey key =
                SignerKey.generate(
                        "us/notary", SignatureAlgorithm.ED25519_COSIGNATURE, new SecureRandom());
        witnesses.name(by(Side.A, null), key.verifier().toString(), "On Tom's laptop.");
        append(5);
        Witness witness = new Witness(proofs.key(partnership));
        SignedCheckpoint first = proofs.checkpoint(partnership);
        String cosigned = cosigned(witness, null, first, List.of(), key);
        witnesses.cosign(by(Side.A, null), cosigned);
        witnesses.cosign(by(Side.A, null), cosigned);
        assertThat(witnesses.checkpoint(partnership).toString()).isEqualTo(cosigned);
        append(400);
        SignedCheckpoint second = proofs.checkpoint(partnership);
        List<Hash> grew =
                proofs.consistency(
                                partnership, first.checkpoint().size(), second.checkpoint().size())
                        .path();
        witnesses.cosign(
                by(Side.A, null), cosigned(witness, first.checkpoint(), second, grew, key));
        assertThat(witnesses.keys(partnership))
                .singleElement()
                .satisfies(named -> {
                    assertThat(named.side()).isEqualTo(Side.A);
                    assertThat(Objects.requireNonNull(named.cosigned()).size()).isEqualTo(407);
                });
        assertThat(witnesses.lastCosigned(partnership).orElseThrow().checkpoint())
                .isEqualTo(second.checkpoint());
        assertThat(witnesses.alarms(partnership)).isEmpty();
    }

    @Test
    void nobodyCosignsWithAKeyThatTheirSideDidNotNameOrHasWithdrawn() {
        SignerKey key =
                SignerKey.generate(
                        "them/notary", SignatureAlgorithm.ED25519_COSIGNATURE, new SecureRandom());
        Witness witness = new Witness(proofs.key(partnership));
        String note = cosigned(witness, null, proofs.checkpoint(partnership), List.of(), key);
        assertThatThrownBy(() -> witnesses.cosign(by(Side.B, null), note))
                .hasMessageContaining("by a key that your side named");
        String vkey = key.verifier().toString();
        witnesses.name(by(Side.B, "once"), vkey, null);
        witnesses.name(by(Side.B, "once"), vkey, null);
        assertThat(record.size(partnership)).isEqualTo(2);
        String now = cosigned(witness, null, proofs.checkpoint(partnership), List.of(), key);
        assertThatThrownBy(() -> witnesses.cosign(by(Side.A, null), now))
                .hasMessageContaining("by a key that your side named");
        assertThatThrownBy(() -> witnesses.name(by(Side.A, null), vkey, null))
                .hasMessageContaining("named before");
        assertThatThrownBy(() -> witnesses.withdraw(by(Side.A, null), vkey, null))
                .hasMessageContaining("no such key");
        witnesses.cosign(by(Side.B, null), now);
        witnesses.withdraw(by(Side.B, null), vkey, "Lost.");
        String then = cosigned(witness, null, proofs.checkpoint(partnership), List.of(), key);
        assertThatThrownBy(() -> witnesses.cosign(by(Side.B, null), then))
                .hasMessageContaining("by a key that your side named");
        assertThatThrownBy(() ->
                        witnesses.name(by(Side.A, null), proofs.key(partnership).toString(), null))
                .hasMessageContaining("signs logs");
    }

    @Test
    void anAlarmNeedsTwoCheckpointsOfThisLogThatContradictEachOther() {
        append(3);
        String long4 = proofs.checkpoint(partnership).toString();
        String short1 = proofs.checkpoint(partnership, 1).toString();
        assertThatThrownBy(
                        () -> witnesses.raise(by(Side.B, null), Finding.FORKED, long4, short1, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        witnesses.raise(
                                by(Side.B, null),
                                Finding.ROLLED_BACK,
                                long4.replace("twelvekeys/", "elsewhere/"),
                                short1,
                                ""))
                .isInstanceOf(IllegalArgumentException.class);
        witnesses.raise(by(Side.B, "a"), Finding.ROLLED_BACK, long4, short1, "Since Monday.");
        witnesses.raise(by(Side.B, "a"), Finding.ROLLED_BACK, long4, short1, "Since Monday.");
        assertThat(witnesses.alarms(partnership))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.alarm().words()).isEqualTo("Since Monday."));
    }

    private BundleVerdict verified(Path folder, String kept) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(partnership, out);
        Path file = folder.resolve("record.zip");
        Files.write(file, out.toByteArray());
        return new BundleVerifier(List.of(proofs.key(partnership)), SignedCheckpoint.parse(kept))
                .verify(file);
    }

    private static String cosigned(
            Witness witness,
            @Nullable Checkpoint kept,
            SignedCheckpoint offered,
            List<Hash> proof,
            SignerKey key) {
        WitnessVerdict verdict = witness.judge(kept, offered, proof, key, AT);
        assertThat(verdict).isInstanceOf(WitnessVerdict.Accepted.class);
        return ((WitnessVerdict.Accepted) verdict).cosigned().toString();
    }

    private Author by(Side side, @Nullable String key) {
        return new Author(partnership, side, "somebody", ZoneOffset.UTC, key, null);
    }

    private void append(int entries) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            drafts.add(
                    new Draft(
                            new PromiseDone(UUID.randomUUID(), DAY, null),
                            Side.A,
                            "somebody",
                            AT,
                            null,
                            null));
        }
        transactions.executeWithoutResult(status -> record.append(partnership, drafts));
    }

    private List<Hash> leaves() {
        return transactions.execute(status ->
                db.sql("select leaf from entry where partnership_id = ? order by seq")
                        .param(partnership)
                        .query((row, n) -> Hash.of(row.getBytes("leaf")))
                        .list());
    }

    private static Hash root(List<Hash> leaves) {
        Frontier edge = Frontier.EMPTY;
        for (Hash leaf : leaves) {
            edge = edge.append(leaf);
        }
        return edge.root();
    }

    private long count(String table) {
        return transactions.execute(status ->
                db.sql("select count(*) from " + table + " where partnership_id = ?")
                        .param(partnership)
                        .query(Long.class)
                        .single());
    }
}
