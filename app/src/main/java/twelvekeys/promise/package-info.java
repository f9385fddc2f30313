/// The promises two sides made each other, whether they were kept, and how likely the open ones
/// are.
///
/// A [Promise] is what the record says of it, entry by entry; the tables `promise` and `day_cell`
/// are readings that [PromiseBook] writes in the same transaction as the entries and can rebuild
/// from them. [TrustBook] reads levels and chances from the day cells with the module `trust`.
/// Three dates matter and never stand for one another: the *first* date promised, the date that
/// *stands* now, and the date *in force*, which only a move told in time can change.
@NullMarked
@ApplicationModule(
        displayName = "Promise",
        allowedDependencies = {"partnership", "record", "storage", "tables", "trust"})
package twelvekeys.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
