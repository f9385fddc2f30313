package twelvekeys.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A reader of lines as bytes, each ended by one line feed, the last one too.
final class LineReader {

    private static final int BUFFER = 1 << 16;

    private final String member;
    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private long line;

    /// @param member whose lines these are, for faults
    LineReader(String member, InputStream in) {
        this.member = member;
        this.in = in;
    }

    /// The number of the line read last, counted from 1.
    long line() {
        return line;
    }

    /// The next line without its line feed, or null after the last.
    ///
    /// @throws BundleFault if a line is longer than a JSON text may be, or the last has no end
    byte @Nullable [] next() throws IOException, BundleFault {
        int searched = start;
        while (true) {
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    return taken(i);
                }
            }
            searched = end - start;
            if (!more()) {
                return null;
            }
        }
    }

    private byte[] taken(int lineEnd) throws BundleFault {
        byte[] bytes = Arrays.copyOfRange(buffer, start, lineEnd);
        start = lineEnd + 1;
        line++;
        if (bytes.length > Json.MAX_BYTES) {
            throw tooLong(line);
        }
        return bytes;
    }

    /// Moves what is left to the front and reads on.
    private boolean more() throws IOException, BundleFault {
        int left = end - start;
        if (left > Json.MAX_BYTES) {
            throw tooLong(line + 1);
        }
        byte[] room = left * 2 > buffer.length ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, start, room, 0, left);
        buffer = room;
        start = 0;
        end = left;
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0 && left > 0) {
            throw new BundleFault(member, line + 1, "does not end in a line feed");
        }
        end += Math.max(read, 0);
        return read >= 0;
    }

    private BundleFault tooLong(long where) {
        return new BundleFault(member, where, "is longer than " + Json.MAX_BYTES + " bytes");
    }
}
