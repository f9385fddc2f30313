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
    static final class Source {

        private final int promisor;
        private final OutcomePart part;
        private final int number;
        private final int[] places;

        private Source(OutcomePart part, int number, int[] places) {
            this.promisor = places[number];
            this.part = part;
            this.number = number;
            this.places = places;
        }

        /// The place of the promisor among all names, in order.
        int promisor() {
            return promisor;
        }

        /// The place of a promisee among them.
        ///
        /// @param own the part's number for it
        int promisee(int own) {
            return places[own];
        }

        int count() {
            return part.count(number);
        }

        /// Copies the outcomes, in no order, with the part's numbers for the promisees.
        void copy(long[] to, int from) {
            part.copy(number, to, from);
        }
    }

    /// @param places for each part the place of each of its numbers among all names, in order
    OutcomesByPromisor(List<OutcomePart> parts, List<int[]> places) {
        for (int part = 0; part < parts.size(); part++) {
            addSources(parts.get(part), places.get(part));
        }
        sources.sort(Comparator.comparingInt(Source::promisor));
        begins = IntStream.rangeClosed(0, sources.size()).filter(this::isBorder).toArray();
    }

    private void addSources(OutcomePart part, int[] places) {
        for (int number = 0; number < places.length; number++) {
            if (part.has(number)) {
                sources.add(new Source(part, number, places));
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
