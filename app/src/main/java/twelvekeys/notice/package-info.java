/// Where people are: what concerns them today, by mail and in their calendar.
///
/// Nothing here is the record. Everything is read from it: what one side wrote is told to the
/// people of the **other side**, never to the side that wrote it.
///
/// [Today] reads what an organisation owes and is owed over all its partnerships, and what the
/// other sides wrote since one person last looked.
@NullMarked
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"identity", "partnership", "record", "promise", "trust", "storage"})
package twelvekeys.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
