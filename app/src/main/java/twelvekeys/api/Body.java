package twelvekeys.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The rules of what stands in a body.
final class Body {

    private static final int LONGEST_AMOUNT = 100;

    private Body() {}

    /// What must stand in a body.
    ///
    /// @throws Refusal if it does not
    static <T> T given(String name, @Nullable T value) {
        if (value == null) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "“%s” is missing.".formatted(name));
        }
        return value;
    }

    /// A text that may be left out, empty then.
    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// A yes or no that may be left out, no then.
    static boolean yes(@Nullable Boolean value) {
        return value != null && value;
    }

    /// An amount, written as text.
    ///
    /// @throws Refusal if it is no decimal number
    static @Nullable BigDecimal amount(String name, @Nullable String value) {
        try {
            if (value != null && value.length() > LONGEST_AMOUNT) {
                throw new NumberFormatException(); // a million digits would take long to read
            }
            return value == null ? null : new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "“%s” is “%s”; it must be a decimal number as text, such as \"1250.50\"."
                            .formatted(name, Query.shown(value)));
        }
    }

    /// A time zone.
    ///
    /// @throws Refusal if there is none of that name
    static @Nullable ZoneId zone(String name, @Nullable String value) {
        try {
            return value == null ? null : ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "“%s” is “%s”; it must be a time zone such as Europe/London."
                            .formatted(name, Query.shown(value)));
        }
    }
}
