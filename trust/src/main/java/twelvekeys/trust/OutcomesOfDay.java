package twelvekeys.trust;

import java.util.Arrays;

/// How many promises of which kind counted on one day, and how many of them were not kept. Twelve
/// bytes hold a kind of promise, by its number.
final class OutcomesOfDay {

    private int[] promises = new int[2];
    private int[] all = new int[2];
    private int[] late = new int[2];
    private int size;

    /// Adds to the counts of a kind of promise; what comes to zero is gone.
    void add(int number, int more, int moreLate) {
        int at = Arrays.binarySearch(promises, 0, size, number);
        if (at < 0) {
            at = ~at;
            makeRoom(at);
            promises[at] = number;
        }
        all[at] = Math.addExact(all[at], more);
        late[at] = Math.addExact(late[at], moreLate);
        if (all[at] == 0 && late[at] == 0) {
            size--;
            move(at + 1, at, size - at);
        }
    }

    private void makeRoom(int at) {
        if (size == promises.length) {
            int room = size + size / 2 + 1;
            promises = Arrays.copyOf(promises, room);
            all = Arrays.copyOf(all, room);
            late = Arrays.copyOf(late, room);
        }
        move(at, at + 1, size - at);
        size++;
        all[at] = 0;
        late[at] = 0;
    }

    private void move(int from, int to, int length) {
        System.arraycopy(promises, from, promises, to, length);
        System.arraycopy(all, from, all, to, length);
        System.arraycopy(late, from, late, to, length);
    }

    int size() {
        return size;
    }

    /// The number of the kind of promise at a place.
    int promises(int at) {
        return promises[at];
    }

    int all(int at) {
        return all[at];
    }

    int late(int at) {
        return late[at];
    }
}
