package twelvekeys.tables;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// A walk that finds out whether there is a next line by fetching it.
///
/// @param <T> what each line becomes
abstract class Lookahead<T> implements Lines<T> {

    private @Nullable T next;
    private boolean ended;

    /// The next line, or null at the end.
    abstract @Nullable T fetch();

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            next = fetch();
            if (next == null) {
                ended = true;
                close();
            }
        }
        return next != null;
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T line = next;
        next = null;
        if (line == null) {
            throw new NoSuchElementException();
        }
        return line;
    }
}
