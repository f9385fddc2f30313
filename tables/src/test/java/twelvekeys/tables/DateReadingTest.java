package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DateReadingTest {

    private static final LocalDate DAY = LocalDate.of(2006, 6, 2);

    private static LocalDate read(String code, String text) {
        return DateReading.parse(code).read(text) instanceof DateValue.Day(var day)
                ? day
                : LocalDate.MIN;
    }

    private static String refusal(String code, String text) {
        return DateReading.parse(code).read(text) instanceof DateValue.NotADay n ? n.why() : "";
    }

    @Test
    void whatCanBeReadInOneWayIsReadInAnyColumn() {
        List<String> texts =
                List.of(
                        "2006-06-02",
                        "2006-06-02T23:59:59Z",
                        "2006-06-02T23:59:59.123456+14:00",
                        "2006-06-02T10:15:00+02:00[Europe/Paris]",
                        "2006-06-02 10:15",
                        "2006-6-2",
                        "2006/06/02",
                        "2006.6.2",
                        "2006 06 02",
                        "2-Jun-06",
                        "02-JUN-2006",
                        "2 June 2006",
                        "2nd June 2006",
                        "June 2, 2006",
                        "Jun. 2, 2006 10:15 PM",
                        "2006-Jun-02",
                        "2. Juni 2006",
                        "2 juin 2006",
                        "2 de junio de 2006",
                        "2 giugno 2006",
                        "2 juni 2006",
                        "2.Jun.06");
        for (String code : List.of("iso", "dmy", "mdy", "text", "ymd+text")) {
            for (String text : texts) {
                assertThat(read(code, text)).as("%s as %s", text, code).isEqualTo(DAY);
            }
        }
    }

    @Test
    void monthNamesOfSixLanguagesAreRead() {
        assertThat(read("text", "1 März 2012")).isEqualTo("2012-03-01");
        assertThat(read("text", "1. Mrz. 2012")).isEqualTo("2012-03-01");
        assertThat(read("text", "1er août 2012")).isEqualTo("2012-08-01");
        assertThat(read("text", "1 AOÛT 2012")).isEqualTo("2012-08-01");
        assertThat(read("text", "15-févr.-2012")).isEqualTo("2012-02-15");
        assertThat(read("text", "15 déc. 2012")).isEqualTo("2012-12-15");
        assertThat(read("text", "1 ene 2012")).isEqualTo("2012-01-01");
        assertThat(read("text", "1 gennaio 2012")).isEqualTo("2012-01-01");
        assertThat(read("text", "1 mrt 2012")).isEqualTo("2012-03-01");
        assertThat(read("text", "1 mei 2012")).isEqualTo("2012-05-01");
        assertThat(read("text", "1 Dez 2012")).isEqualTo("2012-12-01");
    }

    @Test
    void theOrderOfDayAndMonthIsTheReadings() {
        for (String text :
                List.of(
                        "6/2/06",
                        "06-02-2006",
                        "6.2.2006",
                        "6 2 06",
                        "6. 2. 2006",
                        "6/2/06 0:00")) {
            assertThat(read("mdy", text)).as(text).isEqualTo(DAY);
            assertThat(read("dmy", text)).as(text).isEqualTo("2006-02-06");
        }
        assertThat(read("ymd", "06/06/02")).isEqualTo(DAY);
    }

    @Test
    void withoutAnOrderNothingIsGuessed() {
        assertThat(refusal("text", "6/2/06"))
                .isEqualTo(
                        "“6/2/06” may be 2006-02-06 or 2006-06-02: say whether the day or the month"
                                + " stands first");
        assertThat(read("text", "25/6/06")).isEqualTo("2006-06-25");
        assertThat(read("text", "6/6/06")).isEqualTo("2006-06-06");
    }

    @Test
    void thereIsNoThirtyFirstOfFebruary() {
        assertThat(refusal("dmy", "31/02/2012"))
                .isEqualTo("“31/02/2012” is not a day of the calendar");
        assertThat(refusal("dmy", "29/02/2011")).contains("not a day of the calendar");
        assertThat(read("dmy", "29/02/2012")).isEqualTo("2012-02-29");
        assertThat(refusal("mdy", "13/01/2012")).contains("not a day of the calendar");
        assertThat(refusal("iso", "2012-02-30T10:00")).contains("not a day of the calendar");
        assertThat(refusal("text", "31 June 2012")).contains("not a day of the calendar");
    }

    @Test
    void textsAndNumbersAreNoDates() {
        List<String> texts =
                List.of(
                        "Date Not Captured",
                        "N/A - From RDC",
                        "Pre-PQ Process",
                        "tbd",
                        "12",
                        "1.5",
                        "10.0.0.1",
                        "2012",
                        "41274",
                        "20121231",
                        "June 2012",
                        "Mayor 5, 2012",
                        "1/2/3",
                        "1/2/345",
                        "2012-12-31 and later",
                        "May",
                        "5 May",
                        "-",
                        "06/2012");
        for (String text : texts) {
            assertThat(refusal("dmy", text)).isEqualTo("“" + text + "” is not a date");
        }
    }

    @Test
    void emptyCellsAndZerosAreAbsent() {
        for (String text : List.of("", "  ", "00.00.0000", "00000000", "0000-00-00 00:00:00")) {
            assertThat(DateReading.parse("dmy").read(text)).isEqualTo(new DateValue.Absent());
        }
    }

    @Test
    void twoDigitYearsTurnAtSixtyNine() {
        assertThat(read("dmy", "1/1/68")).isEqualTo("2068-01-01");
        assertThat(read("dmy", "1/1/69")).isEqualTo("1969-01-01");
        assertThat(read("text", "1-Jan-00")).isEqualTo("2000-01-01");
    }

    @Test
    void digitsAndDayNumbersAreReadOnlyWhereTheReadingHasThem() {
        assertThat(read("compact", "20060602")).isEqualTo(DAY);
        assertThat(read("compact", "20060602T101500Z")).isEqualTo(DAY);
        assertThat(read("serial", "38870")).isEqualTo(DAY);
        assertThat(read("serial", "38870.75")).isEqualTo(DAY);
        assertThat(refusal("compact", "38870")).contains("is not a date");
    }

    @Test
    void everyDayOfACenturyIsReadInEveryFormAndNoOtherDayIs() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            int year = 1970 + random.nextInt(98);
            int month = 1 + random.nextInt(12);
            int day = 1 + random.nextInt(31);
            boolean exists = day <= YearMonth.of(year, month).lengthOfMonth();
            LocalDate expected = exists ? LocalDate.of(year, month, day) : LocalDate.MIN;
            assertThat(read("dmy", day + "/" + month + "/" + year)).isEqualTo(expected);
            assertThat(read("mdy", "%02d.%02d.%d".formatted(month, day, year))).isEqualTo(expected);
            assertThat(read("iso", "%d-%02d-%02d".formatted(year, month, day))).isEqualTo(expected);
            assertThat(read("mdy", "%d/%d/%02d 1:02".formatted(month, day, year % 100)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theCodeIsStableAndComesBack() {
        for (String code :
                List.of("iso", "ymd", "dmy", "mdy", "text", "compact", "serial", "iso+dmy+text")) {
            assertThat(DateReading.parse(code).code()).isEqualTo(code);
            assertThat(DateReading.parse(code)).isEqualTo(DateReading.parse(code));
        }
        assertThat(DateReading.parse("text+mdy").code()).isEqualTo("mdy+text");
        assertThat(DateReading.parse("dmy").label())
                .isEqualTo("day/month/year, such as 31/12/2012");
        assertThatIllegalArgumentException().isThrownBy(() -> DateReading.parse("dmy+mdy"));
        assertThatIllegalArgumentException().isThrownBy(() -> DateReading.parse("american"));
    }

    @Test
    void everyExampleOfALabelIsReadByItsReading() {
        for (DatePattern pattern : DatePattern.values()) {
            DateReading reading = DateReading.of(pattern);
            String example = reading.label().replaceAll(".*such as ", "");
            assertThat(reading.read(example))
                    .as(example)
                    .isEqualTo(new DateValue.Day(LocalDate.of(2012, 12, 31)));
        }
    }
}
