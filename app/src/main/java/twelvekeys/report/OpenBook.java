package twelvekeys.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseQuery;
import twelvekeys.promise.PromiseQuery.Order;
import twelvekeys.promise.PromiseQuery.State;
import twelvekeys.promise.Promises;
import twelvekeys.promise.Promises.OpenCount;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;

/// Reads how a partnership stands today.
@Component
class OpenBook {

    /// How many open promises of each side are looked at, the earliest due.
    static final int MOST = 200;

    private static final int OVERDUE = 50;

    private final TrustBook trust;
    private final Promises promises;

    OpenBook(TrustBook trust, Promises promises) {
        this.trust = trust;
        this.promises = promises;
    }

    Stand read(Looking looking) {
        Standing standing = trust.standing(looking.organisation(), looking.today(), null);
        LocalDate asOf = standing.asOf();
        List<OpenCount> counts = promises.open(List.of(looking.id()), asOf);
        List<Rated> open = new ArrayList<>();
        for (Side side : Side.values()) {
            promises.list(looking.id(), earliest(side), asOf).stream()
                    .map(promise -> new Rated(promise, standing.chance(promise, looking.own())))
                    .forEach(open::add);
        }
        open.sort(Comparator.comparing((Rated rated) -> rated.promise().due()));
        List<Promise> overdue =
                promises.lately(
                                looking.id(),
                                State.OVERDUE,
                                asOf.minusDays(Promise.OVERDUE_DAYS + 1L),
                                OVERDUE,
                                asOf)
                        .reversed();
        return new Stand(
                looking,
                standing,
                asOf,
                open,
                overdue,
                open(counts, looking.own()),
                open(counts, looking.own().other()));
    }

    private static PromiseQuery earliest(Side promisor) {
        return new PromiseQuery(State.OPEN, promisor, "", Order.DUE_EARLIEST, 0, MOST);
    }

    private static long open(List<OpenCount> counts, Side promisor) {
        return counts.stream()
                .filter(count -> count.promisor() == promisor)
                .mapToLong(OpenCount::open)
                .sum();
    }
}
