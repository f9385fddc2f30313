package twelvekeys.api;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import twelvekeys.promise.AgainstCheck;
import twelvekeys.promise.IllegalStep;
import twelvekeys.promise.Overtaken;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Promises;
import twelvekeys.record.Author;

/// Takes a step with a promise for whoever asks, and tells what came of it or why it was refused.
@Component
class PromiseSteps {

    /// A step as the promise loop takes it.
    interface Step {

        /// Takes it.
        ///
        /// @param seen the sequence number that the author saw last, null if they do not say
        Promise take(Seat seat, Author author, @Nullable Long seen);
    }

    private final Acting acting;
    private final Promises promises;
    private final PromiseViews views;

    PromiseSteps(Acting acting, Promises promises, PromiseViews views) {
        this.acting = acting;
        this.promises = promises;
        this.views = views;
    }

    /// A step with a promise that stands.
    ///
    /// @throws Refusal if it is not there, or the step is refused
    PromiseView take(UUID partnership, UUID promise, RequestKey key, Seen seen, Step step) {
        Seat seat = acting.at(partnership);
        Refusal.demandThere(promises.find(partnership, promise));
        return views.of(seat, taken(seat, promise, key, seen, step));
    }

    /// A step that begins a promise.
    PromiseView begin(Seat seat, RequestKey key, Step step) {
        return views.of(seat, taken(seat, null, key, new Seen(null), step));
    }

    private Promise taken(Seat seat, @Nullable UUID promise, RequestKey key, Seen seen, Step step) {
        try {
            return Refusal.inWords(() -> step.take(seat, seat.author(key), seen.seq()));
        } catch (AgainstCheck e) {
            throw Refusal.telling(
                    HttpStatus.CONFLICT,
                    e.getMessage() + " Send “allTheSame”: true to promise it.",
                    Map.of("check", CapacityView.of(e.seen()), "goOn", Map.of("allTheSame", true)));
        } catch (Overtaken e) {
            throw Refusal.telling(
                    HttpStatus.PRECONDITION_FAILED, e.getMessage(), stands(e.standing()));
        } catch (IllegalStep e) {
            throw Refusal.telling(
                    HttpStatus.CONFLICT,
                    e.getMessage(),
                    promise == null
                            ? Map.of()
                            : promises.find(seat.partnership().id(), promise)
                                    .map(PromiseSteps::stands)
                                    .orElse(Map.of()));
        }
    }

    private static Map<String, Object> stands(Promise promise) {
        return Map.of("state", Query.code(promise.state()), "lastSeq", promise.lastSeq());
    }
}
