package twelvekeys.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// One way to ask this server: a method and a pattern, and the handler that Spring finds for them.
///
/// @param told the parameter that tells handlers of the same pattern apart; empty for most
/// @param type what it takes; empty for nothing
record Way(String method, String pattern, String told, String type, HandlerMethod handler) {

    /// All ways there are.
    static List<Way> all(List<RequestMappingInfoHandlerMapping> mappings) {
        List<Way> all = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> add(all, info, handler));
        }
        all.sort(
                Comparator.comparing(Way::endsTheSession)
                        .thenComparing(Way::pattern)
                        .thenComparing(Way::method)
                        .thenComparing(Way::told));
        return all;
    }

    private static void add(List<Way> all, RequestMappingInfo info, HandlerMethod handler) {
        if (info.getPatternValues().contains("/error") && info.getProducesCondition().isEmpty()) {
            return; // the same page again, for programs
        }
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        String told =
                info.getParamsCondition().getExpressions().stream()
                        .map(Object::toString)
                        .findFirst()
                        .orElse("");
        String type =
                info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .map(MediaType::toString)
                        .findFirst()
                        .orElse("");
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                all.add(new Way(method.name(), pattern, told, type, handler));
            }
        }
    }

    /// Whoever asks this is not signed in afterwards.
    boolean endsTheSession() {
        return pattern.equals("/sign-out");
    }

    boolean looks() {
        return method.equals("GET");
    }

    boolean isForPrograms() {
        return pattern.startsWith("/api/");
    }

    /// How the table of who may ask calls it.
    String name() {
        return method + " " + pattern + (told.isEmpty() ? "" : "?" + told);
    }

    /// An address of this way.
    String at(String path) {
        return told.isEmpty() ? path : path + "?" + told + "=yes";
    }

    /// The least that is taken, so that what is asked reaches the handler and does nothing there.
    byte[] body() {
        if (type.equals(MediaType.APPLICATION_JSON_VALUE)) {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
        return type.equals(MediaType.MULTIPART_FORM_DATA_VALUE)
                ? TwoCompaniesAtWork.form("a.csv", "a")
                : new byte[0];
    }

    /// The type of that body, as a header.
    String header() {
        if (type.equals(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return TwoCompaniesAtWork.FORM;
        }
        return type.isEmpty() && !looks() ? MediaType.APPLICATION_FORM_URLENCODED_VALUE : type;
    }
}
