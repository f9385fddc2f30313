package twelvekeys.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import twelvekeys.identity.Member;
import twelvekeys.notice.Letter.Part;
import twelvekeys.notice.Today.Group;
import twelvekeys.partnership.Partnership;
import twelvekeys.record.Witnesses;

/// Writes the week: every Monday at eight in the reader's own time zone, what waits for an answer,
/// what is late, what is owed both ways, and what the other sides wrote. All of it is what both
/// sides may see.
@Component
class Digest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final int DAYS = 7;
    private static final int SHOWN = 12;

    private final Today today;
    private final MailStore mail;
    private final Witnesses witnesses;

    Digest(Today today, MailStore mail, Witnesses witnesses) {
        this.today = today;
        this.mail = mail;
        this.witnesses = witnesses;
    }

    /// Writes the latest Monday's digest to whoever has not had it. A server that was down on
    /// Monday writes it later in the week; weeks before are left out.
    void write(
            UUID organisation,
            List<Member> members,
            Map<UUID, Set<NoticeKind>> unwanted,
            Instant now) {
        Map<Member, ZonedDateTime> mondays = new LinkedHashMap<>();
        for (Member member : members) {
            ZonedDateTime monday = monday(now.atZone(member.zone()));
            boolean there = !member.since().isAfter(monday.toInstant());
            if (there && Readers.wants(member, NoticeKind.DIGEST, unwanted)) {
                mondays.put(member, monday);
            }
        }
        Set<String> written =
                mail.written(organisation, mondays.entrySet().stream().map(Digest::once).toList());
        mondays.entrySet().removeIf(one -> written.contains(once(one)));
        Map<ZonedDateTime, Optional<Letter>> letters = new HashMap<>();
        mondays.forEach((member, monday) ->
                letters.computeIfAbsent(monday, when -> letter(organisation, member, when, now))
                        .ifPresent(letter -> mail.add(Readers.to(member), letter, null, now)));
    }

    private static String once(Map.Entry<Member, ZonedDateTime> one) {
        return MailStore.once(Readers.to(one.getKey()), week(one.getValue()));
    }

    private static String week(ZonedDateTime monday) {
        return "digest/"
                + monday.get(IsoFields.WEEK_BASED_YEAR)
                + "-"
                + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /// The latest Monday at eight that is not still to come.
    static ZonedDateTime monday(ZonedDateTime now) {
        ZonedDateTime monday =
                now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(EIGHT);
        return monday.isAfter(now)
                ? now.with(TemporalAdjusters.previous(DayOfWeek.MONDAY)).with(EIGHT)
                : monday;
    }

    private Optional<Letter> letter(
            UUID organisation, Member member, ZonedDateTime monday, Instant now) {
        LocalDate day = now.atZone(member.zone()).toLocalDate();
        Instant since = monday.minusDays(DAYS).toInstant();
        Today.Reading week = today.read(organisation, member.person(), day, since);
        List<Part> parts = new ArrayList<>();
        add(parts, week, Group.ANSWER, "They wait for our answer");
        waiting(parts, week);
        add(parts, week, Group.OVERDUE_OURS, "We are late");
        add(parts, week, Group.HALF_WAY, "Half of the time is over: will these be kept?");
        add(parts, week, Group.OVERDUE_THEIRS, "They are late");
        add(parts, week, Group.OWED, "What we owe");
        add(parts, week, Group.OWING, "What we are owed");
        changes(parts, week);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        parts.add(new Part.Asks("See today", "/today"));
        checkpoints(parts, week);
        return Optional.of(new Letter(NoticeKind.DIGEST, subject(week), parts, null, week(monday)));
    }

    private static String subject(Today.Reading week) {
        long owed =
                week.part(Group.OWED).total()
                        + week.part(Group.HALF_WAY).total()
                        + week.part(Group.OVERDUE_OURS).total();
        long owing = week.part(Group.OWING).total() + week.part(Group.OVERDUE_THEIRS).total();
        return "Your week: "
                + owed
                + " owed, "
                + owing
                + " owing, "
                + (week.part(Group.ANSWER).total() + week.agreements().size())
                + " to answer";
    }

    private static void add(List<Part> parts, Today.Reading week, Group group, String heading) {
        Today.Part part = week.part(group);
        if (part.total() == 0) {
            return;
        }
        parts.add(new Part.Heads(heading));
        part.shown().stream()
                .limit(SHOWN)
                .forEach(matter ->
                        parts.add(
                                new Part.Lists(
                                        matter.title()
                                                + ", "
                                                + matter.partner()
                                                + ", "
                                                + Days.day(matter.due()),
                                        matter.path())));
        long more = part.total() - Math.min(SHOWN, part.shown().size());
        if (more > 0) {
            parts.add(new Part.Says("And " + more + " more."));
        }
    }

    private static void waiting(List<Part> parts, Today.Reading week) {
        List<Part> waiting = new ArrayList<>();
        week.agreements()
                .forEach(one ->
                        waiting.add(
                                new Part.Lists(
                                        one.partner() + " proposed an agreement",
                                        "/partnerships/" + one.partnership())));
        week.cases()
                .forEach(one ->
                        waiting.add(
                                new Part.Lists(
                                        "A case with " + one.partner() + " is open",
                                        "/partnerships/" + one.partnership())));
        if (!waiting.isEmpty()) {
            parts.add(new Part.Heads("Agreements and cases"));
            parts.addAll(waiting);
        }
    }

    /// How long the records are that grew, and their roots, signed. A mailbox is a place that the
    /// server does not reach, so what lies there can be held against it.
    private void checkpoints(List<Part> parts, Today.Reading week) {
        if (week.news().isEmpty()) {
            return;
        }
        parts.add(new Part.Heads("The records, signed"));
        parts.add(
                new Part.Says(
                        "Keep this message: with it you can show that nothing before it was changed"
                                + " (./twelvekeys verify --checkpoint)."));
        week.news().stream()
                .limit(SHOWN)
                .forEach(news ->
                        parts.add(
                                new Part.Keeps(
                                        witnesses.checkpoint(news.partnership().id()).toString())));
    }

    private static void changes(List<Part> parts, Today.Reading week) {
        if (week.news().isEmpty()) {
            return;
        }
        parts.add(new Part.Heads("What they wrote"));
        for (Today.News news : week.news()) {
            Partnership partnership = news.partnership();
            long written = news.entries().size() + news.more();
            List<String> said = new ArrayList<>();
            if (written > 0) {
                said.add("wrote " + (written == 1 ? "one entry" : written + " entries"));
            }
            if (news.imported() > 0) {
                said.add("brought " + news.imported() + " entries from files");
            }
            parts.add(
                    new Part.Lists(
                            partnership.name(news.own().other())
                                    + " "
                                    + String.join(", and ", said),
                            "/partnerships/" + partnership.id()));
        }
    }
}
