package twelvekeys.practice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was given in the fields of a practice, read with care. What is amiss is said in words for
/// whoever gave it, as an [IllegalArgumentException].
///
/// @param practice whose fields they are
/// @param texts what was given, by the field's name
/// @param today the day it is where it was given
record Given(Practice practice, Map<String, String> texts, LocalDate today) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_NAMES = 20;
    private static final int MOST_DAYS = 3_650;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern COMMA = Pattern.compile("\\s*[,;\\n]\\s*");

    String text(String name) {
        String text = maybe(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    @Nullable String maybe(String name) {
        String text = texts.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        int most = practice.field(name).kind() == Field.Kind.TEXT ? LONGEST : LONGEST_LINE;
        if (text.length() > most) {
            throw new IllegalArgumentException(
                    "“%s” has at most %,d characters.".formatted(label(name), most));
        }
        return text;
    }

    /// A day that is not ahead.
    LocalDate past(String name) {
        LocalDate day = day(name);
        if (day == null) {
            throw missing(name);
        }
        if (day.isAfter(today)) {
            throw new IllegalArgumentException(
                    "“%s” lies ahead; it must be today or before.".formatted(label(name)));
        }
        return day;
    }

    /// A day that is ahead.
    LocalDate ahead(String name) {
        LocalDate day = day(name);
        if (day == null) {
            throw missing(name);
        }
        if (!day.isAfter(today)) {
            throw new IllegalArgumentException(
                    "“%s” must be a day that lies ahead.".formatted(label(name)));
        }
        return day;
    }

    /// A day, absent if none was given.
    @Nullable LocalDate day(String name) {
        String text = maybe(name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && !day.isAfter(today.plusYears(100))) {
                return day;
            }
        } catch (DateTimeException notOne) {
            // told below, like a day that nobody means
        }
        throw new IllegalArgumentException(
                "“%s” must be a day, such as %s.".formatted(label(name), today));
    }

    /// An amount of money, absent if none was given.
    @Nullable BigDecimal money(String name) {
        String text = maybe(name);
        if (text == null) {
            return null;
        }
        if (!AMOUNT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "“%s” must be an amount, such as 1250 or 1250.50.".formatted(label(name)));
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    BigDecimal amount(String name) {
        BigDecimal money = money(name);
        if (money == null) {
            throw missing(name);
        }
        return money;
    }

    /// A number of days, absent if none was given.
    @Nullable Integer days(String name) {
        String text = maybe(name);
        if (text == null) {
            return null;
        }
        if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "“%s” must be a whole number of days.".formatted(label(name)));
        }
        return Integer.valueOf(text);
    }

    /// What was chosen.
    String choice(String name) {
        String chosen = text(name);
        List<Field.Choice> choices = practice.field(name).choices();
        if (choices.stream().noneMatch(choice -> choice.code().equals(chosen))) {
            throw new IllegalArgumentException(
                    "“%s” is one of: %s."
                            .formatted(
                                    label(name),
                                    String.join(
                                            ", ",
                                            choices.stream().map(Field.Choice::code).toList())));
        }
        return chosen;
    }

    /// The constant that was chosen.
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String chosen = choice(name);
        return Stream.of(type.getEnumConstants())
                .filter(constant -> Practice.code(constant).equals(chosen))
                .findFirst()
                .orElseThrow();
    }

    /// Names of people, at least one.
    List<String> names(String name) {
        List<String> names =
                Stream.of(COMMA.split(text(name), -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
        if (names.isEmpty()) {
            throw missing(name);
        }
        if (names.size() > MOST_NAMES) {
            throw new IllegalArgumentException(
                    "“%s” has at most %d names.".formatted(label(name), MOST_NAMES));
        }
        return names;
    }

    private IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("“%s” is missing.".formatted(label(name)));
    }

    private String label(String name) {
        return practice.field(name).label();
    }
}
