package twelvekeys.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who watches one log and keeps its last checkpoint: the rule by which a newer one is
/// taken or refused. It is the one thing that notices a record cut short or told differently to two
/// people. It keeps nothing itself.
///
/// @param log the key of the log, from a source one trusts; its name is the origin
public record Witness(VerifierKey log) {

    /// Judges a checkpoint that is newer than the one kept, and cosigns it if all is well.
    ///
    /// Who accepts must keep the checkpoint before handing out the cosignature: otherwise, after a
    /// crash, they might cosign another one of the same size.
    ///
    /// @param kept the last checkpoint accepted; null if there is none yet
    /// @param offered the new one, from anyone
    /// @param proof the path of a consistency proof from `kept` to `offered`; not looked at if
    ///   nothing was kept or what was kept is empty, since everything grew out of nothing
    /// @param cosigner the witness's own key, of an algorithm that is
    ///   [timed][SignatureAlgorithm#timed()]
    /// @param at when it is cosigned, to the second
    /// @throws IllegalArgumentException if the cosigner's key is not a witness's, or the kept
    ///   checkpoint is another log's: the caller has mixed something up
    public WitnessVerdict judge(
            @Nullable Checkpoint kept,
            SignedCheckpoint offered,
            List<Hash> proof,
            SignerKey cosigner,
            Instant at) {
        if (!cosigner.verifier().algorithm().timed()) {
            throw new IllegalArgumentException("A witness signs with a key for cosignatures");
        }
        WitnessVerdict.Refused refused = refusal(kept, offered, proof);
        if (refused != null) {
            return refused;
        }
        NoteSignature cosignature = cosigner.sign(offered.checkpoint().text(), at);
        return new WitnessVerdict.Accepted(cosignature, offered.plus(cosignature));
    }

    /// Why the offered checkpoint cannot be accepted, or null if it can.
    ///
    /// @param kept the last checkpoint accepted; null if there is none yet
    /// @param offered the new one, from anyone
    /// @param proof as for [#judge]
    /// @throws IllegalArgumentException if the kept checkpoint is another log's
    public WitnessVerdict.@Nullable Refused refusal(
            @Nullable Checkpoint kept, SignedCheckpoint offered, List<Hash> proof) {
        if (kept != null && !kept.origin().equals(log.name())) {
            throw new IllegalArgumentException("The checkpoint kept is not one of " + log.name());
        }
        Checkpoint next = offered.checkpoint();
        if (!next.origin().equals(log.name())) {
            return new WitnessVerdict.WrongOrigin(log.name(), next.origin());
        }
        if (!offered.isSignedBy(log)) {
            return new WitnessVerdict.BadSignature(log.name());
        }
        if (kept == null) {
            return null;
        }
        if (next.size() < kept.size()) {
            return new WitnessVerdict.RolledBack(kept.size(), next.size());
        }
        boolean grew =
                kept.size() == 0
                        || new ConsistencyProof(kept.size(), next.size(), proof)
                                .proves(kept.root(), next.root());
        return grew ? null : new WitnessVerdict.Forked(kept.size(), next.size());
    }
}
