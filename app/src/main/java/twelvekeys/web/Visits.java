package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnerships;

/// Lets somebody in who sits on one of a partnership's sides.
@Component
class Visits {

    private final Viewing viewing;
    private final Partnerships partnerships;

    Visits(Viewing viewing, Partnerships partnerships) {
        this.viewing = viewing;
        this.partnerships = partnerships;
    }

    /// Whoever looks, at the partnership they ask for.
    ///
    /// @throws NotHere if there is none, or it is not theirs
    @Transactional(readOnly = true)
    Visit to(HttpServletRequest request, UUID partnership) {
        Viewer viewer = viewing.demand(request);
        return new Visit(
                viewer, partnerships.find(partnership, viewer.id()).orElseThrow(NotHere::new));
    }
}
