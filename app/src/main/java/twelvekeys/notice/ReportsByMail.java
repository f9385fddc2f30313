package twelvekeys.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.identity.Member;
import twelvekeys.identity.Role;
import twelvekeys.notice.MailStore.Asked;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.report.Quarter;
import twelvekeys.report.ReportKind;

/// Which reports a person gets by mail, and when. What they choose is their own: it is no entry of
/// any record, nobody else sees it, and it ends when they leave.
@Service
@Transactional
public class ReportsByMail {

    private static final int MOST = 1_000;

    /// A report that comes by mail, as its reader sees it.
    ///
    /// @param schedule what comes, and when
    /// @param partnership the partnership it is about
    /// @param next the next day on which it comes, absent if none is left
    public record Coming(
            ReportSchedule schedule, Partnership partnership, @Nullable LocalDate next) {}

    private final ScheduleStore schedules;
    private final MailStore mail;
    private final Partnerships partnerships;
    private final ReportLetters letters;
    private final Clock clock;

    ReportsByMail(
            ScheduleStore schedules,
            MailStore mail,
            Partnerships partnerships,
            ReportLetters letters,
            Clock clock) {
        this.schedules = schedules;
        this.mail = mail;
        this.partnerships = partnerships;
        this.letters = letters;
        this.clock = clock;
    }

    /// What comes to a member, in the order in which they asked for it.
    @Transactional(readOnly = true)
    public List<Coming> of(Member member) {
        ZonedDateTime now = clock.instant().atZone(member.zone());
        return schedules.of(member.organisation(), member.person()).stream()
                .filter(schedule -> !schedule.isOver(now.toLocalDate()))
                .flatMap(schedule ->
                        partnerships
                                .find(schedule.partnership(), member.organisation())
                                .map(partnership ->
                                        new Coming(
                                                schedule,
                                                partnership,
                                                schedule.next(now).orElse(null)))
                                .stream())
                .toList();
    }

    /// Lets a report come by mail. The same asked for again changes nothing.
    ///
    /// @param partnership one that the member may see
    /// @throws IllegalArgumentException in words for whoever asked
    public Coming add(Member member, Partnership partnership, ReportKind report, Rhythm rhythm) {
        demandReader(member);
        if (!Rhythm.of(report).contains(rhythm.code())
                || (report == ReportKind.SYMMETRY && rhythm.number() != 0)) {
            throw new IllegalArgumentException(
                    "The report “%s” does not come %s.".formatted(report.title(), rhythm.words()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ZonedDateTime there = now.atZone(member.zone());
        ReportSchedule wanted =
                new ReportSchedule(
                        UUID.randomUUID(), member.person(), partnership.id(), report, rhythm, now);
        LocalDate next =
                wanted.next(there)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "That day has passed, at eight in the morning where you"
                                                + " are. Choose a later one, or have it sent now."));
        List<ReportSchedule> own = schedules.of(member.organisation(), member.person());
        if (own.size() >= MOST) {
            throw new IllegalArgumentException(
                    "A thousand reports come to you by mail already. Stop one of them first.");
        }
        schedules.add(member.organisation(), wanted);
        ReportSchedule standing =
                schedules.of(member.organisation(), member.person()).stream()
                        .filter(one ->
                                one.partnership().equals(partnership.id())
                                        && one.report() == report
                                        && one.rhythm().equals(rhythm))
                        .findFirst()
                        .orElseThrow();
        return new Coming(standing, partnership, next);
    }

    /// Stops a report. What of it waits to be sent is not sent any more.
    ///
    /// @return whether there was one
    public boolean end(Member member, UUID id) {
        return schedules.end(member.organisation(), member.person(), id);
    }

    /// Sends a member a report at once; the same one at most once a minute.
    ///
    /// @param partnership one that the member may see
    /// @param quarter the quarter it is about, of a review only; the one that lasts if absent
    /// @throws IllegalArgumentException in words for whoever asked
    public void sendNow(
            Member member, Partnership partnership, ReportKind report, @Nullable Quarter quarter) {
        demandReader(member);
        if (quarter != null && report != ReportKind.REVIEW) {
            throw new IllegalArgumentException("Only a review is about a quarter.");
        }
        Instant now = clock.instant();
        Asked asked = new Asked(partnership.id(), report, quarter, null);
        String once =
                String.join(
                        "/",
                        "report-now",
                        partnership.id().toString(),
                        report.code(),
                        quarter == null ? "now" : quarter.code(),
                        now.truncatedTo(ChronoUnit.MINUTES).toString());
        mail.addReport(
                Readers.to(member),
                letters.write(partnership, member, asked, once, now).letter(),
                asked,
                now);
    }

    private static void demandReader(Member member) {
        if (member.role() == Role.AUDITOR) {
            throw new IllegalArgumentException(
                    "An auditor is told nothing by mail. The reports stand on their pages.");
        }
    }
}
