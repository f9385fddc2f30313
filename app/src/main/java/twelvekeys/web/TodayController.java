package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.company.FactsReadings;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.notice.Today;
import twelvekeys.practice.WeeklyPractice;

/// What needs somebody today. Showing it is what "since you were last here" counts from; the
/// address with a moment shows again what changed since then, and counts for nothing.
@Controller
@Allowed(Right.READ)
class TodayController {

    /// For how many days a filing that was found is shown.
    private static final int FRESH = 14;

    private final Viewing viewing;
    private final Today today;
    private final WeeklyPractice practice;
    private final WaitingDecisions decisions;
    private final FactsReadings facts;

    TodayController(
            Viewing viewing,
            Today today,
            WeeklyPractice practice,
            WaitingDecisions decisions,
            FactsReadings facts) {
        this.viewing = viewing;
        this.today = today;
        this.practice = practice;
        this.decisions = decisions;
        this.facts = facts;
    }

    @GetMapping("/today")
    ModelAndView show(
            HttpServletRequest request, @RequestParam(required = false) @Nullable Instant since) {
        Viewer viewer = viewing.demand(request);
        Today.Reading reading =
                today.read(viewer.id(), viewer.member().person(), viewer.today(), since);
        TodayPage page =
                new TodayTelling(reading, viewer.member().zone())
                        .page(
                                viewing.frame("Today", Frame.Section.TODAY, request),
                                facts.filedLately(viewer.id(), viewer.today().minusDays(FRESH)),
                                viewer.member().may(Right.WRITE)
                                        ? practice.of(viewer.id(), viewer.today())
                                        : Optional.empty(),
                                decisions.of(viewer));
        if (since == null) {
            today.seen(viewer.id(), viewer.member().person(), reading.places());
        }
        return new ModelAndView("today", Map.of("page", page));
    }
}
