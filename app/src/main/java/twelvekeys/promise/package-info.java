/// The promises two sides made each other, whether they were kept, and how likely the open ones
/// are.
///
/// A [Promise] is what the record says of it, entry by entry; the table `promise` is a reading that
/// [PromiseBook] writes in the same transaction as the entries and can rebuild from them.
/// [TrustBook] keeps an [OrganisationBook] of whole counts for each organisation, brings it up to
/// date from the promises that have changed, and reads levels and chances from it with the module
/// `trust`. [VolumeDesk] asks which volume to move between partners. [ModelChoices] lets each past
/// choose its model. Three dates matter and never stand for one another: the *first* date promised,
/// the date that *stands* now, and the date *in force*, which only a move told in time can change.
@NullMarked
@ApplicationModule(
        displayName = "Promise",
        allowedDependencies = {"allocation", "partnership", "record", "storage", "tables", "trust"})
package twelvekeys.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
