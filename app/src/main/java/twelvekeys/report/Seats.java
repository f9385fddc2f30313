package twelvekeys.report;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import twelvekeys.partnership.Side;

/// From which seats each side may take which step, as the rules of the steps said when they were
/// asked. A seat names no side: the promisor, the injured side.
///
/// @param <S> what a step is
final class Seats<S> {

    private final Map<S, Map<Side, Set<String>>> held = new LinkedHashMap<>();

    /// Notes that a step exists, whether or not anybody may take it.
    void ask(S step) {
        held.computeIfAbsent(step, _ -> new EnumMap<>(Side.class));
    }

    /// Notes that a side may take a step from a seat.
    void may(Side side, S step, String seat) {
        ask(step);
        held.getOrDefault(step, new EnumMap<>(Side.class))
                .computeIfAbsent(side, _ -> new TreeSet<>())
                .add(seat);
    }

    /// The steps that were asked for.
    Set<S> steps() {
        return held.keySet();
    }

    /// The right to take a step, for both sides.
    SideRule rule(S step, SideRule.Deed deed, String words) {
        Map<Side, String> said = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            said.put(side, when(held.getOrDefault(step, Map.of()).getOrDefault(side, Set.of())));
        }
        return new SideRule(deed, words, said);
    }

    /// Who may, in words.
    static String when(Set<String> seats) {
        return seats.isEmpty() ? "nobody" : "as " + String.join(", as ", seats);
    }
}
