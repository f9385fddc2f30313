package twelvekeys.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twelvekeys.partnership.Side;

/// Tries to find out what one person answered from all that a wave shows, or two waves do.
///
/// The attacker knows everything but the answers of one group to one question: what everybody
/// answered to all others, and what the other side answered. They see the whole results as they are
/// kept, byte by byte, and have worked out beforehand what every possible group would lead to.
class DisclosureTest {

    private static final int LEAST = 5;

    /// The question attacked: a key that is not asked by its opposite.
    private static final Question ATTACKED = Question.key(1, About.OWN);

    /// All groups of so many answers, in ascending order each.
    private static List<int[]> groups(int people) {
        List<int[]> groups = new ArrayList<>();
        fill(new int[people], 0, 1, groups);
        return groups;
    }

    private static void fill(int[] group, int at, int from, List<int[]> groups) {
        if (at == group.length) {
            groups.add(group.clone());
            return;
        }
        for (int answer = from; answer <= 7; answer++) {
            group[at] = answer;
            fill(group, at + 1, answer, groups);
        }
    }

    private static PulseResults results(int[] group, @Nullable PulseResults before) {
        Map<Side, List<PulseAnswer>> answers = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            List<PulseAnswer> people = new ArrayList<>();
            int count = side == Side.A ? group.length : 8;
            for (int person = 0; person < count; person++) {
                people.add(person(side, person, group));
            }
            answers.put(side, people);
        }
        return new PulseReading(LEAST, ItemSet.LATEST, answers, before).read();
    }

    private static PulseAnswer person(Side side, int person, int[] group) {
        Random known = new Random(person * 31L + (side == Side.A ? 1 : 2));
        TreeMap<Question, Integer> scores = new TreeMap<>();
        for (int key = 1; key <= ItemSet.KEYS; key++) {
            for (About about : About.values()) {
                scores.put(Question.key(key, about), 3 + key % 3 + known.nextInt(2));
            }
        }
        if (side == Side.A) {
            scores.put(ATTACKED, group[person]);
        }
        return new PulseAnswer(scores);
    }

    /// What the question attacked could have been answered by somebody else than the attacker.
    private static Set<Integer> others(List<int[]> possible, int own) {
        Set<Integer> others = new TreeSet<>();
        for (int[] group : possible) {
            int at = Arrays.binarySearch(group, own);
            if (own == 0 || at >= 0) {
                IntStream.range(0, group.length)
                        .filter(other -> other != at)
                        .forEach(other -> others.add(group[other]));
            }
        }
        return others;
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7})
    void neitherSomebodyOutsideNorOneOfThemLearnsWhatAnotherAnswered(int people) {
        Map<String, List<int[]>> seen = new HashMap<>();
        for (int[] group : groups(people)) {
            seen.computeIfAbsent(ResultsJson.write(results(group, null)), any -> new ArrayList<>())
                    .add(group);
        }
        List<String> learnt = new ArrayList<>();
        seen.values()
                .forEach(possible -> {
                    for (int own = 0; own <= 7; own++) {
                        Set<Integer> others = others(possible, own);
                        if (others.size() == 1) {
                            learnt.add(
                                    own
                                            + " knows "
                                            + others
                                            + " of "
                                            + Arrays.toString(possible.getFirst()));
                        }
                    }
                });
        assertThat(learnt).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void twoWavesDoNotTellWhatWhoeverCameInBetweenAnswered(int people) {
        Map<String, Set<Integer>> newcomers = new HashMap<>();
        Map<String, Set<Integer>> leavers = new HashMap<>();
        for (int[] group : groups(people)) {
            PulseResults before = results(group, null);
            for (int answer = 1; answer <= 7; answer++) {
                int[] more = IntStream.concat(IntStream.of(group), IntStream.of(answer)).toArray();
                String told = key(before) + "\n" + key(results(more, before));
                newcomers.computeIfAbsent(told, any -> new TreeSet<>()).add(answer);
                PulseResults larger = results(more, null);
                told = key(larger) + "\n" + key(results(group, larger));
                leavers.computeIfAbsent(told, any -> new TreeSet<>()).add(answer);
            }
        }
        assertThat(newcomers.values()).allSatisfy(could -> assertThat(could).hasSizeGreaterThan(1));
        assertThat(leavers.values()).allSatisfy(could -> assertThat(could).hasSizeGreaterThan(1));
    }

    /// What is told of the question attacked itself. Its range and whether the sides differ come
    /// from the spread of all answers of the group, to a quarter; whoever knows each of those but
    /// one has no need of the figures.
    private static String key(PulseResults results) {
        PulseResults.KeyGap gap = results.of(1, Side.A);
        return switch (gap.own()) {
            case PulseView.Shown shown -> shown.mean() + " of " + shown.count();
            case PulseView.Alike alike -> alike.toString();
            case PulseView.TooFew few -> few.toString();
            case PulseView.Held held -> held.toString();
        };
    }

    @Test
    void aGroupBelowTheMinimumIsNotShownAtAll() {
        for (int[] group : groups(4)) {
            PulseResults.KeyGap gap = results(group, null).of(1, Side.A);
            assertThat(gap.own()).isEqualTo(new PulseView.TooFew(LEAST));
            assertThat(gap.gap()).isEqualTo(PulseResults.Gap.NOT_KNOWN);
        }
    }
}
