package twelvekeys.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes of an array as one number, the first of them in its lowest eight bits.
///
/// What is done to every byte of such a number at once costs what it costs for one. Whoever asks
/// for the first few of eight bytes leaves [#SLACK] bytes of any value after the last.
final class EightBytes {

    /// How many bytes there must be after the last one that is asked for.
    static final int SLACK = 8;

    /// The highest bit of each byte.
    static final long HIGHEST_BITS = 0x80_80_80_80_80_80_80_80L;

    private static final long ONES = 0x01_01_01_01_01_01_01_01L;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightBytes() {}

    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /// The first of eight bytes, the others 0.
    ///
    /// @param count 0 to 7
    static long first(byte[] bytes, int from, int count) {
        return at(bytes, from) & ((1L << (8 * count)) - 1);
    }

    /// A byte below 128, eight times.
    static long all(int value) {
        return value * ONES;
    }

    /// The highest bit of each byte that is at least a bound; what the other bits are means
    /// nothing.
    ///
    /// @param bound 1 to 128
    /// @param word bytes below 128, so that none carries into the next
    static long atLeast(int bound, long word) {
        return word + all(0x80 - bound);
    }
}
