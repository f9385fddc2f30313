package twelvekeys.conversation;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import twelvekeys.conversation.Disclosure.Alike;
import twelvekeys.conversation.Disclosure.Figure;
import twelvekeys.conversation.Disclosure.Told;

/// Holds what two waves tell of one question against each other, so that no single answer can be
/// worked out from the difference.
///
/// The worst case is taken: one person came, or went, or changed their answer, everybody else
/// answered the same again, and somebody knows that. Every group that fits what was told is tried.
/// Larger groups need not be: the sums that round to one figure then lie further apart than answers
/// do.
final class TwoWaves {

    private static final int LEAST = 1;
    private static final int MOST = 7;
    private static final int LARGEST_TRIED = 13;

    /// What was found for each pair: there are few, and each takes a while.
    private static final Map<Pair, Optional<Told>> FOUND = new ConcurrentHashMap<>();

    private record Pair(Told before, Told now) {}

    private TwoWaves() {}

    /// What may be told now beside what was told before: the same, or a figure moved towards the
    /// earlier one; null if nothing may.
    static @Nullable Told besides(@Nullable Told before, Told now) {
        return before == null
                ? now
                : FOUND.computeIfAbsent(new Pair(before, now), TwoWaves::besides).orElse(null);
    }

    private static Optional<Told> besides(Pair pair) {
        Told before = pair.before;
        Told now = pair.now;
        if (Math.abs(before.count() - now.count()) > 1
                || Math.max(before.count(), now.count()) > LARGEST_TRIED
                || !pins(before, now)) {
            return Optional.of(now);
        }
        int from = steps(now);
        int towards = (int) Math.round(middle(before) / Disclosure.step(now.count()));
        int way = Integer.signum(towards - from);
        for (int steps = from + way; way != 0 && steps != towards + way; steps += way) {
            Figure moved = new Figure(steps, now.count());
            if (!pins(before, moved)) {
                return Optional.of(moved);
            }
        }
        return Optional.empty();
    }

    private static int steps(Told told) {
        return told instanceof Figure figure
                ? figure.steps()
                : (int) Math.round(middle(told) / Disclosure.step(told.count()));
    }

    private static double middle(Told told) {
        return switch (told) {
            case Figure figure -> figure.mean();
            case Alike alike ->
                    switch (alike.band()) {
                        case LOW -> 1.5;
                        case MIDDLE -> 4;
                        case HIGH -> 6.5;
                    };
        };
    }

    /// Whether somebody is pinned to one answer, in either wave.
    private static boolean pins(Told before, Told now) {
        if (before.count() == now.count()) {
            Set<Integer> were = new HashSet<>();
            Set<Integer> are = new HashSet<>();
            everyGroup(
                    now.count() - 1,
                    others -> {
                        for (int was = LEAST; was <= MOST; was++) {
                            if (with(others, was).equals(before)) {
                                for (int is = LEAST; is <= MOST; is++) {
                                    if (with(others, is).equals(now)) {
                                        were.add(was);
                                        are.add(is);
                                    }
                                }
                            }
                        }
                    });
            return were.size() == 1 || are.size() == 1;
        }
        Told fewer = before.count() < now.count() ? before : now;
        Told more = before.count() < now.count() ? now : before;
        Set<Integer> could = new HashSet<>();
        everyGroup(
                fewer.count(),
                group -> {
                    if (Disclosure.told(group).equals(fewer)) {
                        for (int answer = LEAST; answer <= MOST; answer++) {
                            if (with(group, answer).equals(more)) {
                                could.add(answer);
                            }
                        }
                    }
                });
        return could.size() == 1;
    }

    private static Told with(int[] tally, int answer) {
        tally[answer]++;
        Told told = Disclosure.told(tally);
        tally[answer]--;
        return told;
    }

    private static void everyGroup(int people, Consumer<int[]> reader) {
        fill(new int[MOST + 1], LEAST, people, reader);
    }

    private static void fill(int[] tally, int answer, int left, Consumer<int[]> reader) {
        if (answer == MOST) {
            tally[MOST] = left;
            reader.accept(tally);
            tally[MOST] = 0;
            return;
        }
        for (int given = 0; given <= left; given++) {
            tally[answer] = given;
            fill(tally, answer + 1, left - given, reader);
        }
        tally[answer] = 0;
    }
}
