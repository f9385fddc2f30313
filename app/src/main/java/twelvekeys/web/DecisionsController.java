package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.decision.Deciding;
import twelvekeys.decision.Decision;
import twelvekeys.decision.Decisions;
import twelvekeys.decision.NoSuchDecision;
import twelvekeys.decision.Weighing;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.AgainstCheck;
import twelvekeys.web.DecisionsTelling.Writing;

/// How both sides stand, decisions to be taken, and what is weighed before.
@Controller
@Allowed(Right.READ)
class DecisionsController {

    private static final String PATH = "/partnerships/{id}/decisions";

    private final Visits visits;
    private final Decisions decisions;
    private final Weighing weighing;
    private final DecisionsTelling telling;
    private final LeaderTelling leader;

    DecisionsController(
            Visits visits,
            Decisions decisions,
            Weighing weighing,
            DecisionsTelling telling,
            LeaderTelling leader) {
        this.visits = visits;
        this.decisions = decisions;
        this.weighing = weighing;
        this.telling = telling;
        this.leader = leader;
    }

    @GetMapping("/decisions")
    ModelAndView waiting(HttpServletRequest request) {
        return new ModelAndView("decisions-waiting", Map.of("page", leader.page(request)));
    }

    @GetMapping(PATH)
    ModelAndView all(HttpServletRequest request, @PathVariable UUID id) {
        return view(visits.to(request, id), new Writing(Typed.of(request), "", null, false));
    }

    /// Decides, for the reader's side.
    @Allowed(Right.WRITE)
    @PostMapping(PATH)
    ModelAndView decide(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        try {
            Decision decision =
                    decisions.decide(
                            visit.author(said.text("key")), visit.partnership(), deciding(said));
            return SeeOther.at(DecisionWords.href(decision));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return refused(
                    visit,
                    new Writing(
                            Typed.of(request),
                            "decide",
                            String.valueOf(e.getMessage()),
                            e instanceof AgainstCheck));
        }
    }

    private static Deciding deciding(Said said) {
        Deciding.Option option =
                Deciding.Option.of(said.text("option"))
                        .orElseThrow(() -> new IllegalArgumentException("Choose what to decide."));
        String rule = said.text("rule");
        return new Deciding(
                option.kind(),
                option.to(),
                said.text("reasons"),
                said.text("otherwise"),
                day("Choose a day to look back on it.", said.text("lookBackOn")),
                rule.isEmpty() ? null : rule,
                offer(said));
    }

    private static Deciding.@Nullable Offer offer(Said said) {
        if (said.text("gives").isBlank()) {
            return null;
        }
        return new Deciding.Offer(
                said.text("gives"),
                day("Say by which day you give it.", said.text("givenBy")),
                said.text("doneWhen"),
                !said.text("allTheSame").isEmpty());
    }

    /// Puts on record what somebody else says of a side.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/references")
    ModelAndView refer(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return weighed(
                request,
                visit,
                () ->
                        weighing.refer(
                                visit.author(said.text("key")),
                                said.text("about").equals("ours")
                                        ? visit.own()
                                        : visit.own().other(),
                                said.text("who"),
                                said.text("reference")));
    }

    /// Lists what is not known.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/unknowns")
    ModelAndView list(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return weighed(
                request,
                visit,
                () ->
                        weighing.list(
                                visit.author(said.text("key")),
                                said.text("unknown"),
                                said.text("more")));
    }

    /// Says what is known now.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/unknowns/{unknown}")
    ModelAndView settle(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID unknown,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return weighed(
                request,
                visit,
                () -> weighing.settle(visit.author(said.text("key")), unknown, said.text("known")));
    }

    private ModelAndView weighed(HttpServletRequest request, Visit visit, Runnable work) {
        try {
            work.run();
            return SeeOther.at(visit.path() + "/decisions#weighed");
        } catch (NoSuchDecision gone) {
            throw new NotHere();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return refused(
                    visit,
                    new Writing(Typed.of(request), "weigh", String.valueOf(e.getMessage()), false));
        }
    }

    private ModelAndView refused(Visit visit, Writing writing) {
        ModelAndView view = view(visit, writing);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(Visit visit, Writing writing) {
        return new ModelAndView("decisions", Map.of("page", telling.page(visit, writing)));
    }

    private static LocalDate day(String otherwise, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
