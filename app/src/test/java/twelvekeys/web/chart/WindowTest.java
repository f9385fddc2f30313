package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void theWindowHoldsWholeMonthsFromTheFirstPromiseToTheLastDate() {
        Window window = Window.around(Examples.promises(), Examples.TODAY, 12);

        assertThat(window.from()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(window.to()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void itLooksNoFurtherBackThanItIsTold() {
        assertThat(Window.around(Examples.promises(), Examples.TODAY, 2).from())
                .isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void withoutAPromiseItIsThisMonth() {
        assertThat(Window.around(List.of(), Examples.TODAY, 12))
                .isEqualTo(
                        new Window(
                                LocalDate.of(2026, 11, 1),
                                LocalDate.of(2026, 12, 1),
                                Examples.TODAY));
    }

    @Test
    void aWindowWithoutADayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Window(Examples.TODAY, Examples.TODAY, Examples.TODAY));
    }
}
