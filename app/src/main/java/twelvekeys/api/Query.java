package twelvekeys.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The rule that a query parameter has one of its allowed values: anything else is refused with the
/// list of them, never read as something near.
final class Query {

    private static final int MOST_WORDS = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private Query() {}

    /// The code of a constant in addresses and answers: `KEPT_LATE` is `kept-late`.
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant of a code.
    ///
    /// @throws Refusal if there is none, with the codes there are
    static <E extends Enum<E>> E oneOf(Class<E> type, String parameter, String given) {
        return among(List.of(type.getEnumConstants()), parameter, given);
    }

    /// The constant of a code, absent if none was given.
    static <E extends Enum<E>> Optional<E> optional(
            Class<E> type, String parameter, @Nullable String given) {
        return given == null || given.isEmpty()
                ? Optional.empty()
                : Optional.of(oneOf(type, parameter, given));
    }

    private static <E extends Enum<E>> E among(List<E> all, String parameter, String given) {
        return all.stream()
                .filter(constant -> code(constant).equals(given))
                .findFirst()
                .orElseThrow(
                        () -> unknown(parameter, given, all.stream().map(Query::code).toList()));
    }

    static Refusal unknown(String parameter, String given, List<String> allowed) {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "“%s” is not a value of “%s”. Use one of: %s."
                        .formatted(shown(given), parameter, String.join(", ", allowed)),
                allowed);
    }

    /// A whole number within bounds.
    static int within(String parameter, int given, int least, int most) {
        if (given < least || given > most) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "“%s” is %d; it must be a whole number from %d to %d."
                            .formatted(parameter, given, least, most),
                    List.of(least + "–" + most));
        }
        return given;
    }

    /// A line or sequence number to go on behind.
    static long after(long given) {
        if (given < 0) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST, "“after” is " + given + "; it must be 0 or more.");
        }
        return given;
    }

    /// A day from 1900 to 2199, absent if none was given.
    static @Nullable LocalDate day(String parameter, @Nullable LocalDate given) {
        if (given != null && (given.isBefore(EARLIEST) || given.isAfter(LATEST))) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "“%s” is %s; it must be a day from %s to %s."
                            .formatted(parameter, given, EARLIEST, LATEST),
                    List.of(EARLIEST + "–" + LATEST));
        }
        return given;
    }

    /// Words to search for, without control characters.
    static String words(String given) {
        if (given.length() > MOST_WORDS) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "“q” has more than " + MOST_WORDS + " characters; shorten it.");
        }
        return given.codePoints()
                .filter(c -> !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /// What was given, short enough to be repeated in a message.
    static String shown(String given) {
        return given.length() <= 60 ? given : given.substring(0, 60) + "…";
    }

    /// The codes of all constants of a type.
    static List<String> codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Query::code).toList();
    }
}
