package twelvekeys.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The outcomes of several parts by promisor, promisors in the order of their names.
final class OutcomesByPromisor {

    private final List<Source> sources = new ArrayList<>();

    /// Where the sources of each promisor begin, and last where they all end.
    private final int[] begins;

    /// Outcomes of one promisor: those that one part has under one of its numbers.
    ///
    /// @param promisor the place of the promisor among all names, in order
    /// @param places the place of each of the part's numbers among all names
    record Source(int promisor, OutcomePart part, int number, int[] places) {}

    /// @param places for each part the place of each of its numbers among all names, in order
    OutcomesByPromisor(List<OutcomePart> parts, List<int[]> places) {
        for (int part = 0; part < parts.size(); part++) {
            addSources(parts.get(part), places.get(part));
        }
        sources.sort(Comparator.comparingInt(Source::promisor));
        begins =
                IntStream.rangeClosed(0, sources.size())
                        .filter(this::isBorder)
                        .toArray();
    }

    private void addSources(OutcomePart part, int[] places) {
        for (int number = 0; number < places.length; number++) {
            if (part.has(number)) {
                sources.add(new Source(places[number], part, number, places));
            }
        }
    }

    private boolean isBorder(int source) {
        return source == 0
                || source == sources.size()
                || sources.get(source).promisor != sources.get(source - 1).promisor;
    }

    /// How many promisors there are.
    int size() {
        return begins.length - 1;
    }

    /// Where the outcomes of a promisor are; at least one source.
    ///
    /// @param number of the promisor, from 0
    List<Source> of(int number) {
        return sources.subList(begins[number], begins[number + 1]);
    }
}
