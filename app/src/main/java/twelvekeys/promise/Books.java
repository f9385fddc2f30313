package twelvekeys.promise;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The books of the organisations that were asked for. One is let go of when memory is short.
final class Books {

    private final Map<UUID, SoftReference<OrganisationBook>> books = new ConcurrentHashMap<>();

    /// The book of an organisation; an empty one when there is none.
    ///
    /// @param today the day until which open promises of a new book are known to be open
    OrganisationBook of(UUID organisation, LocalDate today) {
        SoftReference<OrganisationBook> held = books.get(organisation);
        OrganisationBook book = held == null ? null : held.get();
        if (book != null) {
            return book;
        }
        synchronized (books) {
            SoftReference<OrganisationBook> since = books.get(organisation);
            OrganisationBook other = since == null ? null : since.get();
            if (other != null) {
                return other;
            }
            OrganisationBook fresh = new OrganisationBook(today);
            books.put(organisation, new SoftReference<>(fresh));
            return fresh;
        }
    }
}
