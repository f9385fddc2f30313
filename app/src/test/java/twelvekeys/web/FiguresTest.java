package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "0.72, 72 %",
        "0.725, 73 %",
        "0.7249, 72 %",
        "0, 0 %",
        "1, 100 %",
        "0.285, 29 %",
        "0.997, 99 %",
        "0.99999, 99 %",
        "0.0004, 1 %",
        "0.0049, 1 %"
    })
    void aShareIsRoundedButNeverIntoCertainty(double share, String written) {
        assertThat(Figures.percent(share)).isEqualTo(written.replace(' ', '\u00a0'));
    }

    @Test
    void noShareStrictlyBetweenIsWrittenAsNothingOrEverything() {
        qt().forAll(doubles().between(1e-9, 1 - 1e-9))
                .checkAssert(share ->
                        assertThat(Figures.percent(share)).isNotIn("0\u00a0%", "100\u00a0%"));
    }

    @Test
    void aShareOutsideNothingAndEverythingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.percent(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.percent(Double.NaN));
    }

    @Test
    void aRangeTakesAnEnDashAndOneUnit() {
        assertThat(Figures.percentRange(0.58, 0.83)).isEqualTo("58–83\u00a0%");
        assertThat(Figures.range(0.58, 0.83)).isEqualTo("58–83");
    }

    @Test
    void aFallIsWrittenWithARealMinusSign() {
        assertThat(Figures.points(-9)).isEqualTo("−9");
        assertThat(Figures.points(3)).isEqualTo("+3");
        assertThat(Figures.points(0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1 000", "1234567, 1 234 567", "-12480, −12 480"})
    void thousandsArePartedByAThinSpace(long count, String written) {
        assertThat(Figures.count(count)).isEqualTo(written.replace(' ', '\u202f'));
    }

    @Test
    void aCountReadsBackAsItself() {
        qt().forAll(longs().between(-1_000_000_000_000L, 1_000_000_000_000L))
                .checkAssert(count ->
                        assertThat(Figures.count(count).replace("\u202f", "").replace('−', '-'))
                                .isEqualTo(Long.toString(count)));
    }

    @Test
    void aNounAgreesWithItsCount() {
        assertThat(Figures.counted(1, "promise", "promises")).isEqualTo("1\u00a0promise");
        assertThat(Figures.counted(0, "promise", "promises")).isEqualTo("0\u00a0promises");
        assertThat(Figures.counted(1204, "promise", "promises"))
                .isEqualTo("1\u202f204\u00a0promises");
    }

    @Test
    void aDateIsWrittenTheBritishWay() {
        LocalDate due = LocalDate.of(2026, 12, 2);

        assertThat(Figures.date(due)).isEqualTo("2 December 2026");
        assertThat(Figures.shortDate(due)).isEqualTo("2\u00a0Dec");
        assertThat(Figures.shortDate(due, TODAY)).isEqualTo("2\u00a0Dec");
        assertThat(Figures.shortDate(due.minusYears(1), TODAY)).isEqualTo("2\u00a0Dec\u00a02025");
    }

    @ParameterizedTest
    @CsvSource({
        "0, today",
        "1, tomorrow",
        "-1, yesterday",
        "9, in nine days",
        "-12, twelve days ago",
        "23, in 23 days",
        "-2, two days ago"
    })
    void aNearDateIsSaidAsADistance(long days, String said) {
        assertThat(Figures.relative(TODAY.plusDays(days), TODAY).replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 kB",
        "3449999, 3.4 MB",
        "120000000, 120 MB",
        "2147483648, 2.1 GB"
    })
    void aFileSizeIsNeverRoundedUp(long bytes, String written) {
        assertThat(Figures.fileSize(bytes)).isEqualTo(written.replace(' ', '\u00a0'));
    }

    @Test
    void theMachinesLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Figures.date(TODAY)).isEqualTo("23 November 2026");
            assertThat(Figures.count(12_480)).isEqualTo("12\u202f480");
            assertThat(Figures.percent(0.997)).isEqualTo("99\u00a0%");
            assertThat(Figures.fileSize(3_400_000)).isEqualTo("3.4\u00a0MB");
        } finally {
            Locale.setDefault(before);
        }
    }
}
