package twelvekeys.batch;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import twelvekeys.trust.DayCounts;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Resolution;

/// A walk through sorted cells, pair by pair, those of a promisor one after the other. It holds one
/// key at a time.
final class CellWalk {

    private final Iterator<Tuple2<String, byte[]>> sorted;
    private final Grace grace;

    /// The next key with its cells, read but not yet told of; null at the end.
    private @Nullable Tuple2<String, byte[]> ahead;

    private String pair = "";
    private @Nullable First promisor;
    private @Nullable First promisee;

    /// @param graceDays days after the due date that are still on time
    CellWalk(Iterator<Tuple2<String, byte[]>> sorted, int graceDays) {
        this.sorted = sorted;
        this.grace = new Grace(graceDays);
        read();
    }

    private void read() {
        ahead = sorted.hasNext() ? sorted.next() : null;
    }

    /// An outcome in one number.
    static int outcome(LocalDate knownOn, boolean kept) {
        return Math.toIntExact(knownOn.toEpochDay()) << 1 | (kept ? 0 : 1);
    }

    /// When two lines of one deliverable are done.
    static int doneTogether(int one, int other) {
        boolean open = one == PieceReader.OPEN || other == PieceReader.OPEN;
        return open ? PieceReader.OPEN : Math.max(one, other);
    }

    /// Whether there is another pair.
    boolean hasNext() {
        return ahead != null;
    }

    /// Whether the next pair is of the same promisor as this one.
    boolean nextIsOfSamePromisor() {
        return ahead != null && ahead._1().startsWith(promisorKey() + PieceReader.END);
    }

    /// Goes on to the next pair and tells its outcomes, in no order of days.
    void next(DayCounts.Listener listener) {
        Tuple2<String, byte[]> begun = ahead();
        int end = begun._1().indexOf(PieceReader.END, begun._1().indexOf(PieceReader.END) + 1);
        pair = begun._1().substring(0, end + 1);
        promisor = null;
        promisee = null;
        while (ahead != null && ahead._1().startsWith(pair)) {
            try {
                tellKey(listener);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Tuple2<String, byte[]> ahead() {
        Tuple2<String, byte[]> now = ahead;
        if (now == null) {
            throw new IllegalStateException("There is no other pair");
        }
        return now;
    }

    private void tellKey(DayCounts.Listener listener) throws IOException {
        DataInputStream cells = cells();
        if (cells.readByte() == PieceReader.OUTCOMES) {
            while (cells.available() > 0) {
                tell(cells.readInt(), listener);
            }
            read();
            return;
        }
        String key = ahead()._1();
        LocalDate due = LocalDate.ofEpochDay(cells.readInt());
        int done = cells.readInt();
        read();
        while (ahead != null && ahead._1().equals(key)) {
            cells = cells();
            cells.skipBytes(1 + Integer.BYTES);
            done = doneTogether(done, cells.readInt());
            read();
        }
        LocalDate doneOn = done == PieceReader.OPEN ? null : LocalDate.ofEpochDay(done);
        Resolution known = Resolution.of(due, doneOn, false, grace);
        tell(outcome(known.knownOn(), known.outcome().kept()), listener);
    }

    private static void tell(int outcome, DayCounts.Listener listener) {
        int notKept = outcome & 1;
        listener.day(outcome >>> 1, 1 - notKept, notKept);
    }

    /// The cells of the next key, after the names of its parties.
    private DataInputStream cells() throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(ahead()._2()));
        First from = First.read(in);
        First to = First.read(in);
        promisor = promisor == null ? from : promisor.or(from);
        promisee = promisee == null ? to : promisee.or(to);
        return in;
    }

    /// The name of the pair's promisor, as it is compared.
    String promisorKey() {
        return pair.substring(0, pair.indexOf(PieceReader.END));
    }

    /// The name of the pair's promisee, as it is compared.
    String promiseeKey() {
        return pair.substring(pair.indexOf(PieceReader.END) + 1, pair.length() - 1);
    }

    /// How the promisor is written in this pair.
    First promisor() {
        return told(promisor);
    }

    /// How the promisee is written in this pair.
    First promisee() {
        return told(promisee);
    }

    private static First told(@Nullable First first) {
        if (first == null) {
            throw new IllegalStateException("No pair was told yet");
        }
        return first;
    }
}
