package twelvekeys.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.storage.Tenancy;

/// How Spring Session keeps the sessions of browsers: under identities that nobody can guess, each
/// read and write a transaction of this module.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /// 216 random bits, which fill the 36 characters that the table has room for.
    private static final int ID_BYTES = 27;

    @Bean
    SessionIdGenerator sessionIdGenerator() {
        return () -> Secrets.random(ID_BYTES);
    }

    /// The cookie of a session: by https under a name that a browser takes from this very host
    /// only, and only when it is `Secure` (the prefix `__Host-`). Without https it has its plain
    /// name, which is how one looks at a server on one's own machine.
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer plain = sessionCookie("twelvekeys");
        DefaultCookieSerializer byHttps = sessionCookie("__Host-twelvekeys");
        return new CookieSerializer() {
            @Override
            public void writeCookieValue(CookieValue value) {
                fitting(value.getRequest()).writeCookieValue(value);
            }

            @Override
            public List<String> readCookieValues(HttpServletRequest request) {
                return fitting(request).readCookieValues(request);
            }

            private DefaultCookieSerializer fitting(HttpServletRequest request) {
                return request.isSecure() ? byHttps : plain;
            }
        };
    }

    private static DefaultCookieSerializer sessionCookie(String name) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie; // Secure wherever the request is
    }

    /// Found by its name, and by nobody who asks for just any transactions.
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        TransactionTemplate own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @org.jspecify.annotations.Nullable Object> T execute(
                    TransactionCallback<T> action) {
                return Tenancy.identity(() -> own.execute(action));
            }
        };
    }
}
