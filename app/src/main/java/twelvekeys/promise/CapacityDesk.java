package twelvekeys.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseQuery.Order;
import twelvekeys.promise.PromiseQuery.State;
import twelvekeys.record.CapacityCheck;
import twelvekeys.trust.Capacity;
import twelvekeys.trust.CapacityReading;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.OpenPromise;

/// Asks the promisor's people, three times, whether the promise can be kept beside the others: at
/// the offer, at the acceptance, and half-way to the date.
///
/// It looks at the promises that are open to the same partner, since what it finds goes on record
/// there, and what is promised to others is nobody's business in that record.
@Service
@Transactional(readOnly = true)
public class CapacityDesk {

    /// The chance that all are kept, below which the check advises against one promise more: it is
    /// then likelier than not that one of them slips. A convention of this product, not fitted.
    /// With thin evidence it advises nothing, or one broken promise would stand against every next.
    public static final double ADVISED = 0.5;

    private static final int MOST = 200;

    /// What the promisor's people see.
    ///
    /// @param reading the chances, or that there is not enough evidence
    /// @param open the open promises it looked at
    public record Seen(CapacityReading reading, List<Promise> open) {

        /// Copies the promises.
        public Seen {
            open = List.copyOf(open);
        }

        /// Whether the check advises against it.
        public boolean advisesAgainst() {
            return reading instanceof CapacityReading.Known known
                    && known.evidence() == Evidence.FAIR
                    && known.withIt().kept() < ADVISED;
        }

        /// The promise likeliest to slip, absent where it is the one in question, or nothing is
        /// known.
        public Optional<Promise> firstToSlip() {
            return reading instanceof CapacityReading.Known known
                    ? open.stream()
                            .filter(p -> p.id().toString().equals(known.firstToSlip().id()))
                            .findFirst()
                    : Optional.empty();
        }

        /// What goes on record of it.
        public CapacityCheck recorded() {
            return switch (reading) {
                case CapacityReading.Known known ->
                        new CapacityCheck(
                                known.open(),
                                known.withoutIt()
                                        .map(chance -> rounded(chance.kept()))
                                        .orElse(null),
                                rounded(known.withIt().kept()),
                                firstToSlip().map(Promise::id).orElse(null),
                                advisesAgainst());
                case CapacityReading.NotEnoughEvidence nothing ->
                        new CapacityCheck(nothing.open(), null, null, null, false);
            };
        }

        private static BigDecimal rounded(double chance) {
            return BigDecimal.valueOf(chance).setScale(4, RoundingMode.HALF_EVEN);
        }
    }

    private final TrustBook trust;
    private final Promises promises;

    CapacityDesk(TrustBook trust, Promises promises) {
        this.trust = trust;
        this.promises = promises;
    }

    /// Looks at one promise beside those that are open to the same partner.
    ///
    /// @param promisor the side that is asked
    /// @param inQuestion the promise itself where it exists already, absent for a new one
    /// @param unit the part of the business that it concerns
    /// @param due by when it would be promised
    public Seen look(
            Partnership partnership,
            Side promisor,
            @Nullable UUID inQuestion,
            String unit,
            LocalDate due,
            LocalDate today) {
        UUID organisation = partnership.organisation(promisor);
        if (organisation == null) {
            throw new IllegalArgumentException("That side has not joined yet.");
        }
        Standing standing = trust.standing(organisation, today, null);
        PromiseQuery query =
                new PromiseQuery(State.OPEN, promisor, "", Order.DUE_EARLIEST, 0, MOST);
        List<Promise> open = promises.page(partnership.id(), query, today).promises();
        List<OpenPromise> read = new ArrayList<>(open.size());
        for (Promise promise : open) {
            if (!promise.id().equals(inQuestion)) {
                read.add(
                        read(
                                standing,
                                partnership,
                                promisor,
                                promise.id().toString(),
                                promise.unit(),
                                promise.due()));
            }
        }
        String id = inQuestion == null ? "this" : inQuestion.toString();
        OpenPromise asked = read(standing, partnership, promisor, id, unit, due);
        return new Seen(Capacity.check(read, asked), open);
    }

    private static OpenPromise read(
            Standing standing,
            Partnership partnership,
            Side promisor,
            String id,
            String unit,
            LocalDate due) {
        return new OpenPromise(
                id, due, standing.chance(partnership.id(), promisor, promisor, unit));
    }
}
