package twelvekeys.tables;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Which column means what, and how its dates and amounts are written: everything needed to read a
/// file of promises, and what is remembered for the next file of the same kind.
///
/// @param columns the header of each role that has a column
/// @param dates how the dates of each date column are read
/// @param numbers how the column of values is read
public record PromiseColumns(
        Map<Role, String> columns, Map<Role, DateReading> dates, NumberReading numbers) {

    private static final String COLUMN = "column.";
    private static final String DATES = "dates.";
    private static final String NUMBERS = "numbers";

    /// @throws IllegalArgumentException if promisor or due date have no column, or a date column
    ///   has no reading
    public PromiseColumns {
        columns = Map.copyOf(columns);
        dates = Map.copyOf(dates);
        for (Role role : Role.values()) {
            if (role.isRequired() && !columns.containsKey(role)) {
                throw new IllegalArgumentException(
                        "No column is chosen for “" + role.label() + "”. Choose one.");
            }
            if (role.isDate() && columns.containsKey(role) && !dates.containsKey(role)) {
                throw new IllegalArgumentException(
                        "Say how the dates in the column “"
                                + columns.get(role)
                                + "” are written: day first or month first.");
            }
        }
    }

    /// The same as flat texts, for storing.
    public Map<String, String> toMap() {
        Map<String, String> flat = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            String header = columns.get(role);
            if (header != null) {
                flat.put(COLUMN + name(role), header);
            }
            DateReading reading = dates.get(role);
            if (reading != null) {
                flat.put(DATES + name(role), reading.code());
            }
        }
        flat.put(NUMBERS, numbers.code());
        return flat;
    }

    /// What {@link #toMap()} wrote, read back. Keys it does not know are ignored.
    ///
    /// @throws IllegalArgumentException if what is there makes no usable columns
    public static PromiseColumns fromMap(Map<String, String> flat) {
        Map<Role, String> columns = new EnumMap<>(Role.class);
        Map<Role, DateReading> dates = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String header = flat.get(COLUMN + name(role));
            if (header != null) {
                columns.put(role, header);
            }
            String code = flat.get(DATES + name(role));
            if (code != null) {
                dates.put(role, DateReading.parse(code));
            }
        }
        String numbers = flat.getOrDefault(NUMBERS, NumberReading.POINT.code());
        return new PromiseColumns(columns, dates, NumberReading.parse(numbers));
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
