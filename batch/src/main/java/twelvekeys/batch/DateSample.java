package twelvekeys.batch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import twelvekeys.tables.Row;
import twelvekeys.tables.TableSample;

/// The different values of the columns of dates that come first, from several pieces: what
/// [TableSample] takes from the whole file. The values that come first of all are among those that
/// come first in each piece; so samples can be put together in any order.
final class DateSample implements Serializable {

    private static final long serialVersionUID = 1L;

    /// Where a value first stands.
    private record Place(int file, long at) implements Serializable, Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return file == other.file
                    ? Long.compare(at, other.at)
                    : Integer.compare(file, other.file);
        }
    }

    private final int most;

    /// For each column that is looked at its values.
    private final HashMap<Integer, HashMap<String, Place>> values = new HashMap<>();

    /// @param places the columns to look at
    /// @param most how many values of a column are kept
    DateSample(Iterable<Integer> places, int most) {
        this.most = most;
        places.forEach(place -> values.put(place, new HashMap<>()));
    }

    static DateSample of(RowWalk walk, Iterable<Integer> places, int most) {
        DateSample sample = new DateSample(places, most);
        while (walk.next()) {
            Row row = walk.row();
            if (row != null) {
                sample.take(row, new Place(walk.file(), walk.at()));
            }
        }
        return sample;
    }

    private void take(Row row, Place at) {
        values.forEach((column, known) ->
                TableSample.sampled(row.cells().get(column))
                        .ifPresent(value -> take(known, value, at)));
    }

    private void take(Map<String, Place> known, String value, Place at) {
        known.merge(value, at, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        if (known.size() > 2 * most) {
            keepFirst(known);
        }
    }

    private void keepFirst(Map<String, Place> known) {
        known.keySet().retainAll(new HashSet<>(inOrder(known)));
    }

    private List<String> inOrder(Map<String, Place> known) {
        return known.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Adds what another one found.
    DateSample plus(DateSample other) {
        other.values.forEach((column, found) -> {
            Map<String, Place> known = values.get(column);
            if (known != null) {
                found.forEach((value, at) -> take(known, value, at));
            }
        });
        return this;
    }

    /// The values of each of so many columns, in the order in which they first stand; none where
    /// nobody looked.
    List<List<String>> values(int columns) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            all.add(inOrder(values.getOrDefault(i, new HashMap<>())));
        }
        return all;
    }
}
