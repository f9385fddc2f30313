package twelvekeys.trust;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// The effects of a [CrossedModel] kept up to date: each outcome costs the same however long the
/// history is.
///
/// It holds the cells, counted on the day after each promise was due ([PromiseFacts#dueCell]), and
/// the effects as told up to one day. A cell of a later day is a whole number and no more; it is
/// told when its day comes. So making a promise, keeping it and breaking it touch one number each,
/// and the turn of a day tells that day's cells. Only a correction of a day that was told already
/// goes back: to the last state kept before that day, of which there is one a month.
///
/// A reading of a book is to the bit that of [CrossedModel#read] from the same cells. A server
/// keeps one book for each organisation, fills it from its table of cells once, and adds what
/// changes with the entries: [#add] for what counts now, [#retract] for what counted before.
///
/// Not for use from several threads at once.
public final class CrossedBook implements EffectNumbers {

    private static final int DAYS_BETWEEN_STATES = 30;
    private static final int MOST_STATES = 12;

    /// The promises of one promisor to one promisee of one category.
    private record Promises(String promisor, String promisee, String category)
            implements Comparable<Promises> {

        @Override
        public int compareTo(Promises other) {
            int order = promisor.compareTo(other.promisor);
            order = order != 0 ? order : promisee.compareTo(other.promisee);
            return order != 0 ? order : category.compareTo(other.category);
        }
    }

    /// How many of them there are on a day, and how many were not kept.
    private static final class Count {
        private long late;
        private long all;
    }

    /// What an effect is of.
    private record Effect(int kind, String promisor, String other) {}

    private final CrossedModel model;
    private final NavigableMap<Integer, SortedMap<Promises, Count>> days = new TreeMap<>();
    private final Map<Effect, Integer> numbers = new HashMap<>();
    private final NavigableMap<Integer, CrossedLevels> states = new TreeMap<>();
    private final int[] effects = new int[CrossedLevels.EFFECTS];
    private CrossedLevels levels;
    private int toldUntil = Integer.MIN_VALUE;
    private long cellsTold;

    /// An empty book.
    public CrossedBook(CrossedModel model) {
        this.model = model;
        levels = new CrossedLevels(model, 0);
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
        int day = Math.toIntExact(cell.day().toEpochDay());
        SortedMap<Promises, Count> ofDay = days.computeIfAbsent(day, key -> new TreeMap<>());
        Promises key = new Promises(cell.promisor(), cell.promisee(), cell.category());
        Count count = ofDay.computeIfAbsent(key, name -> new Count());
        count.all += by;
        count.late += cell.outcome().kept() ? 0 : by;
        if (count.all == 0 && count.late == 0) {
            ofDay.remove(key);
        }
        if (day <= toldUntil) {
            goBackBefore(day);
        }
    }

    /// Takes up the last state kept before a day, or begins again.
    private void goBackBefore(int day) {
        states.tailMap(day, true).clear();
        Map.Entry<Integer, CrossedLevels> state = states.lastEntry();
        toldUntil = state == null ? Integer.MIN_VALUE : state.getKey();
        levels = state == null ? new CrossedLevels(model, 0) : state.getValue().copy();
    }

    /// The effects as they stand on a day. What is told later changes this reading too: ask again
    /// after each change.
    ///
    /// @param asOf not before the last day asked for, or the history is told anew
    /// @param nested the levels of that day, for how much of a record stands behind each chance
    /// @throws IllegalStateException when more was retracted than added
    public CrossedReading reading(LocalDate asOf, TrustReading nested) {
        int until = Math.toIntExact(asOf.toEpochDay());
        if (until < toldUntil) {
            goBackBefore(until + 1);
        }
        for (Map.Entry<Integer, SortedMap<Promises, Count>> day :
                days.subMap(toldUntil, false, until, true).entrySet()) {
            keepState(day.getKey());
            tell(day.getKey(), day.getValue());
        }
        toldUntil = until;
        return new CrossedReading(this, levels, nested, asOf);
    }

    /// Keeps the state before a day when the last one kept is a month old.
    private void keepState(int day) {
        Map.Entry<Integer, CrossedLevels> last = states.lastEntry();
        if (last == null || day - 1 - last.getKey() >= DAYS_BETWEEN_STATES) {
            states.put(day - 1, levels.copy());
            if (states.size() > MOST_STATES) {
                states.pollFirstEntry();
            }
        }
    }

    private void tell(int day, SortedMap<Promises, Count> ofDay) {
        Map<String, Long> together = new HashMap<>();
        ofDay.forEach((promises, count) -> {
            if (count.all < count.late || count.late < 0) {
                throw new IllegalStateException("More was retracted than added: " + promises);
            }
            together.merge(promises.promisor, count.all, Long::sum);
        });
        ofDay.forEach((promises, count) -> {
            if (count.all > 0) {
                number(promises);
                double counts = model.counts(together.getOrDefault(promises.promisor, count.all));
                levels.tell(effects, day, count.late * counts, count.all * counts);
                cellsTold++;
            }
        });
    }

    /// Writes the numbers of the effects, giving new ones to new names.
    private void number(Promises promises) {
        String promisor = promises.promisor;
        effects[CrossedLevels.EVERYBODY] = number(CrossedLevels.EVERYBODY, "", "");
        effects[CrossedLevels.PROMISOR] = number(CrossedLevels.PROMISOR, promisor, "");
        effects[CrossedLevels.PROMISEE] = number(CrossedLevels.PROMISEE, "", promises.promisee);
        effects[CrossedLevels.PAIR] = number(CrossedLevels.PAIR, promisor, promises.promisee);
        effects[CrossedLevels.KIND] =
                promises.category.isEmpty()
                        ? CrossedLevels.NONE
                        : number(CrossedLevels.KIND, promisor, promises.category);
        levels.makeRoom(numbers.size());
    }

    private int number(int kind, String promisor, String other) {
        return numbers.computeIfAbsent(new Effect(kind, promisor, other), key -> numbers.size());
    }

    @Override
    public void effects(String promisor, String promisee, String category, int[] into) {
        into[CrossedLevels.EVERYBODY] = known(CrossedLevels.EVERYBODY, "", "");
        into[CrossedLevels.PROMISOR] = known(CrossedLevels.PROMISOR, promisor, "");
        into[CrossedLevels.PROMISEE] = known(CrossedLevels.PROMISEE, "", promisee);
        into[CrossedLevels.PAIR] = known(CrossedLevels.PAIR, promisor, promisee);
        into[CrossedLevels.KIND] =
                category.isEmpty()
                        ? CrossedLevels.NONE
                        : known(CrossedLevels.KIND, promisor, category);
    }

    /// A number that the state at hand has room for, else unknown.
    private int known(int kind, String promisor, String other) {
        int number = numbers.getOrDefault(new Effect(kind, promisor, other), CrossedLevels.UNKNOWN);
        return number < levels.size() ? number : CrossedLevels.UNKNOWN;
    }

    /// How many cells were told since the book was opened, some of them anew.
    long cellsTold() {
        return cellsTold;
    }
}
