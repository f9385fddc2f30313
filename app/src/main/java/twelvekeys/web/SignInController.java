package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Attempts;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Open;
import twelvekeys.identity.Passwords;
import twelvekeys.identity.Person;
import twelvekeys.identity.SetUp;
import twelvekeys.identity.SignInLinks;
import twelvekeys.identity.SignedIn;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;
import twelvekeys.web.Frame.Section;

/// Signing in, by a password or by asking for a link, and signing out.
///
/// A known address and an unknown one get the same answers.
@Controller
@Open
class SignInController {

    private final Viewing viewing;
    private final SignedIn signedIn;
    private final Passwords passwords;
    private final SignInLinks links;
    private final Attempts attempts;
    private final SetUp setUp;
    private final Members members;
    private final Organisations organisations;
    private final boolean demo;

    SignInController(
            Viewing viewing,
            SignedIn signedIn,
            Passwords passwords,
            SignInLinks links,
            Attempts attempts,
            SetUp setUp,
            Members members,
            Organisations organisations,
            @Value("${twelvekeys.demo:false}") boolean demo) {
        this.viewing = viewing;
        this.signedIn = signedIn;
        this.passwords = passwords;
        this.links = links;
        this.attempts = attempts;
        this.setUp = setUp;
        this.members = members;
        this.organisations = organisations;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam(defaultValue = "/") String to) {
        if (demo) {
            return sides(to);
        }
        if (setUp.needed()) {
            return new ModelAndView(
                    "not-set-up",
                    Map.of("frame", viewing.frameForAnybody("Not set up yet", Section.DOOR)));
        }
        return page("", to, false, null);
    }

    @PostMapping(path = "/sign-in")
    ModelAndView signIn(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to) {
        count(request, email);
        Optional<Person> person = passwords.matching(email, password);
        if (person.isEmpty() || !signedIn.begin(request, person.get().id())) {
            ModelAndView again = page(email, to, true, null);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        attempts.succeeded(email);
        return new ModelAndView("redirect:" + LocalPath.of(to));
    }

    /// Asks for a link instead of giving the password.
    @PostMapping(path = "/sign-in", params = "link")
    ModelAndView sendLink(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "/") String to) {
        count(request, email);
        links.send(email);
        return page(
                email,
                to,
                false,
                "If somebody with that address belongs here, a link is on its way to it. It works"
                        + " once, for a quarter of an hour.");
    }

    private void count(HttpServletRequest request, String email) {
        attempts.byClient(request.getRemoteAddr());
        attempts.onAddress(email);
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        signedIn.end(request);
        return "redirect:/sign-in";
    }

    private ModelAndView page(String email, String to, boolean refused, @Nullable String sent) {
        return new ModelAndView(
                "sign-in",
                Map.of(
                        "page",
                        new SignInPage(
                                viewing.frameForAnybody("Sign in", Section.DOOR),
                                email,
                                LocalPath.of(to),
                                refused,
                                sent)));
    }

    private ModelAndView sides(String to) {
        List<Organisation> examples = Tenancy.installation(organisations::examples);
        return new ModelAndView(
                "sides",
                Map.of(
                        "page",
                        new SidesPage(
                                viewing.frameForAnybody(
                                        "Look at the example from either side", Section.DOOR),
                                LocalPath.of(to),
                                examples.stream().map(this::side).toList())));
    }

    private SidesPage.Side side(Organisation organisation) {
        return new SidesPage.Side(
                organisation.name(),
                members.of(organisation.id()).stream()
                        .sorted(Comparator.comparing(Member::role))
                        .map(SignInController::somebody)
                        .toList());
    }

    private static SidesPage.Somebody somebody(Member member) {
        return new SidesPage.Somebody(
                member.name(),
                member.role().label(),
                "/as/" + member.organisation() + "/" + member.person());
    }
}
