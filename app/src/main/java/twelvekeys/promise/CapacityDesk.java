package twelvekeys.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
import twelvekeys.trust.OtherDate;

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
    /// @param otherDate a later date at which it weighs little; absent where the one asked about
    ///   does, where none within ninety days does, or where nothing is known
    public record Seen(CapacityReading reading, List<Promise> open, Optional<OtherDate> otherDate) {

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

    /// Looks at a promise beside those that are open to the same partner, for its promisor.
    public Seen look(Partnership partnership, Promise inQuestion, LocalDate today) {
        Side promisor = inQuestion.promisor();
        Standing standing = standing(partnership, promisor, today);
        return look(
                partnership,
                promisor,
                standing,
                new OpenPromise(
                        inQuestion.id().toString(),
                        inQuestion.due(),
                        standing.chance(inQuestion, promisor)),
                today);
    }

    /// Looks at a promise that is about to be made beside those that are open to the same partner.
    ///
    /// @param promisor the side that is asked
    /// @param inQuestion the promise itself where it was proposed already, absent for a new one
    /// @param category its kind, empty if none
    /// @param due by when it would be promised
    public Seen look(
            Partnership partnership,
            Side promisor,
            @Nullable UUID inQuestion,
            String category,
            LocalDate due,
            LocalDate today) {
        Standing standing = standing(partnership, promisor, today);
        return look(
                partnership,
                promisor,
                standing,
                new OpenPromise(
                        inQuestion == null ? "this" : inQuestion.toString(),
                        due,
                        standing.chance(partnership.id(), category, due)),
                today);
    }

    private Standing standing(Partnership partnership, Side promisor, LocalDate today) {
        UUID organisation = partnership.organisation(promisor);
        if (organisation == null) {
            throw new IllegalArgumentException("That side has not joined yet.");
        }
        return trust.standing(organisation, today, null);
    }

    private Seen look(
            Partnership partnership,
            Side promisor,
            Standing standing,
            OpenPromise inQuestion,
            LocalDate today) {
        PromiseQuery query =
                new PromiseQuery(State.OPEN, promisor, "", Order.DUE_EARLIEST, 0, MOST);
        List<Promise> open = promises.page(partnership.id(), query, today).promises();
        List<OpenPromise> others =
                open.stream()
                        .map(promise ->
                                new OpenPromise(
                                        promise.id().toString(),
                                        promise.due(),
                                        standing.chance(promise, promisor)))
                        .filter(promise -> !promise.id().equals(inQuestion.id()))
                        .toList();
        return new Seen(
                Capacity.check(others, inQuestion, standing.shock()),
                open,
                standing.otherDate(others, inQuestion));
    }
}
