package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WitnessTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    private static final Witness WITNESS = new Witness(Keys.LOG.verifier());
    private static final MemoryLog LOG = MemoryLog.of(50);

    @Test
    void theFirstCheckpointIsTakenOnTrust() {
        assertThat(WITNESS.judge(null, signed(20), List.of(), Keys.SIDE_A, AT))
                .isInstanceOf(WitnessVerdict.Accepted.class);
    }

    @Test
    void aLogThatOnlyGrewIsCosigned() {
        for (int from = 1; from <= 50; from++) {
            SignedCheckpoint offered = signed(50);
            WitnessVerdict verdict =
                    WITNESS.judge(
                            signed(from).checkpoint(), offered, proof(from, 50), Keys.SIDE_A, AT);

            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            WitnessVerdict.Accepted.class,
                            accepted -> {
                                assertThat(accepted.cosigned())
                                        .isEqualTo(offered.plus(accepted.cosignature()));
                                assertThat(
                                                accepted.cosigned()
                                                        .cosignatures(
                                                                List.of(Keys.SIDE_A.verifier())))
                                        .containsExactly(
                                                new VerifiedSignature(Keys.SIDE_A.verifier(), AT));
                            });
        }
    }

    @Test
    void everyLogGrewOutOfNothing() {
        assertThat(WITNESS.refusal(signed(0).checkpoint(), signed(7), List.of())).isNull();
        assertThat(WITNESS.refusal(signed(0).checkpoint(), signed(0), List.of())).isNull();
    }

    @Test
    void aShorterLogWasRolledBack() {
        WitnessVerdict.Refused refused =
                WITNESS.refusal(signed(30).checkpoint(), signed(29), proof(29, 30));
        assertThat(refused).isEqualTo(new WitnessVerdict.RolledBack(30, 29));
        assertThat(new WitnessVerdict.RolledBack(30, 29).why())
                .isEqualTo("The record had 30 entries and now says it has 29.");
    }

    @Test
    void anotherLogOfTheSameSizeIsAFork() {
        SignedCheckpoint other =
                SignedCheckpoint.sign(new Checkpoint(Keys.ORIGIN, 30, MemoryLog.leaf(1)), Keys.LOG);
        assertThat(WITNESS.judge(signed(30).checkpoint(), other, List.of(), Keys.SIDE_A, AT))
                .isEqualTo(new WitnessVerdict.Forked(30, 30));
        assertThat(WITNESS.refusal(signed(30).checkpoint(), signed(30), List.of())).isNull();
    }

    @Test
    void aLongerLogWithoutItsProofIsAFork() {
        assertThat(WITNESS.refusal(signed(30).checkpoint(), signed(40), proof(29, 40)))
                .isEqualTo(new WitnessVerdict.Forked(30, 40));
        assertThat(new WitnessVerdict.Forked(30, 40).why())
                .isEqualTo(
                        "It is not shown that the first 30 of the 40 entries are those there were.");
    }

    @Test
    void aCheckpointOfAnotherLogIsRefused() {
        SignedCheckpoint other =
                SignedCheckpoint.sign(
                        new Checkpoint("example.com/other", 30, LOG.root(30)),
                        Keys.log("example.com/other", 1));
        WitnessVerdict.WrongOrigin wrong =
                new WitnessVerdict.WrongOrigin(Keys.ORIGIN, "example.com/other");
        assertThat(WITNESS.refusal(null, other, List.of())).isEqualTo(wrong);
        assertThat(wrong.why())
                .isEqualTo(
                        "This is a checkpoint of example.com/other, not of example.com/partnership/7.");
    }

    @Test
    void aCheckpointThatTheLogDidNotSignIsRefused() {
        SignedCheckpoint forged =
                SignedCheckpoint.sign(signed(30).checkpoint(), Keys.log(Keys.ORIGIN, 99));
        WitnessVerdict.BadSignature bad = new WitnessVerdict.BadSignature(Keys.ORIGIN);
        assertThat(WITNESS.refusal(null, forged, List.of())).isEqualTo(bad);
        assertThat(bad.why())
                .isEqualTo("No signature of this checkpoint is that of example.com/partnership/7.");
    }

    @Test
    void whoMixesSomethingUpIsToldSo() {
        Checkpoint other = new Checkpoint("example.com/other", 3, LOG.root(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WITNESS.refusal(other, signed(30), List.of()))
                .withMessage("The checkpoint kept is not one of example.com/partnership/7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WITNESS.judge(null, signed(30), List.of(), Keys.LOG, AT))
                .withMessage("A witness signs with a key for cosignatures");
    }

    private static SignedCheckpoint signed(int size) {
        return SignedCheckpoint.sign(Checkpoint.of(Keys.ORIGIN, LOG.frontiers.get(size)), Keys.LOG);
    }

    private static List<Hash> proof(int from, int to) {
        return ConsistencyProof.of(LOG, from, to).path();
    }
}
