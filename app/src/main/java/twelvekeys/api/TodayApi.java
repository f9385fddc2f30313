package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.notice.Matter;
import twelvekeys.notice.Today;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Suggestion;
import twelvekeys.practice.WeeklyPractice;
import twelvekeys.record.RecordedEntry;

/// What concerns a person today, over all partnerships.
@RestController
@RequestMapping(path = "/api/v1/today", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Today", description = "What needs somebody today, and what changed")
@Allowed(Right.READ)
class TodayApi {

    /// What concerns a person today.
    ///
    /// @param today the day it is where the person is
    /// @param answer promises that wait for our answer
    /// @param halfWay promises of ours whose time is half over, not looked at since
    /// @param overdueOurs promises of ours past their date
    /// @param overdueTheirs promises of theirs past their date
    /// @param owed open promises of ours
    /// @param owing open promises of theirs
    /// @param cases open cases of broken trust
    /// @param agreements agreements that they proposed and nobody answered
    /// @param practice the practice that is worth a minute this week, null if none is suggested
    /// @param since what was written after this moment is news
    /// @param news what the other sides wrote since
    record TodayView(
            LocalDate today,
            PartView answer,
            PartView halfWay,
            PartView overdueOurs,
            PartView overdueTheirs,
            PartView owed,
            PartView owing,
            List<WaitingView> cases,
            List<WaitingView> agreements,
            @Nullable MinuteView practice,
            Instant since,
            List<NewsView> news) {}

    /// A practice that is worth a minute this week.
    ///
    /// @param partnership where
    /// @param key the number of the key it is done for
    /// @param practice its code
    /// @param since the day of the latest evidence for that key, null if there never was any
    record MinuteView(UUID partnership, int key, String practice, @Nullable LocalDate since) {

        private static MinuteView of(Suggestion suggestion) {
            return new MinuteView(
                    suggestion.partnership(),
                    suggestion.practice().key().number(),
                    suggestion.practice().code(),
                    suggestion.since().equals(LocalDate.MIN) ? null : suggestion.since());
        }
    }

    /// Promises of one kind.
    ///
    /// @param total how many there are
    /// @param promises those due first, at most 40
    record PartView(long total, List<MatterView> promises) {}

    /// A promise.
    ///
    /// @param partnership the partnership
    /// @param partner how the other side is called
    /// @param id the promise
    /// @param number its number in the partnership
    /// @param what what was promised
    /// @param promisor whose it is: `theirs` or `ours`
    /// @param state where it stands between the two sides
    /// @param firstDue the first date
    /// @param due the date that stands
    record MatterView(
            UUID partnership,
            String partner,
            UUID id,
            int number,
            String what,
            String promisor,
            String state,
            LocalDate firstDue,
            LocalDate due) {

        static MatterView of(Matter matter) {
            return new MatterView(
                    matter.partnership(),
                    matter.partner(),
                    matter.promise(),
                    matter.number(),
                    matter.title(),
                    matter.owed() ? "ours" : "theirs",
                    matter.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    matter.firstDue(),
                    matter.due());
        }
    }

    /// A case or a proposed agreement.
    ///
    /// @param partnership the partnership
    /// @param partner how the other side is called
    /// @param id the case, null for an agreement
    /// @param lastBy who wrote last about it: `theirs` or `ours`
    /// @param since when
    record WaitingView(
            UUID partnership, String partner, @Nullable UUID id, String lastBy, Instant since) {

        static WaitingView of(Today.Waiting waiting) {
            return new WaitingView(
                    waiting.partnership(),
                    waiting.partner(),
                    waiting.subject(),
                    waiting.ours() ? "ours" : "theirs",
                    waiting.since());
        }
    }

    /// What the other side of one partnership wrote.
    ///
    /// @param partnership the partnership
    /// @param partner how the other side is called
    /// @param entries what people wrote, newest first, at most 20
    /// @param more how many older ones of theirs there are
    /// @param imported how many entries their files brought
    record NewsView(
            UUID partnership, String partner, List<ChangeView> entries, long more, long imported) {}

    /// An entry, of which the record tells the rest.
    ///
    /// @param seq its place in the record
    /// @param by who wrote it
    /// @param at when
    /// @param promise what it is about, null for the partnership itself
    record ChangeView(long seq, String by, Instant at, @Nullable UUID promise) {}

    private final Acting acting;
    private final Today today;
    private final WeeklyPractice practice;

    TodayApi(Acting acting, Today today, WeeklyPractice practice) {
        this.acting = acting;
        this.today = today;
        this.practice = practice;
    }

    /// Tells what concerns the person today. Asking changes nothing: news stays news until it is
    /// said to have been seen.
    ///
    /// @param since what was written after this moment is news; unless given, what was written
    ///   since the person last looked
    @GetMapping
    TodayView today(@RequestParam(required = false) @Nullable Instant since) {
        Member member = acting.member();
        Today.Reading reading =
                today.read(member.organisation(), member.person(), acting.today(), since);
        Map<Today.Group, PartView> parts = new EnumMap<>(Today.Group.class);
        for (Today.Group group : Today.Group.values()) {
            Today.Part part = reading.part(group);
            parts.put(
                    group,
                    new PartView(part.total(), part.shown().stream().map(MatterView::of).toList()));
        }
        return new TodayView(
                reading.today(),
                part(parts, Today.Group.ANSWER),
                part(parts, Today.Group.HALF_WAY),
                part(parts, Today.Group.OVERDUE_OURS),
                part(parts, Today.Group.OVERDUE_THEIRS),
                part(parts, Today.Group.OWED),
                part(parts, Today.Group.OWING),
                reading.cases().stream().map(WaitingView::of).toList(),
                reading.agreements().stream().map(WaitingView::of).toList(),
                practice.of(member.organisation(), reading.today())
                        .map(suggested -> MinuteView.of(suggested.suggestion()))
                        .orElse(null),
                reading.since(),
                reading.news().stream().map(TodayApi::news).toList());
    }

    /// Says that the person has seen everything there is: what is written from now on is news.
    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen() {
        Member member = acting.changingTheirOwn();
        today.seen(member.organisation(), member.person());
    }

    private static PartView part(Map<Today.Group, PartView> parts, Today.Group group) {
        return parts.getOrDefault(group, new PartView(0, List.of()));
    }

    private static NewsView news(Today.News news) {
        Side theirs = news.own().other();
        return new NewsView(
                news.partnership().id(),
                news.partnership().name(theirs),
                news.entries().stream().map(TodayApi::change).toList(),
                news.more(),
                news.imported());
    }

    private static ChangeView change(RecordedEntry entry) {
        return new ChangeView(
                entry.seq(),
                entry.draft().by(),
                entry.draft().at(),
                entry.draft().entry().subject());
    }
}
