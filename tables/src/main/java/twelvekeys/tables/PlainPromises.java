package twelvekeys.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/// The promises of a plain file of any size, read from its bytes on all processors.
///
/// A file is plain if it is UTF-8 text whose lines end with LF or CRLF, with a header on its first
/// line, dates as `2012-12-31`, and no line breaks inside quotation marks. The result is that of
/// [PromiseRows] on the same file, row for row; a file that is not plain gives none.
///
/// @param parts what each reader found; which rows fell to which is not the same every time
/// @param rows the rows of the file below its header
/// @param refused the refused rows, in the order of the file
public record PlainPromises<S extends PromiseSink>(
        List<PlainPart<S>> parts, long rows, List<RowResult.Refused> refused) {

    /// So much that it is still in a processor's cache when it is looked at.
    private static final int STRETCH = 1 << 18;

    /// Most lines are not longer.
    private static final int USUAL_LINE = 1 << 12;

    /// The longest line that is read from bytes.
    private static final int LONGEST_LINE = 1 << 16;

    /// Copies the lists.
    public PlainPromises {
        parts = List.copyOf(parts);
        refused = List.copyOf(refused);
    }

    /// Reads a file.
    ///
    /// @param chosen the header of each role that has a column; of those roles only names and dates
    ///   are looked at
    /// @param limits how many rows, columns and characters a file may have; where it has more,
    ///   nothing is given
    /// @param sinks makes the place where one reader puts its promises
    /// @return empty if the file is not plain, lacks a column, or has no row that can be used:
    ///   [TableFile] and [PromiseRows] say more
    public static <S extends PromiseSink> Optional<PlainPromises<S>> read(
            Path file, Map<Role, String> chosen, Limits limits, Supplier<S> sinks) {
        return read(file, chosen, limits, sinks, STRETCH);
    }

    /// @param stretch how many bytes a reader takes at once
    static <S extends PromiseSink> Optional<PlainPromises<S>> read(
            Path file, Map<Role, String> chosen, Limits limits, Supplier<S> sinks, int stretch) {
        try {
            PlainLayout layout = PlainLayout.of(file, chosen, limits);
            PlainPromises<S> all = new Readers<>(layout, limits, sinks, stretch).run();
            boolean usable =
                    all.rows <= limits.maxRows()
                            && layout.size() <= limits.maxBytes()
                            && all.rows > all.refused.size();
            return usable ? Optional.of(all) : Optional.empty();
        } catch (NotPlainException | TableException | UnknownColumnException | IOException e) {
            return Optional.empty();
        }
    }

    /// Readers that take one stretch of the file after the other, each the next that is left.
    private static final class Readers<S extends PromiseSink> {

        private final PlainLayout layout;
        private final Limits limits;
        private final Supplier<S> sinks;
        private final int length;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<PlainStretch> stretches;

        Readers(PlainLayout layout, Limits limits, Supplier<S> sinks, int length) {
            this.layout = layout;
            this.limits = limits;
            this.sinks = sinks;
            this.length = length;
            long bytes = layout.size() - layout.rowsBegin();
            stretches = new AtomicReferenceArray<>(Math.toIntExact(Math.ceilDiv(bytes, length)));
        }

        PlainPromises<S> run() throws IOException {
            int processors = Runtime.getRuntime().availableProcessors();
            List<Callable<PlainPart<S>>> readers = new ArrayList<>();
            for (int i = 0; i < Math.min(processors, stretches.length()); i++) {
                readers.add(this::readStretches);
            }
            try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
                return result(parts(threads.invokeAll(readers)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        private List<PlainPart<S>> parts(List<Future<PlainPart<S>>> readers)
                throws IOException, InterruptedException {
            List<PlainPart<S>> parts = new ArrayList<>();
            for (Future<PlainPart<S>> reader : readers) {
                try {
                    parts.add(reader.get());
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof NotPlainException notPlain) {
                        throw notPlain;
                    }
                    throw new IOException(e.getCause());
                }
            }
            return parts;
        }

        private PlainPart<S> readStretches() throws IOException {
            PlainRows<S> rows = new PlainRows<>(layout, limits, sinks.get());
            byte[] bytes = new byte[length + LONGEST_LINE + 2 + EightBytes.SLACK];
            try (FileChannel channel = FileChannel.open(layout.file())) {
                int mine;
                while ((mine = next.getAndIncrement()) < stretches.length()) {
                    stretches.set(mine, read(rows, channel, bytes, mine));
                }
            } catch (NotPlainException e) {
                next.set(stretches.length());
                throw e;
            }
            return rows.part();
        }

        /// Reads the lines that begin in a stretch. One byte before it tells whether a line begins
        /// with it.
        private PlainStretch read(PlainRows<S> rows, FileChannel channel, byte[] bytes, int number)
                throws IOException {
            long at = layout.rowsBegin() + (long) number * length - 1;
            int filled = fill(channel, bytes, 0, 1 + length + USUAL_LINE, at);
            if (lineFeed(bytes, length, filled) < 0) {
                filled = fill(channel, bytes, filled, 1 + length + LONGEST_LINE, at);
            }
            boolean last = at + filled >= layout.size();
            if (last && bytes[filled - 1] != '\n') {
                bytes[filled++] = '\n';
            }
            int from = afterLineFeed(bytes, 0, filled);
            int to = Math.min(1 + length, filled);
            if (!last) {
                afterLineFeed(bytes, to - 1, filled);
            }
            return rows.read(bytes, from, to, at);
        }

        private static int afterLineFeed(byte[] bytes, int from, int filled) {
            int place = lineFeed(bytes, from, filled);
            if (place < 0) {
                throw new NotPlainException("a very long line");
            }
            return place + 1;
        }

        /// Where the next line feed is, or -1.
        private static int lineFeed(byte[] bytes, int from, int to) {
            for (int i = from; i < to; i++) {
                if (bytes[i] == '\n') {
                    return i;
                }
            }
            return -1;
        }

        /// Reads what the file has from a place in the array to another, or less at its end.
        ///
        /// @param at where the file has what begins the array
        /// @return how much of the array is filled
        private static int fill(FileChannel channel, byte[] bytes, int from, int to, long at)
                throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, to).position(from);
            int n = 0;
            while (n >= 0 && buffer.hasRemaining()) {
                n = channel.read(buffer, at + buffer.position());
            }
            return buffer.position();
        }

        private PlainPromises<S> result(List<PlainPart<S>> parts) {
            List<RowResult.Refused> refused = new ArrayList<>();
            long line = 2;
            long rows = 0;
            for (int i = 0; i < stretches.length(); i++) {
                PlainStretch stretch = stretches.get(i);
                refused.addAll(stretch.refusedFrom(line));
                line += stretch.lines();
                rows += stretch.rows();
            }
            return new PlainPromises<>(parts, rows, refused);
        }
    }
}
