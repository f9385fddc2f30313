package twelvekeys.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.storage.Tenancy;

/// Fetches, reads and scores in the background, one organisation after the other, and takes up
/// again what an earlier server left unfinished. What the scores were worth takes longest, and
/// waits until everything that is queued by then was read.
@Component
class FilingRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FilingRunner.class);
    private static final Duration TELL_EVERY = Duration.ofMillis(500);
    private static final long SECONDS_TO_STOP = 30;

    /// The server stops; the rest is taken up at the next start.
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the server stops", null, false, false);
        }
    }

    private final FilingStore store;
    private final FilingFiles files;
    private final Edgar edgar;
    private final FactsScoring scoring;
    private final FactsCaseMaking cases;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("filings").factory());
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private final Set<UUID> queuedCases = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    FilingRunner(
            FilingStore store,
            FilingFiles files,
            Edgar edgar,
            FactsScoring scoring,
            FactsCaseMaking cases,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.edgar = edgar;
        this.scoring = scoring;
        this.cases = cases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Looks at what there is to do for an organisation, unless that is queued already.
    void submit(UUID organisation) {
        queue(organisation, queued, this::run);
    }

    private void queue(UUID organisation, Set<UUID> waiting, Consumer<UUID> work) {
        if (!stopping && waiting.add(organisation)) {
            worker.execute(() -> {
                waiting.remove(organisation);
                Tenancy.as(
                        organisation,
                        () -> {
                            work.accept(organisation);
                            return organisation;
                        });
            });
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpAgain() {
        Tenancy.installation(store::organisations).forEach(this::submit);
    }

    /// Both sides read the record: who has filings of a company that was linked scores it.
    @TransactionalEventListener
    void on(LinksChanged changed) {
        changed.organisations().forEach(this::submit);
    }

    private void run(UUID organisation) {
        try {
            for (FilingSet set : store.waiting(organisation)) {
                work(set);
            }
            if (!stopping) {
                scoring.run(organisation, this::telling);
                queue(organisation, queuedCases, this::makeCase);
            }
        } catch (Stopped e) {
            LOG.info("Reading filings stops here, and goes on at the next start");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Filings of organisation {} stumbled", organisation, e);
        }
    }

    private void makeCase(UUID organisation) {
        try {
            if (!stopping) {
                cases.run(organisation, this::telling);
            }
        } catch (Stopped e) {
            LOG.info("The business case stops here, and is begun again at the next start");
        } catch (RuntimeException e) {
            LOG.error("The business case of organisation {} stumbled", organisation, e);
        }
    }

    private void work(FilingSet set) throws InterruptedException {
        try {
            if (set.state() == FilingState.FETCHING) {
                fetch(set);
            } else if (files.isHere(set.id())) {
                read(set);
            } else {
                LOG.warn("Filings {} are left to the server that has their files", set.id());
            }
        } catch (FilingsRefused e) {
            store.fail(set, String.valueOf(e.getMessage()), List.of());
        } catch (Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Filings {} could not be read", set.id(), e);
            store.fail(
                    set,
                    "The server could not go on with these files; its log says why. Nothing of them"
                            + " counts.",
                    List.of());
        }
    }

    private void read(FilingSet set) {
        SetReading reading = reading(set, files.of(set.id()), files.files(set.id()));
        if (reading.readable()) {
            store.done(set, reading.report(), reading.refused(), clock.instant());
        } else {
            store.fail(set, reading.problem(), reading.refused());
            files.forget(set.id());
        }
    }

    private SetReading reading(FilingSet set, Path folder, List<Path> paths) {
        return SetReading.of(
                folder, paths, today(), telling(companies -> store.progress(set, companies)));
    }

    /// Fetches into a draft, reads that, and lets it stand only then.
    private void fetch(FilingSet set) throws InterruptedException {
        Long cik = set.cik();
        if (cik == null) {
            throw new IllegalStateException("An upload cannot be fetched.");
        }
        Path draft = files.newDraft(set.id());
        Edgar.Fetched fetched = edgar.fetch(cik, draft, files.of(set.id()), store.versions(set));
        if (!fetched.changed() && set.finishedAt() != null) {
            store.unchanged(set);
            return;
        }
        List<Path> paths =
                fetched.versions().keySet().stream().sorted().map(draft::resolve).toList();
        SetReading reading = reading(set, draft, paths);
        if (!reading.readable()) {
            store.fail(set, reading.problem(), reading.refused());
            return;
        }
        long bytes = paths.stream().mapToLong(FilingRunner::size).sum();
        files.settle(set.id());
        transactions.executeWithoutResult(_ -> {
            store.fetched(set, paths.size(), bytes, fetched.versions());
            store.done(set, reading.report(), reading.refused(), clock.instant());
        });
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells of progress now and then, and stops when the server does.
    private IntConsumer telling(IntConsumer told) {
        long[] next = {System.nanoTime() + TELL_EVERY.toNanos()};
        return count -> {
            if (stopping) {
                throw new Stopped();
            }
            if (System.nanoTime() - next[0] > 0) {
                told.accept(count);
                next[0] = System.nanoTime() + TELL_EVERY.toNanos();
            }
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("Reading filings did not stop in time; it is taken up at the next start");
        }
    }
}
