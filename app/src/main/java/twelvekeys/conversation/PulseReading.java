package twelvekeys.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import twelvekeys.conversation.PulseResults.Gap;
import twelvekeys.conversation.PulseResults.KeyGap;
import twelvekeys.conversation.PulseResults.Reliability;
import twelvekeys.conversation.PulseView.Change;
import twelvekeys.partnership.Side;
import twelvekeys.trust.Consensus;
import twelvekeys.trust.GroupScores;
import twelvekeys.trust.Intraclass;
import twelvekeys.trust.MeanGap;
import twelvekeys.trust.MeanRange;
import twelvekeys.trust.PulseAnswers;
import twelvekeys.trust.ReliableChange;

/// Reads a wave's answers: once, when it is revealed. What comes out is all that is ever kept.
///
/// What is told of each view is rounded ([Disclosure]), and its range comes from the spread of all
/// answers of its group, which tells less of one key than that key's own would. Whether two views
/// differ is read from these (Welch's interval; for the keys one that holds for all twelve at
/// once), so that it tells no more than they do.
final class PulseReading {

    private static final double ROUNDING = 1 / 12.0;
    private static final double SPREAD_STEP = 0.25;

    /// The variance of answers given by chance, each of the seven equally often (James, Demaree &
    /// Wolf 1984).
    private static final double VARIANCE_BY_CHANCE = 4;

    private final int least;
    private final String items;
    private final Map<Side, List<PulseAnswer>> answers;
    private final @Nullable PulseResults before;

    /// @param least the fewest people of a side from which anything is told
    /// @param answers what the people of each side answered
    /// @param before the results of the wave before, absent if there are none or their questions
    ///   were others
    PulseReading(
            int least,
            String items,
            Map<Side, List<PulseAnswer>> answers,
            @Nullable PulseResults before) {
        this.least = least;
        this.items = items;
        this.answers = new EnumMap<>(answers);
        this.before = before != null && before.items().equals(items) ? before : null;
    }

    /// The people of one side, and whom they judge.
    private record Group(
            Side by,
            Side about,
            PulseAnswers answers,
            Reliability reliability,
            List<int[]> byKey,
            List<Double> means) {

        GroupScores totals() {
            return GroupScores.of(array(means));
        }

        double spread() {
            return Objects.requireNonNullElse(reliability.spread(), 0.0);
        }

        /// Whether the figures of single keys may stand by themselves: read from what is told.
        boolean supportsKeys() {
            Double average = reliability.average();
            Double spread = reliability.spread();
            return average != null
                    && spread != null
                    && average >= Consensus.ENOUGH
                    && spread * spread <= (1 - Consensus.ENOUGH) * VARIANCE_BY_CHANCE;
        }
    }

    /// Everything that the wave shows.
    PulseResults read() {
        List<KeyGap> keys = new ArrayList<>();
        List<KeyGap> totals = new ArrayList<>();
        List<Reliability> reliability = new ArrayList<>();
        for (Side about : Side.values()) {
            Group own = group(about, about);
            Group other = group(about.other(), about);
            reliability.add(own.reliability);
            reliability.add(other.reliability);
            for (int key = 1; key <= ItemSet.KEYS; key++) {
                keys.add(gap(key, own, other));
            }
            totals.add(total(own, other));
        }
        List<PulseResults.Trust> trust = new ArrayList<>();
        for (Side by : Side.values()) {
            trust.add(new PulseResults.Trust(by, trust(by)));
        }
        return new PulseResults(items, keys, totals, trust, reliability);
    }

    private Group group(Side by, Side about) {
        About whom = by == about ? About.OWN : About.OTHER;
        boolean[] reversed = ItemSet.reversed();
        List<PulseAnswer> people = answers.getOrDefault(by, List.of());
        int[][] given = new int[people.size()][ItemSet.KEYS];
        for (int person = 0; person < given.length; person++) {
            for (int key = 1; key <= ItemSet.KEYS; key++) {
                given[person][key - 1] =
                        people.get(person).scores().getOrDefault(Question.key(key, whom), 0);
            }
        }
        List<int[]> byKey = new ArrayList<>();
        for (int key = 0; key < ItemSet.KEYS; key++) {
            byKey.add(seen(given, key, reversed[key]));
        }
        PulseAnswers all = PulseAnswers.of(reversed, given);
        leaveOutWhatIsNotTold(given, byKey, by, about);
        PulseAnswers told = PulseAnswers.of(reversed, given);
        return new Group(
                by,
                about,
                all,
                reliability(by, about, told, byKey),
                byKey,
                totals(given, reversed));
    }

    /// Takes the keys without a figure out: what is told of all keys together comes from those that
    /// are told, so that it tells nothing of the others.
    private void leaveOutWhatIsNotTold(int[][] given, List<int[]> byKey, Side by, Side about) {
        for (int key = 1; key <= ItemSet.KEYS; key++) {
            if (!isTold(byKey.get(key - 1), earlier(key, by, about))) {
                for (int[] answers : given) {
                    answers[key - 1] = 0;
                }
            }
        }
    }

