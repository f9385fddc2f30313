package twelvekeys.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// The addresses at which something is: those of handlers, whose rules [DenyByDefault] holds, and
/// those of the files under `static` and in WebJars, which are everybody's.
final class KnownAddresses implements RequestMatcher {

    private static final String STATIC = "/static/";
    private static final String WEBJARS = "/webjars/";

    private final SingletonSupplier<List<PathPattern>> handled;
    private final Set<String> files = files();

    /// @param mappings asked for at the first request, when all of them are there
    KnownAddresses(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        handled = SingletonSupplier.of(() -> patterns(mappings));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith(WEBJARS) || files.contains(path)) {
            return true;
        }
        PathContainer parsed = PathContainer.parsePath(path);
        return handled.obtain().stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private static List<PathPattern> patterns(
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(java.util.Objects::nonNull)
                .flatMap(condition -> condition.getPatterns().stream())
                .toList();
    }

    private static Set<String> files() {
        try {
            Set<String> files = new HashSet<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:/static/**/*")) {
                String address = file.getURL().getPath();
                files.add(address.substring(address.lastIndexOf(STATIC) + STATIC.length() - 1));
            }
            return Set.copyOf(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
