package twelvekeys.filings;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// A stream of unpacked bytes that ends with a refusal once it looks like a zip bomb.
final class GuardedStream extends FilterInputStream {

    private static final long RATIO_FROM = 16L << 20;

    private final long packed;
    private final ReadLimits limits;
    private final AtomicLong all;
    private long read;

    /// @param packed the bytes of the packed file; negative if not known
    /// @param all the bytes unpacked so far by everybody
    GuardedStream(InputStream in, long packed, ReadLimits limits, AtomicLong all) {
        super(in);
        this.packed = packed;
        this.limits = limits;
        this.all = all;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    private void count(int n) throws IOException {
        read += n;
        if (read > limits.ofOneFile()) {
            throw new RefusedException("unpacks to more than " + limits.ofOneFile() + " bytes");
        }
        if (all.addAndGet(n) > limits.ofAll()) {
            throw new RefusedException(
                    "all files together unpack to more than " + limits.ofAll() + " bytes");
        }
        if (packed >= 0 && read > RATIO_FROM && read / limits.ratio() > packed) {
            throw new RefusedException(
                    "unpacks to more than "
                            + limits.ratio()
                            + " times its size, as a zip bomb does");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