    private boolean isTold(int[] seen, PulseView earlier) {
        return told(seen, earlier) instanceof Disclosure.Figure;
    }

    /// What is told of answers, absent if nothing may be.
    private Disclosure.@Nullable Told told(int[] seen, PulseView earlier) {
        if (seen.length < least) {
            return null;
        }
        int[] tally = new int[8];
        for (int answer : seen) {
            tally[answer]++;
        }
        return TwoWaves.besides(told(earlier), Disclosure.told(tally));
    }

    private static Disclosure.@Nullable Told told(PulseView earlier) {
        return switch (earlier) {
            case PulseView.Shown shown -> Disclosure.figure(shown.mean(), shown.count());
            case PulseView.Alike alike -> new Disclosure.Alike(alike.band(), alike.count());
            case PulseView.TooFew _, PulseView.Held _ -> null;
        };
    }

    private static double[] doubles(int[] seen) {
        return IntStream.of(seen).asDoubleStream().toArray();
    }

    private static int[] seen(int[][] given, int key, boolean reversed) {
        return IntStream.range(0, given.length)
                .map(person -> given[person][key])
                .filter(answer -> answer > 0)
                .map(answer -> reversed ? 8 - answer : answer)
                .sorted()
                .toArray();
    }

    /// Each person's own mean, of those who had seen two keys or more.
    private static List<Double> totals(int[][] given, boolean[] reversed) {
        return Arrays.stream(given)
                .mapToDouble(answers -> {
                    double sum = 0;
                    int seen = 0;
                    for (int key = 0; key < answers.length; key++) {
                        if (answers[key] > 0) {
                            sum += reversed[key] ? 8 - answers[key] : answers[key];
                            seen++;
                        }
                    }
                    return seen < 2 ? 0 : sum / seen;
                })
                .filter(mean -> mean > 0)
                .sorted()
                .boxed()
                .toList();
    }

