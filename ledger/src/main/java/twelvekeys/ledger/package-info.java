/// The record that nobody can change unnoticed: canonical entries, the Merkle tree over them,
/// signed checkpoints, and bundles that can be verified from the file alone.
///
/// **One spelling.** Two people can only agree that a record is unchanged if they agree, to the
/// last bit, what the record *is*. JSON alone does not settle that: `{"a":1,"b":2}` and `{"b":2,
/// "a":1.0}` say the same thing in different bytes, and a hash sees bytes only. So each value here
/// has exactly one spelling, and every value that has no safe spelling is refused instead of
/// repaired.
///
/// Start reading at [Json], a small value model. It holds only what every reader understands alike:
/// unique member names, text without lone surrogates, whole numbers up to ±(2^53−1), no infinities
/// (RFC 8259 narrowed by RFC 7493, "I-JSON"). Decimals such as money are written as text.
/// [Canonical] turns a value into its one spelling (RFC 8785): members sorted, no spaces, shortest
/// numbers, fewest escapes. [Leaf] hashes those bytes as a leaf of a Merkle tree is hashed (RFC
/// 9162), so that the hash of an entry can never be mistaken for the hash of a tree node.
///
/// **One root.** The leaves of a record, in order, are hashed in pairs into one [Hash], the root
/// ([Merkle]). Whoever knows it can be shown in a few hashes that an entry is in the record
/// ([InclusionProof]), and that a record only grew ([ConsistencyProof]). A [Frontier] is all that
/// an append needs; [StoredHashes] is all that a proof needs.
///
/// **One checkpoint.** A [Checkpoint] says of a log: this long, this root. The log signs it
/// ([SignedCheckpoint], a [SignedNote]) with a [SignerKey]; anyone checks it with the
/// [VerifierKey]. A host could still sign two records, or a shorter one. So others keep its last
/// checkpoint, take a newer one only with a consistency proof, and cosign it: the rule is
/// [Witness].
///
/// **One file.** [BundleWriter] exports a record, and [BundleVerifier] says what to think of it:
/// OK, tampered, rolled back or forked ([BundleVerdict]). A text that may have to be erased stands
/// in its entry as a [SealedText], which can lose its opening without breaking a proof.
///
/// What holds for every value `x` that [Canonical] writes: reading the canonical bytes gives `x`
/// again, and equal values give equal bytes whatever the order their members were put in. Whatever
/// is wrong with a JSON text or a value, the one exception is [JsonException]; whatever is wrong
/// with a note, a checkpoint or a key, it is [NoteException]. What comes from strangers and is to
/// be judged (proofs, checkpoints offered, bundles) gives a value instead. Time and randomness are
/// handed in.
///
/// Results are never thrown away by accident: a [Json] does not change, so `put` returns a new
/// object, and ignoring it does not compile.
@NullMarked
@CheckReturnValue
package twelvekeys.ledger;

import org.jspecify.annotations.NullMarked;
