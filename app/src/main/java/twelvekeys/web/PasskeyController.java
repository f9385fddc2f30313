package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Attempts;
import twelvekeys.identity.Open;
import twelvekeys.identity.Passkeys;

/// What our pages ask a device before somebody is signed in. The answers come with the forms.
///
/// Every answer needs a question of its own, so counting the questions counts the tries.
@RestController
@Open
class PasskeyController {

    private static final int LONGEST_SHOWN = 254;

    private final Passkeys passkeys;
    private final PasskeyDesk desk;
    private final Attempts attempts;

    PasskeyController(Passkeys passkeys, PasskeyDesk desk, Attempts attempts) {
        this.passkeys = passkeys;
        this.desk = desk;
        this.attempts = attempts;
    }

    /// Asks for any passkey in order to sign in.
    @PostMapping("/sign-in/passkey/options")
    Map<String, Object> toSignIn(HttpServletRequest request, HttpServletResponse response) {
        attempts.byClient(request.getRemoteAddr());
        return desk.asked(
                request, response, passkeys.toSignIn(desk.party(request), desk.browser(request)));
    }

    /// Asks for a new passkey of somebody who fills in a form to become known here.
    @PostMapping("/sign-in/passkey/new")
    Map<String, Object> toBegin(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email) {
        attempts.byClient(request.getRemoteAddr());
        return desk.asked(
                request,
                response,
                passkeys.toBegin(
                        desk.party(request), desk.browser(request), shown(name), shown(email)));
    }

    private static String shown(String words) {
        return words.substring(0, Math.min(LONGEST_SHOWN, words.length()));
    }
}
