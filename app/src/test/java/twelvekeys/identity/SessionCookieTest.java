package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

    private final CookieSerializer cookies = new SessionConfiguration().sessionCookie();

    private static MockHttpServletRequest request(boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        return request;
    }

    private String set(boolean secure) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(request(secure), response, "abc"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    @Test
    void byHttpsABrowserTakesItFromThisHostOnly() {
        assertThat(set(true))
                .startsWith("__Host-twelvekeys=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain", "Max-Age");
    }

    @Test
    void onOnesOwnMachineItHasItsPlainName() {
        assertThat(set(false))
                .startsWith("twelvekeys=")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void byHttpsThePlainOneCountsForNothing() {
        String value = set(true).replaceAll("^[^=]*=|;.*$", "");
        MockHttpServletRequest request = request(true);
        request.setCookies(new Cookie("twelvekeys", value));
        assertThat(cookies.readCookieValues(request)).isEmpty();
        request.setCookies(new Cookie("__Host-twelvekeys", value));
        assertThat(cookies.readCookieValues(request)).containsExactly("abc");
    }
}
