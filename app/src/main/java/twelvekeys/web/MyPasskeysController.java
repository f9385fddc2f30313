package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.identity.Member;
import twelvekeys.identity.Passkeys;
import twelvekeys.identity.Right;
import twelvekeys.identity.Sessions;
import twelvekeys.identity.SignedIn;

/// Somebody's own passkeys: adding, renaming and removing them, in person.
@Controller
@Allowed(Right.READ)
class MyPasskeysController {

    private final MeTelling telling;
    private final SignedIn signedIn;
    private final Passkeys passkeys;
    private final PasskeyDesk desk;
    private final Sessions sessions;

    MyPasskeysController(
            MeTelling telling,
            SignedIn signedIn,
            Passkeys passkeys,
            PasskeyDesk desk,
            Sessions sessions) {
        this.telling = telling;
        this.signedIn = signedIn;
        this.passkeys = passkeys;
        this.desk = desk;
        this.sessions = sessions;
    }

    /// Asks the device for a new passkey.
    @PostMapping("/me/passkeys/options")
    @ResponseBody
    Map<String, Object> ask(HttpServletRequest request, HttpServletResponse response) {
        return desk.asked(
                request,
                response,
                passkeys.toAdd(desk.party(request), desk.browser(request), me()));
    }

    @PostMapping("/me/passkeys")
    ModelAndView add(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String passkey) {
        try {
            passkeys.add(me(), desk.answer(request, passkey).orElseThrow(NotHere::new), label);
            return MeController.done(MeController.Done.PASSKEY);
        } catch (IdentityRefused e) {
            return refused(request, e);
        }
    }

    @PostMapping("/me/passkeys/{id}/rename")
    ModelAndView rename(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String label) {
        try {
            if (!passkeys.rename(me().person(), id, label)) {
                throw new NotHere();
            }
            return MeController.done(MeController.Done.PASSKEY_RENAMED);
        } catch (IdentityRefused e) {
            return refused(request, e);
        }
    }

    /// Removes a passkey; a lost device may still be signed in, so everywhere else is signed out.
    @PostMapping("/me/passkeys/{id}/remove")
    ModelAndView remove(HttpServletRequest request, @PathVariable UUID id) {
        UUID person = me().person();
        try {
            if (!passkeys.remove(person, id)) {
                throw new NotHere();
            }
        } catch (IdentityRefused e) {
            return refused(request, e);
        }
        HttpSession session = request.getSession(false);
        sessions.endOthers(person, session == null ? null : session.getId());
        return MeController.done(MeController.Done.PASSKEY_REMOVED);
    }

    private Member me() {
        return signedIn.inPerson().orElseThrow(NotHere::new);
    }

    private ModelAndView refused(HttpServletRequest request, IdentityRefused e) {
        ModelAndView page =
                telling.page(request, MeTelling.Typed.of(me()), null, null, PeopleForms.wrong(e));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
