package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.notice.Outbox;
import twelvekeys.notice.ReportsByMail;
import twelvekeys.notice.Rhythm;
import twelvekeys.report.Quarter;
import twelvekeys.report.ReportKind;

/// Reports by mail: ordered on the page of each, and all of them on one page, where each is
/// stopped.
@Controller
@Allowed(Right.READ)
class ByMailController {

    private static final String MINE = "/me/reports";
    private static final String ORDER = "/partnerships/{id}/by-mail/{report}";

    private final Viewing viewing;
    private final Visits visits;
    private final ReportsByMail byMail;
    private final Outbox outbox;

    ByMailController(Viewing viewing, Visits visits, ReportsByMail byMail, Outbox outbox) {
        this.viewing = viewing;
        this.visits = visits;
        this.byMail = byMail;
        this.outbox = outbox;
    }

    @GetMapping(MINE)
    ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return page(request, done(done), null);
    }

    /// Lets a report come by mail.
    @PostMapping(ORDER)
    ModelAndView order(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable String report) {
        Member member = changing(request);
        Visit visit = visits.to(request, id);
        ReportKind kind = ReportKind.of(report).orElseThrow(NotHere::new);
        Typed typed = Typed.of(request);
        FormReader form = new FormReader(typed);
        try {
            Rhythm rhythm = rhythm(form);
            String wrong = form.typed().wrong().values().stream().findFirst().orElse(null);
            if (wrong != null) {
                return refused(request, visit, kind, typed, wrong);
            }
            byMail.add(member, visit.partnership(), kind, rhythm);
            return SeeOther.at(MINE + "?done=ordered");
        } catch (IllegalArgumentException e) {
            return refused(request, visit, kind, typed, String.valueOf(e.getMessage()));
        }
    }

    /// Sends a report at once.
    @PostMapping(ORDER + "/now")
    ModelAndView now(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable String report) {
        Member member = changing(request);
        Visit visit = visits.to(request, id);
        ReportKind kind = ReportKind.of(report).orElseThrow(NotHere::new);
        Typed typed = Typed.of(request);
        try {
            String quarter = typed.value("quarter");
            byMail.sendNow(
                    member,
                    visit.partnership(),
                    kind,
                    quarter.isEmpty() ? null : Quarter.of(quarter));
            return SeeOther.at(MINE + "?done=sent");
        } catch (IllegalArgumentException e) {
            return refused(request, visit, kind, typed, String.valueOf(e.getMessage()));
        }
    }

    /// Stops a report.
    @PostMapping(MINE + "/{id}/end")
    ModelAndView end(HttpServletRequest request, @PathVariable UUID id) {
        if (!byMail.end(changing(request), id)) {
            throw new NotHere();
        }
        return SeeOther.at(MINE + "?done=ended");
    }

    /// When somebody wants a report, as they typed it.
    ///
    /// @throws IllegalArgumentException in words for them
    private static Rhythm rhythm(FormReader form) {
        String code = form.text("rhythm", 20);
        return switch (code) {
            case "weekly" -> Rhythm.of(code, number(form, "weekday"), null);
            case "monthly" -> Rhythm.of(code, number(form, "day"), null);
            case "meeting" -> Rhythm.of(code, number(form, "days"), form.day("meeting"));
            default -> Rhythm.of(code, number(form, "before"), null);
        };
    }

    private static int number(FormReader form, String field) {
        String text = form.text(field, 3);
        if (!text.isEmpty() && !text.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("Write the days in figures, such as 2.");
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
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

    private ModelAndView refused(
            HttpServletRequest request, Visit visit, ReportKind kind, Typed typed, String why) {
        ByMailForm form = ByMailForm.of(visit, kind, null);
        ModelAndView page = page(request, null, form == null ? null : form.refused(typed, why));
        if (form == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, why);
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            HttpServletRequest request, @Nullable String done, @Nullable ByMailForm again) {
        Member member = viewing.demand(request).member();
        List<ByMailPage.Row> rows = byMail.of(member).stream().map(ByMailController::row).toList();
        String headline =
                rows.isEmpty()
                        ? "No report comes to you by mail"
                        : FactsTelling.capital(
                                Figures.inWords(rows.size())
                                        + (rows.size() == 1 ? " report comes" : " reports come")
                                        + " to you by mail");
        return new ModelAndView(
                "by-mail-page",
                Map.of(
                        "page",
                        new ByMailPage(
                                viewing.frame(headline, Frame.Section.ME, request),
                                headline,
                                outbox.sends(),
                                member.email(),
                                done,
                                rows,
                                again)));
    }

    private static ByMailPage.Row row(ReportsByMail.Coming coming) {
        String path = "/partnerships/" + coming.partnership().id();
        String report = coming.schedule().report().code();
        return new ByMailPage.Row(
                coming.schedule().id().toString(),
                coming.schedule().report().title(),
                coming.partnership().aName() + " and " + coming.partnership().bName(),
                path + "/" + report,
                coming.schedule().rhythm().words(),
                coming.next() == null
                        ? "was due, and comes once more on no day"
                        : Figures.date(Objects.requireNonNull(coming.next())),
                path + "/by-mail/" + report + "/now");
    }

    private @Nullable String done(String done) {
        return switch (done) {
            case "ordered" -> "It comes at eight in the morning, where you are, on its day.";
            case "sent" ->
                    outbox.sends()
                            ? "It is on its way."
                            : "It stands among your messages, since this server sends no mail.";
            case "ended" -> "It comes no more.";
            default -> null;
        };
    }
}
