package twelvekeys.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/// What an address needs: nothing, a right, or, if it does not say, what nobody has.
sealed interface AddressRule {

    /// It answers everybody.
    record Everybody() implements AddressRule {}

    /// It answers a member with a right.
    ///
    /// @param right the right
    record Needs(Right right) implements AddressRule {}

    /// It says nothing, and answers nobody.
    record Unsaid() implements AddressRule {}

    /// Handlers that are not ours to annotate, and tell everybody nothing but how to ask: the error
    /// page, and the description of the REST interface.
    Set<String> OPEN_ELSEWHERE =
            Set.of(
                    "org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController",
                    "org.springdoc.webmvc.api.OpenApiWebMvcResource");

    /// The rule of a handler: its method's, else its class's.
    static AddressRule of(HandlerMethod handler) {
        AddressRule rule = of(handler.getMethod());
        if (rule == null) {
            rule = of(handler.getBeanType());
        }
        if (rule == null && OPEN_ELSEWHERE.contains(handler.getBeanType().getName())) {
            rule = new Everybody();
        }
        return rule == null ? new Unsaid() : rule;
    }

    private static @Nullable AddressRule of(java.lang.reflect.AnnotatedElement said) {
        Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(said, Allowed.class);
        if (allowed != null) {
            return new Needs(allowed.value());
        }
        return AnnotatedElementUtils.hasAnnotation(said, Open.class) ? new Everybody() : null;
    }
}
