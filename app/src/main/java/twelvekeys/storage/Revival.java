package twelvekeys.storage;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The watch over the embedded PostgreSQL while the server runs: when its main process ends though
/// nobody stopped it, it is started again, until it stays. It may have been killed, or have given
/// up because its disk was full; what was acknowledged is in its write-ahead log. Requests are
/// refused in the meantime.
final class Revival implements AutoCloseable {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

    private final Supplier<ProcessHandle> start;
    private final Thread watcher;
    private boolean closed;

    private Revival(ProcessHandle running, Supplier<ProcessHandle> start) {
        this.start = start;
        this.watcher =
                Thread.ofPlatform().name("database-watch").daemon().unstarted(() -> watch(running));
    }

    /// Begins to watch.
    ///
    /// @param running the main process
    /// @param start starts it again, and gives its new main process
    static Revival of(ProcessHandle running, Supplier<ProcessHandle> start) {
        Revival revival = new Revival(running, start);
        revival.watcher.start();
        return revival;
    }

    private void watch(ProcessHandle first) {
        ProcessHandle running = first;
        try {
            while (true) {
                running.onExit().join();
                if (isClosed()) {
                    return;
                }
                LOG.error("The database ended, though nobody stopped it. It is started again.");
                running = startedAgain();
                LOG.warn("The database runs again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private ProcessHandle startedAgain() throws InterruptedException {
        String told = "";
        while (true) {
            try {
                return startUnlessClosed();
            } catch (StartRefused e) {
                String reason = String.valueOf(e.getMessage());
                String kind = reason.replaceAll("[0-9]+", ""); // process numbers differ
                if (!kind.equals(told)) {
                    LOG.error("{} It is tried again until it starts.", reason);
                    told = kind;
                }
            }
            Thread.sleep(BETWEEN_ATTEMPTS);
        }
    }

    private synchronized ProcessHandle startUnlessClosed() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("closed");
        }
        return start.get();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /// Ends the watch: from here on the database may be stopped. A start under way is awaited.
    @Override
    public synchronized void close() {
        closed = true;
    }
}
