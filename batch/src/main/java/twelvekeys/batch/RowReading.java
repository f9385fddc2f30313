package twelvekeys.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import twelvekeys.tables.Limits;
import twelvekeys.tables.PromiseColumns;
import twelvekeys.tables.Role;
import twelvekeys.tables.SingleRows;
import twelvekeys.trust.Grace;

/// How rows are read, as it is sent to every reader.
///
/// @param headers the columns
/// @param separator what stands between two cells of a line
/// @param columns which column means what, as [PromiseColumns#toMap]
/// @param graceDays days after the due date that are still on time
record RowReading(
        ArrayList<String> headers,
        char separator,
        LinkedHashMap<String, String> columns,
        int graceDays)
        implements Serializable {

    static RowReading of(
            List<String> headers, char separator, PromiseColumns columns, Grace grace) {
        return new RowReading(
                new ArrayList<>(headers),
                separator,
                new LinkedHashMap<>(columns.toMap()),
                grace.days());
    }

    /// The same with other columns.
    RowReading with(PromiseColumns others) {
        return new RowReading(headers, separator, new LinkedHashMap<>(others.toMap()), graceDays);
    }

    SingleRows rows() {
        return new SingleRows(headers, separator, PromiseColumns.fromMap(columns), Limits.STANDARD);
    }

    /// The place of each column of dates.
    Map<Role, Integer> datePlaces() {
        Map<Role, Integer> places = new LinkedHashMap<>();
        PromiseColumns.fromMap(columns)
                .columns()
                .forEach((role, header) -> {
                    if (role.isDate()) {
                        places.put(role, headers.indexOf(header));
                    }
                });
        return places;
    }

    Grace grace() {
        return new Grace(graceDays);
    }
}
