package twelvekeys.trust;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// When promises are done, moved or missed, by days left: what it means that nothing was heard yet.
///
/// A discrete-time hazard (Cox 1972, "Regression Models and Life-Tables"; Allison 1982,
/// "Discrete-Time Methods"). For each band of days left it counts the days that promises stood
/// open, and how many were done or moved there. A promise that is still open has stood open for its
/// days and ended in nothing, so it is neither left out nor taken for late. Done and moved are
/// competing risks: what was moved stops counting under its old date.
///
/// All is counted in whole numbers: a spell is added or taken away in constant time, in any order.
/// A promisor's pace leans on everybody's as if twenty promises of everybody's had passed each band
/// with it. Nothing decays here.
///
/// Instances may be read from several threads, but not while one changes them.
public final class Timing {

    private static final double PRIOR_PROMISES = 20;
    private static final long FEWEST_DONE = 20;
    private static final long FEWEST_LATE = 20;
    private static final double LEAST_OPEN = 0.02;

    private final Pace everybody = new Pace();
    private final Map<String, Pace> promisors = new HashMap<>();

    /// Nothing counted yet.
    public Timing() {}

    /// Everything that is counted in some spells.
    public static Timing of(Iterable<Spell> spells) {
        Timing timing = new Timing();
        spells.forEach(timing::add);
        return timing;
    }

    /// Counts a spell.
    public void add(Spell spell) {
        count(spell, 1);
    }

    /// Takes a spell away again.
    public void retract(Spell spell) {
        count(spell, -1);
    }

    private void count(Spell spell, int sign) {
        everybody.count(spell, sign);
        promisors.computeIfAbsent(spell.promisor(), name -> new Pace()).count(spell, sign);
    }

    /// The share of the promises kept that are still open with so many days left, and not moved.
    ///
    /// By Bayes' rule it is what the odds of *not* kept are divided by, given that a promise is
    /// still open: those that would have been done early have been.
    ///
    /// @param leadDays how many days were left when it was made, at least `daysLeft`
    /// @param daysLeft how many days are left, today not over yet; 0 on the last day
    /// @return 0.02 to 1; 1 while fewer than twenty are known to have been done
    public double stillOpen(String promisor, int leadDays, int daysLeft) {
        if (everybody.done() < FEWEST_DONE || daysLeft < 0 || leadDays <= daysLeft) {
            return 1;
        }
        Pace own = promisors.getOrDefault(promisor, everybody);
        double openSoFar = notDone(own, leadDays, daysLeft + 1);
        double rest = notDone(own, daysLeft, 0);
        double keptAtAll = 1 - openSoFar * rest;
        return keptAtAll <= 0 ? 1 : Math.clamp(openSoFar * (1 - rest) / keptAtAll, LEAST_OPEN, 1.0);
    }

    /// The chance that an open promise is moved to another date before its last day is over.
    ///
    /// @param daysLeft how many days are left, today not over yet
    public double moved(String promisor, int daysLeft) {
        return moved(promisor, daysLeft, 0);
    }

    /// The chance that it is moved while the days left fall from one number to another, both
    /// included.
    double moved(String promisor, int most, int fewest) {
        Pace own = promisors.getOrDefault(promisor, everybody);
        double open = 1;
        double moved = 0;
        for (int band = DaysLeft.bands() - 1; band >= 0; band--) {
            int days = DaysLeft.overlap(band, most, fewest);
            double done = pace(own.done(band), everybody.done(band), own, band);
            double move = pace(own.moved(band), everybody.moved(band), own, band);
            double either = Math.min(1, done + move);
            if (days > 0 && either > 0) {
                double ends = 1 - StrictMath.pow(1 - either, days);
                moved += open * ends * move / (done + move);
                open *= 1 - ends;
            }
        }
        return moved;
    }

    /// By how many days it will be late if it is late: from the promisor's own where twenty came
    /// late, else from everybody's.
    ///
    /// @param alreadyLate by how many days it is late, 0 while it is not
    public Optional<LatenessRange> lateness(String promisor, int alreadyLate) {
        return latenessOf(promisor).range(alreadyLate);
    }

    /// The share of the late ones that are later than so many days; 1 when none is known.
    double laterThan(String promisor, int days) {
        double share = latenessOf(promisor).later(days);
        return Double.isNaN(share) ? 1 : share;
    }

    private Lateness latenessOf(String promisor) {
        Lateness own = promisors.getOrDefault(promisor, everybody).lateness();
        return own.came() >= FEWEST_LATE ? own : everybody.lateness();
    }

    /// The chance of not being done from one number of days left to another, both included.
    private double notDone(Pace own, int most, int fewest) {
        double open = 1;
        for (int band = 0; band < DaysLeft.bands(); band++) {
            int days = DaysLeft.overlap(band, most, fewest);
            if (days > 0) {
                open *=
                        StrictMath.pow(
                                1 - pace(own.done(band), everybody.done(band), own, band), days);
            }
        }
        return open;
    }

    /// How many of those open end on a day of this band, 0 to 1.
    private double pace(long own, long all, Pace promisor, int band) {
        long open = everybody.open(band);
        double base = open == 0 ? 0 : (double) all / open;
        double prior = PRIOR_PROMISES * DaysLeft.width(band);
        return (own + prior * base) / (promisor.open(band) + prior);
    }
}
