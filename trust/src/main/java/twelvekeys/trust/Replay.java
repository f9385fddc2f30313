package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The past told again: every promise predicted by every model from what was known before.
///
/// A promise is predicted on the day `due − horizon`. One that was done earlier than that is
/// predicted on the day before it was done, so that no promise ever sees its own outcome. On that
/// day the models know the outcomes up to it: the nested levels by the day each became known, the
/// crossed effects by the day after each was due.
final class Replay {

    private final int[] asked;
    private final int[] due;
    private final int[] counted;
    private final boolean[] late;
    private final Evidence[] evidence;
    private final double[] recentRate;
    private final double[] nested;
    private final double[] crossed;

    private Replay(int n) {
        asked = new int[n];
        due = new int[n];
        counted = new int[n];
        late = new boolean[n];
        evidence = new Evidence[n];
        recentRate = new double[n];
        nested = new double[n];
        crossed = new double[n];
    }

    /// Which promises to predict.
    ///
    /// @param grace the days after the due date that still count as on time
    /// @param horizonDays how long before the due date, 0 or more
    /// @param from the first due date, or null for no bound
    /// @param to the last due date, or null for no bound
    /// @param asOf the day the record is read; outcomes known later are not scored
    record Question(
            Grace grace,
            int horizonDays,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate asOf) {

        Question {
            if (horizonDays < 0) {
                throw new IllegalArgumentException(
                        "The horizon must be 0 days or more, not " + horizonDays);
            }
        }

        private boolean covers(PromiseFacts promise, Told told) {
            return (from == null || !promise.due().isBefore(from))
                    && (to == null || !promise.due().isAfter(to))
                    && told.day <= asOf.toEpochDay();
        }
    }

    /// Tells the past again.
    ///
    /// @param promises all promises there are, in any order; those that are not asked about are
    ///   history
    static Replay of(
            List<PromiseFacts> promises,
            NestedModel nested,
            CrossedModel crossed,
            Question question) {
        Levels levels = new Levels();
        List<Told> history = new ArrayList<>(promises.size());
        List<Asked> questions = new ArrayList<>();
        for (PromiseFacts promise : promises) {
            Told told = Told.of(promise, question.grace, levels);
            history.add(told);
            if (question.covers(promise, told)) {
                questions.add(Asked.of(promise, told, question));
            }
        }
        history.sort(Comparator.comparingInt(Told::day));
        questions.sort(Asked.ORDER);
        CellColumns columns = DayCells.byDueDay(promises, question.grace).columns();
        return new Telling(
                        history,
                        new Tally(levels.count(), nested.halfLifeDays()),
                        nested,
                        columns,
                        new CrossedCells(columns, new CrossedLevels(crossed, columns.effects())))
                .answer(questions);
    }

    int size() {
        return asked.length;
    }

    /// The day of a prediction, counted from 1970-01-01; it rises with the number.
    int asked(int i) {
        return asked[i];
    }

    /// The day a promise was due.
    int due(int i) {
        return due[i];
    }

    /// The day from which its outcome counts for the choice of a model: the day after its last.
    int counted(int i) {
        return counted[i];
    }

    /// Whether it was not kept.
    boolean isLate(int i) {
        return late[i];
    }

    /// How much the record of its promisor with its promisee weighed when it was predicted.
    Evidence evidence(int i) {
        return evidence[i];
    }

    /// What one model gave it, as the probability of not kept.
    double forecast(Candidate candidate, int i) {
        return switch (candidate) {
            case RECENT_RATE -> recentRate[i];
            case NESTED -> nested[i];
            case CROSSED -> crossed[i];
        };
    }

    /// What one model gave some of the promises, and how they ended.
    Scored scored(Candidate candidate, int[] which) {
        return scored(i -> forecast(candidate, i), which);
    }

    /// What somebody gave some of the promises, and how they ended.
    Scored scored(IntToDoubleFunction given, int[] which) {
        boolean[] outcomes = new boolean[which.length];
        for (int i = 0; i < which.length; i++) {
            outcomes[i] = late[which[i]];
        }
        return new Scored(Arrays.stream(which).mapToDouble(given).toArray(), outcomes);
    }

