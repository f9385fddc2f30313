package twelvekeys.trust;

import java.util.Arrays;

/// What is known of every effect of a [CrossedModel], told in day order.
///
/// Each effect is a normal distribution with the day it was last told of. Telling an outcome
/// touches the effects of its promise and no others; reading changes nothing. Nothing is allocated
/// on the way.
final class CrossedLevels {

    /// How many effects a promise has: everybody, promisor, promisee, pair, kind.
    static final int EFFECTS = 5;

    static final int EVERYBODY = 0;
    static final int PROMISOR = 1;
    static final int PROMISEE = 2;
    static final int PAIR = 3;
    static final int KIND = 4;

    /// The number of an effect of which nothing is known.
    static final int UNKNOWN = -1;

    /// The number of an effect that a promise does not have.
    static final int NONE = -2;

    private static final int NEVER = Integer.MIN_VALUE;

    private final CrossedModel model;
    private final double[] priors;
    private final Decay[] decays;
    private double[] means;
    private double[] variances;
    private int[] days;
    private final double[] meansNow = new double[EFFECTS];
    private final double[] variancesNow = new double[EFFECTS];
    private final LogisticNormal learner = new LogisticNormal();

    /// @param effects how many effects there are in all
    CrossedLevels(CrossedModel model, int effects) {
        this.model = model;
        Drift[] drifts = {
            model.everybody(), model.promisor(), model.promisee(), model.pair(), model.kind()
        };
        priors = Arrays.stream(drifts).mapToDouble(Drift::variance).toArray();
        decays =
                Arrays.stream(drifts)
                        .map(drift -> new Decay(drift.halfLifeDays()))
                        .toArray(Decay[]::new);
        means = new double[effects];
        variances = new double[effects];
        days = new int[effects];
        Arrays.fill(days, NEVER);
    }

    CrossedModel model() {
        return model;
    }

    /// Learns from promises with the same effects.
    ///
    /// @param levels the number of each effect, or [#NONE]
    /// @param day the day they are counted, not before the last day of any of these effects
    /// @param late how many of them were not kept, or what they count for
    /// @param all how many they are, or what they count for, more than 0
    void tell(int[] levels, int day, double late, double all) {
        double mean = 0;
        double variance = 0;
        for (int effect = 0; effect < EFFECTS; effect++) {
            if (levels[effect] != NONE) {
                meansNow[effect] = mean(effect, levels[effect], day);
                variancesNow[effect] = variance(effect, levels[effect], day);
                mean += meansNow[effect];
                variance += variancesNow[effect];
            }
        }
        learner.learn(mean, variance, late, all);
        double move = (learner.mean() - mean) / variance;
        double settle = (variance - learner.variance()) / (variance * variance);
        for (int effect = 0; effect < EFFECTS; effect++) {
            int level = levels[effect];
            if (level != NONE) {
                double share = variancesNow[effect];
                means[level] = meansNow[effect] + share * move;
                variances[level] = share - share * share * settle;
                days[level] = day;
            }
        }
    }

    /// The mean of an effect on a day, in log odds of not kept; that of everybody holds its own
    /// mean, all others lie about 0.
    ///
    /// @param level its number, or [#UNKNOWN], or [#NONE]
    double mean(int effect, int level, int day) {
        double about = effect == EVERYBODY ? model.everybodyMean() : 0;
        return level < 0 || days[level] == NEVER
                ? about
                : about + (means[level] - about) * left(effect, level, day);
    }

    /// The variance of an effect on a day; 0 for one that a promise does not have.
    double variance(int effect, int level, int day) {
        if (level == NONE) {
            return 0;
        }
        double prior = priors[effect];
        if (level == UNKNOWN || days[level] == NEVER) {
            return prior;
        }
        double left = left(effect, level, day);
        return prior + (variances[level] - prior) * left * left;
    }

    /// What is left by a day of what was known; a day before the last one told counts as that day.
    private double left(int effect, int level, int day) {
        return decays[effect].factor(Math.max(0, day - days[level]));
    }

    /// How many effects there is room for.
    int size() {
        return days.length;
    }

    /// Makes room for so many effects; what is known of those there are stays.
    void makeRoom(int effects) {
        int before = days.length;
        if (effects > before) {
            int room = Math.max(effects, before + before / 2 + EFFECTS);
            means = Arrays.copyOf(means, room);
            variances = Arrays.copyOf(variances, room);
            days = Arrays.copyOf(days, room);
            Arrays.fill(days, before, room, NEVER);
        }
    }

    /// The same effects once more; what is told to one is not told to the other.
    CrossedLevels copy() {
        CrossedLevels copy = new CrossedLevels(model, 0);
        copy.means = means.clone();
        copy.variances = variances.clone();
        copy.days = days.clone();
        return copy;
    }

    /// These effects and no others, numbered as [#own] says: what happens to them changes nothing
    /// here. An effect of which nothing is known begins at its prior.
    CrossedLevels only(int[] levels) {
        CrossedLevels some = new CrossedLevels(model, EFFECTS);
        for (int effect = 0; effect < EFFECTS; effect++) {
            int level = levels[effect];
            if (level >= 0) {
                some.means[effect] = means[level];
                some.variances[effect] = variances[level];
                some.days[effect] = days[level];
            }
        }
        return some;
    }

    /// The numbers of the effects of one promise in [#only].
    static int[] own(int[] levels) {
        int[] own = new int[EFFECTS];
        for (int effect = 0; effect < EFFECTS; effect++) {
            own[effect] = levels[effect] == NONE ? NONE : effect;
        }
        return own;
    }
}
