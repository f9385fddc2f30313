package twelvekeys.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Computes hashes of subtrees from what is stored, reading each run of 256 hashes once.
///
/// Made for one proof, then thrown away: it keeps every run it read.
final class TreeReader {

    private static final int RUN = 1 << Subtree.STORED_HEIGHT;

    private record Run(int height, long number) {}

    private final StoredHashes stored;
    private final long size;
    private final Map<Run, List<Hash>> runs = new HashMap<>();

    /// @param size how many leaves of the log count
    TreeReader(StoredHashes stored, long size) {
        this.stored = stored;
        this.size = size;
    }

    /// The hash of the tree over the leaves from `from` up to, and without, `to`.
    ///
    /// @param from a multiple of the largest power of two that is at most `to` − `from`, as in
    ///   every tree that RFC 9162 splits off
    Hash range(long from, long to) {
        long width = to - from;
        long left = Long.highestOneBit(width);
        int height = Long.numberOfTrailingZeros(left);
        Hash complete = complete(height, from >>> height);
        return left == width ? complete : Merkle.node(complete, range(from + left, to));
    }

    private Hash complete(int height, long number) {
        int below = height % Subtree.STORED_HEIGHT;
        int storedHeight = height - below;
        long first = number << below;
        List<Hash> run = run(storedHeight, first / RUN);
        int start = (int) (first % RUN);
        return folded(run, start, start + (1 << below));
    }

    private static Hash folded(List<Hash> run, int start, int end) {
        if (end - start == 1) {
            return run.get(start);
        }
        int middle = (start + end) >>> 1;
        return Merkle.node(folded(run, start, middle), folded(run, middle, end));
    }

    private List<Hash> run(int height, long number) {
        return runs.computeIfAbsent(new Run(height, number), this::read);
    }

    private List<Hash> read(Run run) {
        long from = run.number() * RUN;
        long there = size >>> run.height();
        long to = there - from > RUN ? from + RUN : there;
        List<Hash> hashes =
                run.height() == 0
                        ? stored.leaves(from, to)
                        : stored.subtrees(run.height(), from, to);
        if (hashes.size() != to - from) {
            throw new IllegalStateException(
                    "Of height %d the hashes %d to %d were asked for; %d came"
                            .formatted(run.height(), from, to, hashes.size()));
        }
        return hashes;
    }
}
