package twelvekeys.tables;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads whole lines of a plain file from their bytes; each reader works alone.
///
/// Most rows never become texts: their cells are found, their dates are computed, their names are
/// known by their bytes. Every other row (a quotation mark, too few cells, a day that does not
/// exist, a new name in another script than ASCII) is given to the same rules that read all other
/// files, and what the file as a whole decides there (its encoding, its line ends, the order of day
/// and month) is not decided here: a byte that would matter to it ends the reading.
final class PlainRows<S extends PromiseSink> {

    /// So many odd rows are taken; of more, at most one in eight.
    private static final int FEW_ODD = 10_000;

    private static final int MOST_ODD = 8;

    private final S sink;
    private final PlainLayout layout;
    private final Limits limits;
    private final PromiseJudge judge;
    private final RowGate gate;
    private final NameBytes names = new NameBytes();
    private final LineCells cells;
    private final int columns;
    private final int longest;
    private final int promisor;
    private final int promisee;
    private final int due;
    private final int done;
    private final int made;

    private byte[] bytes = {};
    private long odds;
    private long rows;

    PlainRows(PlainLayout layout, Limits limits, S sink) {
        this.layout = layout;
        this.limits = limits;
        this.sink = sink;
        columns = layout.table().headers().size();
        longest = limits.maxCellChars();
        judge = new PromiseJudge(layout.table().headers(), layout.columns());
        gate = new RowGate(columns, Long.MAX_VALUE);
        promisor = layout.place(Role.PROMISOR);
        promisee = layout.place(Role.PROMISEE);
        due = layout.place(Role.DUE);
        done = layout.place(Role.DONE);
        made = layout.place(Role.MADE);
        cells = new LineCells(layout.table().dialect().separator(), columns, promisor, promisee);
    }

    /// Reads the lines that begin in a stretch.
    ///
    /// @param stretch followed by [EightBytes#SLACK] bytes of any value
    /// @param at where the file has the first of the bytes
    /// @param to where the stretch ends; its last line may go on after that, and does end
    /// @throws NotPlainException if the file must be read the other way
    PlainStretch read(byte[] stretch, int from, int to, long at) {
        bytes = stretch;
        List<RowResult.Refused> refused = new ArrayList<>();
        long line = 0;
        long rowsBefore = rows;
        for (int begin = from; begin < to; line++) {
            int end = cells.find(stretch, begin);
            if (end - begin > longest) {
                throw new NotPlainException("a line that may hold a cell over the cap");
            }
            if (!cells.isEven() || !takePlain(at)) {
                RowResult.Refused no = takeSlowly(begin, end, line, at);
                if (no != null) {
                    refused.add(no);
                }
            }
            begin = end + 1;
        }
        return new PlainStretch(line, rows - rowsBefore, refused);
    }

    private int day(int column) {
        return column < 0
                ? IsoDays.EMPTY
                : IsoDays.read(bytes, cells.begin(column), cells.end(column));
    }

    /// Whether the row could be taken without making texts of it.
    private boolean takePlain(long at) {
        int dueDay = day(due);
        int doneDay = day(done);
        int madeDay = day(made);
        if (cells.isWide()
                || dueDay < 0
                || doneDay == IsoDays.REFUSED
                || madeDay == IsoDays.REFUSED
                || madeDay > dueDay) {
            return false;
        }
        int from = names.find(bytes, cells.begin(promisor), cells.end(promisor));
        int to = names.find(bytes, cells.begin(promisee), cells.end(promisee));
        if (from < 0 || to < 0) {
            return takeSimple(at, dueDay, doneDay);
        }
        take(from, to, dueDay, doneDay);
        return true;
    }

    /// Whether the row could be taken with names that are new and simple.
    private boolean takeSimple(long at, int dueDay, int doneDay) {
        if (!isSimple(promisor) || !isSimple(promisee)) {
            return false;
        }
        long first = 2 * (at + cells.begin(0));
        take(simpleName(promisor, first), simpleName(promisee, first + 1), dueDay, doneDay);
        return true;
    }

    private void take(int from, int to, int dueDay, int doneDay) {
        rows++;
        sink.take(from, to, dueDay, doneDay == IsoDays.EMPTY ? PromiseSink.OPEN : doneDay);
    }

    /// Whether a cell is printable ASCII and not blank, so that it is a name to any rule.
    private boolean isSimple(int column) {
        boolean blank = true;
        for (int i = cells.begin(column); i < cells.end(column); i++) {
            if (bytes[i] < ' ' || bytes[i] > '~') {
                return false;
            }
            blank &= bytes[i] == ' ';
        }
        return !blank;
    }

    private int simpleName(int column, long first) {
        int from = cells.begin(column);
        int to = cells.end(column);
        String text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        return names.number(bytes, from, to, Names.clean(text), first);
    }

    /// Takes a row by the rules that read all other files.
    ///
    /// @return its refusal, or null
    private RowResult.@Nullable Refused takeSlowly(int begin, int end, long line, long at) {
        boolean plain = cells.isEven();
        Row row = plain ? row(line, begin, end) : oddRow(line, begin, end);
        if (row == null) {
            return null;
        }
        rows++;
        return switch (judge.judge(row)) {
            case RowResult.Refused refused -> refused;
            case RowResult.Read(PromiseRow read) -> {
                take(read, plain, 2 * (at + begin));
                yield null;
            }
        };
    }

    private void take(PromiseRow row, boolean plain, long first) {
        LocalDate doneOn = row.done();
        sink.take(
                name(row.promisor(), plain ? promisor : -1, first),
                name(row.promisee(), plain ? promisee : -1, first + 1),
                Math.toIntExact(row.due().toEpochDay()),
                doneOn == null ? PromiseSink.OPEN : Math.toIntExact(doneOn.toEpochDay()));
    }

    /// The number of a name; by the bytes of its cell, where it has one, so that they are known the
    /// next time.
    private int name(String name, int column, long first) {
        if (column >= 0) {
            return names.number(bytes, cells.begin(column), cells.end(column), name, first);
        }
        byte[] own = name.getBytes(StandardCharsets.UTF_8);
        byte[] slack = Arrays.copyOf(own, own.length + EightBytes.SLACK);
        return names.number(slack, 0, own.length, name, first);
    }

    /// A row whose cells have been found; null if all are blank.
    private @Nullable Row row(long line, int begin, int end) {
        text(begin, end);
        List<String> texts = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            texts.add(text(cells.begin(column), cells.end(column)));
        }
        return gate.admit(line, texts);
    }

    /// A row with quotation marks, or with too many or too few cells; null if it is blank.
    private @Nullable Row oddRow(long line, int begin, int end) {
        odds++;
        if (odds > FEW_ODD && odds * MOST_ODD > rows) {
            throw new NotPlainException("too many odd rows");
        }
        String text = text(begin, end);
        char separator = layout.table().dialect().separator();
        try (TextReading reading =
                new TextReading(
                        new StringReader(text), StandardCharsets.UTF_8, separator, limits)) {
            Records.Cells record = reading.next();
            if (reading.next() != null) {
                throw new NotPlainException("a line of several records");
            }
            return record == null ? null : gate.admit(line, record.texts());
        } catch (TableException e) {
            throw new NotPlainException("a row that does not end with its line");
        }
    }

    private String text(int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotPlainException("another encoding than UTF-8");
        }
    }

    PlainPart<S> part() {
        return new PlainPart<>(sink, names.spellings());
    }
}
