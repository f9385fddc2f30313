package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.notice.Calendars;
import twelvekeys.notice.Choices;
import twelvekeys.notice.NoticeKind;
import twelvekeys.notice.Outbox;

/// What a person is told by mail, and the address of their calendar.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notices", description = "Mail and calendar")
@Allowed(Right.READ)
class NoticesApi {

    /// What a person wants to be told by mail.
    ///
    /// @param wanted by kind of message, such as `due-soon`, whether it is wanted
    record ChoicesView(Map<String, Boolean> wanted) {}

    /// A person's calendar.
    ///
    /// @param madeAt when its address was made, null without one
    /// @param address the address, null but when it was made just now
    record CalendarView(@Nullable Instant madeAt, @Nullable String address) {}

    /// A page of messages.
    ///
    /// @param sends whether this server sends mail
    /// @param page the page, from 0
    /// @param size how many messages a page holds
    /// @param total how many there are on all pages
    /// @param messages those of the page, newest first
    record OutboxView(boolean sends, int page, int size, long total, List<MessageView> messages) {}

    /// A message.
    ///
    /// @param to the address it goes to
    /// @param kind what it is about
    /// @param subject its subject
    /// @param text its plain text
    /// @param html its HTML
    /// @param createdAt when it was written
    /// @param sentAt when it was sent, null while it was not
    /// @param givenUpAt when sending was given up, null as a rule
    /// @param attempts how often it was tried
    /// @param problem why the last try failed, null if none did
    record MessageView(
            String to,
            String kind,
            String subject,
            String text,
            String html,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant givenUpAt,
            int attempts,
            @Nullable String problem) {

        static MessageView of(Outbox.Message message) {
            return new MessageView(
                    message.to(),
                    message.kind().code(),
                    message.subject(),
                    message.text(),
                    message.html(),
                    message.createdAt(),
                    message.sentAt(),
                    message.givenUpAt(),
                    message.attempts(),
                    message.problem());
        }
    }

    private final Acting acting;
    private final Choices choices;
    private final Calendars calendars;
    private final Outbox outbox;

    NoticesApi(Acting acting, Choices choices, Calendars calendars, Outbox outbox) {
        this.acting = acting;
        this.choices = choices;
        this.calendars = calendars;
        this.outbox = outbox;
    }

    /// Tells what the person wants to be told by mail.
    @GetMapping("/me/notices")
    ChoicesView choices() {
        return view(acting.member());
    }

    /// Changes what the person wants to be told; a kind that is left out stays as it is.
    @PutMapping(path = "/me/notices", consumes = MediaType.APPLICATION_JSON_VALUE)
    ChoicesView choose(@RequestBody ChoicesView wanted) {
        Member member = acting.changingTheirOwn();
        Map<NoticeKind, Boolean> chosen = new TreeMap<>();
        Body.given("wanted", wanted.wanted())
                .forEach((code, wish) -> chosen.put(switchable(code), Body.given(code, wish)));
        choices.choose(member.organisation(), member.person(), chosen);
        return view(member);
    }

    private static NoticeKind switchable(String code) {
        return NoticeKind.of(code)
                .filter(NoticeKind::switchable)
                .orElseThrow(() ->
                        new Refusal(
                                HttpStatus.BAD_REQUEST,
                                "There is no choice of messages called “" + code + "”."));
    }

    private ChoicesView view(Member member) {
        Map<String, Boolean> wanted = new TreeMap<>();
        choices.of(member.organisation(), member.person())
                .forEach((kind, wish) -> wanted.put(kind.code(), wish));
        return new ChoicesView(wanted);
    }

    /// Tells whether the person's calendar has an address.
    @GetMapping("/me/calendar")
    CalendarView calendar() {
        Member member = acting.member();
        return new CalendarView(
                calendars.madeAt(member.organisation(), member.person()).orElse(null), null);
    }

    /// Makes an address for the person's calendar, and tells it this once. The one before ends.
    @PostMapping("/me/calendar")
    CalendarView renew() {
        Member member = acting.changingTheirOwn();
        String address = calendars.renew(member.organisation(), member.person());
        return new CalendarView(
                calendars.madeAt(member.organisation(), member.person()).orElse(null), address);
    }

    /// Ends the address of the person's calendar.
    @DeleteMapping("/me/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke() {
        Member member = acting.changingTheirOwn();
        calendars.revoke(member.organisation(), member.person());
    }

    /// Lists messages: those of the organisation to whoever manages it, else the person's own.
    ///
    /// @param page the page, from 0
    /// @param size how many messages a page holds, 1 to 200
    @GetMapping("/outbox")
    OutboxView outbox(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Query.within("page", page, 0, Integer.MAX_VALUE);
        Query.within("size", size, 1, 200);
        Outbox.Page found = outbox.page(acting.member(), page, size);
        return new OutboxView(
                outbox.sends(),
                page,
                size,
                found.total(),
                found.messages().stream().map(MessageView::of).toList());
    }
}
