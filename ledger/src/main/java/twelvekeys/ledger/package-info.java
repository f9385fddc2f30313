/// Canonical bytes of an entry, and the hash that stands for it.
@NullMarked
package twelvekeys.ledger;

import org.jspecify.annotations.NullMarked;