    /// The days on which some of the promises were due.
    int[] dueDays(int[] which) {
        return Arrays.stream(which).map(i -> due[i]).toArray();
    }

    /// The promises to which something applies.
    int[] where(IntPredicate applies) {
        return IntStream.range(0, size()).filter(applies).toArray();
    }

    /// A promise's outcome and the day it became known.
    private record Told(int day, int promisor, int pair, Pair names, Outcome outcome) {

        private static Told of(PromiseFacts promise, Grace grace, Levels levels) {
            Resolution resolution = promise.resolution(grace);
            Pair names = new Pair(promise.promisor(), promise.promisee());
            return new Told(
                    Math.toIntExact(resolution.knownOn().toEpochDay()),
                    levels.of(promise.promisor()),
                    levels.of(names),
                    names,
                    resolution.outcome());
        }
    }

    /// A promise to be predicted on a day.
    private record Asked(int day, int due, int counted, String category, Told answer) {

        /// By day; the rest makes the sums independent of the order of arrival.
        private static final Comparator<Asked> ORDER =
                Comparator.comparingInt(Asked::day)
                        .thenComparingInt(Asked::due)
                        .thenComparingInt(asked -> asked.answer.day)
                        .thenComparing(asked -> asked.answer.names)
                        .thenComparing(Asked::category)
                        .thenComparing(asked -> asked.answer.outcome);

        private static Asked of(PromiseFacts promise, Told told, Question question) {
            int due = Math.toIntExact(promise.due().toEpochDay());
            String category = promise.category();
            return new Asked(
                    Math.min(due - question.horizonDays, told.day - 1),
                    due,
                    due + question.grace.days() + 1,
                    category == null ? "" : category,
                    told);
        }
    }

    /// Numbers for promisors and pairs.
    private static final class Levels {
        private final Map<Object, Integer> numbers = new HashMap<>();

        private int of(Object name) {
            return numbers.computeIfAbsent(name, key -> numbers.size() + 1);
        }

        private int count() {
            return numbers.size() + 1;
        }
    }

    /// The models on their way through the past.
    private record Telling(
            List<Told> history,
            Tally tally,
            NestedModel nested,
            CellColumns columns,
            CrossedCells crossed) {

        private Replay answer(List<Asked> questions) {
            Replay replay = new Replay(questions.size());
            int next = 0;
            for (int i = 0; i < questions.size(); i++) {
                Asked asked = questions.get(i);
                for (; next < history.size() && history.get(next).day <= asked.day; next++) {
                    tell(history.get(next));
                }
                crossed.tellUntil(asked.day);
                answer(asked, replay, i);
            }
            return replay;
        }

        private void tell(Told told) {
            tally.add(CellColumns.OVERALL, told.day, told.outcome, 1);
            tally.add(told.promisor, told.day, told.outcome, 1);
            tally.add(told.pair, told.day, told.outcome, 1);
        }

        private void answer(Asked asked, Replay into, int i) {
            Told answer = asked.answer;
            double everybody = NestedModel.overall(tally, asked.day);
            double promisor =
                    NestedModel.nested(
                            tally, answer.promisor, nested.promisorPrior(), everybody, asked.day);
            into.asked[i] = asked.day;
            into.due[i] = asked.due;
            into.counted[i] = asked.counted;
            into.late[i] = !answer.outcome.kept();
            into.recentRate[i] = everybody;
            into.nested[i] =
                    NestedModel.nested(tally, answer.pair, nested.pairPrior(), promisor, asked.day);
            into.crossed[i] = crossedChance(asked);
            into.evidence[i] =
                    Evidence.of(tally.promises(answer.pair), tally.weight(answer.pair, asked.day));
        }

        private double crossedChance(Asked asked) {
            int[] effects = new int[CrossedLevels.EFFECTS];
            Pair names = asked.answer.names;
            columns.effects(names.promisor(), names.promisee(), asked.category, effects);
            return new CrossedSteps(crossed.levels(), effects, asked.due).notKept();
        }
    }
}
