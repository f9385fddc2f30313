package twelvekeys.tables;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A one-way walk through a file, in the file's order, which holds the file open until it is
/// closed.
///
/// {@link #hasNext()} and {@link #next()} throw {@link TableException} when a whole-file problem
/// turns up on the way.
///
/// @param <T> what each line becomes
public interface Lines<T> extends Iterator<T>, AutoCloseable {

    /// Closes the file. May be called more than once.
    @Override
    void close();

    /// The rest of the walk as a stream; closing the stream closes the file.
    default Stream<T> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false)
                .onClose(this::close);
    }
}
