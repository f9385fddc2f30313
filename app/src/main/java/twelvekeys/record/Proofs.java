package twelvekeys.record;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.ledger.Checkpoint;
import twelvekeys.ledger.ConsistencyProof;
import twelvekeys.ledger.Frontier;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.InclusionProof;
import twelvekeys.ledger.Merkle;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.SignerKey;
import twelvekeys.ledger.VerifierKey;

/// What the record says of itself, so that nobody has to take it on trust: how long it is and what
/// its root is, signed; that an entry is in it; that it only grew.
@Service
@Transactional(readOnly = true)
public class Proofs {

    private final LogTree tree;
    private final LogKeys keys;

    Proofs(LogTree tree, LogKeys keys) {
        this.tree = tree;
        this.keys = keys;
    }

    /// The public key of a partnership's log; its name is the origin of the checkpoints.
    public VerifierKey key(UUID partnership) {
        return keys.of(partnership).verifier();
    }

    /// The log as it stands, signed.
    public SignedCheckpoint checkpoint(UUID partnership) {
        Frontier edge = tree.frontier(partnership);
        return signed(partnership, edge.size(), edge.root());
    }

    /// The log as it stood at a size, signed.
    ///
    /// @throws IllegalArgumentException if it never had that size
    public SignedCheckpoint checkpoint(UUID partnership, long size) {
        demandSize(partnership, size);
        return signed(partnership, size, Merkle.root(tree.hashes(partnership), size));
    }

    private SignedCheckpoint signed(UUID partnership, long size, Hash root) {
        SignerKey key = keys.of(partnership);
        return SignedCheckpoint.sign(new Checkpoint(key.verifier().name(), size, root), key);
    }

    /// That an entry stands in the log of a size.
    ///
    /// @param seq its number, from 1
    /// @throws IllegalArgumentException if the log never had that size, or the entry is not in it
    public InclusionProof inclusion(UUID partnership, long seq, long size) {
        demandSize(partnership, size);
        return InclusionProof.of(tree.hashes(partnership), seq - 1, size);
    }

    /// That the log of one size begins with the log of an earlier one.
    ///
    /// @throws IllegalArgumentException if it never had these sizes, or not in that order
    public ConsistencyProof consistency(UUID partnership, long from, long to) {
        demandSize(partnership, to);
        return ConsistencyProof.of(tree.hashes(partnership), from, to);
    }

    private void demandSize(UUID partnership, long size) {
        long now = tree.frontier(partnership).size();
        if (size < 1 || size > now) {
            throw new IllegalArgumentException(
                    "The record has %d entries; it has no size of %d.".formatted(now, size));
        }
    }
}
