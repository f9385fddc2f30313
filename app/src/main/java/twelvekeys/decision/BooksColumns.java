package twelvekeys.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import twelvekeys.tables.Names;
import twelvekeys.tables.Row;

/// Where in a row each column stands. Columns are found by their names, in any order; others are
/// read over.
///
/// @param places the place of each column that is there
record BooksColumns(Map<String, Integer> places) {

    /// Copies the places.
    BooksColumns {
        places = Map.copyOf(places);
    }

    /// Finds the columns.
    ///
    /// @throws BooksRefused if one is missing that must be there
    static BooksColumns of(List<String> headers) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = Names.key(headers.get(i));
            if (BooksFile.COLUMNS.contains(name)) {
                places.putIfAbsent(name, i);
            }
        }
        boolean whole =
                (places.containsKey("partner") || places.containsKey("partnership"))
                        && places.containsKey("period")
                        && (places.containsKey("business") || places.containsKey("benefit"));
        if (!whole) {
            throw BooksRefused.whole(
                    "The first line must name the columns partner, period, and business, benefit or"
                            + " both; currency may be added. This file names: "
                            + BookedPeriod.shown(String.join(", ", headers))
                            + ".");
        }
        return new BooksColumns(places);
    }

    /// The text of a cell without spaces around it, empty where the column is missing.
    String cell(Row row, String column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cells().get(place).strip();
    }
}
