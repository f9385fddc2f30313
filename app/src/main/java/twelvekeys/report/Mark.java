package twelvekeys.report;

import twelvekeys.ledger.SignedCheckpoint;

/// The state of the record that a report was read from: who has it can prove later that nothing was
/// rewritten.
///
/// @param entries how many entries the record held
/// @param root the root of the tree over them, in Base64
/// @param note the signed checkpoint itself
public record Mark(long entries, String root, String note) {

    static Mark of(SignedCheckpoint checkpoint) {
        return new Mark(
                checkpoint.checkpoint().size(),
                checkpoint.checkpoint().root().base64(),
                checkpoint.toString());
    }
}
