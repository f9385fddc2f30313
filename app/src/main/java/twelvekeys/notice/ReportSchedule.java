package twelvekeys.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.report.Quarter;
import twelvekeys.report.ReportKind;

/// That a person gets a report of a partnership by mail, and when: at eight in their own time zone.
/// It is the person's own, and no entry of the record.
///
/// @param id its identity
/// @param person who gets it
/// @param partnership the partnership it is about
/// @param report which report
/// @param rhythm on which days
/// @param since when they asked for it
public record ReportSchedule(
        UUID id, UUID person, UUID partnership, ReportKind report, Rhythm rhythm, Instant since) {

    static final LocalTime EIGHT = LocalTime.of(8, 0);

    /// The day whose report is to have come by a moment. Days before it that were missed are left
    /// out, as are those from before it was asked for.
    Optional<LocalDate> due(ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        return rhythm.latest(now.toLocalTime().isBefore(EIGHT) ? day.minusDays(1) : day)
                .filter(due -> !at(due, now.getZone()).isBefore(since));
    }

    /// The next day on which it comes, absent if none is left.
    Optional<LocalDate> next(ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        return rhythm.next(now.toLocalTime().isBefore(EIGHT) ? day : day.plusDays(1));
    }

    /// Whether nothing is left to come.
    boolean isOver(LocalDate today) {
        LocalDate meeting = rhythm.meeting();
        return meeting != null && meeting.isBefore(today);
    }

    /// The quarter that is reported on a day, absent for what is about today: the one that ended
    /// the day before, else the one that lasts.
    static @Nullable Quarter quarter(ReportKind report, LocalDate due) {
        return report == ReportKind.REVIEW ? Quarter.of(due.minusDays(1)) : null;
    }

    /// Names what is told on a day, so that it is told once.
    String once(LocalDate due) {
        return "report/" + id + "/" + due;
    }

    private static Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(EIGHT).atZone(zone).toInstant();
    }
}
