package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import twelvekeys.identity.LinkGone;
import twelvekeys.identity.Open;
import twelvekeys.identity.People.Introduction;
import twelvekeys.identity.SetUp;
import twelvekeys.identity.SignedIn;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;
import twelvekeys.web.Frame.Section;

/// Setting an installation up, by the link that its start printed: whose it is, and who its first
/// partner manager is.
@Controller
@Open
class SetUpController {

    private final Viewing viewing;
    private final SetUp setUp;
    private final Organisations organisations;
    private final SignedIn signedIn;
    private final Attempts attempts;
    private final LinkPages links;
    private final PasskeyDesk desk;
    private final Clock clock;

    SetUpController(
            Viewing viewing,
            SetUp setUp,
            Organisations organisations,
            SignedIn signedIn,
            Attempts attempts,
            LinkPages links,
            PasskeyDesk desk,
            Clock clock) {
        this.viewing = viewing;
        this.setUp = setUp;
        this.organisations = organisations;
        this.signedIn = signedIn;
        this.attempts = attempts;
        this.links = links;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/set-up/{secret}")
    ModelAndView show(HttpServletRequest request, @PathVariable String secret) {
        return setUp.open(secret) ? page(request, secret, "", "", "", null) : links.gone();
    }

    @PostMapping("/set-up/{secret}")
    ModelAndView complete(
            HttpServletRequest request,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passkey) {
        attempts.byClient(request.getRemoteAddr());
        if (!setUp.open(secret)) {
            return links.gone();
        }
        try {
            Introduction first =
                    desk.firstKey(request, password, passkey).of(name, email).checked();
            Organisation home = settled(organisation);
            signedIn.begin(request, setUp.complete(secret, home.id(), first), DoorLog.Way.SET_UP);
            return new ModelAndView("redirect:/");
        } catch (LinkGone e) {
            return links.gone();
        } catch (IdentityRefused e) {
            return page(request, secret, organisation, name, email, PeopleForms.wrong(e));
        } catch (IllegalArgumentException e) {
            return page(
                    request,
                    secret,
                    organisation,
                    name,
                    email,
                    new Wrong("organisation", String.valueOf(e.getMessage())));
        }
    }

    /// The organisation this installation belongs to: the one from before, or the one named now.
    private Organisation settled(String name) {
        try {
            return Tenancy.installation(() ->
                    organisations
                            .home()
                            .orElseGet(() -> organisations.settle(name, clock.instant())));
        } catch (DuplicateKeyException e) {
            return home().orElseThrow(() -> e); // named by a second request at the same time
        }
    }

    private Optional<Organisation> home() {
        return Tenancy.installation(organisations::home);
    }

    private ModelAndView page(
            HttpServletRequest request,
            String secret,
            String organisation,
            String name,
            String email,
            @Nullable Wrong wrong) {
        ModelAndView page =
                new ModelAndView(
                        "set-up",
                        Map.of(
                                "page",
                                new SetUpPage(
                                        viewing.frameForAnybody("Set Twelve Keys up", Section.DOOR),
                                        "/set-up/" + secret,
                                        home().map(Organisation::name).orElse(null),
                                        organisation,
                                        name,
                                        email,
                                        desk.place(request, "/set-up/" + secret),
                                        wrong)));
        if (wrong != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
