package twelvekeys.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Role;
import twelvekeys.notice.MailStore.Asked;
import twelvekeys.notice.MailStore.Mail;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.report.PaperMaker;
import twelvekeys.report.Report;

/// Makes the report that comes with a message, at the moment the message is sent: from the record
/// as it is then, for a reader who may see it then. No paper waits in the outbox.
@Component
class Enclosing {

    /// A message on its way.
    sealed interface Ready {

        /// It goes as it stands.
        record Plain(Mail mail) implements Ready {}

        /// It goes with a report.
        ///
        /// @param mail the message, which says what the report says
        /// @param report the report
        record With(Mail mail, Report report) implements Ready {}

        /// It does not go.
        ///
        /// @param why in a sentence
        record Not(String why) implements Ready {}
    }

    private final MailStore store;
    private final ScheduleStore schedules;
    private final Members members;
    private final Partnerships partnerships;
    private final ReportLetters letters;
    private final PaperMaker paper;
    private final Home home;
    private final TransactionTemplate transactions;

    Enclosing(
            MailStore store,
            ScheduleStore schedules,
            Members members,
            Partnerships partnerships,
            ReportLetters letters,
            PaperMaker paper,
            Home home,
            TransactionTemplate transactions) {
        this.store = store;
        this.schedules = schedules;
        this.members = members;
        this.partnerships = partnerships;
        this.letters = letters;
        this.paper = paper;
        this.home = home;
        this.transactions = transactions;
    }

    /// Whether and with what a message goes.
    ///
    /// @throws MailPreparationException if the report could not be made; it may go better later
    Ready ready(Mail mail, Instant now) {
        Asked asked = mail.asked();
        UUID person = mail.to().person();
        if (asked == null || person == null) {
            return new Ready.Plain(mail);
        }
        Optional<Member> reader =
                members.find(mail.to().organisation(), person)
                        .filter(member -> member.role() != Role.AUDITOR)
                        .filter(member -> !member.since().isAfter(mail.createdAt()));
        if (reader.isEmpty()) {
            return new Ready.Not("Its reader is no longer told things here.");
        }
        try {
            return Objects.requireNonNull(
                    transactions.execute(_ -> read(mail, asked, reader.get(), now)));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private Ready read(Mail mail, Asked asked, Member reader, Instant now) {
        Optional<Partnership> partnership =
                partnerships.find(asked.partnership(), reader.organisation());
        if (partnership.isEmpty()) {
            return new Ready.Not("The partnership is not theirs to see.");
        }
        String why = overdue(mail, asked.schedule(), LocalDate.ofInstant(now, reader.zone()));
        if (why != null) {
            return new Ready.Not(why);
        }
        ReportLetters.Written written =
                letters.write(partnership.get(), reader, asked, mail.id().toString(), now);
        store.retell(mail, written.letter());
        return new Ready.With(store.get(reader.organisation(), mail.id()), written.report());
    }

    /// Why what a schedule brings is of no use any more, absent if it is.
    private @Nullable String overdue(Mail mail, @Nullable UUID schedule, LocalDate today) {
        if (schedule == null) {
            return null;
        }
        Optional<ReportSchedule> standing = schedules.find(mail.to().organisation(), schedule);
        if (standing.isEmpty()) {
            return "It was stopped before it was sent.";
        }
        if (standing.get().isOver(today)) {
            return "The meeting was over before it could be sent.";
        }
        return store.overtaken(mail, schedule) ? "A later one took its place." : null;
    }

    /// What the file is called.
    String name(Report report) {
        return paper.name(report);
    }

    /// The report as PDF.
    ///
    /// @throws MailPreparationException if it could not be made; it may go better later
    byte[] pdf(Report report) {
        try {
            return paper.pdf(report, home.at(""));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private static MailPreparationException failed(RuntimeException e) {
        return new MailPreparationException("The report could not be made: " + e.getMessage(), e);
    }
}
