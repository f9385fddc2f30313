package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Attempts;
import twelvekeys.identity.DoorLog;
import twelvekeys.identity.DoorLog.Way;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Open;
import twelvekeys.identity.Passkeys;
import twelvekeys.identity.Passwords;
import twelvekeys.identity.Person;
import twelvekeys.identity.SetUp;
import twelvekeys.identity.SignInLinks;
import twelvekeys.identity.SignedIn;
import twelvekeys.partnership.Organisation;
import twelvekeys.web.Frame.Section;

/// Signing in, by a password or by asking for a link, and signing out.
///
/// A known address and an unknown one get the same answers.
@Controller
@Open
class SignInController {

    private static final String NO_FIT =
            "The address and the password do not belong together, or nobody with them belongs here."
                    + " Check both, or ask for a link.";
    private static final String NO_PASSKEY =
            "Nobody who belongs here signs in with that passkey, or it was asked too long ago. Try"
                    + " again, or sign in another way.";

    private final Viewing viewing;
    private final SignInTelling telling;
    private final SignedIn signedIn;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final PasskeyDesk desk;
    private final SignInLinks links;
    private final Attempts attempts;
    private final SetUp setUp;
    private final Members members;
    private final Examples examples;
    private final boolean demo;

    SignInController(
            Viewing viewing,
            SignInTelling telling,
            SignedIn signedIn,
            Passwords passwords,
            Passkeys passkeys,
            PasskeyDesk desk,
            SignInLinks links,
            Attempts attempts,
            SetUp setUp,
            Members members,
            Examples examples,
            @Value("${twelvekeys.demo:false}") boolean demo) {
        this.viewing = viewing;
        this.telling = telling;
        this.signedIn = signedIn;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.desk = desk;
        this.links = links;
        this.attempts = attempts;
        this.setUp = setUp;
        this.members = members;
        this.examples = examples;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "/") String to) {
        if (demo) {
            return sides(to);
        }
        if (setUp.needed()) {
            return new ModelAndView(
                    "not-set-up",
                    Map.of("frame", viewing.frameForAnybody("Not set up yet", Section.DOOR)));
        }
        return telling.page(request, "", to, null, null);
    }

    @PostMapping(path = "/sign-in")
    ModelAndView signIn(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to) {
        count(request, email);
        Optional<Person> person = passwords.matching(email, password);
        if (person.isEmpty() || !signedIn.begin(request, person.get().id(), Way.PASSWORD)) {
            return refused(request, Way.PASSWORD, email, to, NO_FIT);
        }
        attempts.succeeded(email);
        return new ModelAndView("redirect:" + LocalPath.of(to));
    }

    /// Takes the answer of a passkey instead of an address and a password.
    @PostMapping(path = "/sign-in", params = "passkey")
    ModelAndView signInByPasskey(
            HttpServletRequest request,
            @RequestParam String passkey,
            @RequestParam(defaultValue = "/") String to) {
        Optional<Person> person = desk.answer(request, passkey).flatMap(passkeys::matching);
        if (person.isEmpty() || !signedIn.begin(request, person.get().id(), Way.PASSKEY)) {
            return refused(request, Way.PASSKEY, "", to, NO_PASSKEY);
        }
        return new ModelAndView("redirect:" + LocalPath.of(to));
    }

    private ModelAndView refused(
            HttpServletRequest request, Way way, String email, String to, String words) {
        DoorLog.refused(way, email, request.getRemoteAddr());
        ModelAndView again = telling.page(request, email, to, words, null);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /// Asks for a link instead of giving the password.
    @PostMapping(path = "/sign-in", params = "link")
    ModelAndView sendLink(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "/") String to) {
        count(request, email);
        links.send(email);
        return telling.page(
                request,
                email,
                to,
                null,
                "If somebody with that address belongs here, a link is on its way to it. It works"
                        + " once, for a quarter of an hour.");
    }

    private void count(HttpServletRequest request, String email) {
        attempts.byClient(request.getRemoteAddr());
        attempts.onAddress(email);
    }

    /// Ends the session, and lets the browser forget what it kept of it.
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signedIn.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/sign-in";
    }

    private ModelAndView sides(String to) {
        List<Organisation> invented = examples.all();
        return new ModelAndView(
                "sides",
                Map.of(
                        "page",
                        new SidesPage(
                                viewing.frameForAnybody(
                                        "Look at the example from either side", Section.DOOR),
                                LocalPath.of(to),
                                invented.stream().map(this::side).toList())));
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
