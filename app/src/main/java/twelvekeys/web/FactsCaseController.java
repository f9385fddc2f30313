package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.company.FactsCases;
import twelvekeys.facts.Letter;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.web.Frame.Section;

/// What good and bad scores were followed by, among all companies an organisation brought.
@Controller
@Allowed(Right.READ)
class FactsCaseController {

    private final Viewing viewing;
    private final FactsCases cases;

    FactsCaseController(Viewing viewing, FactsCases cases) {
        this.viewing = viewing;
        this.cases = cases;
    }

    /// Shows it.
    ///
    /// @param score one of the letters; absent for all together
    @GetMapping(FactsCaseTelling.PATH)
    ModelAndView show(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String score) {
        Viewer viewer = viewing.demand(request);
        Letter letter = score == null ? null : letter(score);
        FactsCasePage page =
                FactsCaseTelling.page(
                        viewing.frame("What good scores were worth", Section.IMPORTS, request),
                        letter,
                        cases.work(viewer.id()).orElse(null),
                        cases.of(viewer.id(), letter).orElse(null),
                        viewer.member().may(Right.WRITE));
        return new ModelAndView("facts-case", Map.of("page", page));
    }

    private static Letter letter(String given) {
        return Stream.of(Letter.values())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
