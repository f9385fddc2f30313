package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.Wave;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.web.PulseTelling.Asking;
import twelvekeys.web.PulseTelling.Opening;

/// The pulse: waves opened, people asked, results read.
@Controller
@Allowed(Right.READ)
class PulseController {

    private static final String PATH = "/partnerships/{id}/pulse";

    private final Visits visits;
    private final Pulse pulse;
    private final PromiseLoop loop;
    private final PulseTelling telling;

    PulseController(Visits visits, Pulse pulse, PromiseLoop loop, PulseTelling telling) {
        this.visits = visits;
        this.pulse = pulse;
        this.loop = loop;
        this.telling = telling;
    }

    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request, @PathVariable UUID id) {
        return new ModelAndView(
                "pulse", Map.of("page", telling.list(visits.to(request, id), Opening.NOTHING)));
    }

    @Allowed(Right.MANAGE)
    @PostMapping(PATH)
    ModelAndView open(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        try {
            Wave wave =
                    pulse.open(
                            visit.author(said.text("key")),
                            visit.partnership(),
                            day(said.text("closes")),
                            said.text("words"));
            return SeeOther.at(visit.path() + "/pulse/" + wave.id());
        } catch (IllegalArgumentException | IllegalStateException e) {
            Opening typed =
                    new Opening(
                            said.text("closes"),
                            said.text("words"),
                            String.valueOf(e.getMessage()));
            ModelAndView again =
                    new ModelAndView("pulse", Map.of("page", telling.list(visit, typed)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @GetMapping(PATH + "/{wave}")
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID wave) {
        return new ModelAndView(
                "wave", Map.of("page", telling.wave(visits.to(request, id), wave, Asking.NOTHING)));
    }

    /// Asks people of the reader's side.
    @Allowed(Right.MANAGE)
    @PostMapping(PATH + "/{wave}/ask")
    ModelAndView ask(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID wave,
            @RequestParam(defaultValue = "") String addresses) {
        Visit visit = visits.to(request, id);
        if (pulse.find(id, wave).isEmpty()) {
            throw new NotHere();
        }
        Asking asking;
        boolean taken;
        try {
            Pulse.Asked asked =
                    pulse.ask(
                            visit.author(null),
                            visit.partnership(),
                            visit.viewer().id(),
                            wave,
                            addresses(addresses));
            taken = asked.refused().isEmpty();
            asking = new Asking("", told(asked), asked.refused());
        } catch (IllegalArgumentException | IllegalStateException e) {
            taken = false;
            asking = new Asking(addresses, "", List.of(String.valueOf(e.getMessage())));
        }
        ModelAndView view =
                new ModelAndView("wave", Map.of("page", telling.wave(visit, wave, asking)));
        if (!taken) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static String told(Pulse.Asked asked) {
        return Figures.counted(asked.asked().size(), "person was", "people were")
                + " asked, each by a link of their own."
                + (asked.before() == 0
                        ? ""
                        : " "
                                + asked.before()
                                + " had been asked before and were not asked again.");
    }

    /// The addresses in a text, parted by lines, commas, semicolons or spaces; each once.
    private static Set<String> addresses(String text) {
        Set<String> addresses = new LinkedHashSet<>();
        Arrays.stream(text.split("[\\s,;]+", -1))
                .filter(address -> !address.isBlank())
                .forEach(addresses::add);
        return addresses;
    }

    /// Replies to an entry of the wave.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/{wave}/reply")
    ModelAndView reply(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID wave,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        long to = said.number("to");
        if (!telling.about(visit, wave, to)) {
            throw new NotHere();
        }
        try {
            loop.reply(visit.author(said.text("key")), to, said.text("words"));
            return SeeOther.at(visit.path() + "/pulse/" + wave + "#entry-" + to);
        } catch (IllegalArgumentException e) {
            Asking refused = new Asking("", "", List.of(String.valueOf(e.getMessage())));
            ModelAndView again =
                    new ModelAndView("wave", Map.of("page", telling.wave(visit, wave, refused)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("Choose the last day on which it can be answered.");
        }
    }
}
