package twelvekeys.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookedTest {

    private static final Booked.Place MARCH =
            new Booked.Place(UUID.randomUUID(), BookedPeriod.parse("2026-03"), "EUR");

    @Test
    void aPeriodIsAMonthOrACalendarQuarterAndReadsBackAsItIsWritten() {
        BookedPeriod month = BookedPeriod.parse(" 2026-03 ");
        assertThat(month.first()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(month.months()).isEqualTo(1);
        BookedPeriod quarter = BookedPeriod.parse("2026-q4");
        assertThat(quarter.first()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(quarter.text()).isEqualTo("2026-Q4");
        assertThat(month.text()).isEqualTo("2026-03");
        for (LocalDate day = LocalDate.of(2024, 1, 1);
                day.isBefore(LocalDate.of(2026, 1, 1));
                day = day.plusDays(13)) {
            BookedPeriod of = BookedPeriod.monthOf(day);
            assertThat(BookedPeriod.parse(of.text())).isEqualTo(of);
            assertThat(of.quarter()).isEqualTo(BookedPeriod.quarterOf(day));
            assertThat(new BookedPeriod(of.quarter(), 3).each()).contains(of.first());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-13",
                "2026-00",
                "2026-Q5",
                "2026-Q0",
                "Q1",
                "0000-01",
                "2200-01",
                "March 2026",
                "2026-03-01",
                "２０２６-03"
            })
    void whatIsNoPeriodIsRefusedInWords(String text) {
        assertThatThrownBy(() -> BookedPeriod.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("period");
    }

    @Test
    void aFigureSaysBusinessOrBenefitAndBusinessIsNeverNegative() {
        assertThat(figure("0", null).business()).isZero();
        assertThat(figure(null, "-12.5").benefit()).isEqualByComparingTo("-12.5");
        refused(null, null, "Give business, benefit or both.");
        refused("-0.01", null, "0 or more");
        refused("100000000000000", null, "below 100");
        refused(null, "-1e30", "below 100");
        refused("1.23456", null, "four decimals");
        refused("1e-999999999", null, "four decimals");
        refused("1e999999999", null, "below 100");
        assertThatThrownBy(() -> new Booked.Place(UUID.randomUUID(), MARCH.period(), "euro"))
                .hasMessageContaining("three letters");
    }

    @Test
    void anAmountThatIsNotGivenStaysAsItStood() {
        Booked both = figure(null, "3").over(figure("100", "9"));
        assertThat(both.saysTheSame(figure("100.00", "3.0"))).isTrue();
        assertThat(figure("1", null).saysTheSame(figure("1", "0"))).isFalse();
        assertThat(figure("1", "2").saysTheSame(figure("1", "3"))).isFalse();
    }

    private static void refused(@Nullable String business, @Nullable String benefit, String words) {
        assertThatThrownBy(() -> figure(business, benefit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    private static Booked figure(@Nullable String business, @Nullable String benefit) {
        return new Booked(MARCH, amount(business), amount(benefit));
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
