package twelvekeys.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What the authorization probe adds to the server: it notes which handlers let somebody in.
@TestConfiguration(proxyBeanMethods = false)
class NotingWhoIsLetIn {

    /// The handlers that let somebody in.
    static final class Reached implements HandlerInterceptor {

        private final Set<HandlerMethod> handlers = ConcurrentHashMap.newKeySet();

        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getDispatcherType() == DispatcherType.REQUEST
                    && handler instanceof HandlerMethod method) {
                handlers.add(method);
            }
            return true;
        }

        /// Whether a handler was reached since this was last asked.
        boolean take(HandlerMethod handler) {
            boolean reached =
                    handlers.stream().anyMatch(it -> it.getMethod().equals(handler.getMethod()));
            handlers.clear();
            return reached;
        }
    }

    @Bean
    Reached reached() {
        return new Reached();
    }

    @Bean
    WebMvcConfigurer notingWhoIsLetIn(Reached reached) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(reached).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
