package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
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
import twelvekeys.practice.Key;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practice;
import twelvekeys.practice.Practices;

/// The twelve keys, and the practices by which they are done.
@Controller
@Allowed(Right.READ)
class KeysController {

    private static final String PATH = "/partnerships/{id}/keys";

    private final Visits visits;
    private final Practices practices;
    private final KeysTelling telling;

    KeysController(Visits visits, Practices practices, KeysTelling telling) {
        this.visits = visits;
        this.practices = practices;
        this.telling = telling;
    }

    @GetMapping(PATH)
    ModelAndView all(HttpServletRequest request, @PathVariable UUID id) {
        return new ModelAndView("keys", Map.of("page", telling.all(visits.to(request, id))));
    }

    @GetMapping(PATH + "/{number}")
    ModelAndView one(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        Said said = new Said(fields);
        return view(
                visits.to(request, id),
                key(number),
                said,
                KeyPage.Typed.NOTHING,
                Practice.of(said.text("do")).orElse(null));
    }

    /// Does a practice of the key.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/{number}")
    ModelAndView begin(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Key key = key(number);
        Said said = new Said(fields);
        Practice practice =
                Practice.of(said.text("practice"))
                        .filter(each -> each.key() == key)
                        .orElseThrow(NotHere::new);
        Map<String, String> given = new HashMap<>();
        practice.fields().forEach(field -> given.put(field.name(), said.text(field.name())));
        try {
            Matter begun = practices.begin(visit.author(said.text("key")), practice, given);
            return SeeOther.at(MatterWords.href(begun));
        } catch (IllegalArgumentException e) {
            KeyPage.Typed typed =
                    new KeyPage.Typed(practice.code(), String.valueOf(e.getMessage()), given);
            ModelAndView view = view(visit, key, said, typed, practice);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private ModelAndView view(
            Visit visit, Key key, Said said, KeyPage.Typed typed, @Nullable Practice chosen) {
        int page = (int) Math.min(said.number("page"), 10_000);
        return new ModelAndView(
                "key", Map.of("page", telling.one(visit, key, page, typed, chosen)));
    }

    private static Key key(String number) {
        if (!number.matches("\\d{1,2}")) {
            throw new NotHere();
        }
        return Key.of(Integer.parseInt(number)).orElseThrow(NotHere::new);
    }
}
