package twelvekeys.soak;

import java.io.IOException;
import java.time.Duration;

/// Requests sent again until the server can answer them.
final class Retry {

    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Retry() {}

    /// Something asked of a server.
    interface Asking {
        Answer ask() throws IOException;
    }

    /// Sends a request that writes.
    static Answer send(Rest rest, Write write) {
        return until(() -> rest.send(write));
    }

    /// Asks again while no answer comes, or the answer is a refusal for now.
    ///
    /// @throws SoakFailed if that goes on too long
    static Answer until(Asking asking) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        String last = "no answer";
        while (System.nanoTime() < deadline) {
            try {
                Answer answer = asking.ask();
                if (!answer.isRefusedForNow()) {
                    return answer;
                }
                last = answer.toString();
            } catch (IOException e) {
                last = String.valueOf(e);
            }
            Pause.of(BETWEEN);
        }
        throw new SoakFailed("The server did not recover: " + last);
    }
}
