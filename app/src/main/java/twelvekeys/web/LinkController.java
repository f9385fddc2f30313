package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Attempts;
import twelvekeys.identity.DoorLog;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.identity.Invitations;
import twelvekeys.identity.Link;
import twelvekeys.identity.LinkGone;
import twelvekeys.identity.Links;
import twelvekeys.identity.Member;
import twelvekeys.identity.Open;
import twelvekeys.identity.People;
import twelvekeys.identity.Person;
import twelvekeys.identity.Role;
import twelvekeys.identity.Sessions;
import twelvekeys.identity.SignInLinks;
import twelvekeys.identity.SignedIn;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;
import twelvekeys.web.Frame.Section;
import twelvekeys.web.LinkPage.State;

/// The page of a single-use link: it shows what the link is and one button. Opening it uses nothing
/// up, so that programs which look at links in mails do no harm.
@Controller
@Open
class LinkController {

    private final Viewing viewing;
    private final Links links;
    private final LinkPages pages;
    private final PasskeyDesk desk;
    private final Invitations invitations;
    private final SignInLinks signInLinks;
    private final People people;
    private final Organisations organisations;
    private final SignedIn signedIn;
    private final Sessions sessions;
    private final Attempts attempts;

    LinkController(
            Viewing viewing,
            Links links,
            LinkPages pages,
            PasskeyDesk desk,
            Invitations invitations,
            SignInLinks signInLinks,
            People people,
            Organisations organisations,
            SignedIn signedIn,
            Sessions sessions,
            Attempts attempts) {
        this.viewing = viewing;
        this.links = links;
        this.pages = pages;
        this.desk = desk;
        this.invitations = invitations;
        this.signInLinks = signInLinks;
        this.people = people;
        this.organisations = organisations;
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @GetMapping("/link/{secret}")
    ModelAndView show(HttpServletRequest request, @PathVariable String secret) {
        return links.look(secret)
                .map(link -> page(request, link, secret, "", null))
                .orElseGet(pages::gone);
    }

    @PostMapping("/link/{secret}")
    ModelAndView use(
            HttpServletRequest request,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passkey) {
        attempts.byClient(request.getRemoteAddr());
        Link link = links.look(secret).orElse(null);
        if (link == null) {
            return pages.gone();
        }
        try {
            return switch (link.purpose()) {
                case SET_UP, JOINING -> pages.gone();
                case SIGN_IN -> arrive(request, secret);
                case INVITATION -> join(request, link, secret, name, password, passkey);
            };
        } catch (LinkGone e) {
            return pages.gone();
        } catch (IdentityRefused e) {
            ModelAndView again = page(request, link, secret, name, PeopleForms.wrong(e));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView arrive(HttpServletRequest request, String secret) {
        SignInLinks.Arrival arrival = signInLinks.arrive(secret);
        UUID person = arrival.person().id();
        if (arrival.first()) {
            sessions.endOthers(person, null);
        }
        if (!signedIn.begin(request, person, DoorLog.Way.MAILED_LINK)) {
            return pages.gone();
        }
        return new ModelAndView(arrival.first() ? "redirect:/me" : "redirect:/");
    }

    private ModelAndView join(
            HttpServletRequest request,
            Link link,
            String secret,
            String name,
            String password,
            String passkey) {
        @Nullable Member joined =
                switch (state(link)) {
                    case INTRODUCE ->
                            invitations.accept(
                                    secret, name, desk.firstKey(request, password, passkey));
                    case PRESS ->
                            invitations.accept(
                                    secret, people.find(signedIn.demand().person()).orElseThrow());
                    case SIGN_IN, SIGN_OUT -> null;
                };
        if (joined == null) {
            return page(request, link, secret, name, null);
        }
        signedIn.begin(request, joined, DoorLog.Way.INVITATION);
        return new ModelAndView("redirect:/");
    }

    private ModelAndView page(
            HttpServletRequest request,
            Link link,
            String secret,
            String name,
            @Nullable Wrong wrong) {
        return switch (link.purpose()) {
            case SET_UP, JOINING -> pages.gone();
            case SIGN_IN ->
                    page(
                            request,
                            secret,
                            "Sign in to Twelve Keys",
                            "This link signs you in as " + email(link) + ", once.",
                            State.PRESS,
                            "Sign in",
                            link,
                            name,
                            wrong);
            case INVITATION ->
                    page(
                            request,
                            secret,
                            "You are invited to join " + organisation(link),
                            invitation(link),
                            state(link),
                            "Join " + organisation(link),
                            link,
                            name,
                            wrong);
        };
    }

    private ModelAndView page(
            HttpServletRequest request,
            String secret,
            String headline,
            String lede,
            State state,
            String button,
            Link link,
            String name,
            @Nullable Wrong wrong) {
        return new ModelAndView(
                "link",
                Map.of(
                        "page",
                        new LinkPage(
                                viewing.frameForAnybody(headline, Section.DOOR),
                                headline,
                                lede,
                                "/link/" + secret,
                                state,
                                button,
                                email(link),
                                name,
                                desk.place(request, "/link/" + secret),
                                wrong)));
    }

    /// An invitation may have been seen by whoever sent it, so it never signs in somebody who is
    /// known here.
    private State state(Link link) {
        Optional<Member> here = signedIn.member();
        if (here.isPresent()) {
            return Invitations.isTo(link, here.get().email()) ? State.PRESS : State.SIGN_OUT;
        }
        return people.byEmail(email(link)).isPresent() ? State.SIGN_IN : State.INTRODUCE;
    }

    private String invitation(Link link) {
        Role role = Objects.requireNonNull(link.terms().role());
        UUID by = link.terms().madeBy();
        String who = by == null ? "Somebody" : people.find(by).map(Person::name).orElse("Somebody");
        return who
                + " invites "
                + email(link)
                + " as "
                + (role == Role.AUDITOR
                        ? "an auditor, who reads and changes nothing."
                        : "a " + role.label() + ".");
    }

    private String organisation(Link link) {
        UUID id = link.terms().organisation();
        return id == null
                ? ""
                : Tenancy.as(id, () -> organisations.find(id)).map(Organisation::name).orElse("");
    }

    private static String email(Link link) {
        return Objects.requireNonNullElse(link.terms().email(), "");
    }
}
