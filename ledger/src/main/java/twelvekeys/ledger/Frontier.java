package twelvekeys.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// The right edge of a log: all that is needed to append a leaf and to know the root. Immutable.
///
/// It holds the roots of the complete subtrees that the log consists of, one for each 1 in the
/// binary form of its size: a log of 13 leaves is a subtree of 8, one of 4 and one of 1. That is at
/// most 63 hashes, however long the log is. Appending hashes twice on average; the new frontier is
/// a small array of its own, which costs less than one hash.
public final class Frontier {

    /// The frontier of a log without entries.
    public static final Frontier EMPTY = new Frontier(0, new Hash[0]);

    private final long size;

    /// The largest first.
    private final Hash[] peaks;

    private Frontier(long size, Hash[] peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /// The frontier that [#bytes()] wrote.
    ///
    /// @throws IllegalArgumentException if the length does not fit the size
    public static Frontier of(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw new IllegalArgumentException("A frontier begins with its size in 8 bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long size = in.getLong();
        if (size < 0 || in.remaining() != Long.bitCount(size) * Hash.LENGTH) {
            throw new IllegalArgumentException(
                    "A frontier of size " + size + " does not have " + bytes.length + " bytes");
        }
        Hash[] peaks = new Hash[Long.bitCount(size)];
        byte[] hash = new byte[Hash.LENGTH];
        for (int i = 0; i < peaks.length; i++) {
            in.get(hash);
            peaks[i] = Hash.of(hash);
        }
        return new Frontier(size, peaks);
    }

    /// How many leaves the log has: 0 to 2^63−1.
    public long size() {
        return size;
    }

    /// The frontier with one leaf more.
    ///
    /// @throws IllegalStateException if the log has 2^63−1 leaves already
    public Frontier append(Hash leaf) {
        return append(leaf, _ -> {});
    }

    /// The frontier with one leaf more, telling which subtrees it completes.
    ///
    /// @param finished is told each subtree of height 8, 16, 24 … whose last leaf this is, lowest
    ///   first: what [StoredHashes] must find later
    /// @throws IllegalStateException if the log has 2^63−1 leaves already
    public Frontier append(Hash leaf, Consumer<Subtree> finished) {
        if (size == Long.MAX_VALUE) {
            throw new IllegalStateException("The log is full");
        }
        int merged = Long.numberOfTrailingZeros(~size);
        Hash hash = leaf;
        for (int height = 1; height <= merged; height++) {
            hash = Merkle.node(peaks[peaks.length - height], hash);
            if (height % Subtree.STORED_HEIGHT == 0) {
                finished.accept(new Subtree(height, size >>> height, hash));
            }
        }
        Hash[] after = Arrays.copyOf(peaks, peaks.length - merged + 1);
        after[after.length - 1] = hash;
        return new Frontier(size + 1, after);
    }

    /// The root of the log: [Merkle#EMPTY_ROOT] if there is no leaf.
    public Hash root() {
        if (peaks.length == 0) {
            return Merkle.EMPTY_ROOT;
        }
        Hash root = peaks[peaks.length - 1];
        for (int i = peaks.length - 2; i >= 0; i--) {
            root = Merkle.node(peaks[i], root);
        }
        return root;
    }

    /// The proof that the leaf appended next is in the log of then. The leaf itself is no part of
    /// it.
    ///
    /// @throws IllegalStateException if the log has 2^63−1 leaves already
    public InclusionProof proofOfNext() {
        if (size == Long.MAX_VALUE) {
            throw new IllegalStateException("The log is full");
        }
        List<Hash> path = new ArrayList<>(Arrays.asList(peaks));
        Collections.reverse(path);
        return new InclusionProof(size, size + 1, path);
    }

    /// The size in 8 bytes, big-endian, and then the hashes of the complete subtrees, largest
    /// first, 32 bytes each.
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES + peaks.length * Hash.LENGTH).putLong(size);
        for (Hash peak : peaks) {
            out.put(peak.bytes());
        }
        return out.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontier frontier
                && size == frontier.size
                && Arrays.equals(peaks, frontier.peaks);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) * 31 + Arrays.hashCode(peaks);
    }

    @Override
    public String toString() {
        return "log of " + size + " with root " + root();
    }
}
