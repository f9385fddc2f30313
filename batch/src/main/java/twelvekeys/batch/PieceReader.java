package twelvekeys.batch;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.SparkEnv;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import twelvekeys.batch.Piece.Stop;
import twelvekeys.tables.Names;
import twelvekeys.tables.PromiseRow;
import twelvekeys.tables.Row;
import twelvekeys.tables.RowResult;
import twelvekeys.tables.SingleRows;
import twelvekeys.tables.TableException;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Resolution;

/// Makes cells of the rows of one piece, to be sorted by their keys.
///
/// A key is the promisor's name as it is compared, the promisee's, and what gathers the lines of
/// one deliverable, if anything does: then its name and the day it is due. NUL ends each, which no
/// name has; so all keys of a promisor stand side by side once they are sorted, and in them all of
/// a pair.
///
/// Two million rows of a quarter of a million pairs are held at once at most, however large the
/// piece.
final class PieceReader implements Iterator<Tuple2<String, byte[]>> {

    static final char END = '\0';

    /// What the cells of a key are: outcomes, or lines of one deliverable.
    static final byte OUTCOMES = 0;

    static final byte LINES = 1;

    /// The day of what is not done.
    static final int OPEN = Integer.MIN_VALUE;

    private static final int ROWS_AT_ONCE = 1 << 21;
    private static final int KEYS_AT_ONCE = 1 << 18;
    private static final int MOST_REFUSED = 10;

    private final RowWalk walk;
    private final SingleRows rules;
    private final Grace grace;
    private final Consumer<Piece> report;
    private final Piece.Id id;
    private final TreeSet<RefusedRow> firstRefused = new TreeSet<>(RefusedRow.ORDER);
    private final Map<String, String> keys = new HashMap<>();
    private Iterator<Map.Entry<String, Cells>> ready = Collections.emptyIterator();
    private long lines;
    private long rows;
    private long refused;
    private boolean plainDates = true;
    private boolean ended;
    private @Nullable Stop stop;

    /// @param report is told of the piece when all of it has been read
    PieceReader(
            RowWalk walk,
            SingleRows rules,
            RowReading reading,
            Piece.Id id,
            Consumer<Piece> report) {
        this.walk = walk;
        this.rules = rules;
        this.grace = reading.grace();
        this.id = id;
        this.report = report;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && !ended) {
            ready = readSome().entrySet().iterator();
        }
        return ready.hasNext();
    }

    @Override
    public Tuple2<String, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map.Entry<String, Cells> entry = ready.next();
        return new Tuple2<>(entry.getKey(), entry.getValue().bytes());
    }

    private Map<String, Cells> readSome() {
        keys.clear();
        Map<String, Cells> some = new HashMap<>();
        for (int i = 0; i < ROWS_AT_ONCE && some.size() < KEYS_AT_ONCE && moved(); i++) {
            Row row = walk.row();
            if (row != null) {
                take(row, some);
            }
        }
        if (ended) {
            report.accept(
                    new Piece(
                            id,
                            lines,
                            rows,
                            refused,
                            new ArrayList<>(firstRefused),
                            plainDates,
                            stop,
                            SparkEnv.get().executorId()));
        }
        return some;
    }

    private boolean moved() {
        try {
            ended = !walk.next();
        } catch (TableException e) {
            stop = new Stop(walk.at(), walk.line(), String.valueOf(e.getMessage()));
            ended = true;
        }
        lines += ended ? 0 : 1;
        return !ended;
    }

    private void take(Row row, Map<String, Cells> some) {
        rows++;
        plainDates &= rules.hasPlainDates(row);
        switch (rules.judge(row)) {
            case RowResult.Refused no -> refuse(no);
            case RowResult.Read(PromiseRow promise) -> take(promise, some);
        }
    }

    private void refuse(RowResult.Refused row) {
        refused++;
        firstRefused.add(new RefusedRow(walk.file(), row.line(), row.reason(), row.cells()));
        if (firstRefused.size() > MOST_REFUSED) {
            firstRefused.pollLast();
        }
    }

    private void take(PromiseRow promise, Map<String, Cells> some) {
        String pair = key(promise.promisor()) + END + key(promise.promisee()) + END;
        String deliverable = promise.deliverable();
        LocalDate done = promise.done();
        if (deliverable == null) {
            Resolution known = Resolution.of(promise.due(), done, false, grace);
            cells(pair, promise, OUTCOMES, some)
                    .add(CellWalk.outcome(known.knownOn(), known.outcome().kept()));
            return;
        }
        int due = day(promise.due());
        cells(pair + deliverable + END + due, promise, LINES, some)
                .addLine(due, done == null ? OPEN : day(done));
    }

    private Cells cells(String key, PromiseRow promise, byte what, Map<String, Cells> some) {
        First promisor = new First(walk.file(), 2 * walk.at(), promise.promisor(), false);
        First promisee = new First(walk.file(), 2 * walk.at() + 1, promise.promisee(), false);
        Cells known = some.get(key);
        if (known == null) {
            Cells cells = new Cells(what, promisor, promisee);
            some.put(key, cells);
            return cells;
        }
        known.promisor = known.promisor.or(promisor);
        known.promisee = known.promisee.or(promisee);
        return known;
    }

    private String key(String name) {
        return keys.computeIfAbsent(name, Names::key);
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /// The cells of one key.
    private static final class Cells {

        private final byte what;
        private First promisor;
        private First promisee;
        private int[] numbers = new int[4];
        private int size;

        Cells(byte what, First promisor, First promisee) {
            this.what = what;
            this.promisor = promisor;
            this.promisee = promisee;
        }

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        /// Lines of one deliverable are done when the last of them is.
        void addLine(int due, int done) {
            if (size == 0) {
                add(due);
                add(done);
            } else {
                numbers[1] = CellWalk.doneTogether(numbers[1], done);
            }
        }

        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                promisor.write(out);
                promisee.write(out);
                out.writeByte(what);
                for (int i = 0; i < size; i++) {
                    out.writeInt(numbers[i]);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    /// The rows that a piece refuses, all of them.
    static List<RefusedRow> refused(RowWalk walk, SingleRows rules) {
        List<RefusedRow> refused = new ArrayList<>();
        while (walk.next()) {
            Row row = walk.row();
            if (row != null && rules.judge(row) instanceof RowResult.Refused no) {
                refused.add(new RefusedRow(walk.file(), no.line(), no.reason(), no.cells()));
            }
        }
        return refused;
    }
}
