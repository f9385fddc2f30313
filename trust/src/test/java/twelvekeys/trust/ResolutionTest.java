package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static final LocalDate DUE = LocalDate.of(2024, 5, 31);

    @Test
    void aPromiseKeptOnItsLastDayIsKnownThatDay() {
        assertThat(Resolution.of(DUE, DUE, false, Grace.NONE))
                .isEqualTo(new Resolution(DUE, Outcome.KEPT));
    }

    @Test
    void anEarlyDeliveryIsKeptAndKnownWhenItCame() {
        LocalDate early = DUE.minusDays(40);
        assertThat(Resolution.of(DUE, early, false, Grace.NONE))
                .isEqualTo(new Resolution(early, Outcome.KEPT));
    }

    @Test
    void aLateDeliveryIsKnownTheDayAfterTheDueDateAndNotWhenItCame() {
        assertThat(Resolution.of(DUE, DUE.plusDays(90), false, Grace.NONE))
                .isEqualTo(new Resolution(LocalDate.of(2024, 6, 1), Outcome.NOT_KEPT));
    }

    @Test
    void anOpenPromiseWillCountAsNotKeptFromTheDayAfterItIsDue() {
        assertThat(Resolution.of(DUE, null, false, Grace.NONE))
                .isEqualTo(new Resolution(LocalDate.of(2024, 6, 1), Outcome.NOT_KEPT));
    }

    @Test
    void graceMovesTheLastDayAndTheDayItIsKnown() {
        Grace twoDays = new Grace(2);
        assertThat(Resolution.of(DUE, DUE.plusDays(2), false, twoDays).outcome())
                .isEqualTo(Outcome.KEPT);
        assertThat(Resolution.of(DUE, DUE.plusDays(3), false, twoDays))
                .isEqualTo(new Resolution(LocalDate.of(2024, 6, 3), Outcome.NOT_KEPT));
        assertThat(Resolution.of(DUE, null, false, twoDays).knownOn())
                .isEqualTo(LocalDate.of(2024, 6, 3));
    }

    @Test
    void anEarlyRenegotiationThatIsKeptIsNotALatePromise() {
        Resolution resolution = Resolution.of(DUE, DUE, true, Grace.NONE);
        assertThat(resolution.outcome()).isEqualTo(Outcome.KEPT_AS_RENEGOTIATED);
        assertThat(resolution.outcome().kept()).isTrue();
    }

    @Test
    void anEarlyRenegotiationDoesNotExcuseMissingTheNewDate() {
        assertThat(Resolution.of(DUE, DUE.plusDays(1), true, Grace.NONE).outcome())
                .isEqualTo(Outcome.NOT_KEPT);
    }
}
