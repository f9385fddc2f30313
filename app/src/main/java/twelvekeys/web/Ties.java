package twelvekeys.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Matter;
import twelvekeys.record.PracticeEntry.Met;
import twelvekeys.web.chart.TiesMap;

/// Who knows whom across the two sides, drawn from the meetings on record.
final class Ties {

    private Ties() {}

    /// The picture, absent where nobody met.
    static @Nullable Content drawn(Visit visit, List<Matter> matters) {
        Map<List<String>, Integer> met = new LinkedHashMap<>();
        for (Matter matter : matters) {
            if (matter.begun() instanceof Met meeting) {
                boolean ours = matter.side() == Side.A;
                for (String a : ours ? meeting.ours() : meeting.theirs()) {
                    for (String b : ours ? meeting.theirs() : meeting.ours()) {
                        met.merge(List.of(a, b), 1, Integer::sum);
                    }
                }
            }
        }
        if (met.isEmpty()) {
            return null;
        }
        List<TiesMap.Tie> ties = new ArrayList<>();
        met.forEach(
                (pair, times) -> ties.add(new TiesMap.Tie(pair.getFirst(), pair.getLast(), times)));
        ties.sort(Comparator.comparingInt(TiesMap.Tie::times).reversed());
        return TiesMap.of(visit.partnership().aName(), visit.partnership().bName(), ties);
    }
}
