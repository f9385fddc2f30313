package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.decision.Decision;
import twelvekeys.decision.Decisions;
import twelvekeys.decision.NoSuchDecision;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.Author;
import twelvekeys.record.DecisionEntry;

/// One decision: how the other side sees it, what became of it, and the account of an ending.
@Controller
@Allowed(Right.WRITE)
class DecisionController {

    private static final String PATH = "/partnerships/{id}/decisions/{decision}";

    private final Visits visits;
    private final Decisions decisions;
    private final PromiseLoop loop;
    private final DecisionTelling telling;

    DecisionController(
            Visits visits, Decisions decisions, PromiseLoop loop, DecisionTelling telling) {
        this.visits = visits;
        this.decisions = decisions;
        this.loop = loop;
        this.telling = telling;
    }

    @Allowed(Right.READ)
    @GetMapping(PATH)
    ModelAndView show(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID decision) {
        return view(visits.to(request, id), decision, Typed.NOTHING, null);
    }

    /// Says how the reader's side sees it.
    @PostMapping(PATH + "/view")
    ModelAndView say(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam MultiValueMap<String, String> fields) {
        Said said = new Said(fields);
        return step(
                request,
                visits.to(request, id),
                decision,
                author ->
                        decisions.view(
                                author,
                                decision,
                                said.text("agrees").equals("yes"),
                                said.text("view")));
    }

    /// Looks back on it.
    @PostMapping(PATH + "/look-back")
    ModelAndView lookBack(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam MultiValueMap<String, String> fields) {
        Said said = new Said(fields);
        return step(
                request,
                visits.to(request, id),
                decision,
                author ->
                        decisions.lookBack(
                                author, decision, right(said.text("right")), said.text("became")));
    }

    private static DecisionEntry.Right right(String text) {
        for (DecisionEntry.Right right : DecisionEntry.Right.values()) {
            if (PortfolioFilter.name(right).equals(text)) {
                return right;
            }
        }
        throw new IllegalArgumentException("Say whether it was right.");
    }

    /// Gives the reader's side's part of the joint account.
    @PostMapping(PATH + "/account")
    ModelAndView account(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam MultiValueMap<String, String> fields) {
        Said said = new Said(fields);
        return step(
                request,
                visits.to(request, id),
                decision,
                author ->
                        decisions.account(
                                author, decision, said.text("learned"), said.text("conditions")));
    }

    /// Replies to an entry of the decision.
    @PostMapping(PATH + "/reply")
    ModelAndView reply(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        long to = said.number("to");
        if (!telling.about(visit, decision, to)) {
            throw new NotHere();
        }
        try {
            loop.reply(visit.author(said.text("key")), to, said.text("words"));
            return SeeOther.at(DecisionWords.href(id, decision) + "#entry-" + to);
        } catch (IllegalArgumentException e) {
            return refused(request, visit, decision, e);
        }
    }

    private ModelAndView step(
            HttpServletRequest request,
            Visit visit,
            UUID decision,
            Function<Author, Decision> step) {
        try {
            String key = request.getParameter("key");
            return SeeOther.at(DecisionWords.href(step.apply(visit.author(key))));
        } catch (NoSuchDecision gone) {
            throw new NotHere();
        } catch (IllegalStateException | IllegalArgumentException e) {
            return refused(request, visit, decision, e);
        }
    }

    private ModelAndView refused(
            HttpServletRequest request, Visit visit, UUID decision, RuntimeException why) {
        ModelAndView view =
                view(visit, decision, Typed.of(request), String.valueOf(why.getMessage()));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(Visit visit, UUID decision, Typed typed, @Nullable String refused) {
        return new ModelAndView(
                "decision", Map.of("page", telling.page(visit, decision, typed, refused)));
    }
}
