package twelvekeys.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void theRatioIsTheMiddleOfTheRoundsAndNotThatOfTheMiddles() {
        Rounds rounds = new Rounds("ours", "theirs");
        rounds.add(10, 100);
        rounds.add(30, 40);
        rounds.add(20, 50);
        assertThat(rounds.ratio()).isEqualTo(0.4, within(1e-9));
        assertThat(rounds.told("a second"))
                .containsPattern("ours +10 – 20 – 30 a second\\R")
                .containsPattern("theirs +40 – 50 – 100 a second\\R")
                .containsPattern("ratio +0.10 – 0.40 – 0.75\\R");
    }

    @Test
    void anEvenNumberOfRoundsHasItsMiddleBetweenTwo() {
        Rounds rounds = new Rounds("ours", "theirs");
        rounds.add(1, 1);
        rounds.add(1, 2);
        assertThat(rounds.ratio()).isEqualTo(0.75, within(1e-9));
    }

    @Test
    void clientsCountWhatTheyDoTogether() throws Exception {
        AtomicInteger done = new AtomicInteger();
        double rate =
                Clients.rate(
                        3,
                        Duration.ofMillis(300),
                        _ ->
                                () -> {
                                    done.incrementAndGet();
                                    Thread.sleep(10);
                                });
        assertThat(rate).isBetween(20.0, 300.0);
        assertThat(done.get()).isBetween(6, 120);
    }

    @Test
    void optionsAreNumbersByName() {
        Options options = Options.of("--rounds=3");
        assertThat(options.number("rounds", 5)).isEqualTo(3);
        assertThat(options.number("rows", 5)).isEqualTo(5);
    }
}
