package twelvekeys.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.intake.TwoVersions.Told;

/// What must stand after files were imported, worked out in memory with lists and loops only, and
/// without a line of the code under test.
final class StandingModel {

    /// A promise as the model has it.
    static final class Stands {
        final LocalDate firstDue;
        LocalDate due;
        LocalDate inForce;
        int moves;
        List<Told> rows;

        Stands(LocalDate due, List<Told> rows) {
            this.firstDue = due;
            this.due = due;
            this.inForce = due;
            this.rows = rows;
        }

        @Nullable LocalDate done() {
            return StandingModel.done(rows);
        }
    }

    private final Map<String, List<Stands>> byKey = new TreeMap<>();

    /// Takes a file in, as one that shows the state of a day.
    void take(List<Told> file, LocalDate stateOf) {
        Map<String, List<Told>> groups = new TreeMap<>();
        for (Told row : file) {
            if (row.due() != null) {
                groups.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
            }
        }
        groups.forEach((key, rows) ->
                take(rows, byKey.computeIfAbsent(key, any -> new ArrayList<>()), stateOf));
    }

    private static void take(List<Told> rows, List<Stands> standing, LocalDate stateOf) {
        List<List<Told>> told = new ArrayList<>();
        if (rows.getFirst().delivery().isEmpty()) {
            rows.forEach(row -> told.add(List.of(row)));
        } else {
            told.addAll(rows.stream().collect(Collectors.groupingBy(StandingModel::due)).values());
        }
        told.sort(Comparator.comparing(one -> due(one.getFirst())));
        List<Stands> free = new ArrayList<>(standing);
        match(told, free, (one, s) -> sameDay(one, s) && sameDone(one, s) && sameWords(one, s));
        match(told, free, (one, s) -> sameDay(one, s) && sameDone(one, s));
        match(told, free, StandingModel::sameDay);
        free.sort(Comparator.comparing((Stands s) -> s.due));
        Told any = rows.getFirst();
        boolean tellable =
                !any.delivery().isEmpty()
                        || !any.line().isEmpty()
                        || (!any.what().isEmpty() && any.made() != null);
        for (List<Told> one : told) {
            Stands moved =
                    free.stream()
                            .filter(s -> tellable && (s.done() == null || sameDone(one, s)))
                            .findFirst()
                            .orElse(null);
            if (moved == null) {
                standing.add(new Stands(due(one.getFirst()), one));
            } else {
                free.remove(moved);
                moved.due = due(one.getFirst());
                moved.moves++;
                moved.inForce = stateOf.isAfter(moved.inForce) ? moved.inForce : moved.due;
                moved.rows = one;
            }
        }
    }

    private static void match(
            List<List<Told>> told, List<Stands> free, BiPredicate<List<Told>, Stands> alike) {
        told.removeIf(one -> {
            Stands match = free.stream().filter(s -> alike.test(one, s)).findFirst().orElse(null);
            if (match != null) {
                match.rows = one;
                free.remove(match);
            }
            return match != null;
        });
    }

    /// Every standing promise as a line of text, sorted.
    List<String> lines() {
        return byKey.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(s -> line(entry.getKey(), s)))
                .sorted()
                .toList();
    }

    private static String line(String key, Stands s) {
        String party = key.substring(0, key.indexOf('#'));
        return String.join(
                "|",
                party,
                s.firstDue.toString(),
                s.due.toString(),
                s.inForce.toString(),
                String.valueOf(s.moves),
                String.valueOf(s.done()),
                String.valueOf(value(s.rows)),
                String.valueOf(s.rows.size()));
    }

    static String party(String vendor, String site) {
        return vendor.toLowerCase(Locale.ROOT) + "/" + site.toLowerCase(Locale.ROOT);
    }

    private static String key(Told row) {
        String what =
                !row.delivery().isEmpty()
                        ? "d:" + row.delivery().toLowerCase(Locale.ROOT)
                        : !row.line().isEmpty()
                                ? "l:" + row.line()
                                : "c:" + row.what() + ":" + row.kind() + ":" + row.made();
        return party(row.vendor(), row.site()) + "#" + what;
    }

    private static boolean sameDay(List<Told> told, Stands s) {
        return due(told.getFirst()).equals(s.due);
    }

    private static boolean sameDone(List<Told> told, Stands s) {
        return Objects.equals(done(told), s.done());
    }

    private static boolean sameWords(List<Told> told, Stands s) {
        return words(told).equals(words(s.rows));
    }

    private static List<String> words(List<Told> rows) {
        return rows.stream()
                .map(row ->
                        Stream.of(row.line(), row.what(), value(List.of(row)), row.done())
                                .map(String::valueOf)
                                .collect(Collectors.joining("|")))
                .sorted()
                .toList();
    }

    private static LocalDate due(Told row) {
        return Objects.requireNonNull(row.due());
    }

    private static @Nullable LocalDate done(List<Told> rows) {
        return rows.stream().anyMatch(row -> row.done() == null)
                ? null
                : rows.stream()
                        .map(Told::done)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static @Nullable String value(List<Told> rows) {
        return rows.stream().allMatch(row -> row.value().isEmpty())
                ? null
                : rows.stream()
                        .filter(row -> !row.value().isEmpty())
                        .map(row -> new BigDecimal(row.value()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
