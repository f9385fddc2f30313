package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The levels of one promisor after the other, for a record that no one machine holds: to the bit
/// what [ManyLevels] gives for all of it.
///
/// Of all others a promisor's levels need the share not kept by everybody only
/// ([DayCounts#everybodyNotKept]). So machines that have that one number can each read the
/// promisors whose day cells they hold. Used by one thread; what it holds grows with the pairs of
/// one promisor.
public final class PromisorLevels {

    /// The promisor's own level; those of its pairs follow.
    private static final int OWN = 0;

    private final NestedModel model;
    private final int asOf;
    private final double everybody;
    private final Tally tally;
    private final DayCounts withOne = new DayCounts();
    private final DayCounts own = new DayCounts();
    private final List<String> promisees = new ArrayList<>();

    /// Reads as of a day, from outcomes known on or before it.
    ///
    /// @param everybody the share not kept by everybody as of that day, 0 to 1
    public PromisorLevels(NestedModel model, LocalDate asOf, double everybody) {
        this.model = model;
        this.asOf = Math.toIntExact(asOf.toEpochDay());
        this.everybody = everybody;
        tally = new Tally(1, model.halfLifeDays());
    }

    /// Counts outcomes with the promisee that [#endPromisee] will name.
    ///
    /// @param day the day they became known, counted from 1970-01-01; 0 to 100,000
    /// @param kept how many were kept, 0 or more
    /// @param notKept how many were not, 0 or more
    public void add(int day, int kept, int notKept) {
        if (day <= asOf) {
            withOne.add(day, kept, notKept);
        }
    }

    /// Says whom the outcomes since the last promisee were with. Promisees come in any order, each
    /// once.
    public void endPromisee(String promisee) {
        promisees.add(promisee);
        tally.makeRoom(OWN + 1 + promisees.size());
        withOne.moveTo(tally, OWN + promisees.size(), own);
    }

    /// Says whose all outcomes since the last promisor were, and tells their levels: the
    /// promisor's, if it has an outcome by the day, then those of its pairs that have one, in the
    /// order of the promisees' names.
    public void endPromisor(String promisor, ManyLevels.Listener listener) {
        own.moveTo(tally, OWN, null);
        LevelSource source = new LevelSource(model, tally, asOf, everybody);
        if (source.promises(OWN) > 0) {
            listener.promisor(promisor, source.promisor(OWN));
        }
        IntStream.range(0, promisees.size())
                .boxed()
                .filter(pair -> source.promises(OWN + 1 + pair) > 0)
                .sorted(Comparator.comparing(promisees::get))
                .forEach(pair ->
                        listener.pair(
                                promisor, promisees.get(pair), source.pair(OWN, OWN + 1 + pair)));
        tally.forget(OWN + 1 + promisees.size());
        promisees.clear();
    }
}
