package twelvekeys.trust;

/// How many days promises stood open in each band of days left, and how many were done or moved
/// there: whole numbers, so that adding and taking away give the same in any order.
final class Pace {

    private final long[] open = new long[DaysLeft.bands()];
    private final long[] done = new long[DaysLeft.bands()];
    private final long[] moved = new long[DaysLeft.bands()];
    private final Lateness lateness = new Lateness();

    /// @param sign 1 to add the spell, -1 to take it away again
    void count(Spell spell, int sign) {
        int left = spell.daysLeft();
        if (left < 0) {
            lateness.count(-left, spell.end() == Spell.End.DONE, sign);
        }
        int last = Math.max(0, left);
        for (int band = 0; band < DaysLeft.bands(); band++) {
            open[band] += (long) sign * DaysLeft.overlap(band, spell.leadDays(), last);
        }
        if (left >= 0 && spell.end() == Spell.End.DONE) {
            done[DaysLeft.band(left)] += sign;
        }
        if (left >= 0 && spell.end() == Spell.End.MOVED) {
            moved[DaysLeft.band(left)] += sign;
        }
    }

    /// Days stood open.
    long open(int band) {
        return open[band];
    }

    long done(int band) {
        return done[band];
    }

    long moved(int band) {
        return moved[band];
    }

    long done() {
        long sum = 0;
        for (long each : done) {
            sum += each;
        }
        return sum;
    }

    Lateness lateness() {
        return lateness;
    }
}
