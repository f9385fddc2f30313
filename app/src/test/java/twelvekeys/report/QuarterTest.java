package twelvekeys.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-Q1, 2026-03-31",
        "2026-06-30, 2026-Q2, 2026-06-30",
        "2024-02-29, 2024-Q1, 2024-03-31",
        "2026-12-31, 2026-Q4, 2026-12-31"
    })
    void aDayLiesInOneQuarter(LocalDate day, String code, LocalDate ends) {
        Quarter quarter = Quarter.of(day);
        assertThat(quarter.code()).isEqualTo(code);
        assertThat(quarter.ends()).isEqualTo(ends);
        assertThat(Quarter.of(code)).isEqualTo(quarter);
        assertThat(quarter.next().previous()).isEqualTo(quarter);
        assertThat(quarter.next().begins()).isEqualTo(ends.plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q5", "2026Q1", "26-Q1", "2026-q1", "", "0000-Q1"})
    void whatIsNoQuarterIsRefused(String code) {
        assertThatThrownBy(() -> Quarter.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuarterIsCalledByItsNumberAndYear() {
        assertThat(new Quarter(2026, 3).words()).isEqualTo("the third quarter of 2026");
    }
}
