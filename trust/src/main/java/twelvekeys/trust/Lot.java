package twelvekeys.trust;

import java.util.Comparator;

/// What is alike enough to be moved: promises of one kind to one promisee.
///
/// Volume moves inside a lot and never across. Who delivers well to one place may never have been
/// to another, and who is good at one thing has not shown to be at the next.
///
/// @param promisee who is promised
/// @param category the kind, empty when none is named
public record Lot(String promisee, String category) implements Comparable<Lot> {

    private static final Comparator<Lot> ORDER =
            Comparator.comparing(Lot::promisee).thenComparing(Lot::category);

    /// The lot that a promise belongs to.
    public static Lot of(PromiseFacts promise) {
        String category = promise.category();
        return new Lot(promise.promisee(), category == null ? "" : category);
    }

    /// "Zambia, ARV", or "Zambia" where no kind is named.
    public String words() {
        return category.isEmpty() ? promisee : promisee + ", " + category;
    }

    @Override
    public int compareTo(Lot other) {
        return ORDER.compare(this, other);
    }
}
