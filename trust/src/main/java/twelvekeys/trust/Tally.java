package twelvekeys.trust;

import java.util.Arrays;

/// Decayed sums for many levels at once, told in day order.
///
/// For each level it holds the sums as they stood at the start of the last day with an outcome, and
/// that day's own outcomes as whole numbers. Sums are touched only on days with outcomes: `S = S ·
/// 2^(-gap/h) + n`. Reading applies one more factor and changes nothing, so a result does not
/// depend on what was read before, nor on the order within a day.
final class Tally {

    private final Decay decay;
    private int[] day;
    private double[] allBefore;
    private double[] notKeptBefore;
    private double[] squaresBefore;
    private long[] allThatDay;
    private long[] notKeptThatDay;
    private long[] promises;
    private long[] notKept;
    private long[] renegotiated;

    Tally(int levels, double halfLifeDays) {
        this(levels, new Decay(halfLifeDays));
    }

    /// @param decay shared by tallies of the same half-life
    Tally(int levels, Decay decay) {
        this.decay = decay;
        day = new int[levels];
        allBefore = new double[levels];
        notKeptBefore = new double[levels];
        squaresBefore = new double[levels];
        allThatDay = new long[levels];
        notKeptThatDay = new long[levels];
        promises = new long[levels];
        notKept = new long[levels];
        renegotiated = new long[levels];
    }

    /// Makes room for so many levels; those there are stay as they are.
    void makeRoom(int levels) {
        if (levels <= day.length) {
            return;
        }
        int room = Math.max(levels, 2 * day.length);
        day = Arrays.copyOf(day, room);
        allBefore = Arrays.copyOf(allBefore, room);
        notKeptBefore = Arrays.copyOf(notKeptBefore, room);
        squaresBefore = Arrays.copyOf(squaresBefore, room);
        allThatDay = Arrays.copyOf(allThatDay, room);
        notKeptThatDay = Arrays.copyOf(notKeptThatDay, room);
        promises = Arrays.copyOf(promises, room);
        notKept = Arrays.copyOf(notKept, room);
        renegotiated = Arrays.copyOf(renegotiated, room);
    }

    /// Forgets what it was told of the first levels.
    ///
    /// @param levels how many
    void forget(int levels) {
        Arrays.fill(day, 0, levels, 0);
        Arrays.fill(allBefore, 0, levels, 0);
        Arrays.fill(notKeptBefore, 0, levels, 0);
        Arrays.fill(squaresBefore, 0, levels, 0);
        Arrays.fill(allThatDay, 0, levels, 0);
        Arrays.fill(notKeptThatDay, 0, levels, 0);
        Arrays.fill(promises, 0, levels, 0);
        Arrays.fill(notKept, 0, levels, 0);
        Arrays.fill(renegotiated, 0, levels, 0);
    }

    /// Counts outcomes at one level. Days never go back within a level.
    void add(int level, int onDay, Outcome outcome, int count) {
        switch (outcome) {
            case KEPT -> add(level, onDay, count, 0);
            case KEPT_AS_RENEGOTIATED -> {
                add(level, onDay, count, 0);
                renegotiated[level] += count;
            }
            case NOT_KEPT -> add(level, onDay, 0, count);
        }
    }

    /// Counts promises kept on their first date and promises not kept at one level.
    void add(int level, int onDay, int kept, int lost) {
        if (promises[level] == 0) {
            day[level] = onDay;
        } else if (onDay != day[level]) {
            moveTo(level, onDay);
        }
        long all = (long) kept + lost;
        allThatDay[level] += all;
        promises[level] += all;
        notKeptThatDay[level] += lost;
        notKept[level] += lost;
    }

    /// Makes a level what another tally's only level is.
    void copy(int level, Tally one) {
        day[level] = one.day[0];
        allBefore[level] = one.allBefore[0];
        notKeptBefore[level] = one.notKeptBefore[0];
        squaresBefore[level] = one.squaresBefore[0];
        allThatDay[level] = one.allThatDay[0];
        notKeptThatDay[level] = one.notKeptThatDay[0];
        promises[level] = one.promises[0];
        notKept[level] = one.notKept[0];
        renegotiated[level] = one.renegotiated[0];
    }

    private void moveTo(int level, int onDay) {
        double factor = decay.factor(onDay - day[level]);
        allBefore[level] = (allBefore[level] + allThatDay[level]) * factor;
        notKeptBefore[level] = (notKeptBefore[level] + notKeptThatDay[level]) * factor;
        squaresBefore[level] = (squaresBefore[level] + allThatDay[level]) * factor * factor;
        allThatDay[level] = 0;
        notKeptThatDay[level] = 0;
        day[level] = onDay;
    }

    /// The weight of all promises at a level, Σw, as of a day not before the last one told.
    double weight(int level, int asOf) {
        return promises[level] == 0
                ? 0
                : (allBefore[level] + allThatDay[level]) * decay.factor(asOf - day[level]);
    }

    /// The weight of those not kept.
    double notKeptWeight(int level, int asOf) {
        return promises[level] == 0
                ? 0
                : (notKeptBefore[level] + notKeptThatDay[level]) * decay.factor(asOf - day[level]);
    }

    /// The effective number of promises, (Σw)²/Σw². It does not change with the day of reading.
    double effective(int level) {
        double weight = allBefore[level] + allThatDay[level];
        double squares = squaresBefore[level] + allThatDay[level];
        return squares == 0 ? 0 : weight * weight / squares;
    }

    long promises(int level) {
        return promises[level];
    }

    long notKept(int level) {
        return notKept[level];
    }

    long renegotiated(int level) {
        return renegotiated[level];
    }
}
