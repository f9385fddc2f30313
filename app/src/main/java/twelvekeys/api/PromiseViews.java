package twelvekeys.api;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import twelvekeys.promise.PossibleSteps;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;

/// Shows promises as one side sees them: as they stand today, with the chance that they are kept
/// and the steps that this side can take.
@Component
class PromiseViews {

    private final Acting acting;
    private final TrustBook trust;
    private final Clock clock;

    PromiseViews(Acting acting, TrustBook trust, Clock clock) {
        this.acting = acting;
        this.trust = trust;
        this.clock = clock;
    }

    PromiseView of(Seat seat, Promise promise) {
        return of(seat, List.of(promise)).getFirst();
    }

    List<PromiseView> of(Seat seat, Collection<Promise> promises) {
        Standing standing = trust.standing(seat.organisation().id(), acting.today(), null);
        return promises.stream()
                .map(promise ->
                        PromiseView.of(
                                promise,
                                seat.own(),
                                standing,
                                PossibleSteps.of(
                                        promise, seat.own(), clock.withZone(seat.member().zone()))))
                .toList();
    }
}
