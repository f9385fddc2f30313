package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import twelvekeys.conversation.Conversation;
import twelvekeys.conversation.ConversationGuests;
import twelvekeys.conversation.ConversationGuests.Asked;
import twelvekeys.conversation.Conversations;
import twelvekeys.conversation.OpenQuestion;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.EmailAddress;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.ConversationEntry.Outcome;
import twelvekeys.record.ConversationEntry.Reaction;
import twelvekeys.web.ConversationPage.Typed;

/// Conversations as members host them: asked, read, gathered, brought to an end and told back.
@Controller
@Allowed(Right.WRITE)
class ConversationsController {

    private static final String PATH = "/partnerships/{id}/conversations";

    private final Visits visits;
    private final Conversations conversations;
    private final ConversationGuests guests;
    private final PromiseLoop loop;
    private final ConversationTelling telling;

    ConversationsController(
            Visits visits,
            Conversations conversations,
            ConversationGuests guests,
            PromiseLoop loop,
            ConversationTelling telling) {
        this.visits = visits;
        this.conversations = conversations;
        this.guests = guests;
        this.loop = loop;
        this.telling = telling;
    }

    @Allowed(Right.READ)
    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request, @PathVariable UUID id) {
        return new ModelAndView(
                "conversations", Map.of("page", telling.list(visits.to(request, id))));
    }

    @GetMapping(PATH + "/new")
    ModelAndView asking(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        return asking(visits.to(request, id), new Said(fields), null);
    }

    private ModelAndView asking(Visit visit, Said said, @Nullable String refused) {
        ModelAndView view =
                new ModelAndView(
                        "conversation-new",
                        Map.of(
                                "page",
                                telling.asking(
                                        visit, NewConversationPage.Typed.of(said), refused)));
        if (refused != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @PostMapping(PATH)
    ModelAndView ask(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        try {
            List<String> ours = emails(said.text("ours"));
            List<String> theirs = emails(said.text("theirs"));
            if (ours.isEmpty() && theirs.isEmpty()) {
                throw new IllegalArgumentException("Name somebody to ask, on either side.");
            }
            Conversation asked =
                    conversations.ask(
                            visit.author(said.text("key")),
                            new OpenQuestion(
                                    said.text("what"),
                                    said.text("prompts").lines().toList(),
                                    !said.text("named").equals("no"),
                                    day(said.text("closes")),
                                    said.text("why")));
            return invited(
                    visit,
                    asked,
                    invite(visit, asked, visit.own(), ours),
                    invite(visit, asked, visit.own().other(), theirs));
        } catch (IllegalArgumentException | IllegalStateException | IdentityRefused e) {
            return asking(visit, said, String.valueOf(e.getMessage()));
        }
    }

    private Asked invite(Visit visit, Conversation asked, Side side, List<String> emails) {
        return guests.invite(visit.partnership(), visit.author(null), asked, side, emails);
    }

    /// Shows whom the agreed load of questions spared, or else the conversation.
    private ModelAndView invited(Visit visit, Conversation asked, Asked ours, Asked theirs) {
        List<String> spared = new ArrayList<>(ours.spared());
        spared.addAll(theirs.spared());
        if (spared.isEmpty()) {
            return SeeOther.at(visit.path() + "/conversations/" + asked.id());
        }
        Typed typed = new Typed("people", String.join(" ", spared), "", "", "", "");
        return page(visit, asked.id(), typed, "", 0);
    }

    @Allowed(Right.READ)
    @GetMapping(PATH + "/{conversation}")
    ModelAndView show(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID conversation) {
        return page(visits.to(request, id), conversation, Typed.NOTHING, "", 0);
    }

    /// Asks more people.
    @PostMapping(PATH + "/{conversation}/people")
    ModelAndView people(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        Conversation asked = demand(visit, conversation);
        try {
            List<String> emails = emails(said.text("emails"));
            Side side = said.text("side").equals("theirs") ? visit.own().other() : visit.own();
            Asked more = invite(visit, asked, side, emails);
            return invited(visit, asked, more, new Asked(0, 0, List.of()));
        } catch (IllegalArgumentException | IllegalStateException | IdentityRefused e) {
            return refuse(visit, conversation, said, "people", "", e);
        }
    }

    @PostMapping(PATH + "/{conversation}/react")
    ModelAndView react(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                conversation,
                said,
                "react",
                said.text("answer"),
                () ->
                        conversations.react(
                                visit.author(said.text("key")),
                                conversation,
                                Said.identity(said.text("answer")),
                                said.choice("reaction", Reaction.class, Reaction.THANKS)));
    }

    @PostMapping(PATH + "/{conversation}/gather")
    ModelAndView gather(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        String theme = said.text("theme");
        return step(
                visit,
                conversation,
                said,
                "gather",
                theme,
                () ->
                        conversations.gather(
                                visit.author(said.text("key")),
                                conversation,
                                theme.isEmpty() ? null : Said.identity(theme),
                                said.text("words"),
                                said.identities("answer")));
    }

    @PostMapping(PATH + "/{conversation}/conclude")
    ModelAndView conclude(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                conversation,
                said,
                "conclude",
                said.text("answer"),
                () -> {
                    if (said.text("outcome").isBlank()) {
                        throw new IllegalArgumentException("Say what became of it.");
                    }
                    Outcome outcome = said.choice("outcome", Outcome.class, Outcome.NOTED);
                    String promise = outcome == Outcome.PROMISE ? said.text("promise") : "";
                    conversations.conclude(
                            visit.author(said.text("key")),
                            conversation,
                            Said.identity(said.text("answer")),
                            outcome,
                            promise.isBlank() ? null : Said.identity(promise),
                            said.text("words"));
                });
    }

    @PostMapping(PATH + "/{conversation}/tell")
    ModelAndView tell(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                conversation,
                said,
                "tell",
                "",
                () ->
                        guests.tell(
                                visit.partnership(),
                                visit.author(said.text("key")),
                                conversation,
                                said.text("words")));
    }

    /// Replies to an answer, or to another entry of the conversation.
    @PostMapping(PATH + "/{conversation}/reply")
    ModelAndView reply(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        long to = said.number("to");
        if (!telling.about(visit, conversation, to)) {
            throw new NotHere();
        }
        try {
            loop.reply(visit.author(said.text("key")), to, said.text("words"));
            return SeeOther.at(visit.path() + "/conversations/" + conversation + "#entry-" + to);
        } catch (IllegalArgumentException e) {
            Typed refused = new Typed("reply", String.valueOf(e.getMessage()), "", "", "", "");
            ModelAndView view = page(visit, conversation, refused, said.text("words"), to);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private ModelAndView step(
            Visit visit, UUID conversation, Said said, String form, String about, Runnable work) {
        demand(visit, conversation);
        try {
            work.run();
            String to = form.equals("tell") ? "#told" : form.equals("gather") ? "#themes" : "";
            return SeeOther.at(
                    visit.path()
                            + "/conversations/"
                            + conversation
                            + (to.isEmpty() ? "#answer-" + about : to));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return refuse(visit, conversation, said, form, about, e);
        }
    }

    private ModelAndView refuse(
            Visit visit,
            UUID conversation,
            Said said,
            String form,
            String about,
            RuntimeException why) {
        Typed typed =
                new Typed(
                        form,
                        String.valueOf(why.getMessage()),
                        about,
                        said.text("words"),
                        said.text("outcome"),
                        said.text("emails"));
        ModelAndView view = page(visit, conversation, typed, "", 0);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView page(
            Visit visit, UUID conversation, Typed typed, String reply, long replyTo) {
        return new ModelAndView(
                "conversation",
                Map.of("page", telling.one(visit, conversation, typed, reply, replyTo)));
    }

    private Conversation demand(Visit visit, UUID conversation) {
        return conversations.find(visit.partnership().id(), conversation).orElseThrow(NotHere::new);
    }

    /// Addresses, one a line or with commas or semicolons between them; each is looked at before
    /// anybody is written to.
    private static List<String> emails(String text) {
        return text.lines()
                .flatMap(line -> Arrays.stream(line.split("[,;]", -1)))
                .map(String::strip)
                .filter(email -> !email.isEmpty())
                .map(EmailAddress::checked)
                .distinct()
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("Choose the last day on which it can be answered.");
        }
    }
}
