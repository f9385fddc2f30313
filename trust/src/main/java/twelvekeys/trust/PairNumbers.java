package twelvekeys.trust;

import java.util.Arrays;

/// Pairs of numbered parties, numbered themselves in the order in which they came.
///
/// A table with open addressing and linear probing; adding allocates only when it grows.
final class PairNumbers {

    private static final long FREE = -1;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /// Each slot is two places: the pair, or [#FREE], and beside it its number.
    private long[] slots = emptySlots(1 << 11);

    private long[] pairs = new long[1 << 10];
    private int size;

    PairNumbers() {}

    private static long[] emptySlots(int count) {
        long[] slots = new long[2 * count];
        Arrays.fill(slots, FREE);
        return slots;
    }

    /// A promisor and a promisee as one number; in the order of promisors, then promisees.
    static long pair(int promisor, int promisee) {
        return ((long) promisor << 32) | promisee;
    }

    static int promisor(long pair) {
        return (int) (pair >>> 32);
    }

    static int promisee(long pair) {
        return (int) pair;
    }

    /// The number of a pair, from 0.
    int number(int promisor, int promisee) {
        long pair = pair(promisor, promisee);
        int slot = slot(pair);
        return slots[slot] == pair ? (int) slots[slot + 1] : add(pair, slot);
    }

    /// Where a pair stands, or would.
    private int slot(long pair) {
        int last = slots.length - 2;
        int slot = (int) ((pair * MULTIPLIER) >>> 32) & last;
        while (slots[slot] != FREE && slots[slot] != pair) {
            slot = (slot + 2) & last;
        }
        return slot;
    }

    private int add(long pair, int slot) {
        int number = size++;
        if (number == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * number);
        }
        pairs[number] = pair;
        if (4 * size > slots.length) {
            grow();
        } else {
            slots[slot] = pair;
            slots[slot + 1] = number;
        }
        return number;
    }

    private void grow() {
        slots = emptySlots(slots.length);
        for (int number = 0; number < size; number++) {
            int slot = slot(pairs[number]);
            slots[slot] = pairs[number];
            slots[slot + 1] = number;
        }
    }

    int size() {
        return size;
    }

    /// The pair of a number.
    long pair(int number) {
        return pairs[number];
    }
}
