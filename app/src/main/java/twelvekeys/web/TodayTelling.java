package twelvekeys.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.company.CompanyFiled;
import twelvekeys.notice.Matter;
import twelvekeys.notice.Today;
import twelvekeys.notice.Today.Group;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Key;
import twelvekeys.practice.Suggestion;
import twelvekeys.practice.WeeklyPractice;
import twelvekeys.promise.PromiseState;
import twelvekeys.record.Entry;
import twelvekeys.record.RecordedEntry;

/// Tells a reading of today in words.
///
/// @param reading what was read
/// @param zone the time zone of whoever reads
record TodayTelling(Today.Reading reading, ZoneId zone) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    TodayPage page(
            Frame frame,
            List<CompanyFiled> filed,
            Optional<WeeklyPractice.Suggested> minute,
            List<TodayPage.Waiting> decisions) {
        return new TodayPage(
                frame,
                headline(),
                lede(),
                groups(Group.ANSWER, Group.OVERDUE_OURS, Group.HALF_WAY, Group.OVERDUE_THEIRS),
                groups(Group.OWED, Group.OWING),
                filed.stream().map(this::filed).toList(),
                waiting(),
                decisions,
                minute.map(this::minute).orElse(null),
                moment(reading.since()),
                "/today?since=" + reading.since(),
                reading.news().stream().map(this::news).toList());
    }

    private TodayPage.Waiting filed(CompanyFiled filed) {
        return new TodayPage.Waiting(
                "/partnerships/" + filed.partnership() + "/facts",
                filed.company()
                        + " "
                        + filed.alert().kind().words()
                        + ": form "
                        + filed.alert().form()
                        + ", filed on "
                        + Figures.shortDate(filed.alert().filed(), reading.today())
                        + ".");
    }

    private TodayPage.Minute minute(WeeklyPractice.Suggested suggested) {
        Suggestion suggestion = suggested.suggestion();
        Key key = suggestion.practice().key();
        return new TodayPage.Minute(
                "/partnerships/"
                        + suggestion.partnership()
                        + "/keys/"
                        + key.number()
                        + "?do="
                        + suggestion.practice().code()
                        + "#"
                        + suggestion.practice().code(),
                suggestion.practice().title(),
                "With "
                        + suggested.partnership().aName()
                        + " and "
                        + suggested.partnership().bName()
                        + ", for “"
                        + key.title()
                        + "”: "
                        + (suggestion.since().equals(LocalDate.MIN)
                                ? "nothing is on record for it yet."
                                : "the last thing on record for it is of "
                                        + Figures.shortDate(suggestion.since(), reading.today())
                                        + "."));
    }

    private String headline() {
        long answers = total(Group.ANSWER) + reading.agreements().size();
        long overdue = total(Group.OVERDUE_OURS);
        if (overdue > 0) {
            return Figures.counted(overdue, "promise of ours is", "promises of ours are")
                    + " past due";
        }
        if (answers > 0) {
            return answers == 1
                    ? "One answer of ours is awaited"
                    : Figures.counted(answers, "answer", "answers") + " of ours are awaited";
        }
        return total(Group.OVERDUE_THEIRS) > 0
                ? "Nothing of ours is late; they owe us " + late(total(Group.OVERDUE_THEIRS))
                : "Nothing is late, and nothing waits for our answer";
    }

    private static String late(long count) {
        return count == 1 ? "one promise past due" : Figures.count(count) + " promises past due";
    }

    private String lede() {
        return "We owe "
                + open(total(Group.OWED) + total(Group.HALF_WAY))
                + " and are owed "
                + open(total(Group.OWING))
                + ". Today is "
                + Figures.date(reading.today())
                + ".";
    }

    private static String open(long count) {
        return count == 0
                ? "no open promise"
                : Figures.counted(count, "open promise", "open promises");
    }

    private long total(Group group) {
        return reading.part(group).total();
    }

    private List<TodayPage.Group> groups(Group... groups) {
        return Stream.of(groups)
                .filter(group -> total(group) > 0)
                .map(group -> group(group, reading.part(group), Today.MOST, reading.today()))
                .toList();
    }

    /// The promises of a group.
    ///
    /// @param most how many are shown, those due first
    /// @param day the day that counts as today
    static TodayPage.Group group(Group group, Today.Part part, int most, LocalDate day) {
        List<Matter> shown = part.shown().subList(0, Math.min(most, part.shown().size()));
        long more = part.total() - shown.size();
        return new TodayPage.Group(
                group.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                heading(group),
                shown.stream().map(matter -> row(matter, day)).toList(),
                more == 0 ? "" : "And " + Figures.count(more) + " more.");
    }

    private static String heading(Group group) {
        return switch (group) {
            case ANSWER -> "They wait for our answer";
            case HALF_WAY -> "Half of the time is over: will these be kept?";
            case OVERDUE_OURS -> "We are late";
            case OVERDUE_THEIRS -> "They are late";
            case OWED -> "What we owe";
            case OWING -> "What we are owed";
        };
    }

    private static TodayPage.Row row(Matter matter, LocalDate day) {
        boolean moved = !matter.firstDue().equals(matter.due());
        return new TodayPage.Row(
                matter.path(),
                matter.title(),
                matter.own().other(),
                matter.partner(),
                Figures.shortDate(matter.due(), day) + ", " + Figures.relative(matter.due(), day),
                moved ? Figures.shortDate(matter.firstDue(), day) : null,
                state(matter));
    }

    private static String state(Matter matter) {
        return switch (matter.state()) {
            case REQUESTED -> "they ask us for it";
            case OFFERED -> "they offer it";
            case COUNTERED -> "they propose other terms";
            case REPORTED -> "they report it done; was it kept?";
            case PROMISED, KEPT, NOT_KEPT, DECLINED, TAKEN_BACK, RELEASED, REVOKED ->
                    matter.state() == PromiseState.PROMISED ? "" : matter.state().label();
        };
    }

    private List<TodayPage.Waiting> waiting() {
        List<TodayPage.Waiting> waiting = new ArrayList<>();
        for (Today.Waiting agreement : reading.agreements()) {
            waiting.add(
                    new TodayPage.Waiting(
                            "/partnerships/" + agreement.partnership(),
                            agreement.partner()
                                    + " proposed an agreement on "
                                    + moment(agreement.since())
                                    + "; it waits for our answer."));
        }
        for (Today.Waiting open : reading.cases()) {
            waiting.add(
                    new TodayPage.Waiting(
                            "/partnerships/" + open.partnership(),
                            "A case with "
                                    + open.partner()
                                    + " is open; "
                                    + (open.ours() ? "we" : "they")
                                    + " wrote last, on "
                                    + moment(open.since())
                                    + "."));
        }
        return waiting;
    }

    private TodayPage.News news(Today.News news) {
        Partnership partnership = news.partnership();
        List<String> more = new ArrayList<>();
        if (news.more() > 0) {
            more.add(Figures.counted(news.more(), "older entry", "older entries"));
        }
        if (news.imported() > 0) {
            more.add(Figures.counted(news.imported(), "entry", "entries") + " from imported files");
        }
        Side theirs = news.own().other();
        return new TodayPage.News(
                "/partnerships/" + partnership.id(),
                partnership.name(theirs),
                theirs,
                news.entries().stream().map(entry -> change(partnership, entry)).toList(),
                more.isEmpty() ? "" : "And " + String.join(", and ", more) + ".");
    }

    private TodayPage.Change change(Partnership partnership, RecordedEntry recorded) {
        Entry entry = recorded.draft().entry();
        String title = reading.title(entry);
        Sentence told =
                new Sentence()
                        .name(recorded.draft().by(), recorded.draft().side())
                        .say(" " + new EntryWords(partnership).says(entry));
        return new TodayPage.Change(
                moment(recorded.draft().at()),
                told,
                href(partnership, entry, title),
                title,
                EntryWords.words(entry));
    }

    private static @Nullable String href(
            Partnership partnership, Entry entry, @Nullable String title) {
        return title == null
                ? null
                : "/partnerships/" + partnership.id() + "/promises/" + entry.subject();
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
