package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Open;
import twelvekeys.web.Frame.Section;

/// The page without figures: how to read the others.
@Controller
@Open
class PlainPages {

    private final Viewing viewing;

    PlainPages(Viewing viewing) {
        this.viewing = viewing;
    }

    @GetMapping("/reading")
    ModelAndView reading(HttpServletRequest request) {
        return new ModelAndView(
                "reading",
                Map.of(
                        "frame",
                        viewing.frame("How to read these pages", Section.READING, request),
                        "page",
                        ReadingPage.drawn()));
    }
}
