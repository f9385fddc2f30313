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
/// Whether two views differ is decided on the exact answers (Welch's interval); what is told of
/// each view is rounded ([Disclosure]), and its range comes from the spread of all answers of its
/// group, which tells less of one key than that key's own would.
final class PulseReading {

    private static final double ROUNDING = 1 / 12.0;

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

        boolean supports(int key) {
            Double average = reliability.average();
            return average != null
                    && average >= Consensus.ENOUGH
                    && answers.consensus(key - 1) >= Consensus.ENOUGH;
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
        PulseAnswers turned = PulseAnswers.of(reversed, given);
        List<int[]> byKey = new ArrayList<>();
        for (int key = 0; key < ItemSet.KEYS; key++) {
            byKey.add(seen(given, key, reversed[key]));
        }
        return new Group(
                by,
                about,
                turned,
                reliability(by, about, turned, byKey),
                byKey,
                totals(given, reversed));
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

    private Reliability reliability(Side by, Side about, PulseAnswers turned, List<int[]> byKey) {
        boolean enough = turned.people() >= least;
        Intraclass apart = enough ? turned.intraclass() : null;
        return new Reliability(
                by,
                about,
                turned.people(),
                enough ? hundredths(turned.consensus()) : null,
                apart == null ? null : hundredths(apart.single()),
                apart == null ? null : hundredths(apart.average()),
                enough ? spread(byKey) : null);
    }

    /// The standard deviation of answers about the mean of their key, over all keys that enough
    /// people had seen; to a tenth.
    private @Nullable Double spread(List<int[]> byKey) {
        double squares = 0;
        int degrees = 0;
        for (int[] seen : byKey) {
            if (seen.length >= least) {
                GroupScores scores = GroupScores.of(IntStream.of(seen).asDoubleStream().toArray());
                squares += scores.variance() * (scores.count() - 1);
                degrees += scores.count() - 1;
            }
        }
        return degrees == 0 ? null : Disclosure.to(0.1, StrictMath.sqrt(squares / degrees));
    }

    private KeyGap gap(int key, Group own, Group other) {
        PulseView ownView = view(key, own);
        PulseView otherView = view(key, other);
        return new KeyGap(
                key,
                own.about,
                ownView,
                otherView,
                gap(ownView, otherView, own.answers.item(key - 1), other.answers.item(key - 1)));
    }

    private static Gap gap(PulseView own, PulseView other, GroupScores first, GroupScores second) {
        if (!(own instanceof PulseView.Shown) || !(other instanceof PulseView.Shown)) {
            return Gap.NOT_KNOWN;
        }
        return MeanGap.between(first, second).distinguishable()
                ? Gap.DISTINGUISHABLE
                : Gap.NOT_DISTINGUISHABLE;
    }

    private PulseView view(int key, Group group) {
        int[] seen = group.byKey.get(key - 1);
        if (seen.length < least) {
            return new PulseView.TooFew(least);
        }
        double[] sorted = IntStream.of(seen).asDoubleStream().toArray();
        if (Disclosure.alike(sorted)) {
            return new PulseView.Alike(Disclosure.band(sorted), seen.length);
        }
        double exact = IntStream.of(seen).average().orElseThrow();
        Disclosure.Figure now =
                new Disclosure.Figure(Disclosure.rounded(exact, seen.length), seen.length);
        PulseView.Shown earlier = earlier(key, group.by, group.about);
        if (Disclosure.pins(
                earlier == null ? null : new Disclosure.Figure(earlier.mean(), earlier.count()),
                now)) {
            return new PulseView.Held();
        }
        double step = Disclosure.step(seen.length);
        double spread = Objects.requireNonNullElse(group.reliability.spread(), 0.0);
        return shown(
                scores(now.count(), now.mean(), spread, step),
                group.supports(key),
                earlier == null ? null : scores(earlier, group, Disclosure.step(earlier.count())));
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

    private PulseView.@Nullable Shown earlier(int key, Side by, Side about) {
        if (before == null) {
            return null;
        }
        KeyGap gap = key == 0 ? before.total(about) : before.of(key, about);
        return (by == about ? gap.own() : gap.other()) instanceof PulseView.Shown shown
                ? shown
                : null;
    }

    private KeyGap total(Group own, Group other) {
        PulseView ownView = total(own);
        PulseView otherView = total(other);
        return new KeyGap(
                0,
                own.about,
                ownView,
                otherView,
                gap(ownView, otherView, own.totals(), other.totals()));
    }

    private PulseView total(Group group) {
        PulseView.Shown earlier = earlier(0, group.by, group.about);
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
        PulseView.Shown earlier =
                before == null
                        ? null
                        : before.trust().stream()
                                .filter(each -> each.by() == by)
                                .map(PulseResults.Trust::view)
                                .filter(PulseView.Shown.class::isInstance)
                                .map(PulseView.Shown.class::cast)
                                .findFirst()
                                .orElse(null);
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
    private PulseView ofMeans(
            double[] means, boolean supported, PulseView.@Nullable Shown earlier) {
        int count = means.length;
        if (count < least) {
            return new PulseView.TooFew(least);
        }
        if (Disclosure.alike(means)) {
            return new PulseView.Alike(Disclosure.band(means), count);
        }
        GroupScores scores = GroupScores.of(means);
        double step = Disclosure.finerStep(count);
        double spread = Disclosure.to(0.1, scores.deviation());
        GroupScores before =
                earlier == null
                        ? null
                        : scores(
                                earlier.count(),
                                earlier.mean(),
                                spread,
                                Disclosure.finerStep(earlier.count()));
        double mean = Math.clamp(Disclosure.to(step, scores.mean()), 1, 7);
        return shown(scores(count, mean, spread, step), supported, before);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
