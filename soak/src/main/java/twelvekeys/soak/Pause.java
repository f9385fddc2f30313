package twelvekeys.soak;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting, with an end.
final class Pause {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Pause() {}

    /// Waits so long.
    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SoakFailed("The run was interrupted.", e);
        }
    }

    /// Waits until something holds.
    ///
    /// @param what is waited for, in words that follow “waited too long for”
    /// @throws SoakFailed if it does not in time
    static void until(String what, Duration longest, BooleanSupplier holds) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new SoakFailed("Waited too long for " + what + ".");
            }
            of(BETWEEN_LOOKS);
        }
    }
}
