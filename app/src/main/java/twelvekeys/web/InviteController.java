package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.identity.Link;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Joining;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;

/// Inviting the other side of a partnership to join it.
@Controller
class InviteController {

    private final Viewing viewing;
    private final Partnerships partnerships;
    private final Joining joining;

    InviteController(Viewing viewing, Partnerships partnerships, Joining joining) {
        this.viewing = viewing;
        this.partnerships = partnerships;
        this.joining = joining;
    }

    @GetMapping("/partnerships/{id}/invite")
    @Allowed(Right.READ)
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id) {
        Viewer viewer = viewing.demand(request);
        return page(viewer, partnership(viewer, id), "", null, null);
    }

    @PostMapping("/partnerships/{id}/invite")
    @Allowed(Right.MANAGE)
    ModelAndView invite(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnership(viewer, id);
        try {
            String path = joining.invite(viewer.member(), partnership, email).path();
            String address =
                    ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
            return page(viewer, partnership, "", address, null);
        } catch (IdentityRefused e) {
            return again(viewer, partnership, email, PeopleForms.wrong(e));
        } catch (IllegalStateException e) {
            Wrong wrong = new Wrong("email", String.valueOf(e.getMessage()));
            return again(viewer, partnership, email, wrong);
        }
    }

    private Partnership partnership(Viewer viewer, UUID id) {
        return partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
    }

    private ModelAndView again(Viewer viewer, Partnership partnership, String email, Wrong wrong) {
        ModelAndView page = page(viewer, partnership, email, null, wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Viewer viewer,
            Partnership partnership,
            String email,
            @Nullable String link,
            @Nullable Wrong wrong) {
        String path = "/partnerships/" + partnership.id() + "/invite";
        boolean joined = partnership.bOrganisation() != null;
        List<InvitePage.Invited> invited =
                joining.pending(viewer.id(), partnership.id()).stream()
                        .map(pending -> invited(pending, viewer))
                        .toList();
        return new ModelAndView(
                "invite",
                Map.of(
                        "page",
                        new InvitePage(
                                viewing.frame(
                                        "Invite " + partnership.bName(), viewer, partnership, path),
                                partnership,
                                path,
                                joined ? partnership.bName() : "",
                                viewer.member().may(Right.MANAGE),
                                email,
                                link,
                                invited,
                                wrong)));
    }

    private static InvitePage.Invited invited(Link pending, Viewer viewer) {
        String email = pending.terms().email();
        return new InvitePage.Invited(
                email == null ? "" : email, PeopleForms.lastDay(pending.expires(), viewer));
    }
}
