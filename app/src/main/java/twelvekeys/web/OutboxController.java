package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.notice.Outbox;

/// What was sent, waits to be, or would be if this server sent mail.
@Controller
@Allowed(Right.READ)
class OutboxController {

    private static final int ROWS = 25;
    private static final int LAST_PAGE = 100_000;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Viewing viewing;
    private final Outbox outbox;

    OutboxController(Viewing viewing, Outbox outbox) {
        this.viewing = viewing;
        this.outbox = outbox;
    }

    @GetMapping("/outbox")
    ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "0") int page) {
        Member member = viewing.demand(request).member();
        int shown = Math.clamp(page, 0, LAST_PAGE);
        Outbox.Page found = outbox.page(member, shown, ROWS);
        return new ModelAndView(
                "outbox",
                Map.of(
                        "page",
                        new OutboxPage(
                                viewing.frame("Messages", Frame.Section.ME, request),
                                member.may(Right.MANAGE),
                                outbox.sends(),
                                found.messages().stream()
                                        .map(message -> row(message, member.zone()))
                                        .toList(),
                                Pager.of(shown, ROWS, found.total(), "/outbox", Map.of()))));
    }

    private OutboxPage.Row row(Outbox.Message message, ZoneId zone) {
        return new OutboxPage.Row(
                message.name().isEmpty()
                        ? message.to()
                        : message.name() + " (" + message.to() + ")",
                message.subject(),
                moment(message.createdAt(), zone),
                state(message, zone),
                message.text(),
                message.html());
    }

    private String state(Outbox.Message message, ZoneId zone) {
        Instant sent = message.sentAt();
        if (sent != null) {
            return "sent " + moment(sent, zone);
        }
        String problem = message.problem() == null ? "" : " " + message.problem();
        if (message.givenUpAt() != null) {
            return "not sent, and given up." + problem;
        }
        if (!outbox.sends()) {
            return "not sent";
        }
        return message.attempts() == 0
                ? "waits to be sent"
                : "tried " + Figures.counted(message.attempts(), "time", "times") + "." + problem;
    }

    private static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }
}
