package twelvekeys.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;

/// Works on imports in the background, one after the other, and takes up again what an earlier
/// server left unfinished.
@Component
class ImportRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int TRIES = 4;

    /// Longer each time: a database that was killed is back by the last try.
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private static final long SECONDS_TO_STOP = 30;

    private final ImportStore store;
    private final ImportFiles files;
    private final ImportReader reader;
    private final ImportApplier applier;
    private final Organisations organisations;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports").factory());
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    ImportRunner(
            ImportStore store,
            ImportFiles files,
            ImportReader reader,
            ImportApplier applier,
            Organisations organisations,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.reader = reader;
        this.applier = applier;
        this.organisations = organisations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Takes an import up, unless it is queued already.
    void submit(UUID organisation, UUID id) {
        if (queued.add(id)) {
            worker.execute(() ->
                    Tenancy.as(
                            organisation,
                            () -> {
                                run(organisation, id);
                                return id;
                            }));
        }
    }

    /// Takes up what was left unfinished and lies here. Where several servers work on one database,
    /// each goes on with the files that it received.
    @EventListener(ApplicationReadyEvent.class)
    void takeUpAgain() {
        for (Import file : Tenancy.installation(store::running)) {
            if (files.isHere(file.id())) {
                submit(file.organisation(), file.id());
            } else {
                LOG.warn("Import {} is left to the server that has its file", file.id());
            }
        }
    }

    private void run(UUID organisation, UUID id) {
        try {
            int failures = 0;
            boolean more = true;
            while (more && !stopping) {
                try {
                    more = step(organisation, id);
                    failures = 0;
                } catch (RuntimeException e) {
                    failures++;
                    LOG.warn("Import {} stumbled, try {} of {}", id, failures, TRIES, e);
                    more = failures < TRIES;
                    if (more) {
                        Thread.sleep(BETWEEN_TRIES.multipliedBy(failures));
                    } else {
                        giveUp(organisation, id);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the rest is taken up at the next start
        } finally {
            queued.remove(id);
        }
    }

    /// Does the next piece of work.
    ///
    /// @return whether there may be more
    private boolean step(UUID organisation, UUID id) {
        Import file = store.find(organisation, id).orElseThrow();
        return switch (file.state()) {
            case READING -> {
                reader.read(file);
                yield true;
            }
            case APPLYING -> {
                Organisation importer = organisations.find(organisation).orElseThrow();
                yield applier.applyNext(importer, id);
            }
            case ASKING, DONE, FAILED -> false;
        };
    }

    private void giveUp(UUID organisation, UUID id) {
        try {
            transactions.executeWithoutResult(status ->
                    store.fail(
                            store.lock(organisation, id),
                            "The server could not go on with this file; its log says why."
                                    + " What was put on record stays. Import the file"
                                    + " again: rows that are on record add nothing.",
                            clock.instant()));
        } catch (RuntimeException e) {
            LOG.error(
                    "Import {} could not be marked as failed; it is taken up at the next start",
                    id,
                    e);
        }
    }

    /// Lets the transaction at work end; the rest is taken up at the next start.
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("An import did not stop in time; it is taken up at the next start");
        }
    }
}
