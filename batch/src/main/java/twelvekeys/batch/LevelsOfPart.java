package twelvekeys.batch;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import twelvekeys.trust.PromisorLevels;

/// The levels of the promisors of one part, one promisor at a time.
final class LevelsOfPart<T> implements Iterator<Tuple2<String, Told<T>>> {

    private final CellWalk walk;
    private final Map<String, String> names;
    private final PromisorLevels levels;
    private final Told.Form<T> form;
    private @Nullable Tuple2<String, Told<T>> ahead;

    /// @param names the names of parties that are written in several ways, by
    ///   [twelvekeys.tables.Names#key]
    LevelsOfPart(
            CellWalk walk, Map<String, String> names, Told.Reading reading, Told.Form<T> form) {
        this.walk = walk;
        this.names = names;
        this.form = form;
        levels = reading.levels();
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && walk.hasNext()) {
            ahead = readPromisor();
        }
        return ahead != null;
    }

    @Override
    public Tuple2<String, Told<T>> next() {
        Tuple2<String, Told<T>> now = hasNext() ? ahead : null;
        if (now == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return now;
    }

    /// The levels of the next promisor; null if it has no outcome by the day.
    private @Nullable Tuple2<String, Told<T>> readPromisor() {
        First promisor = null;
        do {
            walk.next(levels::add);
            levels.endPromisee(name(walk.promiseeKey(), walk.promisee()));
            promisor = promisor == null ? walk.promisor() : promisor.or(walk.promisor());
        } while (walk.nextIsOfSamePromisor());
        String name = name(walk.promisorKey(), promisor);
        Told.Sink<T> sink = form.sink();
        levels.endPromisor(name, sink);
        return sink.size() == 0
                ? null
                : new Tuple2<>(name, new Told<>(sink.levels(), sink.size() - 1));
    }

    private String name(String key, First first) {
        return names.getOrDefault(key, first.spelling());
    }
}
