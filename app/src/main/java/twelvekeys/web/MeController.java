package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Attempts;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.identity.Member;
import twelvekeys.identity.NewToken;
import twelvekeys.identity.Passwords;
import twelvekeys.identity.People;
import twelvekeys.identity.Right;
import twelvekeys.identity.Sessions;
import twelvekeys.identity.SignedIn;
import twelvekeys.identity.Tokens;

/// What somebody says about themselves, their password, where they are signed in, and the tokens of
/// their programs. It is everybody's own, so every role may.
@Controller
@Allowed(Right.READ)
class MeController {

    private final Viewing viewing;
    private final MeTelling telling;
    private final SignedIn signedIn;
    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Attempts attempts;

    MeController(
            Viewing viewing,
            MeTelling telling,
            SignedIn signedIn,
            People people,
            Passwords passwords,
            Sessions sessions,
            Tokens tokens,
            Attempts attempts) {
        this.viewing = viewing;
        this.telling = telling;
        this.signedIn = signedIn;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.attempts = attempts;
    }

    @GetMapping("/me")
    ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return telling.page(request, MeTelling.Typed.of(me()), Done.of(done), null, null);
    }

    @PostMapping("/me")
    ModelAndView describe(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String language) {
        try {
            people.describe(me().person(), name, zone, language);
            return done(Done.DETAILS);
        } catch (IdentityRefused e) {
            return refused(request, new MeTelling.Typed(name, zone, language), e);
        }
    }

    /// Changes the password; whoever was signed in elsewhere with the old one no longer is.
    @PostMapping("/me/password")
    ModelAndView password(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password) {
        Member me = me();
        attempts.onAddress(me.email());
        try {
            passwords.change(me.person(), current, password);
        } catch (IdentityRefused e) {
            return refused(request, MeTelling.Typed.of(me), e);
        }
        attempts.succeeded(me.email());
        sessions.endOthers(me.person(), session(request));
        return done(Done.PASSWORD);
    }

    @PostMapping("/me/sessions/{handle}/end")
    ModelAndView endSession(@PathVariable String handle) {
        if (!sessions.end(me().person(), handle)) {
            throw new NotHere();
        }
        return done(Done.SESSION);
    }

    @PostMapping("/me/sessions/end-others")
    ModelAndView endOtherSessions(HttpServletRequest request) {
        sessions.endOthers(me().person(), session(request));
        return done(Done.SESSION);
    }

    /// Makes a token and shows its secret, this once.
    @PostMapping("/me/tokens")
    ModelAndView makeToken(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "") String expires) {
        Member me = me();
        Set<Right> rights = EnumSet.noneOf(Right.class);
        scopes.forEach(scope -> Right.of(scope).ifPresent(rights::add));
        try {
            Instant end = PeopleForms.endOf(expires, viewing.demand(request));
            NewToken made = tokens.make(me, token, rights, end);
            return telling.page(request, MeTelling.Typed.of(me), null, made.secret(), null);
        } catch (IdentityRefused e) {
            Wrong wrong = PeopleForms.wrong(e);
            return refused(
                    request,
                    MeTelling.Typed.of(me),
                    wrong.field().equals("name") ? new Wrong("token", wrong.words()) : wrong);
        }
    }

    @PostMapping("/me/tokens/{id}/revoke")
    ModelAndView revokeToken(@PathVariable UUID id) {
        if (!tokens.revoke(me(), id)) {
            throw new NotHere();
        }
        return done(Done.TOKEN);
    }

    /// Acts for another organisation from here on.
    @PostMapping("/me/organisation")
    String switchTo(HttpServletRequest request, @RequestParam UUID organisation) {
        if (!signedIn.switchTo(request, organisation)) {
            throw new NotHere();
        }
        return "redirect:/";
    }

    private Member me() {
        return signedIn.demand();
    }

    private static @Nullable String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    private static ModelAndView done(Done what) {
        return new ModelAndView("redirect:/me?done=" + what.code());
    }

    private ModelAndView refused(
            HttpServletRequest request, MeTelling.Typed typed, IdentityRefused e) {
        return refused(request, typed, PeopleForms.wrong(e));
    }

    private ModelAndView refused(HttpServletRequest request, MeTelling.Typed typed, Wrong wrong) {
        ModelAndView page = telling.page(request, typed, null, null, wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// What was just done, told once on the page that follows.
    enum Done {
        DETAILS("What you said about yourself is saved."),
        PASSWORD("Your password is changed, and you are signed out everywhere else."),
        SESSION("You are signed out there."),
        TOKEN("The token is revoked, from its next request on.");

        private final String words;

        Done(String words) {
            this.words = words;
        }

        String code() {
            return PortfolioFilter.name(this);
        }

        static @Nullable String of(String code) {
            for (Done done : values()) {
                if (done.code().equals(code)) {
                    return done.words;
                }
            }
            return null;
        }
    }
}
