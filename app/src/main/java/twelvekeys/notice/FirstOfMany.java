package twelvekeys.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The first of many lists that are each in order, without sorting them all: of a list, only what
/// may still be among the first is looked at.
final class FirstOfMany<T> {

    private final Comparator<T> order;
    private final int most;
    private final PriorityQueue<T> lastFirst;

    /// Nothing was added yet.
    ///
    /// @param most how many are wanted, at least 1
    FirstOfMany(Comparator<T> order, int most) {
        this.order = order;
        this.most = most;
        this.lastFirst = new PriorityQueue<>(most + 1, order.reversed());
    }

    /// Adds a list that is in order.
    void add(List<T> inOrder) {
        for (T each : inOrder) {
            if (lastFirst.size() == most) {
                if (order.compare(each, lastFirst.element()) >= 0) {
                    return; // what follows in this list comes later still
                }
                lastFirst.remove();
            }
            lastFirst.add(each);
        }
    }

    /// The first of all that were added, in order.
    List<T> inOrder() {
        List<T> first = new ArrayList<>(lastFirst);
        first.sort(order);
        return first;
    }
}
