package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberReadingTest {

    private static String read(NumberReading reading, String text) {
        return switch (reading.read(text)) {
            case NumberValue.Amount(var amount) -> amount.toPlainString();
            case NumberValue.Absent() -> "absent";
            case NumberValue.NotANumber(var why) -> why;
        };
    }

    @Test
    void amountsAreReadAsTheyAreWrittenInMostPlaces() {
        List<String> point =
                List.of(
                        "1234.5",
                        "1,234.5",
                        "$1,234.5",
                        "USD 1,234.5",
                        "1,234.5 EUR",
                        "1'234.5",
                        "1 234.5",
                        "1\u202F234.5",
                        "+1234.5",
                        "£ 1,234.5",
                        "1.2345E3");
        for (String text : point) {
            assertThat(new BigDecimal(read(NumberReading.POINT, text)))
                    .as(text)
                    .isEqualByComparingTo("1234.5");
        }
        for (String text : List.of("1234,5", "1.234,5", "1.234,5 €", "€1.234,5", "1 234,5")) {
            assertThat(read(NumberReading.COMMA, text)).as(text).isEqualTo("1234.5");
        }
        for (String text :
                List.of("-5.2", "5.2-", "(5.2)", "($5.2)", "\u22125.2", "-$5.2", "$-5.2")) {
            assertThat(read(NumberReading.POINT, text)).as(text).isEqualTo("-5.2");
        }
        assertThat(read(NumberReading.POINT, "12,34,567.5")).isEqualTo("1234567.5");
        assertThat(read(NumberReading.POINT, ".5")).isEqualTo("0.5");
        assertThat(read(NumberReading.POINT, " ")).isEqualTo("absent");
    }

    @Test
    void whatIsNoNumberIsSaidToBeNone() {
        for (String text :
                List.of(
                        "abc",
                        "1,2,3",
                        "12,34",
                        "1.2.3",
                        "See ASN-15514",
                        "-",
                        "$",
                        ".",
                        "5 kg x",
                        "1e999",
                        "1,,234",
                        "NaN")) {
            assertThat(read(NumberReading.POINT, text)).isEqualTo("“" + text + "” is not a number");
        }
        assertThat(read(NumberReading.POINT, "9".repeat(41))).endsWith("is not a number");
    }

    @Test
    void theDecimalSignIsToldFromTheValues() {
        assertThat(NumberReading.recognise(List.of("551", "780.34")))
                .isEqualTo(NumberReading.POINT);
        assertThat(NumberReading.recognise(List.of("551", "780,34")))
                .isEqualTo(NumberReading.COMMA);
        assertThat(NumberReading.recognise(List.of("1.234", "5.678,1")))
                .isEqualTo(NumberReading.COMMA);
        assertThat(NumberReading.recognise(List.of("1,234"))).isEqualTo(NumberReading.POINT);
        assertThat(NumberReading.recognise(List.of())).isEqualTo(NumberReading.POINT);
    }

    @Test
    void whatACountryWritesIsReadBack() {
        for (Locale locale :
                List.of(Locale.UK, Locale.GERMANY, Locale.of("de", "CH"), Locale.FRANCE)) {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
            NumberReading reading =
                    symbols.getDecimalSeparator() == ','
                            ? NumberReading.COMMA
                            : NumberReading.POINT;
            DecimalFormat format = new DecimalFormat("#,##0.00", symbols);
            Random random = new Random(3);
            for (int i = 0; i < 2_000; i++) {
                BigDecimal amount =
                        BigDecimal.valueOf(random.nextLong(2_000_000_000L) - 1_000_000_000, 2);
                String text = format.format(amount);
                assertThat(new BigDecimal(read(reading, text)))
                        .as(text)
                        .isEqualByComparingTo(amount);
            }
        }
    }

    @Test
    void theCodeComesBack() {
        for (NumberReading reading : NumberReading.values()) {
            assertThat(NumberReading.parse(reading.code())).isEqualTo(reading);
        }
    }

    @Test
    void oneExponentIsEnough() {
        for (NumberReading reading : NumberReading.values()) {
            assertThat(reading.read("888888e0e0")).isInstanceOf(NumberValue.NotANumber.class);
            assertThat(reading.read("1e3")).isInstanceOf(NumberValue.Amount.class);
        }
    }
}
