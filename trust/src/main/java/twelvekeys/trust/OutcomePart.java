package twelvekeys.trust;

import java.util.Arrays;

/// A part of very many outcomes, as they come: whose, known on which day, kept or not.
///
/// Parties are numbers that mean something within the part only. One part is filled by one thread;
/// [ManyLevels] reads several together.
///
/// The outcomes of each promisor are put side by side while they come, so that nothing is sorted
/// later. They stand in blocks of sixteen numbers, two lines of a processor's cache: the first says
/// where the promisor's block before it ends, the others are outcomes, the promisee in the upper
/// half and [DayCounts#outcome] in the lower. An outcome so takes nine bytes, and a promisor up to
/// a block more.
public final class OutcomePart {

    private static final int BLOCK = 16;
    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;

    /// The blocks, in pages because a page never moves.
    private long[][] pages = {};

    /// Where the next block begins. The first is left out: 0 stands for no block.
    private int nextBlock = BLOCK;

    /// Where the next outcome of each promisor goes, unless the block is full; 0 if it has none.
    private int[] next = new int[1 << 10];

    /// One bit for each day with an outcome.
    private final long[] days = new long[DayCounts.LAST / Long.SIZE + 1];

    private long size;

    /// No outcomes yet.
    public OutcomePart() {}

    /// Adds one outcome.
    ///
    /// @param promisor the number of who promised, at least 0
    /// @param promisee the number of who was promised, at least 0
    /// @param day the day the outcome became known, counted from 1970-01-01; 0 to 100,000
    /// @param kept whether the promise was kept
    /// @throws ArithmeticException when there are more outcomes than an int counts
    public void add(int promisor, int promisee, int day, boolean kept) {
        if (day < 0 || day > DayCounts.LAST) {
            throw new IllegalArgumentException("No day that can be counted: " + day);
        }
        if (promisor >= next.length) {
            next = Arrays.copyOf(next, Math.max(promisor + 1, 2 * next.length));
        }
        int place = next[promisor];
        if (isBlocksEnd(place)) {
            place = newBlock(place);
        }
        page(place)[inPage(place)] = ((long) promisee << 32) | DayCounts.outcome(day, kept);
        next[promisor] = place + 1;
        days[day >>> 6] |= 1L << day;
        size++;
    }

    private static boolean isBlocksEnd(int place) {
        return (place & (BLOCK - 1)) == 0;
    }

    private long[] page(int place) {
        return pages[place >>> PAGE_BITS];
    }

    private static int inPage(int place) {
        return place & (PAGE - 1);
    }

    /// Where the first outcome of a new block goes.
    ///
    /// @param before where the promisor's last block ended, or 0
    private int newBlock(int before) {
        int block = nextBlock;
        nextBlock = Math.addExact(nextBlock, BLOCK);
        int page = block >>> PAGE_BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + 1);
            pages[page] = new long[PAGE];
        }
        page(block)[inPage(block)] = before;
        return block + 1;
    }

    /// How many outcomes there are.
    public long size() {
        return size;
    }

    /// The newest day on which an outcome became known, on or before the given one; -1 for none.
    int newestDay(int notAfter) {
        int day = Math.min(notAfter, DayCounts.LAST);
        while (day >= 0 && (days[day >>> 6] & 1L << day) == 0) {
            day--;
        }
        return day;
    }

    /// The oldest day on which an outcome became known; after [DayCounts#LAST] for none.
    int oldestDay() {
        int day = 0;
        while (day <= DayCounts.LAST && (days[day >>> 6] & 1L << day) == 0) {
            day++;
        }
        return day;
    }

    /// Whether a promisor has an outcome.
    boolean has(int promisor) {
        return promisor < next.length && next[promisor] > 0;
    }

    /// How many outcomes a promisor has.
    int count(int promisor) {
        int count = 0;
        for (int end = has(promisor) ? next[promisor] : 0; end > 0; end = endBefore(end)) {
            count += end - 1 - block(end);
        }
        return count;
    }

    /// Copies the outcomes of a promisor, in no order.
    ///
    /// @param to where they go
    /// @param from the place of the first
    void copy(int promisor, long[] to, int from) {
        int at = from;
        for (int end = has(promisor) ? next[promisor] : 0; end > 0; end = endBefore(end)) {
            int count = end - 1 - block(end);
            System.arraycopy(page(block(end)), inPage(block(end)) + 1, to, at, count);
            at += count;
        }
    }

    /// The block that ends, or is filled, before a place.
    private static int block(int end) {
        return (end - 1) & -BLOCK;
    }

    private int endBefore(int end) {
        return (int) page(block(end))[inPage(block(end))];
    }
}
