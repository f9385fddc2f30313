package twelvekeys.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A choice made in an address or a form: the name of a constant, in lower case.
final class Choice {

    private Choice() {}

    /// The constant of a name; the standard one if the name is absent, empty or unknown.
    static <E extends Enum<E>> E of(Class<E> type, @Nullable String name, E standard) {
        if (name == null || name.isBlank()) {
            return standard;
        }
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElse(standard);
    }
}
