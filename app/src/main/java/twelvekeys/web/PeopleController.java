package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
import twelvekeys.identity.Invitations;
import twelvekeys.identity.IssuedLink;
import twelvekeys.identity.Link;
import twelvekeys.identity.Links;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Right;
import twelvekeys.identity.Role;
import twelvekeys.web.Frame.Section;

/// Who belongs to one's own organisation: everybody there may look, a partner manager decides.
@Controller
@Allowed(Right.MANAGE)
class PeopleController {

    private final Viewing viewing;
    private final Members members;
    private final Invitations invitations;
    private final Links links;

    PeopleController(Viewing viewing, Members members, Invitations invitations, Links links) {
        this.viewing = viewing;
        this.members = members;
        this.invitations = invitations;
        this.links = links;
    }

    /// What was typed into the form for inviting.
    ///
    /// @param email the address
    /// @param role the code of the role
    /// @param until the last day, empty if none was given
    private record Typed(String email, String role, String until) {

        static final Typed NOTHING = new Typed("", Role.CONTRIBUTOR.code(), "");
    }

    @Allowed(Right.READ)
    @GetMapping("/people")
    ModelAndView show(HttpServletRequest request) {
        return page(viewing.demand(request), request, Typed.NOTHING, null, null);
    }

    /// Invites somebody and shows the link, this once.
    @PostMapping("/people/invitations")
    ModelAndView invite(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String until) {
        Viewer viewer = viewing.demand(request);
        Typed typed = new Typed(email, role, until);
        try {
            Role chosen = role(role);
            IssuedLink issued =
                    invitations.invite(viewer.member(), email, chosen, end(chosen, until, viewer));
            String address =
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path(issued.path())
                            .toUriString();
            return page(viewer, request, Typed.NOTHING, address, null);
        } catch (IdentityRefused e) {
            return refused(viewer, request, typed, PeopleForms.wrong(e));
        }
    }

    @PostMapping("/people/invitations/{id}/revoke")
    String revoke(HttpServletRequest request, @PathVariable UUID id) {
        if (!links.revoke(viewing.demand(request).id(), id)) {
            throw new NotHere();
        }
        return "redirect:/people";
    }

    @PostMapping("/people/{person}/role")
    ModelAndView change(
            HttpServletRequest request,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String until) {
        Viewer viewer = viewing.demand(request);
        try {
            Role chosen = role(role);
            if (!members.change(viewer.id(), person, chosen, end(chosen, until, viewer))) {
                throw new NotHere();
            }
            return new ModelAndView("redirect:/people");
        } catch (IdentityRefused e) {
            return refused(viewer, request, Typed.NOTHING, nowhere(e));
        }
    }

    @PostMapping("/people/{person}/remove")
    ModelAndView remove(HttpServletRequest request, @PathVariable UUID person) {
        Viewer viewer = viewing.demand(request);
        try {
            if (!members.remove(viewer.id(), person)) {
                throw new NotHere();
            }
            return new ModelAndView("redirect:/people");
        } catch (IdentityRefused e) {
            return refused(viewer, request, Typed.NOTHING, nowhere(e));
        }
    }

    /// What was refused in the list of people, not in the form for inviting.
    private static Wrong nowhere(IdentityRefused e) {
        return new Wrong("", String.valueOf(e.getMessage()));
    }

    private static Role role(String code) {
        return Role.of(code).orElseThrow(NotHere::new);
    }

    /// Only an auditor's day counts; the field is there for the others too.
    private static @Nullable Instant end(Role role, String until, Viewer viewer) {
        return role == Role.AUDITOR ? PeopleForms.endOf(until, viewer) : null;
    }

    private ModelAndView refused(
            Viewer viewer, HttpServletRequest request, Typed typed, Wrong wrong) {
        ModelAndView page = page(viewer, request, typed, null, wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Viewer viewer,
            HttpServletRequest request,
            Typed typed,
            @Nullable String link,
            @Nullable Wrong wrong) {
        boolean manages = viewer.member().may(Right.MANAGE);
        return new ModelAndView(
                "people",
                Map.of(
                        "page",
                        new PeoplePage(
                                viewing.frame("People", Section.PEOPLE, request),
                                viewer.organisation().name(),
                                manages,
                                members.of(viewer.id()).stream()
                                        .map(member -> somebody(member, viewer))
                                        .toList(),
                                manages
                                        ? invitations.pending(viewer.id()).stream()
                                                .map(invited -> invited(invited, viewer))
                                                .toList()
                                        : List.of(),
                                Stream.of(Role.values())
                                        .map(role -> new PeoplePage.Role(role.code(), role.label()))
                                        .toList(),
                                typed.email(),
                                typed.role(),
                                typed.until(),
                                link,
                                wrong)));
    }

    private static PeoplePage.Somebody somebody(Member member, Viewer viewer) {
        Instant until = member.until();
        ZoneId zone = viewer.member().zone();
        return new PeoplePage.Somebody(
                member.person().toString(),
                member.name(),
                member.email(),
                member.role().code(),
                member.role().label(),
                PeopleForms.day(member.since(), viewer),
                until == null ? "" : PeopleForms.lastDay(until, viewer),
                until == null ? "" : until.atZone(zone).toLocalDate().minusDays(1).toString(),
                "/people/" + member.person());
    }

    private static PeoplePage.Invited invited(Link link, Viewer viewer) {
        return new PeoplePage.Invited(
                Objects.requireNonNullElse(link.terms().email(), ""),
                Objects.requireNonNull(link.terms().role()).label(),
                PeopleForms.day(link.expires(), viewer),
                "/people/invitations/" + link.id() + "/revoke");
    }
}
