package twelvekeys.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.identity.Member;
import twelvekeys.identity.Role;
import twelvekeys.notice.Letter.Part;

/// Writes what the calendar says: that a promise is due soon, half-way or past its date, that a
/// decision is to be looked back on, and the week every Monday.
///
/// It may be run at any time and by any number of servers: what is told carries a name, and under
/// one name a person is told once. After a pause it tells what is still true, and leaves out what
/// has passed.
@Component
class Reminders {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int A_WEEK = 7;

    /// How long after its date a promise is still told to be past it.
    private static final int STILL_NEWS = 14;

    /// The shortest time to a date of which half is worth a question.
    private static final int SHORTEST = 4;

    private final DueStore due;
    private final Digest digest;
    private final LookBacks lookBacks;
    private final MailStore mail;
    private final Readers readers;
    private final Choices choices;
    private final TransactionTemplate transactions;

    Reminders(
            DueStore due,
            Digest digest,
            LookBacks lookBacks,
            MailStore mail,
            Readers readers,
            Choices choices,
            TransactionTemplate transactions) {
        this.due = due;
        this.digest = digest;
        this.lookBacks = lookBacks;
        this.mail = mail;
        this.readers = readers;
        this.choices = choices;
        this.transactions = transactions;
    }

    /// Writes to the people of an organisation what there is to tell them.
    void run(UUID organisation, Instant now) {
        List<Member> all = readers.of(organisation);
        if (!all.isEmpty()) {
            transactions.executeWithoutResult(status -> tell(organisation, all, now));
        }
    }

    private void tell(UUID organisation, List<Member> all, Instant now) {
        LocalDate utc = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<DueStore.Dated> dated = due.dated(organisation, utc.minusDays(STILL_NEWS + 2));
        List<LookBacks.Due> decided = lookBacks.due(organisation, utc);
        Map<UUID, Set<NoticeKind>> unwanted = choices.unwanted(organisation);
        Map<String, Told> told = new LinkedHashMap<>();
        for (Member member : all) {
            ZonedDateTime there = now.atZone(member.zone());
            if (!there.toLocalTime().isBefore(MORNING)) {
                for (DueStore.Dated promise : dated) {
                    letters(promise, member, there.toLocalDate()).stream()
                            .filter(letter -> Readers.wants(member, letter.kind(), unwanted))
                            .map(letter -> new Told(Readers.to(member), letter))
                            .forEach(one -> told.put(MailStore.once(one.to(), one.letter()), one));
                }
                decided.stream()
                        .filter(due -> due.isTold(there.toLocalDate()))
                        .map(LookBacks.Due::letter)
                        .filter(letter -> Readers.wants(member, letter.kind(), unwanted))
                        .map(letter -> new Told(Readers.to(member), letter))
                        .forEach(one -> told.put(MailStore.once(one.to(), one.letter()), one));
            }
        }
        told.keySet().removeAll(mail.written(organisation, told.keySet()));
        told.values().forEach(one -> mail.add(one.to(), one.letter(), null, now));
        digest.write(organisation, all, unwanted, now);
    }

    /// A letter and who gets it.
    private record Told(MailStore.To to, Letter letter) {}

    private static List<Letter> letters(DueStore.Dated dated, Member member, LocalDate today) {
        List<Letter> letters = new ArrayList<>();
        Matter promise = dated.matter();
        long days = promise.dueInForce().toEpochDay() - today.toEpochDay();
        if (promise.owed() && days >= 0) {
            dueSoon(promise, days).ifPresent(letters::add);
            if (!dated.lookedAt() && isHalfWay(promise, today)) {
                letters.add(halfWay(promise));
            }
        }
        boolean told = !promise.owed() || member.role() == Role.PARTNER_MANAGER;
        if (days < 0 && -days <= STILL_NEWS && told) {
            letters.add(overdue(promise, -days));
        }
        return letters;
    }

    /// Seven days before, and one: unless the promise is younger than that itself.
    private static Optional<Letter> dueSoon(Matter promise, long days) {
        if (days > A_WEEK) {
            return Optional.empty();
        }
        long mark = days <= 1 ? 1 : A_WEEK;
        LocalDate from = promise.dueInForce().minusDays(mark);
        LocalDate made = promise.madeOn();
        if (made != null && !made.isBefore(from)) {
            return Optional.empty();
        }
        String when = days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + Days.count(days);
        return Optional.of(
                letter(
                        promise,
                        NoticeKind.DUE_SOON,
                        "Due " + when + ": " + promise.title() + ", for " + promise.partner(),
                        "You promised it to "
                                + promise.partner()
                                + " by "
                                + Days.day(promise.dueInForce())
                                + ". If the date will not hold, say so before it has passed: an"
                                + " early word is no broken promise.",
                        List.of(
                                new Part.Asks("Report it done", promise.path() + "?do=report"),
                                new Part.Asks(
                                        "Ask for another date",
                                        promise.path() + "?do=renegotiate")),
                        "due-" + mark + "/" + promise.dueInForce()));
    }

    static boolean isHalfWay(Matter promise, LocalDate today) {
        LocalDate made = promise.madeOn();
        if (made == null) {
            return false;
        }
        long whole = promise.dueInForce().toEpochDay() - made.toEpochDay();
        return whole >= SHORTEST
                && promise.dueInForce().isAfter(today)
                && !today.isBefore(made.plusDays(whole / 2));
    }

    private static Letter halfWay(Matter promise) {
        return letter(
                promise,
                NoticeKind.HALF_WAY,
                "Half of the time is over: will it be kept? "
                        + promise.title()
                        + ", for "
                        + promise.partner(),
                "You promised it to "
                        + promise.partner()
                        + " by "
                        + Days.day(promise.dueInForce())
                        + ". Look at the chance that all open promises are kept, and say whether"
                        + " this one will be.",
                List.of(new Part.Asks("Look at it half-way", promise.path() + "?do=half-way")),
                "half-way");
    }

    private static Letter overdue(Matter promise, long days) {
        String past = Days.count(days) + " past its date: " + promise.title();
        return promise.owed()
                ? letter(
                        promise,
                        NoticeKind.OVERDUE,
                        "Ours, " + past + ", for " + promise.partner(),
                        "Your side promised it to "
                                + promise.partner()
                                + " by "
                                + Days.day(promise.dueInForce())
                                + ", and has not reported it done.",
                        List.of(
                                new Part.Asks("Report it done", promise.path() + "?do=report"),
                                new Part.Asks(
                                        "Tell a new date", promise.path() + "?do=renegotiate")),
                        "overdue/" + promise.dueInForce())
                : letter(
                        promise,
                        NoticeKind.OVERDUE,
                        promise.partner() + " is " + past,
                        promise.partner()
                                + " promised it by "
                                + Days.day(promise.dueInForce())
                                + ", and has not reported it done.",
                        List.of(
                                new Part.Asks(
                                        "Say what became of it", promise.path() + "?do=declare")),
                        "overdue/" + promise.dueInForce());
    }

    private static Letter letter(
            Matter promise,
            NoticeKind kind,
            String subject,
            String says,
            List<Part> todo,
            String once) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Says(says));
        parts.addAll(todo);
        parts.add(new Part.Asks("See all of it", promise.path()));
        return new Letter(
                kind,
                subject,
                parts,
                promise.partnership() + "." + promise.promise(),
                "promise/" + promise.promise() + "/" + once);
    }
}
