package twelvekeys.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import twelvekeys.identity.FirstKey;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.identity.Passkeys;
import twelvekeys.identity.RelyingParties;
import twelvekeys.identity.RelyingParty;

/// What passkeys need of a request: the host of its page, and the cookie by which a challenge knows
/// the browser that was asked it.
@Component
class PasskeyDesk {

    private static final String COOKIE = "twelvekeys-passkey";

    /// What a browser holds to this host and to https.
    private static final String BY_HTTPS = "__Host-";

    private final Passkeys passkeys;
    private final RelyingParties parties;

    PasskeyDesk(Passkeys passkeys, RelyingParties parties) {
        this.passkeys = passkeys;
        this.parties = parties;
    }

    /// Whether the page of a request may ask for a passkey.
    ///
    /// @param path the path of the page
    PasskeyPlace place(HttpServletRequest request, String path) {
        return new PasskeyPlace(parties.at(request).isPresent(), parties.origin(request) + path);
    }

    /// The relying party of a page.
    ///
    /// @throws NotHere if its host has no passkeys
    RelyingParty party(HttpServletRequest request) {
        return parties.at(request).orElseThrow(NotHere::new);
    }

    /// The secret of the browser's cookie, null if it has none.
    @Nullable String browser(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(cookie(request)))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /// Hands a question to the browser, and sets the cookie by which its answer is known.
    Map<String, Object> asked(
            HttpServletRequest request, HttpServletResponse response, Passkeys.Question question) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie(request), question.browser())
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(Passkeys.lasts())
                        .build()
                        .toString());
        return question.options();
    }

    private static String cookie(HttpServletRequest request) {
        return request.isSecure() ? BY_HTTPS + COOKIE : COOKIE;
    }

    /// The answer that came with a form; absent where the page's host has no passkeys.
    Optional<Passkeys.Answer> answer(HttpServletRequest request, String words) {
        String browser = browser(request);
        return parties.at(request)
                .map(party -> new Passkeys.Answer(party, browser == null ? "" : browser, words));
    }

    /// What somebody new will sign in with: the passkey that came with the form, else the password.
    ///
    /// @throws IdentityRefused if the passkey is not right
    FirstKey firstKey(HttpServletRequest request, String password, String passkey) {
        return passkey.isBlank()
                ? new FirstKey.Password(password)
                : passkeys.begun(answer(request, passkey).orElseThrow(NotHere::new));
    }
}
