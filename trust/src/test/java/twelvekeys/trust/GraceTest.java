package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraceTest {

    @ParameterizedTest
    @CsvSource({
        "P2D, 2",
        "P1W, 7",
        "PT48H, 2",
        "P1DT24H, 2",
        "P0D, 0",
        "p3d, 3",
        "' P2D ', 2",
        "PT0S, 0"
    })
    void wholeDaysAreUnderstood(String iso, int days) {
        assertThat(Grace.parse(iso)).isEqualTo(new Grace(days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "2D",
                "P",
                "P1M",
                "P1Y",
                "PT36H",
                "PT1S",
                "two days",
                "P99999999999D"
            })
    void anythingElseIsRefusedWithWhatWouldBeRight(String iso) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grace.parse(iso))
                .withMessageContaining("whole days")
                .withMessageContaining("P2D")
                .withMessageContaining('"' + iso + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"-P2D", "P-1D", "PT-24H", "P4000D"})
    void graceIsNeitherNegativeNorEndless(String iso) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grace.parse(iso))
                .withMessageContaining("0 to 3650 days");
    }

    @Test
    void noGraceIsNoDays() {
        assertThat(Grace.NONE.days()).isZero();
    }
}
