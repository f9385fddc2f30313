package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.decision.Worth;
import twelvekeys.decision.WorthDesk;
import twelvekeys.decision.WorthDesk.Answer;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.web.Frame.Section;

/// What trust came with in one's own portfolio, and the business behind it.
@Controller
@Allowed(Right.READ)
class WorthController {

    private static final int ROWS = 50;
    private static final int MOST_PAGES = 1_000_000;

    private final Viewing viewing;
    private final WorthDesk desk;
    private final BooksReading books;

    WorthController(Viewing viewing, WorthDesk desk, BooksReading books) {
        this.viewing = viewing;
        this.desk = desk;
        this.books = books;
    }

    @GetMapping("/worth")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "theirs") String whose,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(name = "books", defaultValue = "0") int booksPage) {
        Viewer viewer = viewing.demand(request);
        Frame frame = viewing.frame("What did trust come with?", Section.PARTNERSHIPS, request);
        boolean ours = whose.equals("ours");
        BooksSection section =
                books.section(
                        viewer,
                        Math.clamp(booksPage, 0, MOST_PAGES),
                        Map.of("whose", ours ? "ours" : ""));
        return switch (desk.read(viewer.id(), viewer.today(), ours)) {
            case Answer.Computing(WorthDesk.Step step) -> waiting(frame, ours, step, section);
            case Answer.Known known ->
                    new ModelAndView(
                            "worth",
                            Map.of(
                                    "page",
                                    page(frame, known, Math.clamp(page, 0, MOST_PAGES), section)));
        };
    }

    private static ModelAndView waiting(
            Frame frame, boolean ours, WorthDesk.Step step, @Nullable BooksSection section) {
        Map<String, Object> waiting = new HashMap<>();
        waiting.put("frame", frame);
        waiting.put("path", ours ? "/worth?whose=ours" : "/worth");
        waiting.put("step", step.words());
        waiting.put("done", step.done());
        waiting.put("of", WorthDesk.Step.ALL);
        if (section != null) {
            waiting.put("books", section);
        }
        return new ModelAndView("worth-waiting", waiting);
    }

    private static WorthPage page(
            Frame frame, Answer.Known known, int page, @Nullable BooksSection books) {
        Worth worth = known.worth();
        List<Worth.Partner> all = worth.partners();
        int first = Math.min(page * ROWS, all.size());
        List<Worth.Partner> shown = all.subList(first, Math.min(first + ROWS, all.size()));
        return new WorthPage(
                frame,
                WorthTelling.headline(worth),
                WorthTelling.lede(known),
                worth.ours(),
                WorthTelling.measures(),
                WorthTelling.thirds(worth.cameWith()),
                WorthTelling.differences(worth.cameWith()),
                worth.cameWith().quarters(),
                WorthTelling.kept(worth.kept()),
                shown.stream().map(each -> WorthPartners.tell(each, worth)).toList(),
                worth.volumes().stream().anyMatch(each -> each.unvalued() < each.promises()),
                Pager.of(
                        page,
                        ROWS,
                        all.size(),
                        "/worth",
                        Map.of("whose", worth.ours() ? "ours" : "")),
                WorthTelling.silent(worth),
                books == null
                        ? "No promise says what it earned or saved either side, and your own books were not brought, so no benefit is told."
                        : "No promise says what it earned or saved either side; what your own books say of that stands below.",
                books);
    }
}
