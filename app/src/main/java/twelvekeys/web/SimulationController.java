package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.allocation.Limits;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.VolumeDesk;
import twelvekeys.promise.VolumeDesk.Question;
import twelvekeys.web.Frame.Section;

/// Which volume to move between partners, and what that would bring.
@Controller
@Allowed(Right.READ)
class SimulationController {

    private static final int LARGEST_GROWTH = 10_000;
    private static final int MOST_EVIDENCE = 1_000_000;

    private final Viewing viewing;
    private final VolumeDesk desk;

    SimulationController(Viewing viewing, VolumeDesk desk) {
        this.viewing = viewing;
        this.desk = desk;
    }

    @GetMapping("/simulation")
    ModelAndView show(HttpServletRequest request) {
        Viewer viewer = viewing.demand(request);
        Frame frame = viewing.frame("Which volume to move?", Section.PARTNERSHIPS, request);
        Typed typed = new Typed(request);
        int span = typed.number("span", "Days of the span", 365, 1, VolumeDesk.LONGEST_SPAN);
        Limits limits =
                new Limits(
                        typed.number("move", "At most moves, %", 20, 0, 100) / 100.0,
                        typed.number("share", "Largest share, %", 50, 0, 100) / 100.0,
                        typed.number("growth", "Largest growth, %", 100, 0, LARGEST_GROWTH) / 100.0,
                        typed.number("stays", "Stays where it is, %", 50, 0, 100) / 100.0,
                        typed.number("evidence", "Least evidence, promises", 2, 0, MOST_EVIDENCE));
        SimulationPage.Form form = new SimulationPage.Form(typed.fields);
        if (typed.wrong) {
            ModelAndView refused =
                    page(
                            new SimulationPage(
                                    frame,
                                    "A limit means nothing",
                                    "Nothing was simulated. Correct what is marked below.",
                                    form,
                                    null));
            refused.setStatus(HttpStatus.BAD_REQUEST);
            return refused;
        }
        VolumeDesk.Answer answer =
                desk.simulate(viewer.id(), viewer.today(), new Question(span, limits));
        return page(
                new SimulationPage(
                        frame,
                        SimulationTelling.headline(answer),
                        SimulationTelling.lede(answer),
                        form,
                        answer.plan().promises() == 0 ? null : SimulationTelling.tell(answer)));
    }

    private static ModelAndView page(SimulationPage page) {
        return new ModelAndView("simulation", Map.of("page", page));
    }

    /// What was typed into the form, field by field.
    private static final class Typed {
        private final HttpServletRequest request;
        private final List<SimulationPage.Field> fields = new ArrayList<>();
        private boolean wrong;

        private Typed(HttpServletRequest request) {
            this.request = request;
        }

        private int number(String name, String label, int unlessGiven, int least, int most) {
            String given = request.getParameter(name);
            String text = given == null ? Integer.toString(unlessGiven) : given.strip();
            boolean isNumber = text.matches("\\d{1,7}");
            int value = isNumber ? Integer.parseInt(text) : 0;
            @Nullable String mistake =
                    isNumber && value >= least && value <= most
                            ? null
                            : "A whole number from " + least + " to " + Figures.count(most) + ".";
            wrong |= mistake != null;
            String shown = text.length() <= 20 ? text : text.substring(0, 20);
            fields.add(new SimulationPage.Field(name, label, shown, most, mistake));
            return mistake == null ? value : unlessGiven;
        }
    }
}
