package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
import twelvekeys.practice.Matter;
import twelvekeys.practice.NoSuchMatter;
import twelvekeys.practice.Practices;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.PracticeEntry.Progress;

/// What was put on record for one of the twelve keys, answered by the other side.
@Controller
@Allowed(Right.WRITE)
class MattersController {

    private static final String PATH = "/partnerships/{id}/matters/{matter}";

    private final Visits visits;
    private final Practices practices;
    private final PromiseLoop loop;
    private final MatterTelling telling;

    MattersController(Visits visits, Practices practices, PromiseLoop loop, MatterTelling telling) {
        this.visits = visits;
        this.practices = practices;
        this.loop = loop;
        this.telling = telling;
    }

    @Allowed(Right.READ)
    @GetMapping(PATH)
    ModelAndView show(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID matter) {
        return new ModelAndView(
                "matter",
                Map.of("page", telling.page(visits.to(request, id), matter, null, "", 0)));
    }

    @PostMapping(PATH + "/answer")
    ModelAndView answer(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID matter,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                matter,
                () ->
                        practices.answer(
                                visit.author(said.text("key")),
                                matter,
                                said.text("agrees").equals("yes"),
                                said.text("words")));
    }

    @PostMapping(PATH + "/progress")
    ModelAndView progress(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID matter,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                matter,
                () ->
                        practices.move(
                                visit.author(said.text("key")),
                                matter,
                                said.choice("progress", Progress.class, Progress.NEARER),
                                said.text("words")));
    }

    @PostMapping(PATH + "/given")
    ModelAndView give(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID matter,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                matter,
                () ->
                        practices.give(
                                visit.author(said.text("key")),
                                matter,
                                day(said.text("on")),
                                said.text("words")));
    }

    @PostMapping(PATH + "/withdraw")
    ModelAndView withdraw(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID matter,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                matter,
                () ->
                        practices.withdraw(
                                visit.author(said.text("key")),
                                matter,
                                visit.viewer().member().may(Right.MANAGE)));
    }

    /// Replies to an entry of the matter.
    @PostMapping(PATH + "/reply")
    ModelAndView reply(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID matter,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        long to = said.number("to");
        if (!telling.about(visit, matter, to)) {
            throw new NotHere();
        }
        try {
            loop.reply(visit.author(said.text("key")), to, said.text("words"));
            return SeeOther.at(visit.path() + "/matters/" + matter + "#entry-" + to);
        } catch (IllegalArgumentException e) {
            return refuse(visit, matter, String.valueOf(e.getMessage()), said.text("words"), to);
        }
    }

    private ModelAndView step(Visit visit, UUID matter, Supplier<Matter> step) {
        try {
            return SeeOther.at(MatterWords.href(step.get()));
        } catch (NoSuchMatter gone) {
            throw new NotHere();
        } catch (IllegalStateException | IllegalArgumentException e) {
            return refuse(visit, matter, String.valueOf(e.getMessage()), "", 0);
        }
    }

    private ModelAndView refuse(
            Visit visit, UUID matter, String refused, String reply, long replyTo) {
        ModelAndView view =
                new ModelAndView(
                        "matter",
                        Map.of("page", telling.page(visit, matter, refused, reply, replyTo)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("Say on which day it was given.");
        }
    }
}
