package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.Parts.Part;
import twelvekeys.trust.Trend.Point;

/// The levels of a [NestedModel] kept up to date: an outcome touches the counts of its pair, its
/// promisor and everybody, and no others, however many there are.
///
/// What is read is to the bit what [NestedModel#read] reads from the same cells, because the counts
/// are whole numbers and each level is told its own in day order. The turn of a day tells what
/// comes due on it. A correction of the past tells three levels anew.
///
/// A server keeps one book for each organisation and direction: [#add] for what counts now,
/// [#retract] for what counted before.
///
/// Not for use from several threads at once.
public final class NestedBook {

    /// A promisor's levels: its own, and one for each promisee.
    private static final class Own {
        private final LiveLevel level;
        private final TreeMap<String, LiveLevel> pairs = new TreeMap<>();

        /// The trend as it was read last, and from which quarters: a change before their end makes
        /// them be read anew, and one after it is in no trend.
        private @Nullable Trend trend;

        private int reading;

        private Own(Decay decay) {
            level = new LiveLevel(decay);
        }
    }

    private final NestedModel model;
    private final Decay decay;
    private final LiveLevel overall;
    private final TreeMap<String, Own> promisors = new TreeMap<>();
    private @Nullable Quarters quarters;

    /// How often the quarters were read.
    private int readings;

    /// An empty book.
    public NestedBook(NestedModel model) {
        this.model = model;
        decay = new Decay(model.halfLifeDays());
        overall = new LiveLevel(decay);
    }

    /// Adds the cell's count.
    public void add(DayCell cell) {
        change(cell, cell.count());
    }

    /// Takes the cell's count away again.
    public void retract(DayCell cell) {
        change(cell, Math.negateExact(cell.count()));
    }

    private void change(DayCell cell, int by) {
        int day = day(cell.day());
        Own own = promisors.computeIfAbsent(cell.promisor(), name -> new Own(decay));
        LiveLevel pair = own.pairs.computeIfAbsent(cell.promisee(), name -> new LiveLevel(decay));
        overall.add(day, cell.outcome(), cell.basis(), by);
        own.level.add(day, cell.outcome(), cell.basis(), by);
        pair.add(day, cell.outcome(), cell.basis(), by);
        if (pair.line().isEmpty()) {
            own.pairs.remove(cell.promisee());
        }
        if (own.pairs.isEmpty()) {
            promisors.remove(cell.promisor());
        }
        if (quarters != null && quarters.knows(day)) {
            quarters = null;
        }
    }

    /// The levels as of a day. The reading says what the book holds when it is asked.
    public TrustReading reading(LocalDate asOf) {
        return new BookReading(this, asOf, null);
    }

    /// The levels as of a day, read from what stands on one basis and nothing else.
    public TrustReading reading(LocalDate asOf, Basis only) {
        return new BookReading(this, asOf, only);
    }

    /// The newest day with an outcome, on or before the given one.
    public Optional<LocalDate> newestDay(LocalDate notAfter) {
        int newest = overall.line().newestDay(day(notAfter));
        return newest == Integer.MIN_VALUE
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(newest));
    }

    /// What a promisor's level rests on, as of a day.
    public Parts parts(String promisor, LocalDate asOf) {
        Own own = promisors.get(promisor);
        return parts(own == null ? null : own.level, day(asOf));
    }

    /// What the level of a promisor with one promisee rests on, as of a day.
    public Parts parts(String promisor, String promisee, LocalDate asOf) {
        Own own = promisors.get(promisor);
        return parts(own == null ? null : own.pairs.get(promisee), day(asOf));
    }

    private static Parts parts(@Nullable LiveLevel level, int asOf) {
        return new Parts(
                part(level, asOf, Basis.CONFIRMED),
                part(level, asOf, Basis.CLAIMED),
                part(level, asOf, Basis.DISPUTED));
    }

    private static Part part(@Nullable LiveLevel level, int asOf, Basis only) {
        if (level == null) {
            return new Part(0, 0);
        }
        Tally told = level.until(asOf, only);
        return new Part(told.promises(0), told.weight(0, asOf));
    }

    /// A promisor's level at the end of each of the last eight quarters; absent when it has no
    /// cell.
    ///
    /// @param asOf the last quarter is the last one that has ended by the end of this day
    public Optional<Trend> trend(String promisor, LocalDate asOf) {
        Own own = promisors.get(promisor);
        if (own == null) {
            return Optional.empty();
        }
        Quarters known = quarters;
        if (known == null || !known.of(asOf)) {
            known = Quarters.of(overall.line(), decay, asOf);
            quarters = known;
            readings++;
        }
        Trend read = own.trend;
        if (read == null || own.reading != readings) {
            read = trend(promisor, own, known);
            own.trend = read;
            own.reading = readings;
        }
        return Optional.of(read);
    }

    private Trend trend(String promisor, Own own, Quarters known) {
        Tally tally = new Tally(2, decay);
        List<Point> points = new ArrayList<>(known.ends().size());
        int next = 0;
        for (int i = 0; i < known.ends().size(); i++) {
            LocalDate end = known.ends().get(i);
            next = own.level.line().tell(tally, 1, next, day(end), null);
            tally.copy(CellColumns.OVERALL, known.everybody().get(i));
            points.add(new Point(end, LevelSource.of(model, tally, day(end)).promisor(1)));
        }
        return new Trend(promisor, points);
    }

    /// What everybody's level was told by the end of each of the last quarters.
    private record Quarters(List<LocalDate> ends, List<Tally> everybody) {

        private static Quarters of(DayLine line, Decay decay, LocalDate asOf) {
            List<LocalDate> ends = Trend.quarterEnds(asOf);
            List<Tally> everybody = new ArrayList<>(ends.size());
            for (LocalDate end : ends) {
                Tally tally = new Tally(1, decay);
                line.tell(tally, 0, 0, day(end), null);
                everybody.add(tally);
            }
            return new Quarters(ends, everybody);
        }

        private boolean of(LocalDate asOf) {
            return ends.getLast().equals(Trend.lastQuarterEnd(asOf));
        }

        private boolean knows(int day) {
            return day <= day(ends.getLast());
        }
    }

    NestedModel model() {
        return model;
    }

    /// The sums of everybody, one promisor and one pair, numbered 0, 1, 2; what is not known is
    /// empty, which reads like unknown.
    Tally sums(
            @Nullable String promisor, @Nullable String promisee, int asOf, @Nullable Basis only) {
        Tally sums = new Tally(3, decay);
        sums.copy(CellColumns.OVERALL, overall.until(asOf, only));
        Own own = promisor == null ? null : promisors.get(promisor);
        if (own != null) {
            sums.copy(1, own.level.until(asOf, only));
            LiveLevel pair = promisee == null ? null : own.pairs.get(promisee);
            if (pair != null) {
                sums.copy(2, pair.until(asOf, only));
            }
        }
        return sums;
    }

    /// What is told of each pair.
    interface Listener {
        void pair(String promisor, String promisee, long promises);
    }

    /// Tells how many promises of each pair have a known outcome by a day, in the order of names.
    void pairs(int asOf, @Nullable Basis only, Listener listener) {
        promisors.forEach((promisor, own) ->
                own.pairs.forEach((promisee, pair) ->
                        listener.pair(promisor, promisee, pair.until(asOf, only).promises(0))));
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
