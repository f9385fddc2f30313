/// Canonical bytes of an entry, and the hash that stands for it.
///
/// Two people can only agree that a record is unchanged if they agree, to the last bit, what the
/// record *is*. JSON alone does not settle that: `{"a":1,"b":2}` and `{"b":2, "a":1.0}` say the
/// same thing in different bytes, and a hash sees bytes only. So each value here has exactly one
/// spelling, and every value that has no safe spelling is refused instead of repaired.
///
/// Start reading at [Json], a small value model. It holds only what every reader understands alike:
/// unique member names, text without lone surrogates, whole numbers up to ±(2^53−1), no infinities
/// (RFC 8259 narrowed by RFC 7493, "I-JSON"). Decimals such as money are written as text.
/// [Canonical] turns a value into its one spelling (RFC 8785): members sorted, no spaces, shortest
/// numbers, fewest escapes. [Leaf] hashes those bytes as a leaf of a Merkle tree is hashed (RFC
/// 9162), so that the hash of an entry can never be mistaken for the hash of a tree node.
///
/// What holds for every value `x` that [Canonical] writes: reading the canonical bytes gives `x`
/// again, and equal values give equal bytes whatever the order their members were put in. Whatever
/// is wrong with a text or a value, the one exception is [JsonException].
///
/// Results are never thrown away by accident: a [Json] does not change, so `put` returns a new
/// object, and ignoring it does not compile.
@NullMarked
@CheckReturnValue
package twelvekeys.ledger;

import org.jspecify.annotations.NullMarked;
