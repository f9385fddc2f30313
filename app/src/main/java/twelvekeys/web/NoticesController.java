package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.notice.Calendars;
import twelvekeys.notice.Choices;
import twelvekeys.notice.NoticeKind;
import twelvekeys.notice.Outbox;
import twelvekeys.notice.TestMail;

/// What somebody wants to be told, and the address of their calendar.
@Controller
@Allowed(Right.READ)
class NoticesController {

    private static final String SAVED = "saved";
    private static final String TESTED = "tested";

    private final Viewing viewing;
    private final Choices choices;
    private final Calendars calendars;
    private final Outbox outbox;
    private final TestMail testMail;

    NoticesController(
            Viewing viewing,
            Choices choices,
            Calendars calendars,
            Outbox outbox,
            TestMail testMail) {
        this.viewing = viewing;
        this.choices = choices;
        this.calendars = calendars;
        this.outbox = outbox;
        this.testMail = testMail;
    }

    @GetMapping("/me/notices")
    ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return page(request, done, null);
    }

    /// Keeps the choices: what is not among the wanted is unwanted.
    @PostMapping("/me/notices")
    String choose(
            HttpServletRequest request,
            @RequestParam(name = "wanted", required = false) @Nullable List<String> wanted) {
        Member member = changing(request);
        List<String> kinds = wanted == null ? List.of() : wanted;
        Map<NoticeKind, Boolean> chosen = new EnumMap<>(NoticeKind.class);
        choices.of(member.organisation(), member.person())
                .forEach((kind, before) -> chosen.put(kind, kinds.contains(kind.code())));
        choices.choose(member.organisation(), member.person(), chosen);
        return "redirect:/me/notices?done=" + SAVED;
    }

    /// Makes a calendar address and shows it this once.
    @PostMapping("/me/notices/calendar")
    ModelAndView renew(HttpServletRequest request) {
        Member member = changing(request);
        return page(request, "", calendars.renew(member.organisation(), member.person()));
    }

    @PostMapping("/me/notices/calendar/revoke")
    String revoke(HttpServletRequest request) {
        Member member = changing(request);
        calendars.revoke(member.organisation(), member.person());
        return "redirect:/me/notices";
    }

    @PostMapping("/me/notices/test")
    String test(HttpServletRequest request) {
        testMail.to(changing(request));
        return "redirect:/me/notices?done=" + TESTED;
    }

    /// Every role may change what is its own; a token needs the scope.
    private Member changing(HttpServletRequest request) {
        Member member = viewing.demand(request).member();
        if (!member.scopes().contains(Right.WRITE)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "This token may not write. Make one that may.");
        }
        return member;
    }

    private ModelAndView page(HttpServletRequest request, String done, @Nullable String address) {
        Member member = viewing.demand(request).member();
        List<NoticesPage.Wish> wishes =
                choices.of(member.organisation(), member.person()).entrySet().stream()
                        .map(choice ->
                                new NoticesPage.Wish(
                                        choice.getKey().code(),
                                        choice.getKey().label(),
                                        choice.getValue()))
                        .toList();
        return new ModelAndView(
                "notices",
                Map.of(
                        "page",
                        new NoticesPage(
                                viewing.frame("What you are told", Frame.Section.ME, request),
                                wishes,
                                done.equals(SAVED),
                                outbox.sends(),
                                member.email(),
                                done.equals(TESTED),
                                calendars
                                        .madeAt(member.organisation(), member.person())
                                        .map(at -> day(at, member.zone()))
                                        .orElse(null),
                                address)));
    }

    private static String day(Instant at, ZoneId zone) {
        return Figures.date(at.atZone(zone).toLocalDate());
    }
}
