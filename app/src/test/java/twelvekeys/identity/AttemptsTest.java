package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import twelvekeys.SettableClock;

class AttemptsTest {

    private final SettableClock clock = new SettableClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void anAddressMayBeTriedTenTimesInAQuarterOfAnHour() {
        for (int i = 0; i < Attempts.PER_ADDRESS; i++) {
            attempts.onAddress("Anna@example.org");
        }
        assertThatThrownBy(() -> attempts.onAddress("anna@example.org"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Attempts.WINDOW));
        attempts.onAddress("tom@example.org");
        clock.set(LocalDate.of(2026, 6, 2));
        attempts.onAddress("anna@example.org");
    }

    @Test
    void aRightTryForgetsTheWrongOnesBefore() {
        for (int i = 0; i < Attempts.PER_ADDRESS; i++) {
            attempts.onAddress("anna@example.org");
        }
        attempts.succeeded("ANNA@example.org");
        attempts.onAddress("anna@example.org");
    }

    @Test
    void aClientMayMakeMoreTriesSinceManyMaySitBehindIt() {
        for (int i = 0; i < Attempts.PER_CLIENT; i++) {
            attempts.byClient("192.0.2.1");
        }
        assertThatThrownBy(() -> attempts.byClient("192.0.2.1"))
                .isInstanceOf(TooManyAttempts.class);
        attempts.byClient("192.0.2.2");
    }
}
