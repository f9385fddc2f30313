package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The effects of a [CrossedModel] kept up to date: each outcome costs the same however long the
/// history is.
///
/// It holds the cells, counted on the day after each promise was due ([PromiseFacts#dueCell]), and
/// the effects as told up to one day. A cell of a later day is a whole number and no more; it is
/// told when its day comes. So making a promise, keeping it and breaking it touch one number each,
/// and the turn of a day tells that day's cells. Only a correction of a day that was told already
/// goes back: to the last state kept before that day, of which there is one for each of the last
/// ten days, and before these one a month.
///
/// A reading of a book is to the bit that of [CrossedModel#read] from the same cells. A server
/// keeps one book for each organisation, fills it from its table of cells once, and adds what
/// changes with the entries: [#add] for what counts now, [#retract] for what counted before.
///
/// Not for use from several threads at once.
public final class CrossedBook implements EffectNumbers {

    private static final int DAYS_BETWEEN_STATES = 30;
    private static final int RECENT_DAYS = 10;
    private static final int MOST_STATES = 24;

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

    /// What an effect is of.
    private record Effect(int kind, String promisor, String other) {}

    private final CrossedModel model;
    private final NavigableMap<Integer, OutcomesOfDay> days = new TreeMap<>();
    private final Map<Promises, Integer> promiseNumbers = new HashMap<>();
    private final List<Promises> promises = new ArrayList<>();
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
        Promises key = new Promises(cell.promisor(), cell.promisee(), cell.category());
        int number = promiseNumbers.computeIfAbsent(key, this::numbered);
        OutcomesOfDay ofDay = days.computeIfAbsent(day, none -> new OutcomesOfDay());
        ofDay.add(number, by, cell.outcome().kept() ? 0 : by);
        if (ofDay.size() == 0) {
            days.remove(day);
        }
        if (day <= toldUntil) {
            goBackBefore(day);
        }
    }

    private int numbered(Promises name) {
        promises.add(name);
        return promises.size() - 1;
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
        for (Map.Entry<Integer, OutcomesOfDay> day :
                days.subMap(toldUntil, false, until, true).entrySet()) {
            keepState(day.getKey(), until);
            tell(day.getKey(), day.getValue());
        }
        toldUntil = until;
        return new CrossedReading(this, levels, nested, asOf);
    }

    /// Keeps the state before a day: each of the last days, and before these one a month.
    ///
    /// @param until the day that is told up to
    private void keepState(int day, int until) {
        Integer last = states.lowerKey(day);
        if (last == null || day > until - RECENT_DAYS || day - 1 - last >= DAYS_BETWEEN_STATES) {
            states.put(day - 1, levels.copy());
        }
        Integer leaving = states.floorKey(until - RECENT_DAYS - 1);
        Integer before = leaving == null ? null : states.lowerKey(leaving);
        if (before != null && leaving - before < DAYS_BETWEEN_STATES) {
            states.remove(leaving);
        }
        if (states.size() > MOST_STATES) {
            states.pollFirstEntry();
        }
    }

    private void tell(int day, OutcomesOfDay ofDay) {
        Map<String, Long> together = new HashMap<>();
        for (int i = 0; i < ofDay.size(); i++) {
            if (ofDay.late(i) < 0 || ofDay.late(i) > ofDay.all(i)) {
                throw new IllegalStateException(
                        "More was retracted than added: " + promises.get(ofDay.promises(i)));
            }
            together.merge(
                    promises.get(ofDay.promises(i)).promisor, (long) ofDay.all(i), Long::sum);
        }
        IntStream.range(0, ofDay.size())
                .boxed()
                .sorted(Comparator.comparing(i -> promises.get(ofDay.promises(i))))
                .forEach(i -> tell(day, ofDay, i, together));
    }

    private void tell(int day, OutcomesOfDay ofDay, int i, Map<String, Long> together) {
        Promises names = promises.get(ofDay.promises(i));
        long all = ofDay.all(i);
        if (all > 0) {
            number(names);
            double counts = model.counts(together.getOrDefault(names.promisor, all));
            levels.tell(effects, day, ofDay.late(i) * counts, all * counts);
            cellsTold++;
        }
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
