package twelvekeys.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import twelvekeys.tables.PlainPart.Spelling;

/// Names found by their bytes, numbered in the order in which they came.
///
/// A table with open addressing: a slot holds the hash of a name in its upper half and its number
/// plus one in the lower, so that most strangers are told apart without a look at their bytes; what
/// counts is the bytes. Hash and comparison go eight bytes at a time, so names that are asked for
/// are followed by [EightBytes#SLACK] bytes of any value.
final class NameBytes {

    /// No such name yet.
    static final int UNKNOWN = -1;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final List<Spelling> spellings = new ArrayList<>();
    private byte[] text = new byte[1 << 16];
    private int[] ends = new int[1 << 10];
    private long[] slots = new long[1 << 11];

    /// The number of the name that these bytes are, or [#UNKNOWN].
    int find(byte[] bytes, int from, int to) {
        long hash = hash(bytes, from, to);
        int mask = slots.length - 1;
        for (int slot = (int) (hash >>> 32) & mask; ; slot = (slot + 1) & mask) {
            long entry = slots[slot];
            if (entry == 0) {
                return UNKNOWN;
            }
            int number = (int) entry - 1;
            if (((entry ^ hash) >>> 32) == 0 && is(number, bytes, from, to)) {
                return number;
            }
        }
    }

    private boolean is(int number, byte[] bytes, int from, int to) {
        int own = begin(number);
        if (ends[number] - own != to - from) {
            return false;
        }
        int at = from;
        for (; to - at >= Long.BYTES; at += Long.BYTES, own += Long.BYTES) {
            if (EightBytes.at(text, own) != EightBytes.at(bytes, at)) {
                return false;
            }
        }
        return EightBytes.first(text, own, to - at) == EightBytes.first(bytes, at, to - at);
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /// The number of these bytes, which are given one if they are new.
    ///
    /// @param name what they say, as it is shown
    /// @param first where in the file
    int number(byte[] bytes, int from, int to, String name, long first) {
        int known = find(bytes, from, to);
        if (known != UNKNOWN) {
            return known;
        }
        int number = spellings.size();
        spellings.add(new Spelling(name, first));
        keep(number, bytes, from, to);
        if (2 * spellings.size() > slots.length) {
            grow();
        } else {
            put(hash(bytes, from, to), number);
        }
        return number;
    }

    private void keep(int number, byte[] bytes, int from, int to) {
        int begin = begin(number);
        int end = Math.addExact(begin, to - from);
        if (end > text.length - EightBytes.SLACK) {
            text =
                    Arrays.copyOf(
                            text,
                            (int) Math.min(2L * end + EightBytes.SLACK, Integer.MAX_VALUE - 16));
        }
        if (number == ends.length) {
            ends = Arrays.copyOf(ends, 2 * number);
        }
        System.arraycopy(bytes, from, text, begin, to - from);
        ends[number] = end;
    }

    private void grow() {
        slots = new long[2 * slots.length];
        for (int number = 0; number < spellings.size(); number++) {
            put(hash(text, begin(number), ends[number]), number);
        }
    }

    private void put(long hash, int number) {
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = (hash & 0xFFFF_FFFF_0000_0000L) | (number + 1);
    }

    /// The upper half is what is used.
    private static long hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; to - at >= Long.BYTES; at += Long.BYTES) {
            hash = mix(hash ^ EightBytes.at(bytes, at));
        }
        return mix(hash ^ EightBytes.first(bytes, at, to - at));
    }

    private static long mix(long value) {
        long spread = value * MULTIPLIER;
        return spread ^ (spread >>> 29);
    }

    List<Spelling> spellings() {
        return spellings;
    }
}
