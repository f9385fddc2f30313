package twelvekeys.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what a person typed, field by field, and notes what is wrong with each.
final class FormReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Typed typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    FormReader(Typed typed) {
        this.typed = typed;
    }

    /// What was typed, with all that was found wrong.
    Typed typed() {
        return typed.with(wrong);
    }

    boolean fits() {
        return wrong.isEmpty();
    }

    /// Notes that a field is wrong; what was noted first stays.
    void refuse(String field, String words) {
        wrong.putIfAbsent(field, words);
    }

    String text(String field, int longest) {
        String text = typed.value(field).strip();
        if (text.length() > longest) {
            refuse(field, "This takes at most " + Figures.count(longest) + " characters.");
        }
        return text;
    }

    /// A text that must not be empty.
    String demanded(String field, int longest, String otherwise) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            refuse(field, otherwise);
        }
        return text;
    }

    /// A day, null if none was typed or it cannot be read.
    @Nullable LocalDate day(String field) {
        String text = typed.value(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                refuse(field, "The date must lie between the years 1900 and 2200.");
                return null;
            }
            return day;
        } catch (DateTimeException e) {
            refuse(field, "Write the date as year, month and day: 2026-12-02.");
            return null;
        }
    }

    /// A day that must be there.
    @Nullable LocalDate demandedDay(String field, String otherwise) {
        LocalDate day = day(field);
        if (day == null) {
            refuse(field, otherwise);
        }
        return day;
    }

    @Nullable LocalTime time(String field) {
        String text = typed.value(field).strip();
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeException e) {
            refuse(field, "Write the time as hours and minutes: 17:30.");
            return null;
        }
    }

    @Nullable ZoneId zone(String field) {
        String text = typed.value(field).strip();
        try {
            return text.isEmpty() ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            refuse(field, "Choose a time zone from the list.");
            return null;
        }
    }

    /// An amount such as `18500`, `18 500` or `18500.50`.
    @Nullable BigDecimal amount(String field) {
        String text = typed.value(field).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[-−]?\\d{1,14}(\\.\\d{1,6})?")) {
            refuse(field, "Write the amount in figures, such as 18500 or 18500.50.");
            return null;
        }
        return new BigDecimal(text.replace('−', '-'));
    }

    @Nullable String currency(String field) {
        String text = typed.value(field).strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[A-Z]{3}")) {
            refuse(field, "A currency is three letters, such as EUR.");
            return null;
        }
        return text;
    }
}
