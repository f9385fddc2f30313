package twelvekeys.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Side;

/// Who may ask which address of a partnership: read from what each address demands and from what
/// each role allows. Neither knows of sides, so that both have the same.
@Component
class AddressRules implements SideRules {

    private static final String PARTNERSHIP = "/partnerships/{id}";

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    AddressRules(ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<SideRule> of(Looking looking) {
        Map<Right, Long> counts = new TreeMap<>();
        addresses.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry ->
                        entry.getKey().getPatternValues().stream()
                                .anyMatch(pattern -> pattern.startsWith(PARTNERSHIP)))
                .flatMap(entry -> right(entry.getValue()))
                .forEach(right -> counts.merge(right, 1L, Long::sum));
        List<SideRule> rules = new ArrayList<>();
        counts.forEach((right, count) -> rules.add(rule(right, count)));
        return rules;
    }

    private static SideRule rule(Right right, long count) {
        Map<Side, String> held = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            held.put(side, roles(right));
        }
        return switch (right) {
            case READ ->
                    new SideRule(
                            SideRule.Deed.SEES,
                            "Looks at all of the partnership (" + count + " addresses)",
                            held);
            case WRITE ->
                    new SideRule(
                            SideRule.Deed.EDITS, "Puts on record (" + count + " addresses)", held);
            case MANAGE ->
                    new SideRule(
                            SideRule.Deed.EDITS,
                            "Asks people, names witnesses and the like (" + count + " addresses)",
                            held);
        };
    }

    private static String roles(Right right) {
        return Stream.of(Role.values())
                .filter(role -> role.rights().contains(right))
                .map(Role::label)
                .collect(Collectors.joining(", "));
    }

    private static Stream<Right> right(HandlerMethod handler) {
        Allowed said =
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
        @Nullable Allowed allowed =
                said == null
                        ? AnnotatedElementUtils.findMergedAnnotation(
                                handler.getBeanType(), Allowed.class)
                        : said;
        return allowed == null ? Stream.empty() : Stream.of(allowed.value());
    }
}
