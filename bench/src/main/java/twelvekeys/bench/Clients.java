package twelvekeys.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several that do the same at the same time, each again and again.
final class Clients {

    private Clients() {}

    /// One of them.
    interface Client extends AutoCloseable {

        /// Does it once.
        void once() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /// Makes them.
    interface Maker {

        /// One client.
        ///
        /// @param number from 0
        Client make(int number) throws Exception;
    }

    /// How often they do it in a second, together.
    static double rate(int clients, Duration time, Maker maker) throws Exception {
        CountDownLatch ready = new CountDownLatch(clients);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Double>> rates = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                Callable<Double> work = () -> rate(maker.make(number), ready, time);
                rates.add(threads.submit(work));
            }
            double all = 0;
            for (Future<Double> rate : rates) {
                all += rate.get();
            }
            return all;
        }
    }

    private static double rate(Client client, CountDownLatch ready, Duration time)
            throws Exception {
        try (client) {
            ready.countDown();
            ready.await();
            long begun = System.nanoTime();
            long until = begun + time.toNanos();
            long done = 0;
            while (System.nanoTime() < until) {
                client.once();
                done++;
            }
            return done * 1e9 / (System.nanoTime() - begun);
        }
    }
}
