package twelvekeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import twelvekeys.storage.StartRefused;

class OwnPagesOnlyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "127.0.0.1",
                "127.8.9.10",
                "[::1]",
                "::1",
                "[0:0:0:0:0:0:0:1]",
                "0:0:0:0:0:0:0:1"
            })
    void namesOfThisMachineAreAnswered(String host) throws Exception {
        assertThat(answered(get(host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example",
                "localhost.attacker.example",
                "127.0.0.1.attacker.example",
                "127.0.0.1x",
                "1270.0.0.1",
                "0.0.0.0",
                "192.168.1.10",
                "[::ffff:10.0.0.1]",
                "localhost.",
                ""
            })
    void aReboundNameIsRefused(String host) throws Exception {
        assertThat(answered(get(host))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, true",
                "same-origin, http://localhost:8012, true",
                "none, -, false",
                "-, http://localhost:8012, true",
                "cross-site, http://attacker.example, false",
                "cross-site, -, false",
                "same-site, http://localhost:3000, false",
                "-, http://localhost:3000, false",
                "-, https://localhost:8012, false",
                "-, http://attacker.example, false",
                "-, null, false",
                "same-origin, http://attacker.example, false",
                "unheard-of, -, false"
            })
    void onlyOurOwnPagesMayWrite(String site, String origin, boolean allowed) throws Exception {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
            request.setServerName("localhost");
            request.addHeader("Host", "localhost:8012");
            if (site != null) {
                request.addHeader("Sec-Fetch-Site", site);
            }
            if (origin != null) {
                request.addHeader("Origin", origin);
            }
            assertThat(answered(request)).as(method).isEqualTo(allowed);
        }
    }

    @Test
    void aCookieAloneChangesNothing() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setServerName("localhost");
        request.addHeader("Host", "localhost:8012");
        request.addHeader("Cookie", "twelvekeys=abc");
        assertThat(answered(request)).isFalse();
        request.addHeader("Authorization", "Bearer tk_abc");
        assertThat(answered(request)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "keys.example.org, true, https://keys.example.org:8443, true",
        "KEYS.example.org, true, https://keys.example.org:8443, true",
        "keys.example.org, false, https://keys.example.org:8443, false",
        "keys.example.org, true, http://keys.example.org:8443, false",
        "keys.example.org, true, https://other.example.org, false",
        "other.example.org, true, https://keys.example.org:8443, false",
        "localhost, false, http://localhost:8012, true"
    })
    void underAPublicAddressItIsAnsweredByHttpsOnly(
            String host, boolean secure, String origin, boolean allowed) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setServerName(host);
        request.setSecure(secure);
        request.addHeader("Host", host.equals("localhost") ? "localhost:8012" : host);
        request.addHeader("Origin", origin);
        MockFilterChain chain = new MockFilterChain();
        new OwnPagesOnly(PublicAddress.of("https://Keys.example.org:8443/"))
                .doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest() != null).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://keys.example.org",
                "keys.example.org",
                "https://",
                "https://keys.example.org/path",
                "https://me@keys.example.org",
                "https://keys.example.org?x",
                "https://a b"
            })
    void aPublicAddressIsHttpsAndAHost(String address) {
        assertThatThrownBy(() -> PublicAddress.of(address))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("TWELVEKEYS_ADDRESS");
    }

    @Test
    void aLinkFromAnotherSiteMayBeFollowed() throws Exception {
        MockHttpServletRequest request = get("localhost");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(answered(request)).isTrue();
    }

    @Test
    void everyAnswerTellsTheBrowserToRunOnlyOurFiles() throws Exception {
        for (String host : new String[] {"localhost", "attacker.example"}) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            new OwnPagesOnly(Optional.empty()).doFilter(get(host), response, new MockFilterChain());
            assertThat(response.getHeader("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(response.getHeader("Permissions-Policy"))
                    .contains("camera=()", "geolocation=()", "publickey-credentials-get=(self)");
        }
    }

    @Test
    void byHttpsTheBrowserIsToldToStayWithItAndOtherwiseNot() throws Exception {
        for (boolean secure : new boolean[] {true, false}) {
            MockHttpServletRequest request = get("localhost");
            request.setSecure(secure);
            MockHttpServletResponse response = new MockHttpServletResponse();
            new OwnPagesOnly(Optional.empty()).doFilter(request, response, new MockFilterChain());
            assertThat(response.getHeader("Strict-Transport-Security"))
                    .isEqualTo(secure ? "max-age=31536000" : null);
        }
    }

    @Test
    void withoutAHostHeaderTheOriginIsHeldAgainstTheServersName() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setServerName("localhost");
        request.addHeader("Origin", "http://localhost");
        assertThat(answered(request)).isTrue();
    }

    @Test
    void anAnswerThatIsBegunAnewKeepsTheHeaders() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OwnPagesOnly(Optional.empty())
                .doFilter(
                        get("localhost"),
                        response,
                        (_, answer) -> {
                            ((HttpServletResponse) answer).setHeader("X-Other", "gone");
                            answer.reset();
                        });
        assertThat(response.getHeader("X-Other")).isNull();
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html;charset=UTF-8",
        "text/plain;charset=ISO-8859-1, text/plain;charset=ISO-8859-1",
        "application/json, application/json",
        ","
    })
    void everyTextIsSaidToBeUtf8UnlessItSaysOtherwise(String type, String told) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OwnPagesOnly(Optional.empty())
                .doFilter(get("localhost"), response, (_, answer) -> answer.setContentType(type));
        assertThat(response.getContentType()).isEqualTo(told);
    }

    @Test
    void whoIsRefusedIsToldWhy() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OwnPagesOnly(Optional.empty())
                .doFilter(get("attacker.example"), response, new MockFilterChain());
        assertThat(response.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(response.getContentAsString())
                .isEqualTo("Open this server as http://localhost, not under another name.\n");
    }

    private static MockHttpServletRequest get(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        return request;
    }

    private static boolean answered(MockHttpServletRequest request)
            throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OwnPagesOnly(Optional.empty()).doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(chain.getRequest() == null ? 403 : 200);
        return chain.getRequest() != null;
    }
}
