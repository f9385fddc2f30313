package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.Newcomers;
import twelvekeys.WholeApplicationTest;

/// How long an answer takes tells nobody who is known here.
///
/// The shortest of several tries is compared, since everything else that happens on a machine only
/// makes a try longer. What is left is the hash, which takes many times as long as the rest.
@WholeApplicationTest
class SameTimeTest {

    private static final int TRIES = 9;

    @Autowired private BeanFactory beans;
    @Autowired private Passwords passwords;
    @Autowired private SignInLinks links;
    @Autowired private People people;

    private static double shortest(Runnable asking) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long begin = System.nanoTime();
            asking.run();
            shortest = Math.min(shortest, System.nanoTime() - begin);
        }
        return shortest;
    }

    private static String unknown() {
        return UUID.randomUUID() + "@example.org";
    }

    private Member member() {
        Newcomers newcomers = new Newcomers(beans);
        return newcomers.join(newcomers.home(), Role.CONTRIBUTOR);
    }

    @Test
    void aPasswordIsRefusedAsSlowlyForNobodyAsForSomebody() {
        String known = member().email();
        String without = people.add(new People.Introduction("Tom", unknown(), null), true).email();
        double wrong = shortest(() -> passwords.matching(known, "another quiet harbour"));
        double nobody = shortest(() -> passwords.matching(unknown(), "another quiet harbour"));
        double none = shortest(() -> passwords.matching(without, "another quiet harbour"));
        assertThat(nobody / wrong).isBetween(0.5, 2.0);
        assertThat(none / wrong).isBetween(0.5, 2.0);
    }

    @Test
    void askingForALinkTakesAsLongForNobodyAsForSomebody() {
        String known = member().email();
        double somebody = shortest(() -> links.send(known));
        double nobody = shortest(() -> links.send(unknown()));
        double password = shortest(() -> passwords.matching(known, "another quiet harbour"));
        assertThat(somebody / password).as("what is done while one waits").isLessThan(0.2);
        assertThat(nobody / password).isLessThan(0.2);
    }
}
