package twelvekeys.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.partnership.Viewpoints;
import twelvekeys.web.Frame.Section;

/// Pages without figures: how to read the others, and the way to the other side of the example.
@Controller
class PlainPages {

    private final Viewing viewing;
    private final Viewpoints viewpoints;

    PlainPages(Viewing viewing, Viewpoints viewpoints) {
        this.viewing = viewing;
        this.viewpoints = viewpoints;
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

    /// Looks at the example through other eyes. Outside the demonstration there are none.
    @GetMapping("/as/{organisation}")
    String as(
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "/") String to,
            HttpServletResponse response) {
        if (!viewpoints.choosable() || viewpoints.current(organisation).isEmpty()) {
            throw new NotHere();
        }
        Cookie cookie = new Cookie(Viewing.COOKIE, organisation.toString());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        boolean local = to.startsWith("/") && !to.startsWith("//") && !to.contains("\\");
        return "redirect:" + (local ? to : "/");
    }
}
