package twelvekeys.tables;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row with its cells found by role and its dates read, before the rules have looked at it.
final class RowDraft {

    private final Row row;
    private final List<String> headers;
    private final Map<Role, Integer> places;
    private final Map<Role, DateValue> dates = new EnumMap<>(Role.class);

    RowDraft(Row row, List<String> headers, Map<Role, Integer> places, PromiseColumns columns) {
        this.row = row;
        this.headers = headers;
        this.places = places;
        columns.dates()
                .forEach((role, reading) -> {
                    if (has(role)) {
                        dates.put(role, reading.read(text(role)));
                    }
                });
    }

    Row row() {
        return row;
    }

    List<String> headers() {
        return headers;
    }

    boolean has(Role role) {
        return places.containsKey(role);
    }

    /// The tidied text of a role's cell; empty if it has no column.
    String text(Role role) {
        Integer place = places.get(role);
        return place == null ? "" : Names.clean(row.cells().get(place));
    }

    @Nullable String textOrNull(Role role) {
        String text = text(role);
        return text.isEmpty() ? null : text;
    }

    String header(Role role) {
        Integer place = places.get(role);
        return place == null ? role.label() : headers.get(place);
    }

    @Nullable DateValue date(Role role) {
        return dates.get(role);
    }

    @Nullable LocalDate day(Role role) {
        return dates.get(role) instanceof DateValue.Day(var day) ? day : null;
    }
}
