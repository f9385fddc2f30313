package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.conversation.ConversationGuests;
import twelvekeys.conversation.Stakeholder;
import twelvekeys.identity.Attempts;
import twelvekeys.identity.Open;

/// What somebody sees and says behind the link of a conversation, without an account.
@Controller
@Open
class SpeakController {

    private static final String PATH = "/conversation/{secret}";

    private final ConversationGuests guests;
    private final SpeakTelling telling;
    private final LinkPages links;
    private final Attempts attempts;

    SpeakController(
            ConversationGuests guests, SpeakTelling telling, LinkPages links, Attempts attempts) {
        this.guests = guests;
        this.telling = telling;
        this.links = links;
        this.attempts = attempts;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String secret) {
        return guests.open(secret)
                .map(who -> {
                    String kept = guests.kept(who);
                    int end = kept.indexOf('\n');
                    return page(
                            who,
                            secret,
                            end < 0 ? "" : kept.substring(0, end),
                            kept.substring(end + 1),
                            !kept.isEmpty(),
                            null);
                })
                .orElseGet(links::gone);
    }

    @PostMapping(PATH)
    ModelAndView say(
            HttpServletRequest request,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String later) {
        Optional<Stakeholder> found = guests.open(secret);
        if (found.isEmpty()) {
            attempts.byClient(request.getRemoteAddr()); // whole offices answer from one address
            return links.gone();
        }
        Stakeholder who = found.get();
        try {
            if (later.isEmpty()) {
                guests.answer(who, name, words);
            } else {
                guests.keep(who, name, words);
            }
            return SeeOther.at("/conversation/" + secret);
        } catch (IllegalArgumentException | IllegalStateException e) {
            ModelAndView again =
                    page(who, secret, name, words, false, String.valueOf(e.getMessage()));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView page(
            Stakeholder who,
            String secret,
            String name,
            String words,
            boolean kept,
            @Nullable String refused) {
        return new ModelAndView(
                "speak", Map.of("page", telling.page(who, secret, name, words, kept, refused)));
    }
}
