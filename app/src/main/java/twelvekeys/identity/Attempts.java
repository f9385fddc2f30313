package twelvekeys.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/// Counts tries at what could be guessed, for each address and each client, in the memory of this
/// process.
///
/// A quarter of an hour begins with the first try. Within it, an address may be tried
/// [#PER_ADDRESS] times and a client, of which an office may have one for all its people, may make
/// [#PER_CLIENT] tries.
@Service
public class Attempts {

    static final int PER_ADDRESS = 10;
    static final int PER_CLIENT = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST_COUNTERS = 100_000;

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Clock clock;

    Attempts(Clock clock) {
        this.clock = clock;
    }

    private record Counter(Instant since, int tries) {

        boolean over(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }

    /// Counts a try at an e-mail address.
    ///
    /// @throws TooManyAttempts if it is one too many
    public void onAddress(String email) {
        count(address(email), PER_ADDRESS, "address", DoorLog.shortened(email));
    }

    /// Counts a try by a client.
    ///
    /// @param client its network address
    /// @throws TooManyAttempts if it is one too many
    public void byClient(String client) {
        count("client " + client, PER_CLIENT, "client", client);
    }

    /// Forgets the tries at an address, after one that was right.
    public void succeeded(String email) {
        counters.remove(address(email));
    }

    /// A name for the counter, short however much was typed.
    private static String address(String email) {
        String key = EmailAddress.key(email);
        return "address " + key.substring(0, Math.min(254, key.length()));
    }

    private void count(String what, int most, String kind, String logged) {
        Instant now = clock.instant();
        if (counters.size() >= MOST_COUNTERS) {
            counters.values().removeIf(counter -> counter.over(now));
        }
        Counter counter =
                counters.merge(
                        what,
                        new Counter(now, 1),
                        (was, one) -> was.over(now) ? one : new Counter(was.since, was.tries + 1));
        if (counter.tries > most) {
            if (counter.tries == most + 1) {
                DoorLog.triedTooOften(kind, logged); // once, however long somebody goes on
            }
            throw new TooManyAttempts(Duration.between(now, counter.since.plus(WINDOW)));
        }
    }
}
