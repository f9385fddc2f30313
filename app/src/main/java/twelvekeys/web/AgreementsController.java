package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import twelvekeys.practice.Agreements;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.AgreementEntry.Measure;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.web.AgreementsPage.Typed;

/// What both sides settle between them: proposed by one, answered by the other, either way round.
@Controller
@Allowed(Right.WRITE)
class AgreementsController {

    private static final String PATH = "/partnerships/{id}/agreements";

    private final Visits visits;
    private final Agreements agreements;
    private final PromiseLoop loop;
    private final AgreementTelling telling;

    AgreementsController(
            Visits visits, Agreements agreements, PromiseLoop loop, AgreementTelling telling) {
        this.visits = visits;
        this.agreements = agreements;
        this.loop = loop;
        this.telling = telling;
    }

    @Allowed(Right.READ)
    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id) {
        return new ModelAndView(
                "agreements",
                Map.of("page", telling.page(visits.to(request, id), Typed.NOTHING, 0)));
    }

    @PostMapping(PATH + "/propose")
    ModelAndView propose(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        try {
            Topic topic = topic(said);
            if (topic.measure() == Measure.WORDS) {
                agreements.propose(
                        visit.author(said.text("key")),
                        topic,
                        said.text("text"),
                        said.text("words"));
            } else {
                agreements.propose(
                        visit.author(said.text("key")),
                        topic,
                        amount(said.text("text")),
                        said.text("words"));
            }
            return SeeOther.at(visit.path() + "/agreements");
        } catch (IllegalArgumentException | IllegalStateException e) {
            return refuse(visit, said, "propose", e);
        }
    }

    @PostMapping(PATH + "/answer")
    ModelAndView answer(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        try {
            agreements.answer(
                    visit.author(said.text("key")),
                    topic(said),
                    said.number("proposal"),
                    said.text("agrees").equals("yes"),
                    said.text("words"));
            return SeeOther.at(visit.path() + "/agreements");
        } catch (IllegalArgumentException | IllegalStateException e) {
            return refuse(visit, said, "answer", e);
        }
    }

    /// Replies to an entry of an agreement.
    @PostMapping(PATH + "/reply")
    ModelAndView reply(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        long to = said.number("to");
        if (!telling.about(visit, to)) {
            throw new NotHere();
        }
        try {
            loop.reply(visit.author(said.text("key")), to, said.text("words"));
            return SeeOther.at(visit.path() + "/agreements#entry-" + to);
        } catch (IllegalArgumentException e) {
            return refuse(visit, said, "reply", e);
        }
    }

    private static Topic topic(Said said) {
        String code = said.text("topic");
        return code.isEmpty()
                ? Topic.LEGAL_STANDING
                : Stream.of(Topic.values())
                        .filter(topic -> AgreementTelling.code(topic).equals(code))
                        .findFirst()
                        .orElseThrow(NotHere::new);
    }

    private static BigDecimal amount(String text) {
        String clean = text.strip();
        if (!clean.matches("\\d{1,9}([.,]\\d{1,2})?")) {
            throw new IllegalArgumentException("Give a number, such as 90.");
        }
        return new BigDecimal(clean.replace(',', '.'));
    }

    private ModelAndView refuse(Visit visit, Said said, String form, RuntimeException why) {
        Typed typed =
                new Typed(
                        form,
                        said.text("topic"),
                        String.valueOf(why.getMessage()),
                        said.text("text"),
                        said.text("words"));
        ModelAndView view =
                new ModelAndView(
                        "agreements",
                        Map.of("page", telling.page(visit, typed, said.number("to"))));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
