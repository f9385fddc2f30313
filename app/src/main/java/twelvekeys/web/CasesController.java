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
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.IllegalStep;
import twelvekeys.promise.NotThere;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.BreachEntry.End;
import twelvekeys.record.BreachEntry.Kind;
import twelvekeys.web.CasePage.Step;
import twelvekeys.web.CasePage.Typed;

/// Cases of broken trust: opened, acknowledged, mended, ended, and answered entry by entry.
@Controller
@Allowed(Right.WRITE)
class CasesController {

    private static final String PATH = "/partnerships/{id}/cases";

    private final Visits visits;
    private final Breaches breaches;
    private final PromiseLoop loop;
    private final CaseTelling telling;

    CasesController(Visits visits, Breaches breaches, PromiseLoop loop, CaseTelling telling) {
        this.visits = visits;
        this.breaches = breaches;
        this.loop = loop;
        this.telling = telling;
    }

    /// A step of a case, which may be refused.
    private interface Taking {
        void take() throws IllegalStep;
    }

    @Allowed(Right.READ)
    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request, @PathVariable UUID id) {
        return new ModelAndView("cases", Map.of("page", telling.list(visits.to(request, id))));
    }

    @GetMapping(PATH + "/new")
    ModelAndView opening(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        return opening(visits.to(request, id), new Said(fields), null);
    }

    private ModelAndView opening(Visit visit, Said said, @Nullable String refused) {
        ModelAndView view =
                new ModelAndView(
                        "case-new",
                        Map.of(
                                "page",
                                telling.opening(
                                        visit,
                                        promise(said),
                                        kind(said),
                                        said.text("words"),
                                        refused)));
        if (refused != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static @Nullable UUID promise(Said said) {
        String promise = said.text("promise");
        return promise.isBlank() ? null : Said.identity(promise);
    }

    private static @Nullable Kind kind(Said said) {
        return said.text("kind").isBlank()
                ? null
                : said.choice("kind", Kind.class, Kind.COMPETENCE);
    }

    @PostMapping(PATH)
    ModelAndView open(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        Kind kind = kind(said);
        if (kind == null) {
            return opening(visit, said, "Say what failed, as you see it: competence or integrity.");
        }
        try {
            Breach opened =
                    breaches.open(
                            visit.author(said.text("key")),
                            promise(said),
                            kind,
                            said.text("words"));
            return SeeOther.at(CaseWords.href(opened));
        } catch (NotThere gone) {
            throw new NotHere();
        } catch (IllegalStep | IllegalArgumentException e) {
            return opening(visit, said, String.valueOf(e.getMessage()));
        }
    }

    @Allowed(Right.READ)
    @GetMapping(PATH + "/{breach}")
    ModelAndView show(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID breach) {
        return new ModelAndView(
                "case",
                Map.of("page", telling.one(visits.to(request, id), breach, Typed.NOTHING, "", 0)));
    }

    @PostMapping(PATH + "/{breach}/acknowledge")
    ModelAndView acknowledge(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID breach,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                breach,
                said,
                Step.ACKNOWLEDGE,
                () -> {
                    Kind kind = kind(said);
                    require(kind != null, "Say what failed, as you see it.");
                    breaches.acknowledge(
                            visit.author(said.text("key")),
                            breach,
                            kind == null ? Kind.COMPETENCE : kind,
                            said.text("words"),
                            said.seq("seq"));
                });
    }

    @PostMapping(PATH + "/{breach}/probation")
    ModelAndView setProbation(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID breach,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                breach,
                said,
                Step.PROBATION,
                () ->
                        breaches.setProbation(
                                visit.author(said.text("key")),
                                breach,
                                day(said.text("until")),
                                said.text("words"),
                                said.seq("seq")));
    }

    @PostMapping(PATH + "/{breach}/end")
    ModelAndView end(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID breach,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                breach,
                said,
                Step.END,
                () -> {
                    require(!said.text("end").isBlank(), "Say how it ends.");
                    breaches.end(
                            visit.author(said.text("key")),
                            breach,
                            said.choice("end", End.class, End.NOT_HEALED),
                            said.text("words"),
                            said.seq("seq"));
                });
    }

    /// Replies to an entry of the case.
    @PostMapping(PATH + "/{breach}/reply")
    ModelAndView reply(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID breach,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        long to = said.number("to");
        if (!telling.about(visit, breach, to)) {
            throw new NotHere();
        }
        try {
            loop.reply(visit.author(said.text("key")), to, said.text("words"));
            return SeeOther.at(visit.path() + "/cases/" + breach + "#entry-" + to);
        } catch (IllegalArgumentException e) {
            Typed refused = new Typed("reply", String.valueOf(e.getMessage()), "", "", "", "");
            return refuse(visit, breach, refused, said.text("words"), to);
        }
    }

    private ModelAndView step(Visit visit, UUID breach, Said said, Step step, Taking taking) {
        try {
            taking.take();
            return SeeOther.at(visit.path() + "/cases/" + breach);
        } catch (NotThere gone) {
            throw new NotHere();
        } catch (IllegalStep | IllegalArgumentException e) {
            Typed refused =
                    new Typed(
                            PortfolioFilter.name(step),
                            String.valueOf(e.getMessage()),
                            said.text("words"),
                            said.text("kind"),
                            said.text("until"),
                            said.text("end"));
            return refuse(visit, breach, refused, "", 0);
        }
    }

    private ModelAndView refuse(Visit visit, UUID breach, Typed typed, String reply, long replyTo) {
        ModelAndView view =
                new ModelAndView(
                        "case", Map.of("page", telling.one(visit, breach, typed, reply, replyTo)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("Choose the last day of the probation.");
        }
    }
}
