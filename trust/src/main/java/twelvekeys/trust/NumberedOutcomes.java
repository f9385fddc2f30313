package twelvekeys.trust;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Very many outcomes in parts, with the names that the numbers of each part stand for.
///
/// @param parts the parts, in any order
/// @param names for each part the name of each of its numbers; the same name is the same party
public record NumberedOutcomes(List<OutcomePart> parts, List<List<String>> names) {

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if there are not as many lists of names as parts
    public NumberedOutcomes {
        parts = List.copyOf(parts);
        names = List.copyOf(names);
        if (parts.size() != names.size()) {
            throw new IllegalArgumentException("Each part needs its names");
        }
    }

    /// How many outcomes there are in all parts.
    public long size() {
        return parts.stream().mapToLong(OutcomePart::size).sum();
    }

    /// The newest day on which an outcome became known, on or before the given one.
    public Optional<LocalDate> newestDay(LocalDate notAfter) {
        int limit = Math.toIntExact(notAfter.toEpochDay());
        int newest = parts.stream().mapToInt(part -> part.newestDay(limit)).max().orElse(-1);
        return newest < 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(newest));
    }

    /// The oldest day on which an outcome became known; after the last that is counted for none.
    int oldestDay() {
        return parts.stream().mapToInt(OutcomePart::oldestDay).min().orElse(DayCounts.LAST + 1);
    }

    /// All names, in their natural order.
    List<String> sortedNames() {
        TreeSet<String> all = new TreeSet<>();
        names.forEach(all::addAll);
        return List.copyOf(all);
    }

    /// For each part the place of each of its numbers among the sorted names.
    List<int[]> places(List<String> sorted) {
        Map<String, Integer> places = HashMap.newHashMap(sorted.size());
        sorted.forEach(name -> places.put(name, places.size()));
        return names.stream()
                .map(part ->
                        part.stream().mapToInt(name -> places.getOrDefault(name, -1)).toArray())
                .toList();
    }
}
