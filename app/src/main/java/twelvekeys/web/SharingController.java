package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;

/// What becomes shared when the other side joins, and what does not.
@Controller
@Allowed(Right.READ)
class SharingController {

    private final Visits visits;
    private final SharingTelling telling;

    SharingController(Visits visits, SharingTelling telling) {
        this.visits = visits;
        this.telling = telling;
    }

    @GetMapping("/partnerships/{id}/sharing")
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id) {
        return new ModelAndView("sharing", Map.of("page", telling.page(visits.to(request, id))));
    }
}
