package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import twelvekeys.identity.Attempts;
import twelvekeys.identity.DoorLog;
import twelvekeys.identity.Open;
import twelvekeys.identity.Provider;
import twelvekeys.identity.ProviderRefused;
import twelvekeys.identity.SignedIn;

/// Signing in with a provider: going there and coming back.
///
/// Going there changes nothing here, and is a link: browsers let no form of ours lead elsewhere.
@Controller
@Open
class ProviderController {

    private final Provider provider;
    private final SignInTelling telling;
    private final SignedIn signedIn;
    private final Attempts attempts;

    ProviderController(
            Provider provider, SignInTelling telling, SignedIn signedIn, Attempts attempts) {
        this.provider = provider;
        this.telling = telling;
        this.signedIn = signedIn;
        this.attempts = attempts;
    }

    @GetMapping("/sign-in/provider")
    ModelAndView leave(HttpServletRequest request, @RequestParam(defaultValue = "/") String to) {
        String label = provider.label().orElseThrow(NotHere::new);
        attempts.byClient(request.getRemoteAddr());
        try {
            RedirectView away =
                    new RedirectView(
                            URI.create(provider.leave(request, LocalPath.of(to))).toString());
            away.setExpandUriTemplateVariables(false);
            return new ModelAndView(away);
        } catch (ProviderRefused e) {
            return refused(request, to, label, e);
        }
    }

    @GetMapping(Provider.BACK)
    ModelAndView comeBack(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state) {
        String label = provider.label().orElseThrow(NotHere::new);
        attempts.byClient(request.getRemoteAddr());
        try {
            Provider.Arrival arrival = provider.comeBack(request, code, state);
            signedIn.begin(request, arrival.person().id(), DoorLog.Way.PROVIDER);
            return new ModelAndView("redirect:" + LocalPath.of(arrival.to()));
        } catch (ProviderRefused e) {
            return refused(request, "/", label, e);
        }
    }

    private ModelAndView refused(
            HttpServletRequest request, String to, String label, ProviderRefused refused) {
        DoorLog.refused(DoorLog.Way.PROVIDER, "", request.getRemoteAddr());
        String words =
                switch (refused.reason()) {
                    case UNREACHABLE ->
                            "The server of "
                                    + label
                                    + " does not answer. Try again later, or sign"
                                    + " in another way.";
                    case NOT_RIGHT ->
                            "Signing in with "
                                    + label
                                    + " was not finished, or took too long. Try"
                                    + " again, or sign in another way.";
                    case NOT_VERIFIED ->
                            label
                                    + " has not verified your e-mail address. Have it verified there,"
                                    + " then try again, or sign in another way.";
                    case NOBODY ->
                            "Nobody who belongs here has the account that you used with "
                                    + label
                                    + ". Ask a partner manager of your organisation to invite you"
                                    + " under the address of that account.";
                };
        ModelAndView page = telling.page(request, "", to, words, null);
        page.setStatus(
                refused.reason() == ProviderRefused.Reason.UNREACHABLE
                        ? HttpStatus.SERVICE_UNAVAILABLE
                        : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
