package twelvekeys.trust;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The statistic that trust is read from: whole counts of outcomes by the day they became known.
///
/// Adding, retracting and merging are addition of integers. The same promises give the same cells
/// from single inserts, a file, a query or a cluster, in any order, and readings of them are the
/// same to the last bit. Cells on another [Basis] are other cells, but a level read from all of
/// them does not depend on how they divide: confirming a claim changes no bit of it. A count may
/// pass through zero and below on the way (a retraction may be merged before what it retracts); it
/// must not be below zero when the cells are read.
///
/// Instances may be read from several threads, but not while one changes them.
public final class DayCells implements Iterable<DayCell> {

    private record Key(
            String promisor,
            String promisee,
            String category,
            LocalDate day,
            Outcome outcome,
            Basis basis) {

        static Key of(DayCell cell) {
            return new Key(
                    cell.promisor(),
                    cell.promisee(),
                    cell.category(),
                    cell.day(),
                    cell.outcome(),
                    cell.basis());
        }

        DayCell cell(int count) {
            return new DayCell(promisor, promisee, category, day, outcome, basis, count);
        }
    }

    private final Map<Key, Integer> counts = new HashMap<>();

    /// The cells as sorted columns, kept until the next change.
    private @Nullable CellColumns columns;

    /// No cells yet.
    public DayCells() {}

    /// The cells of promises as they stand: one resolution each.
    public static DayCells of(Iterable<PromiseFacts> promises, Grace grace) {
        DayCells cells = new DayCells();
        for (PromiseFacts promise : promises) {
            cells.add(promise.cell(grace));
        }
        return cells;
    }

    /// The cells of promises counted on the day after each was due, however early it was kept
    /// ([PromiseFacts#dueCell]): what a [CrossedModel] reads.
    public static DayCells byDueDay(Iterable<PromiseFacts> promises, Grace grace) {
        DayCells cells = new DayCells();
        for (PromiseFacts promise : promises) {
            cells.add(promise.dueCell(grace, Basis.CONFIRMED));
        }
        return cells;
    }

    /// Adds the cell's count.
    ///
    /// @throws ArithmeticException when a count exceeds what an int holds
    public DayCells add(DayCell cell) {
        change(Key.of(cell), cell.count());
        return this;
    }

    /// Takes the cell's count away again.
    ///
    /// @throws ArithmeticException when a count exceeds what an int holds
    public DayCells retract(DayCell cell) {
        change(Key.of(cell), Math.negateExact(cell.count()));
        return this;
    }

    /// Adds every cell of the other, which stays as it is.
    public DayCells merge(DayCells other) {
        for (DayCell cell : other.sorted()) {
            add(cell);
        }
        return this;
    }

    /// The cells that stand on the given bases, as cells of their own: what is read from them is
    /// what would be read had nothing else ever been put on record.
    public DayCells only(Basis... bases) {
        Set<Basis> wanted = Set.copyOf(Arrays.asList(bases));
        DayCells some = new DayCells();
        counts.forEach((key, count) -> {
            if (wanted.contains(key.basis)) {
                some.counts.put(key, count);
            }
        });
        return some;
    }

    private void change(Key key, int by) {
        columns = null;
        int count = Math.addExact(counts.getOrDefault(key, 0), by);
        if (count == 0) {
            counts.remove(key);
        } else {
            counts.put(key, count);
        }
    }

    /// The cells in day order, then by names, outcome and basis; none of them counts zero.
    @Override
    public Iterator<DayCell> iterator() {
        return sorted().iterator();
    }

    /// How many cells there are.
    public int size() {
        return counts.size();
    }

    /// The newest day with a cell, on or before the given one.
    ///
    /// Open promises have cells in the future; this tells when the record itself last spoke.
    public Optional<LocalDate> newestDay(LocalDate notAfter) {
        return counts.keySet().stream()
                .map(Key::day)
                .filter(day -> !day.isAfter(notAfter))
                .max(LocalDate::compareTo);
    }

    private List<DayCell> sorted() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().cell(entry.getValue()))
                .sorted(DayCell.ORDER)
                .toList();
    }

    /// The cells as columns for reading.
    ///
    /// @throws IllegalStateException when more was retracted than added
    CellColumns columns() {
        CellColumns known = columns;
        if (known == null) {
            known = CellColumns.of(sorted());
            columns = known;
        }
        return known;
    }
}
