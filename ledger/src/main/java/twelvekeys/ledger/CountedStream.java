package twelvekeys.ledger;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// A stream that counts what is read, sums it up, and ends with an error when it is too much.
final class CountedStream extends FilterInputStream {

    /// More bytes came than are allowed.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        private TooLong(long most) {
            super("There are more than " + most + " bytes");
        }
    }

    private final CRC32 crc = new CRC32();
    private final long most;
    private long count;

    CountedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    long count() {
        return count;
    }

    long crc() {
        return crc.getValue();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            crc.update(bytes, offset, read);
            count += read;
            if (count > most) {
                throw new TooLong(most);
            }
        }
        return read;
    }

    @Override
    public long skip(long bytes) {
        throw new UnsupportedOperationException("Everything is read");
    }
}
