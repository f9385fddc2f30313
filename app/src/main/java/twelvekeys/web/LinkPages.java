package twelvekeys.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.web.Frame.Section;

/// The one answer to every link that does not work: used, expired, revoked or guessed.
@Component
class LinkPages {

    private final Viewing viewing;

    LinkPages(Viewing viewing) {
        this.viewing = viewing;
    }

    ModelAndView gone() {
        ModelAndView page =
                new ModelAndView(
                        "gone",
                        Map.of(
                                "frame",
                                viewing.frameForAnybody(
                                        "This link does not work any more", Section.DOOR)));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
