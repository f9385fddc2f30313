package twelvekeys.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.PromiseFacts;

/// The promises of one organisation in both directions, as far as they were read.
///
/// It is brought up to date from the promises that have changed, and read by several requests at
/// once: whoever uses it holds its lock.
final class OrganisationBook {

    /// What partners promised us: promisors are partnership ids, promisees unit keys.
    private final DirectionBook theirs;

    /// What we promised: the promisor is [Standing#US], promisees are partnership ids.
    private final DirectionBook ours;

    /// How many entries of each partnership were read.
    private final Map<UUID, Long> sizes = new HashMap<>();

    /// Names and days that many promises share.
    private final Map<Object, Object> shared = new HashMap<>();

    private long size;

    /// An empty book.
    OrganisationBook(LocalDate asOf) {
        theirs = new DirectionBook(asOf);
        ours = new DirectionBook(asOf);
    }

    DirectionBook direction(boolean us) {
        return us ? ours : theirs;
    }

    /// How many entries were read in all.
    long size() {
        return size;
    }

    /// How many entries of a partnership were read.
    long size(UUID partnership) {
        return sizes.getOrDefault(partnership, 0L);
    }

    void readUpTo(UUID partnership, long entries) {
        size += entries - size(partnership);
        sizes.put(partnership, entries);
    }

    void put(UUID promise, boolean us, Counted counted) {
        direction(us).put(promise, counted);
    }

    /// The one that was seen first among equal ones.
    <T> T share(T value) {
        Object known = shared.putIfAbsent(value, value);
        @SuppressWarnings("unchecked") // equal values are of one class
        T first = known == null ? value : (T) known;
        return first;
    }

    <T> @Nullable T shareOrNull(@Nullable T value) {
        return value == null ? null : share(value);
    }

    /// The promises of one direction that count, as questions about the past, in no order.
    synchronized List<PromiseFacts> facts(boolean us) {
        List<PromiseFacts> facts = new ArrayList<>();
        for (Counted promise : direction(us).promises().values()) {
            if (promise.cell().isPresent()) {
                facts.add(promise.facts());
            }
        }
        return facts;
    }

    /// The same promises read for another day, apart from this book.
    OrganisationBook asOf(LocalDate day) {
        OrganisationBook other = new OrganisationBook(day);
        for (boolean us : new boolean[] {false, true}) {
            direction(us).promises().forEach((id, counted) -> other.put(id, us, counted));
            other.direction(us).choose(direction(us).chosen());
        }
        return other;
    }
}
