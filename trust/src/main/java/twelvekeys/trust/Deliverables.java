package twelvekeys.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rule that lines of one deliverable are one promise.
///
/// Lines with the same promisor, promisee, deliverable and due date are one promise, done when all
/// of them are done. Counting them one by one would overstate the evidence, and a record could be
/// padded by splitting orders. The same deliverable with another due date is another promise.
public final class Deliverables {

    private Deliverables() {}

    /// Gathers lines into promises, in the order in which each promise first appears.
    ///
    /// A promise is done on the latest day any of its lines was done, and open while any is open.
    /// It was made on the earliest known day; its value is the sum of the known ones; its category
    /// is the first that is named. A line without a deliverable (none, or only blanks) is a promise
    /// of its own.
    public static List<PromiseFacts> cluster(List<PromiseLine> lines) {
        Map<Object, List<PromiseLine>> clusters = new LinkedHashMap<>();
        for (PromiseLine line : lines) {
            clusters.computeIfAbsent(key(line), key -> new ArrayList<>(1)).add(line);
        }
        return clusters.values().stream().map(Deliverables::promise).toList();
    }

    private record Key(String promisor, String promisee, String deliverable, LocalDate due) {}

    private static Object key(PromiseLine line) {
        String deliverable = line.deliverable();
        return deliverable == null || deliverable.isBlank()
                ? new Object()
                : new Key(line.promisor(), line.promisee(), deliverable, line.due());
    }

    private static PromiseFacts promise(List<PromiseLine> lines) {
        PromiseLine first = lines.getFirst();
        return new PromiseFacts(
                first.promisor(),
                first.promisee(),
                firstCategory(lines),
                first.due(),
                latestDone(lines),
                earliestMade(lines),
                totalValue(lines),
                false,
                lines.stream().map(PromiseLine::line).toList());
    }

    private static @Nullable String firstCategory(List<PromiseLine> lines) {
        for (PromiseLine line : lines) {
            if (line.category() != null) {
                return line.category();
            }
        }
        return null;
    }

    private static @Nullable LocalDate latestDone(List<PromiseLine> lines) {
        LocalDate latest = LocalDate.MIN;
        for (PromiseLine line : lines) {
            LocalDate done = line.done();
            if (done == null) {
                return null;
            }
            latest = done.isAfter(latest) ? done : latest;
        }
        return latest;
    }

    private static @Nullable LocalDate earliestMade(List<PromiseLine> lines) {
        LocalDate earliest = null;
        for (PromiseLine line : lines) {
            LocalDate made = line.made();
            if (made != null && (earliest == null || made.isBefore(earliest))) {
                earliest = made;
            }
        }
        return earliest;
    }

    private static @Nullable BigDecimal totalValue(List<PromiseLine> lines) {
        BigDecimal total = null;
        for (PromiseLine line : lines) {
            BigDecimal value = line.value();
            if (value != null) {
                total = total == null ? value : total.add(value);
            }
        }
        return total;
    }
}
