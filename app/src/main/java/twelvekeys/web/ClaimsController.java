package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import twelvekeys.promise.Claims;
import twelvekeys.promise.Claims.Answer;
import twelvekeys.promise.IllegalStep;
import twelvekeys.promise.NotThere;
import twelvekeys.record.PromiseEntry.ClaimAnswer;

/// What one side put on record alone, answered by the other: singly, several of a page, all that
/// match, or by a random sample. Many are never answered before a page has asked with the number.
@Controller
@Allowed(Right.WRITE)
class ClaimsController {

    private static final String PATH = "/partnerships/{id}/claims";

    private final Visits visits;
    private final Claims claims;
    private final ClaimsTelling telling;

    ClaimsController(Visits visits, Claims claims, ClaimsTelling telling) {
        this.visits = visits;
        this.claims = claims;
        this.telling = telling;
    }

    @Allowed(Right.READ)
    @GetMapping(PATH)
    ModelAndView list(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        return list(visits.to(request, id), new Said(fields), null);
    }

    private ModelAndView list(Visit visit, Said said, @Nullable String refused) {
        return page("claims", telling.list(visit, said, refused), refused);
    }

    /// Answers the ticked promises, or the one whose button was pressed, alike.
    @PostMapping(PATH + "/answer")
    ModelAndView answer(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        ClaimAnswer answer = said.choice("answer", ClaimAnswer.class, ClaimAnswer.LEFT);
        List<UUID> promises = said.identities("promise");
        if (promises.isEmpty()) {
            return list(visit, said, "Tick at least one promise first.");
        }
        try {
            int answered = claims.answer(visit.author(null), promises, answer, said.text("words"));
            return SeeOther.at(done(ClaimsAsked.of(visit.partnership(), said), answered, answer));
        } catch (NotThere gone) {
            throw new NotHere();
        } catch (IllegalStep | IllegalArgumentException e) {
            return list(visit, said, String.valueOf(e.getMessage()));
        }
    }

    /// The address of the list after some were answered; it says how many, and how.
    private static String done(ClaimsAsked asked, int answered, ClaimAnswer answer) {
        return asked.with("done", String.valueOf(answered))
                + "&as="
                + PortfolioFilter.name(answer)
                + (asked.page() > 0 ? "&page=" + asked.page() : "");
    }

    /// Asks before all claims that match are answered alike.
    @GetMapping(PATH + "/all")
    ModelAndView ask(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        return all(visits.to(request, id), new Said(fields), null);
    }

    private ModelAndView all(Visit visit, Said said, @Nullable String refused) {
        ClaimAnswer answer = forAll(said, ClaimsAsked.of(visit.partnership(), said));
        return page("claims-all", telling.all(visit, said, answer, refused), refused);
    }

    /// Takes back what is answered, and confirms what waits, unless something else is said.
    private static ClaimAnswer forAll(Said said, ClaimsAsked asked) {
        ClaimAnswer usual =
                asked.show() == ClaimAnswer.LEFT ? ClaimAnswer.CONFIRMED : ClaimAnswer.LEFT;
        return said.choice("answer", ClaimAnswer.class, usual);
    }

    /// Answers them, if they are as many as the page said.
    @PostMapping(PATH + "/all")
    ModelAndView answerAll(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        ClaimsAsked asked = ClaimsAsked.of(visit.partnership(), said);
        ClaimAnswer answer = forAll(said, asked);
        try {
            int answered =
                    claims.answerAll(
                            visit.author(null),
                            asked.filter(),
                            ClaimsTelling.but(said),
                            answer,
                            said.text("words"),
                            said.number("count"));
            return SeeOther.at(done(asked, answered, answer));
        } catch (IllegalStep | IllegalArgumentException e) {
            return all(visit, said, String.valueOf(e.getMessage()));
        }
    }

    /// Draws a sample, or shows the one drawn with a seed.
    @GetMapping(PATH + "/sample")
    ModelAndView sample(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        if (said.text("seed").isBlank()) {
            return SeeOther.at(
                    ClaimsAsked.of(visit.partnership(), said)
                            .below("sample", "seed", UUID.randomUUID().toString()));
        }
        return sample(visit, said, null);
    }

    private ModelAndView sample(Visit visit, Said said, @Nullable String refused) {
        return page("claims-sample", telling.sample(visit, said, refused), refused);
    }

    /// Answers what was looked at, and leads on to the question about the rest.
    @PostMapping(PATH + "/sample")
    ModelAndView looked(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        List<UUID> unsure = new ArrayList<>();
        Map<UUID, Answer> answers = answers(said, unsure);
        if (answers.isEmpty()) {
            return sample(visit, said, "Say of at least one how it is.");
        }
        try {
            claims.answerEach(visit.author(null), answers);
        } catch (NotThere gone) {
            throw new NotHere();
        } catch (IllegalStep | IllegalArgumentException e) {
            return sample(visit, said, String.valueOf(e.getMessage()));
        }
        return SeeOther.at(
                afterSample(visit, ClaimsAsked.of(visit.partnership(), said), answers, unsure));
    }

    /// What was said of each; those of which nothing certain was said stay as they are.
    private static Map<UUID, Answer> answers(Said said, List<UUID> unsure) {
        Map<UUID, Answer> answers = new HashMap<>();
        for (UUID claim : said.identities("promise").stream().limit(ClaimsPage.SAMPLE).toList()) {
            switch (said.text("answer-" + claim)) {
                case "confirmed" -> answers.put(claim, new Answer(ClaimAnswer.CONFIRMED, null));
                case "disputed" ->
                        answers.put(
                                claim,
                                new Answer(ClaimAnswer.DISPUTED, said.text("words-" + claim)));
                default -> unsure.add(claim);
            }
        }
        return answers;
    }

    /// The question about the rest, if there is one.
    private String afterSample(
            Visit visit, ClaimsAsked asked, Map<UUID, Answer> answers, List<UUID> unsure) {
        int wrong =
                Math.toIntExact(
                        answers.values().stream()
                                .filter(answer -> answer.answer() == ClaimAnswer.DISPUTED)
                                .count());
        int right = answers.size() - wrong;
        if (telling.matching(visit, asked, unsure) == 0) {
            return right > 0
                    ? done(asked, right, ClaimAnswer.CONFIRMED)
                    : done(asked, wrong, ClaimAnswer.DISPUTED);
        }
        StringBuilder rest =
                new StringBuilder(asked.below("all", "looked", String.valueOf(answers.size())));
        rest.append("&wrong=").append(wrong);
        unsure.forEach(claim -> rest.append("&but=").append(claim));
        return rest.toString();
    }

    private static ModelAndView page(String template, Object page, @Nullable String refused) {
        ModelAndView view = new ModelAndView(template, Map.of("page", page));
        if (refused != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
