package twelvekeys.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/// How a party is written, and where it first is written so.
///
/// @param file the number of the file, in the order of their names
/// @param at grows with the place in the file
/// @param spelling the name as it is shown
/// @param several whether the party is written in other ways too
record First(int file, long at, String spelling, boolean several) implements Serializable {

    private static final Comparator<First> ORDER =
            Comparator.comparingInt(First::file).thenComparingLong(First::at);

    /// The earlier of two places in which one party is written.
    First or(First other) {
        First earlier = ORDER.compare(this, other) <= 0 ? this : other;
        boolean more = several || other.several || !spelling.equals(other.spelling);
        return new First(earlier.file, earlier.at, earlier.spelling, more);
    }

    void write(DataOutput out) throws IOException {
        byte[] text = spelling.getBytes(StandardCharsets.UTF_8);
        out.writeInt(file);
        out.writeLong(at);
        out.writeInt(text.length);
        out.write(text);
    }

    static First read(DataInput in) throws IOException {
        int file = in.readInt();
        long at = in.readLong();
        byte[] text = new byte[in.readInt()];
        in.readFully(text);
        return new First(file, at, new String(text, StandardCharsets.UTF_8), false);
    }
}
