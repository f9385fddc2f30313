package twelvekeys.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.PromiseLine;

/// One promise as a file tells it: the rows of one deliverable that are due on one day.
///
/// @param rows its rows, at least one, in an order that does not depend on where they stand in the
///   file: a file sorted differently tells the same promise
record FilePromise(List<StagedRow> rows) {

    private static final Comparator<@Nullable LocalDate> DAYS =
            Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<StagedRow> ORDER =
            Comparator.comparing(StagedRow::lineKey)
                    .thenComparing(StagedRow::what)
                    .thenComparing(StagedRow::category)
                    .thenComparing(
                            StagedRow::value, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(StagedRow::madeOn, DAYS)
                    .thenComparing(StagedRow::doneOn, DAYS)
                    .thenComparingLong(StagedRow::line);

    /// Puts the rows in order.
    FilePromise {
        rows = rows.stream().sorted(ORDER).toList();
    }

    /// How many lines an entry names one by one.
    static final int MOST_LINES = 200;

    /// The promises of the rows of one group. Rows with a deliverable and one due day are one
    /// promise; rows without a deliverable are a promise each.
    static List<FilePromise> of(List<StagedRow> group) {
        Map<LocalDate, List<StagedRow>> byDue = new LinkedHashMap<>();
        List<FilePromise> promises = new ArrayList<>();
        for (StagedRow row : group) {
            if (row.deliverable() == null) {
                promises.add(new FilePromise(List.of(row)));
            } else {
                byDue.computeIfAbsent(row.due(), day -> new ArrayList<>()).add(row);
            }
        }
        byDue.values().forEach(rows -> promises.add(new FilePromise(rows)));
        return promises;
    }

    StagedRow first() {
        return rows.getFirst();
    }

    LocalDate due() {
        return first().due();
    }

    /// The day all of it had come: the latest of its lines, absent while one is missing.
    @Nullable LocalDate doneOn() {
        LocalDate latest = null;
        for (StagedRow row : rows) {
            LocalDate done = row.doneOn();
            if (done == null) {
                return null;
            }
            latest = latest == null || done.isAfter(latest) ? done : latest;
        }
        return latest;
    }

    /// The earliest day on which one of its lines was promised, absent if unknown.
    @Nullable LocalDate madeOn() {
        return rows.stream()
                .map(StagedRow::madeOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /// The value of its lines together, absent if none has one.
    @Nullable BigDecimal value() {
        return rows.stream()
                .map(StagedRow::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(BigDecimal::stripTrailingZeros)
                .orElse(null);
    }

    /// What was promised: the line's own words, or the first line's and how many more.
    String what() {
        String words = first().what();
        long others = rows.stream().map(StagedRow::what).distinct().count() - 1;
        if (others == 0 || words.isEmpty()) {
            return words;
        }
        return words + (others == 1 ? " and one more" : " and " + others + " more");
    }

    String category() {
        return first().category();
    }

    /// Its lines. Beyond [#MOST_LINES] the rest is summed up as one line, so that an entry stays of
    /// a readable size.
    List<PromiseLine> lines() {
        if (rows.size() <= MOST_LINES) {
            return lines(rows);
        }
        List<StagedRow> rest = rows.subList(MOST_LINES - 1, rows.size());
        FilePromise summed = new FilePromise(rest);
        List<PromiseLine> lines = new ArrayList<>(lines(rows.subList(0, MOST_LINES - 1)));
        lines.add(
                new PromiseLine("", rest.size() + " lines more", summed.value(), summed.doneOn()));
        return lines;
    }

    private static List<PromiseLine> lines(List<StagedRow> rows) {
        return rows.stream()
                .map(row ->
                        new PromiseLine(
                                row.lineKey(), row.what(), plain(row.value()), row.doneOn()))
                .toList();
    }

    List<Long> lineNumbers() {
        return rows.stream().map(StagedRow::line).sorted().toList();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }
}
