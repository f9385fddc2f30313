package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AsOfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Test
    void aLivingRecordIsReadToday() {
        assertThat(AsOf.standard(TODAY.minusDays(180), TODAY)).isEqualTo(TODAY);
        assertThat(AsOf.standard(TODAY, TODAY)).isEqualTo(TODAY);
    }

    @Test
    void aRecordThatHasEndedIsReadTheDayAfterItsEnd() {
        assertThat(AsOf.standard(TODAY.minusDays(181), TODAY)).isEqualTo(TODAY.minusDays(180));
        assertThat(AsOf.standard(LocalDate.of(2012, 12, 31), TODAY))
                .isEqualTo(LocalDate.of(2013, 1, 1));
    }

    @Test
    void aRecordThatSpeaksOfTheFutureIsReadToday() {
        assertThat(AsOf.standard(TODAY.plusDays(400), TODAY)).isEqualTo(TODAY);
    }
}
