package twelvekeys.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import twelvekeys.storage.Tenancy;
import twelvekeys.trust.PromiseFacts;

/// Sees to it that each direction of an organisation has its model chosen, once a quarter, from its
/// own past.
///
/// A short past is decided at once. A long one takes a while, so it is done in the background, one
/// at a time, and kept for the next start; until then the choice before it stands, at first the
/// nested levels. A past that has changed since is decided again, at most once an hour.
@Component
class ModelChoices implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ModelChoices.class);
    private static final Duration BETWEEN = Duration.ofHours(1);

    /// How many promises are decided from while a page waits.
    private static final int AT_ONCE = 2_000;

    private record Whose(UUID organisation, boolean us) {}

    private final ModelChoiceStore store;
    private final Clock clock;
    private final Map<Whose, Instant> asked = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("model-choices").daemon().factory());

    ModelChoices(ModelChoiceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Sees to the choices of both directions. The caller holds the lock of the book.
    void seeTo(UUID organisation, OrganisationBook book, LocalDate asOf) {
        seeTo(new Whose(organisation, false), book, asOf);
        seeTo(new Whose(organisation, true), book, asOf);
    }

    private void seeTo(Whose whose, OrganisationBook book, LocalDate asOf) {
        DirectionBook direction = book.direction(whose.us);
        LocalDate quarter = Chosen.quarter(asOf);
        if (direction.hasChosenFor(quarter)) {
            return;
        }
        boolean anew = !direction.chosen().choice().day().equals(quarter);
        if (direction.promises().size() <= AT_ONCE && (anew || !direction.chosen().made())) {
            direction.choose(Chosen.from(book.facts(whose.us), quarter));
            return;
        }
        if (!direction.chosen().made()) {
            store.find(whose.organisation, whose.us).ifPresent(direction::choose);
            if (direction.hasChosenFor(quarter)) {
                return;
            }
        }
        Instant now = clock.instant();
        Instant last = asked.get(whose);
        if (last == null || anew || Duration.between(last, now).compareTo(BETWEEN) >= 0) {
            asked.put(whose, now);
            List<PromiseFacts> past = book.facts(whose.us);
            worker.execute(() -> decide(whose, book, past, quarter));
        }
    }

    private void decide(
            Whose whose, OrganisationBook book, List<PromiseFacts> past, LocalDate quarter) {
        try {
            Chosen made = Chosen.from(past, quarter);
            synchronized (book) {
                book.direction(whose.us).choose(made);
            }
            Tenancy.as(
                    whose.organisation,
                    () -> {
                        store.save(whose.organisation, whose.us, made);
                        return made;
                    });
        } catch (RuntimeException e) {
            LOG.warn("No model was chosen; the one before stands.", e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
