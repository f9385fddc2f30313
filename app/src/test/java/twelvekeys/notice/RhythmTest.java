package twelvekeys.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twelvekeys.report.Quarter;
import twelvekeys.report.ReportKind;

/// On which days a report comes.
class RhythmTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-01, 2026-06-01",
        "2026-06-02, 2026-06-01, 2026-06-08",
        "2026-05-31, 2026-05-25, 2026-06-01"
    })
    void everyWeekIsOnItsWeekday(String day, String latest, String next) {
        Rhythm mondays = new Rhythm.Weekly(DayOfWeek.MONDAY);
        assertThat(mondays.latest(day(day))).contains(day(latest));
        assertThat(mondays.next(day(day))).contains(day(next));
        assertThat(mondays.words()).isEqualTo("every Monday");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, 2026-03-28, 2026-03-28",
        "2026-03-27, 2026-02-28, 2026-03-28",
        "2026-03-29, 2026-03-28, 2026-04-28",
        "2026-01-05, 2025-12-28, 2026-01-28"
    })
    void everyMonthIsOnADayThatAllMonthsHave(String day, String latest, String next) {
        Rhythm monthly = new Rhythm.Monthly(28);
        assertThat(monthly.latest(day(day))).contains(day(latest));
        assertThat(monthly.next(day(day))).contains(day(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-19, 2026-04-01, 2026-06-20",
        "2026-06-20, 2026-06-20, 2026-06-20",
        "2026-06-30, 2026-06-20, 2026-07-01",
        "2026-07-01, 2026-07-01, 2026-07-01",
        "2026-12-31, 2026-12-21, 2027-01-01"
    })
    void everyQuarterIsBeforeItsEndAndOnTheFirstDayAfterIt(String day, String latest, String next) {
        Rhythm quarterly = new Rhythm.Quarterly(10);
        assertThat(quarterly.latest(day(day))).contains(day(latest));
        assertThat(quarterly.next(day(day))).contains(day(next));
    }

    @Test
    void onTheFirstDayAfterAQuarterItIsThatQuarterWhichIsReviewed() {
        assertThat(ReportSchedule.quarter(ReportKind.REVIEW, day("2026-07-01")))
                .isEqualTo(new Quarter(2026, 2));
        assertThat(ReportSchedule.quarter(ReportKind.REVIEW, day("2026-06-20")))
                .isEqualTo(new Quarter(2026, 2));
        assertThat(ReportSchedule.quarter(ReportKind.REVIEW, day("2027-01-01")))
                .isEqualTo(new Quarter(2026, 4));
        assertThat(ReportSchedule.quarter(ReportKind.BRIEF, day("2026-07-01"))).isNull();
    }

    @Test
    void afterTheMeetingABriefIsOfNoUse() {
        Rhythm before = new Rhythm.BeforeMeeting(day("2026-06-10"), 2);
        assertThat(before.latest(day("2026-06-07"))).isEmpty();
        assertThat(before.latest(day("2026-06-08"))).contains(day("2026-06-08"));
        assertThat(before.latest(day("2026-06-10"))).contains(day("2026-06-08"));
        assertThat(before.latest(day("2026-06-11"))).isEmpty();
        assertThat(before.next(day("2026-06-08"))).contains(day("2026-06-08"));
        assertThat(before.next(day("2026-06-09"))).isEmpty();
        assertThat(before.words()).isEqualTo("2 days before the meeting on 10 June 2026");
    }

    @Test
    void itIsDueAtEightWhereItsReaderIs() {
        ReportSchedule schedule = schedule(Instant.parse("2026-05-20T00:00:00Z"));
        ZonedDateTime eight = ZonedDateTime.of(day("2026-06-01"), ReportSchedule.EIGHT, TOKYO);
        assertThat(schedule.due(eight.minusMinutes(1))).contains(day("2026-05-25"));
        assertThat(schedule.due(eight)).contains(day("2026-06-01"));
        assertThat(schedule.next(eight.minusMinutes(1))).contains(day("2026-06-01"));
        assertThat(schedule.next(eight)).contains(day("2026-06-08"));
    }

    @Test
    void whatWasDueBeforeItWasAskedForIsNotDue() {
        ZonedDateTime noon = ZonedDateTime.of(day("2026-06-01"), ReportSchedule.EIGHT, TOKYO);
        ReportSchedule schedule = schedule(noon.plusHours(4).toInstant());
        assertThat(schedule.due(noon.plusHours(5))).isEmpty();
        assertThat(schedule.due(noon.plusDays(6))).isEmpty();
        assertThat(schedule.due(noon.plusDays(7))).contains(day("2026-06-08"));
    }

    private static ReportSchedule schedule(Instant since) {
        return new ReportSchedule(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                ReportKind.BRIEF,
                new Rhythm.Weekly(DayOfWeek.MONDAY),
                since);
    }

    @ParameterizedTest
    @CsvSource({
        "weekly, 0, , The weekday",
        "weekly, 8, , The weekday",
        "monthly, 29, , The day of the month",
        "quarterly, 61, , The days before the end of a quarter",
        "meeting, 31, 2026-06-10, The days before the meeting",
        "meeting, 1, , Say on which day the meeting is",
        "weekly, 1, 2026-06-10, Only what comes before a meeting",
        "daily, 1, , 'weekly, monthly, quarterly or before a meeting'"
    })
    void whatIsNoRhythmIsRefusedInWords(String code, int number, LocalDate meeting, String words) {
        assertThatThrownBy(() -> Rhythm.of(code, number, meeting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
