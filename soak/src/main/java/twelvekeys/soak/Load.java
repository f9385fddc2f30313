package twelvekeys.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Writers that put promises on record, each one request after the other, until stopped.
final class Load implements AutoCloseable {

    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Chapter chapter;
    private final List<Rest> servers;
    private final int before;
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean stopping;

    private Load(Chapter chapter, List<Rest> servers) {
        this.chapter = chapter;
        this.servers = servers;
        this.before = chapter.acknowledgements();
    }

    /// Starts writing.
    ///
    /// @param writers how many at the same time
    /// @param servers each writer writes to one of them
    static Load on(Chapter chapter, int writers, List<Rest> servers) {
        Load load = new Load(chapter, servers);
        for (int i = 0; i < writers; i++) {
            Rest server = servers.get(i % servers.size());
            load.writers.add(Thread.ofPlatform().daemon().start(() -> load.write(server)));
        }
        return load;
    }

    private void write(Rest server) {
        while (!stopping) {
            Write write = Write.of(chapter.space(), number.getAndIncrement());
            chapter.sending(write);
            try {
                Answer answer = server.send(write);
                chapter.answered(write, answer);
                if (!answer.isOk()) {
                    refused.incrementAndGet();
                    Pause.of(AFTER_A_FAILURE);
                }
            } catch (IOException e) {
                chapter.unanswered(write);
                Pause.of(AFTER_A_FAILURE);
            }
        }
    }

    /// Waits until so many entries more than at the start are acknowledged.
    void await(int entries) {
        Pause.until(
                "entries to be acknowledged",
                LONGEST,
                () -> chapter.acknowledgements() >= before + entries);
    }

    /// Waits until a server refused something.
    ///
    /// @return whether one did in time
    boolean awaitRefusal(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (refused.get() == 0 && System.nanoTime() < deadline) {
            Pause.of(Duration.ofMillis(20));
        }
        return refused.get() > 0;
    }

    /// The servers that are written to.
    List<Rest> servers() {
        return servers;
    }

    /// Lets each writer end its request, and waits for it.
    @Override
    public void close() {
        stopping = true;
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SoakFailed("The run was interrupted.", e);
            }
        }
    }
}
