package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.conversation.About;
import twelvekeys.conversation.ItemSet;
import twelvekeys.conversation.PageTexts;
import twelvekeys.conversation.PulseAnswer;
import twelvekeys.conversation.PulseDesk;
import twelvekeys.conversation.PulseDesk.Seat;
import twelvekeys.conversation.Question;
import twelvekeys.identity.Attempts;
import twelvekeys.identity.Open;
import twelvekeys.web.Frame.Section;
import twelvekeys.web.PulseDoorPage.Group;
import twelvekeys.web.PulseDoorPage.Row;
import twelvekeys.web.PulseDoorPage.State;

/// Where a stakeholder answers the pulse: behind a link of their own, without an account, a script
/// or a mouse. Every button keeps what was chosen, so that stopping loses nothing.
@Controller
@Open
class PulseDoorController {

    private static final String PATH = "/pulse/{secret}";

    private final PulseDesk desk;
    private final Viewing viewing;
    private final LinkPages links;
    private final Attempts attempts;

    PulseDoorController(PulseDesk desk, Viewing viewing, LinkPages links, Attempts attempts) {
        this.desk = desk;
        this.viewing = viewing;
        this.links = links;
        this.attempts = attempts;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable String secret,
            @RequestParam(defaultValue = "0") String part,
            @RequestParam(defaultValue = "") String kept,
            @RequestParam(defaultValue = "") String receipt) {
        Seat seat = desk.sit(secret).orElse(null);
        if (seat == null) {
            return links.gone();
        }
        PageTexts texts = PageTexts.of(seat.who().language());
        String notice = kept.equals("yes") ? texts.say("kept", closes(seat, texts)) : "";
        String known = desk.sealed(seat, receipt) ? receipt : null;
        return view(seat, secret, part(part), notice, false, known);
    }

    @PostMapping(PATH)
    ModelAndView answer(
            HttpServletRequest request,
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> fields) {
        Seat seat = desk.sit(secret).orElse(null);
        if (seat == null) {
            attempts.byClient(request.getRemoteAddr()); // whole offices answer from one address
            return links.gone();
        }
        Said said = new Said(fields);
        int part = part(said.text("part"));
        String path = "/pulse/" + secret;
        try {
            PulseAnswer all = desk.keep(seat, part, said::text);
            return switch (said.text("do")) {
                case "send" -> SeeOther.at(path + "?receipt=" + desk.send(seat, all));
                case "more" -> SeeOther.at(path + "?part=" + Math.min(part + 1, last()));
                case "back" -> SeeOther.at(path + "?part=" + Math.max(part - 1, 0));
                case "en", "de" -> {
                    desk.choose(seat, said.text("do"));
                    yield SeeOther.at(path + "?part=" + part);
                }
                default -> SeeOther.at(path + "?kept=yes&part=" + part);
            };
        } catch (IllegalStateException closed) {
            return SeeOther.at(path);
        } catch (IllegalArgumentException nothing) {
            PageTexts texts = PageTexts.of(seat.who().language());
            ModelAndView again = view(seat, secret, part, texts.say("missing"), true, null);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static int part(String text) {
        return text.matches("[0-9]") ? Math.min(Integer.parseInt(text), last()) : 0;
    }

    private static int last() {
        return ItemSet.PARTS - 1;
    }

    private static String closes(Seat seat, PageTexts texts) {
        return texts.day(seat.wave().closes());
    }

    private ModelAndView view(
            Seat seat,
            String secret,
            int part,
            String notice,
            boolean alarm,
            @Nullable String receipt) {
        PageTexts texts = PageTexts.of(seat.who().language());
        LocalDate closes = seat.wave().closes();
        State state = state(seat);
        String headline =
                switch (state) {
                    case OPEN -> texts.say("title", seat.own(), seat.other());
                    case SENT -> texts.say("done.title");
                    case CLOSED -> texts.say("closed.title");
                };
        String lede =
                switch (state) {
                    case OPEN -> texts.say("lede", seat.own());
                    case SENT -> texts.say("done.lede", texts.day(closes));
                    case CLOSED -> texts.say("closed.lede");
                };
        PulseDoorPage page =
                new PulseDoorPage(
                        viewing.frameForAnybody(headline, Section.ASKED),
                        texts,
                        seat.who().language(),
                        "/pulse/" + secret,
                        headline,
                        lede,
                        List.of(
                                texts.say("who", texts.day(closes), seat.wave().least()),
                                texts.say("host")),
                        part,
                        ItemSet.PARTS,
                        seat.few(),
                        state == State.OPEN ? groups(seat, part, texts) : List.of(),
                        part == last(),
                        state,
                        notice,
                        alarm,
                        receipt);
        return new ModelAndView("pulse-door", Map.of("page", page));
    }

    private static State state(Seat seat) {
        if (seat.takes()) {
            return State.OPEN;
        }
        return seat.who().used() ? State.SENT : State.CLOSED;
    }

    private static List<Group> groups(Seat seat, int part, PageTexts texts) {
        ItemSet items = ItemSet.of(seat.wave().items(), seat.who().language());
        List<Group> groups = new ArrayList<>();
        List<Question> all = seat.questions(part);
        for (About about : About.values()) {
            String judged = about == About.OWN ? seat.own() : seat.other();
            groups.add(
                    group(
                            seat,
                            items,
                            texts.say(about == About.OWN ? "about.self" : "about.other", judged),
                            texts.say("question"),
                            all.stream()
                                    .filter(each ->
                                            each.kind() == Question.Kind.KEY
                                                    && each.about() == about)
                                    .toList()));
        }
        List<Question> trust =
                all.stream().filter(each -> each.kind() == Question.Kind.TRUST).toList();
        if (!trust.isEmpty()) {
            groups.add(
                    group(
                            seat,
                            items,
                            texts.say("trust.heading", seat.other()),
                            texts.say("trust.question"),
                            trust));
        }
        return groups;
    }

    private static Group group(
            Seat seat, ItemSet items, String heading, String asks, List<Question> questions) {
        List<String> scale = items.scale(questions.getFirst());
        return new Group(
                heading,
                asks,
                "1 = " + scale.getFirst() + ", 7 = " + scale.getLast(),
                questions.stream().map(question -> row(seat, items, question)).toList());
    }

    private static Row row(Seat seat, ItemSet items, Question question) {
        boolean own = question.about() == About.OWN;
        return new Row(
                question.code(),
                items.words(
                        question, own ? seat.own() : seat.other(), own ? seat.other() : seat.own()),
                items.scale(question),
                items.unseen(question),
                seat.progress().scores().getOrDefault(question, -1));
    }
}