    private static double[] array(List<Double> means) {
        return means.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Reliability reliability(Side by, Side about, PulseAnswers told, List<int[]> byKey) {
        Double spread = spread(byKey, by, about);
        Intraclass apart = spread == null ? null : told.intraclass();
        return new Reliability(
                by,
                about,
                told.people(),
                spread == null ? null : tenths(told.consensus()),
                apart == null ? null : tenths(apart.single()),
                apart == null ? null : tenths(apart.average()),
                spread);
    }

    /// The standard deviation of answers about the mean of their key, over all keys that are told;
    /// to a quarter.
    private @Nullable Double spread(List<int[]> byKey, Side by, Side about) {
        double squares = 0;
        int degrees = 0;
        for (int key = 1; key <= ItemSet.KEYS; key++) {
            int[] seen = byKey.get(key - 1);
            if (isTold(seen, earlier(key, by, about))) {
                GroupScores scores = GroupScores.of(doubles(seen));
                squares += scores.variance() * (scores.count() - 1);
                degrees += scores.count() - 1;
            }
        }
        return degrees == 0 ? null : Disclosure.to(SPREAD_STEP, StrictMath.sqrt(squares / degrees));
    }

    private KeyGap gap(int key, Group own, Group other) {
        PulseView ownView = view(key, own);
        PulseView otherView = view(key, other);
        return new KeyGap(
                key,
                own.about,
                ownView,
                otherView,
                gap(told(ownView, own.spread()), told(otherView, other.spread()), ItemSet.KEYS));
    }

    /// Whether two figures differ, read from what is told of each: whoever has the results can work
    /// it out again, and it tells no more than they do.
    ///
    /// @param several how many such gaps are read together
    private static Gap gap(@Nullable GroupScores first, @Nullable GroupScores second, int several) {
        if (first == null || second == null) {
            return Gap.NOT_KNOWN;
        }
        MeanGap gap =
                several == 1
                        ? MeanGap.between(first, second)
                        : MeanGap.among(first, second, several);
        return gap.distinguishable() ? Gap.DISTINGUISHABLE : Gap.NOT_DISTINGUISHABLE;
    }

    private static @Nullable GroupScores told(PulseView view, double spread) {
        return view instanceof PulseView.Shown shown
                ? scores(shown.count(), shown.mean(), spread, Disclosure.step(shown.count()))
                : null;
    }

    private PulseView view(int key, Group group) {
        int[] seen = group.byKey.get(key - 1);
        if (seen.length < least) {
            return new PulseView.TooFew(least);
        }
        PulseView earlier = earlier(key, group.by, group.about);
        return switch (told(seen, earlier)) {
            case null -> new PulseView.Held();
            case Disclosure.Alike alike -> new PulseView.Alike(alike.band(), alike.count());
            case Disclosure.Figure figure ->
                    shown(
                            scores(
                                    figure.count(),
                                    figure.mean(),
                                    group.spread(),
                                    Disclosure.step(figure.count())),
                            group.supportsKeys(),
                            earlier instanceof PulseView.Shown shown
                                    ? scores(shown, group, Disclosure.step(shown.count()))
                                    : null);
        };
    }

    /// A figure as it is told, as scores: with the spread of its group, and with what rounding
    /// hides of the answers and of their mean.
    private static GroupScores scores(int count, double mean, double spread, double step) {
        return new GroupScores(count, mean, spread * spread, ROUNDING + count * step * step / 12);
    }

    private @Nullable GroupScores scores(PulseView.Shown earlier, Group group, double step) {
        PulseResults results = Objects.requireNonNull(before);
        Double spread = results.reliability(group.by, group.about).spread();
        return spread == null ? null : scores(earlier.count(), earlier.mean(), spread, step);
    }

    private static PulseView.Shown shown(
            GroupScores scores, boolean supported, @Nullable GroupScores earlier) {
        MeanRange range = scores.range();
        return new PulseView.Shown(
                hundredths(scores.mean()),
                Math.clamp(Disclosure.to(0.1, range.low()), 1, 7),
                Math.clamp(Disclosure.to(0.1, range.high()), 1, 7),
                scores.count(),
                supported,
                change(earlier, scores));
    }

    private static Change change(@Nullable GroupScores earlier, GroupScores now) {
        if (earlier == null) {
            return Change.NOT_COMPARABLE;
        }
        ReliableChange change = ReliableChange.ofMean(earlier, now);
        if (!change.reliable()) {
            return Change.NO_RELIABLE_CHANGE;
        }
        return change.change() > 0 ? Change.UP : Change.DOWN;
    }

    /// The same view in the wave before; nothing can be compared with too few.
    private PulseView earlier(int key, Side by, Side about) {
        if (before == null) {
            return new PulseView.TooFew(least);
        }
        KeyGap gap = key == 0 ? before.total(about) : before.of(key, about);
        return by == about ? gap.own() : gap.other();
    }

    private KeyGap total(Group own, Group other) {
        PulseView ownView = total(own);
        PulseView otherView = total(other);
        return new KeyGap(
                0,
                own.about,
                ownView,
                otherView,
                gap(toldTotal(ownView, own), toldTotal(otherView, other), 1));
    }

    private static @Nullable GroupScores toldTotal(PulseView view, Group group) {
        return view instanceof PulseView.Shown shown
                ? means(shown.count(), shown.mean(), group.totals().deviation())
                : null;
    }

    /// A mean of people’s own means as it is told, as scores. A person’s own mean is of four keys
    /// or more, as a rule, and rounding hides the less the more there are.
    private static GroupScores means(int count, double mean, double deviation) {
        double spread = Disclosure.to(0.1, deviation);
        double step = Disclosure.finerStep(count);
        return new GroupScores(
                count,
                mean,
                spread * spread,
                ROUNDING / ItemSet.KEYS_IN_PART + count * step * step / 12);
    }

    private PulseView total(Group group) {
        PulseView earlier = earlier(0, group.by, group.about);
        Double consensus = group.reliability.consensus();
        return ofMeans(
                array(group.means), consensus != null && consensus >= Consensus.ENOUGH, earlier);
    }

    private PulseView trust(Side by) {
        double[] means =
                answers.getOrDefault(by, List.of()).stream()
                        .mapToDouble(PulseReading::trust)
                        .filter(mean -> mean > 0)
                        .sorted()
                        .toArray();
        PulseView earlier =
                before == null
                        ? new PulseView.TooFew(least)
                        : before.trust().stream()
                                .filter(each -> each.by() == by)
                                .map(PulseResults.Trust::view)
                                .findFirst()
                                .orElseThrow();
        return ofMeans(means, true, earlier);
    }

    /// One person's mean of the questions about trust; 0 if they answered fewer than two.
    private static double trust(PulseAnswer answer) {
        int[] seen =
                IntStream.rangeClosed(1, ItemSet.TRUST)
                        .map(number -> answer.scores().getOrDefault(Question.trust(number), 0))
                        .filter(score -> score > 0)
                        .toArray();
        return seen.length < 2 ? 0 : IntStream.of(seen).average().orElseThrow();
    }

    /// The view of a group whose people have a mean each.
    private PulseView ofMeans(double[] means, boolean supported, PulseView earlier) {
        int count = means.length;
        if (count < least) {
            return new PulseView.TooFew(least);
        }
        if (Disclosure.alike(means)) {
            return new PulseView.Alike(Disclosure.band(means[count / 2]), count);
        }
        GroupScores scores = GroupScores.of(means);
        double mean = Math.clamp(Disclosure.to(Disclosure.finerStep(count), scores.mean()), 1, 7);
        return shown(
                means(count, mean, scores.deviation()),
                supported,
                earlier instanceof PulseView.Shown shown
                        ? means(shown.count(), shown.mean(), scores.deviation())
                        : null);
    }

    /// A coefficient to a tenth; one that is as low as it comes is −1.
    private static double tenths(double value) {
        return Math.round(Math.clamp(value, -1, 1) * 10) / 10.0;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
