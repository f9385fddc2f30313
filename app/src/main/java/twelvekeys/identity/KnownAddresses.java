package twelvekeys.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// The addresses at which something is: those of handlers, and those of the files under `static`
/// and in WebJars, which are everybody's.
final class KnownAddresses {

    private static final String STATIC = "/static/";
    private static final String WEBJARS = "/webjars/";

    /// A pattern of addresses, and whether a handler there answers everybody.
    private record Handled(PathPattern pattern, boolean open) {}

    private final SingletonSupplier<List<Handled>> handled;
    private final Set<String> files = files();

    /// @param mappings asked for at the first request, when all of them are there
    KnownAddresses(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        handled = SingletonSupplier.of(() -> handled(mappings));
    }

    /// Whether something at the address of a request answers everybody, by one method at least;
    /// [DenyByDefault] tells the methods apart.
    boolean open(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(WEBJARS) || files.contains(path) || at(path).anyMatch(Handled::open);
    }

    /// Whether anything is at the address of a request.
    boolean handled(HttpServletRequest request) {
        return at(request.getRequestURI()).findAny().isPresent();
    }

    private Stream<Handled> at(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return handled.obtain().stream().filter(some -> some.pattern.matches(parsed));
    }

    private static List<Handled> handled(
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry ->
                        patterns(entry.getKey())
                                .map(pattern ->
                                        new Handled(
                                                pattern,
                                                AddressRule.of(entry.getValue())
                                                        instanceof AddressRule.Everybody)))
                .toList();
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        return Stream.of(info)
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(Objects::nonNull)
                .flatMap(condition -> condition.getPatterns().stream());
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
