package twelvekeys.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.identity.Member;
import twelvekeys.notice.MailStore.Asked;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;

/// Writes the messages with the reports that are due, each in a transaction of its own, so that one
/// that cannot be read keeps no other waiting. It may be run at any time and by any number of
/// servers: a day's report is told once, and of days that were missed only the last.
@Component
class DueReports {

    private static final Logger LOG = LoggerFactory.getLogger(DueReports.class);

    /// A report that is due.
    private record Due(ReportSchedule schedule, Member reader, LocalDate day) {

        private String once() {
            return MailStore.once(Readers.to(reader), schedule.once(day));
        }
    }

    private final ScheduleStore schedules;
    private final MailStore mail;
    private final Readers readers;
    private final Choices choices;
    private final Partnerships partnerships;
    private final ReportLetters letters;
    private final TransactionTemplate transactions;

    DueReports(
            ScheduleStore schedules,
            MailStore mail,
            Readers readers,
            Choices choices,
            Partnerships partnerships,
            ReportLetters letters,
            TransactionTemplate transactions) {
        this.schedules = schedules;
        this.mail = mail;
        this.readers = readers;
        this.choices = choices;
        this.partnerships = partnerships;
        this.letters = letters;
        this.transactions = transactions;
    }

    /// Writes what is due for the people of an organisation.
    void run(UUID organisation, Instant now) {
        List<ReportSchedule> all = schedules.of(organisation);
        if (all.isEmpty()) {
            return;
        }
        Map<UUID, Member> people =
                readers.of(organisation).stream()
                        .collect(Collectors.toMap(Member::person, Function.identity()));
        Map<UUID, Set<NoticeKind>> unwanted = choices.unwanted(organisation);
        Map<String, Due> due = new LinkedHashMap<>();
        for (ReportSchedule schedule : all) {
            Member reader = people.get(schedule.person());
            if (reader == null || ended(schedule, reader, now)) {
                schedules.end(organisation, schedule.person(), schedule.id());
            } else if (Readers.wants(reader, NoticeKind.REPORT, unwanted)) {
                due(schedule, reader, now).ifPresent(one -> due.put(one.once(), one));
            }
        }
        due.keySet().removeAll(mail.written(organisation, due.keySet()));
        due.values().forEach(one -> tell(organisation, one, now));
    }

    /// Whether it ends by itself: its meeting is over, or its reader left since they asked for it.
    private static boolean ended(ReportSchedule schedule, Member reader, Instant now) {
        return reader.since().isAfter(schedule.since())
                || schedule.isOver(LocalDate.ofInstant(now, reader.zone()));
    }

    private static Optional<Due> due(ReportSchedule schedule, Member reader, Instant now) {
        ZonedDateTime there = now.atZone(reader.zone());
        return schedule.due(there).map(day -> new Due(schedule, reader, day));
    }

    private void tell(UUID organisation, Due due, Instant now) {
        try {
            transactions.executeWithoutResult(_ -> write(organisation, due, now));
        } catch (RuntimeException e) {
            LOG.warn("Report {} could not be read", due.schedule().id(), e);
        }
    }

    private void write(UUID organisation, Due due, Instant now) {
        ReportSchedule schedule = due.schedule();
        Optional<Partnership> partnership = partnerships.find(schedule.partnership(), organisation);
        if (partnership.isEmpty()) {
            schedules.end(organisation, schedule.person(), schedule.id());
            return;
        }
        Asked asked =
                new Asked(
                        schedule.partnership(),
                        schedule.report(),
                        ReportSchedule.quarter(schedule.report(), due.day()),
                        schedule.id());
        Letter letter =
                letters.write(partnership.get(), due.reader(), asked, schedule.once(due.day()), now)
                        .letter();
        mail.addReport(Readers.to(due.reader()), letter, asked, now);
    }
}
