package twelvekeys.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of phrases and days of `docs/reference/suggested-promises.md`, and its edges.
class DateReaderTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static @Nullable Due read(String on, String words, DayOrder order) {
        Tokens t = Tokens.of("we will send it " + words);
        DateReader.Found found =
                new DateReader(LocalDate.parse(on), LONDON, order).find(t, 4, t.size()).best(0);
        return found == null ? null : found.due();
    }

    private static Due due(String on, String words) {
        return Objects.requireNonNull(read(on, words, DayOrder.DAY_FIRST), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "today | 2026-11-23",
                "tonight | 2026-11-23",
                "by EOD | 2026-11-23",
                "by close of play | 2026-11-23",
                "this afternoon | 2026-11-23",
                "by 3 pm | 2026-11-23",
                "tomorrow | 2026-11-24",
                "first thing tomorrow | 2026-11-24",
                "the day after tomorrow | 2026-11-25",
                "COB Wednesday | 2026-11-25",
                "by end of play tomorrow | 2026-11-24",
                "by Friday | 2026-11-27",
                "on Fri | 2026-11-27",
                "by this Friday | 2026-11-27",
                "by next Friday | 2026-12-04",
                "by Friday next week | 2026-12-04",
                "by Friday week | 2026-12-04",
                "a week on Friday | 2026-12-04",
                "a week from Friday | 2026-12-04",
                "by Thursday fortnight | 2026-12-10",
                "a fortnight today | 2026-12-07",
                "a week tomorrow | 2026-12-01",
                "tomorrow week | 2026-12-01",
                "before Friday | 2026-11-26",
                "in three weeks | 2026-12-14",
                "in three weeks' time | 2026-12-14",
                "three weeks from now | 2026-12-14",
                "within ten days | 2026-12-03",
                "within 48 hours | 2026-11-25",
                "in a fortnight | 2026-12-07",
                "in a couple of days | 2026-11-25",
                "within five working days | 2026-11-30",
                "in two months | 2027-01-23",
                "over the next two weeks | 2026-12-07",
                "this week | 2026-11-27",
                "next week | 2026-12-04",
                "early next week | 2026-12-01",
                "later this week | 2026-11-27",
                "the week after next | 2026-12-11",
                "by the weekend | 2026-11-27",
                "over the weekend | 2026-11-29",
                "by the end of the week | 2026-11-27",
                "by the end of next week | 2026-12-04",
                "w/c 7 Dec | 2026-12-11",
                "in the week commencing 7 December | 2026-12-11",
                "by w/e 11 Dec | 2026-12-11",
                "by the end of the month | 2026-11-30",
                "by month end | 2026-11-30",
                "before the end of the month | 2026-11-30",
                "next month | 2026-12-31",
                "by the end of next month | 2026-12-31",
                "at the end of next month | 2026-12-31",
                "by March | 2027-03-31",
                "in early March | 2027-03-10",
                "by mid-March | 2027-03-15",
                "in late March | 2027-03-31",
                "by the first week of March | 2027-03-07",
                "in the last week of February | 2027-02-28",
                "by the start of March | 2027-03-01",
                "before March | 2027-02-28",
                "from March | 2027-03-01",
                "until March | 2027-03-31",
                "by the 14th | 2026-12-14",
                "by the 30th | 2026-11-30",
                "on 14 December | 2026-12-14",
                "on the 14th of December | 2026-12-14",
                "on December 14th | 2026-12-14",
                "by Dec. 14, 2026 | 2026-12-14",
                "on Monday 14 December | 2026-12-14",
                "2–4 March | 2027-03-04",
                "on 2 or 3 March | 2027-03-03",
                "2026-12-14 | 2026-12-14",
                "by 14/12/2026 | 2026-12-14",
                "by 14/12 | 2026-12-14",
                "by 14.12.2026 | 2026-12-14",
                "by 14.12. | 2026-12-14",
                "by 07/12 | 2026-12-07",
                "in Q1 | 2027-03-31",
                "in the first quarter of 2028 | 2028-03-31",
                "by the end of Q1 | 2027-03-31",
                "before Q2 | 2027-03-31",
                "in H1 | 2027-06-30",
                "by year end | 2026-12-31",
                "by the end of the year | 2026-12-31",
                "before Christmas | 2026-12-24",
                "by Christmas Eve | 2026-12-24",
                "by New Year's Day | 2027-01-01",
                "before Easter | 2027-03-27",
                "by Good Friday | 2027-03-26",
                "between Mon and Wed | 2026-12-02",
                "between Monday 7 December and Wednesday 9 December | 2026-12-09",
                "by noon tomorrow | 2026-11-24",
                "no later than Tuesday | 2026-11-24",
                "by Tuesday at the latest | 2026-11-24",
            })
    void phrasesSaidOnMonday23November2026MeanTheseDays(String words, String day) {
        assertThat(due("2026-11-23", words).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "after Friday",
                "not before Friday",
                "since Monday",
                "last Friday",
                "within ten days of receipt",
                "two weeks before the launch",
                "every Friday",
                "each month",
                "for four weeks",
                "in the new year",
                "as it may be",
                "in march step",
                "before the sun sets",
                "on 31 February",
                "on 32/13",
                "the Friday report",
                "with the May invoice",
                "in section 4",
            })
    void wordsThatAreNoDueDateAreNotReadAsOne(String words) {
        assertThat(read("2026-11-23", words, DayOrder.DAY_FIRST)).isNull();
    }

    @Test
    void monthFirstReadsTheSameNumbersTheOtherWay() {
        Due july = Objects.requireNonNull(read("2026-05-15", "by 07/12", DayOrder.MONTH_FIRST));
        assertThat(july.day()).isEqualTo("2026-07-12");
        assertThat(due("2026-05-15", "by 07/12").day()).isEqualTo("2026-12-07");
    }

    @Test
    void fridaySaidOnAFridayIsAWeekLaterAndThisFridayIsToday() {
        assertThat(due("2026-11-27", "by Friday").day()).isEqualTo("2026-12-04");
        assertThat(due("2026-11-27", "this Friday").day()).isEqualTo("2026-11-27");
        assertThat(due("2026-11-27", "next Friday").day()).isEqualTo("2026-12-04");
    }

    @Test
    void aWeekRunsFromMondaySoOnSundayNextWeekBeginsTomorrow() {
        assertThat(due("2026-11-29", "next Friday").day()).isEqualTo("2026-12-04");
        assertThat(due("2026-11-29", "next week").day()).isEqualTo("2026-12-04");
        assertThat(due("2026-11-29", "this week").day()).isEqualTo("2026-11-29");
    }

    @Test
    void aYearEndIsCrossedWhenADateHasPassed() {
        assertThat(due("2026-12-30", "by 5 January").day()).isEqualTo("2027-01-05");
        assertThat(due("2026-12-30", "by Friday").day()).isEqualTo("2027-01-01");
        assertThat(due("2026-12-30", "next week").day()).isEqualTo("2027-01-08");
        assertThat(due("2026-12-30", "by the end of next month").day()).isEqualTo("2027-01-31");
        assertThat(due("2026-12-26", "by Christmas").day()).isEqualTo("2027-12-25");
        assertThat(due("2027-01-20", "by 15 December").day()).isEqualTo("2027-12-15");
    }

    @Test
    void leapDaysAreReadInLeapYearsAndWaitedForInOthers() {
        assertThat(due("2028-02-28", "tomorrow").day()).isEqualTo("2028-02-29");
        assertThat(due("2028-02-28", "by month end").day()).isEqualTo("2028-02-29");
        assertThat(due("2026-11-23", "by 29 February").day()).isEqualTo("2028-02-29");
        assertThat(due("2027-01-31", "in a month").day()).isEqualTo("2027-02-28");
        assertThat(due("2027-02-02", "by the 29th").day()).isEqualTo("2027-03-29");
    }

    @Test
    void the31stSaidInAMonthOf30DaysIsThatOfTheNextMonthThatHasOne() {
        assertThat(due("2026-11-23", "by the 31st").day()).isEqualTo("2026-12-31");
        assertThat(due("2026-12-31", "by the 31st").day()).isEqualTo("2026-12-31");
    }

    @Test
    void aDateWithItsYearIsTakenAtItsWordEvenWhenItHasPassed() {
        assertThat(due("2026-11-23", "by 1 March 2026").day()).isEqualTo("2026-03-01");
    }

    @Test
    void timesKeepTheirZoneAndOthersGetTheMeetings() {
        Due cet = due("2026-11-23", "by 5pm CET on Friday");
        assertThat(cet.time()).isEqualTo(LocalTime.of(17, 0));
        assertThat(cet.zone()).isEqualTo(ZoneId.of("Europe/Brussels"));
        assertThat(cet.instant()).contains(Instant.parse("2026-11-27T16:00:00Z"));
        Due noon = due("2026-11-23", "by noon tomorrow");
        assertThat(noon.zone()).isEqualTo(LONDON);
        assertThat(noon.instant()).contains(Instant.parse("2026-11-24T12:00:00Z"));
        assertThat(due("2026-11-23", "on Friday at 17:30").time()).isEqualTo(LocalTime.of(17, 30));
        assertThat(due("2026-11-23", "by 0900 hrs on 1 December").time())
                .isEqualTo(LocalTime.of(9, 0));
        assertThat(due("2026-11-23", "by 4 o'clock tomorrow").time())
                .isEqualTo(LocalTime.of(16, 0));
        assertThat(due("2026-11-23", "by Friday").time()).isNull();
    }

    @Test
    void aTimeThatTheClocksSkipIsMovedOnAndOneThatComesTwiceIsTheFirst() {
        Due skipped = due("2027-03-26", "by 1:30 am on 28 March");
        assertThat(skipped.instant()).contains(Instant.parse("2027-03-28T01:30:00Z"));
        Due twice = due("2027-10-29", "by 1:30 am on 31 October");
        assertThat(twice.instant()).contains(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void noonInSummerAndInWinterAreAnHourApartByUtc() {
        assertThat(due("2026-06-30", "by noon tomorrow").instant())
                .contains(Instant.parse("2026-07-01T11:00:00Z"));
        assertThat(due("2026-12-01", "by noon tomorrow").instant())
                .contains(Instant.parse("2026-12-02T12:00:00Z"));
    }

    @Test
    void theWordsOfADateStandAsTheyWereWritten() {
        assertThat(due("2026-11-23", "by noon\n tomorrow").words()).isEqualTo("by noon\n tomorrow");
    }

    @Test
    void ofSeveralDatesTheBestMarkedIsTheDueDate() {
        assertThat(due("2026-11-23", "to the Friday meeting by Thursday").day())
                .isEqualTo("2026-11-26");
        assertThat(due("2026-11-23", "on Monday for the visit on Friday").day())
                .isEqualTo("2026-11-30");
    }

    @Test
    void easterIsFoundForCenturies() {
        assertThat(new Calendar(LocalDate.of(2026, 1, 1)).easter()).isEqualTo("2026-04-05");
        assertThat(new Calendar(LocalDate.of(2000, 1, 1)).easter()).isEqualTo("2000-04-23");
        assertThat(new Calendar(LocalDate.of(1961, 1, 1)).easter()).isEqualTo("1961-04-02");
        assertThat(new Calendar(LocalDate.of(2026, 4, 6)).easter()).isEqualTo("2027-03-28");
    }
}
