package twelvekeys.conversation;

import org.jspecify.annotations.Nullable;

/// The rules by which a figure tells nothing of one person.
///
/// 1. No figure comes from fewer people than the wave's minimum, counted question by question.
/// 2. A mean is rounded: to half a point from fewer than 14 people, a quarter from fewer than 35, a
///    tenth beyond. So the sum of all answers but one is never known.
/// 3. Where all but at most one answered the same there is no mean, only a band of two or three
///    answers: a mean near the end of the scale would tell what each of them said, even to the one
///    who knows that theirs was the other one.
/// 4. Beside the figure of the wave before, nobody who may have come or gone in between, or changed
///    their answer, can be pinned to one answer, even if everybody else answered the same again;
///    otherwise the figure is held back.
///
/// `DisclosureTest` tries all answers of small groups against these rules.
final class Disclosure {

    private static final int LEAST = 1;
    private static final int MOST = 7;
    private static final int SMALL = 14;
    private static final int MIDDLING = 35;

    private Disclosure() {}

    /// What is told about a group's answers at most, before waves are compared.
    ///
    /// @param mean rounded
    /// @param count how many people
    record Figure(double mean, int count) {

        /// The lowest sum of answers that is rounded to this figure.
        int leastSum() {
            int sum = (int) Math.floor((mean - step(count)) * count);
            while (rounded((double) sum / count, count) < mean - 1e-9) {
                sum++;
            }
            return Math.max(sum, LEAST * count);
        }

        /// The highest sum of answers that is rounded to this figure.
        int mostSum() {
            int sum = (int) Math.ceil((mean + step(count)) * count);
            while (rounded((double) sum / count, count) > mean + 1e-9) {
                sum--;
            }
            return Math.min(sum, MOST * count);
        }
    }

    /// The step to which a mean of so many people is rounded.
    static double step(int count) {
        if (count < SMALL) {
            return 0.5;
        }
        return count < MIDDLING ? 0.25 : 0.1;
    }

    /// The step to which means of people's own means are rounded: half as coarse, since each of
    /// them is a mean already.
    static double finerStep(int count) {
        return Math.max(step(count) / 2, 0.1);
    }

    /// A mean, rounded to the step of its group; halves go up.
    static double rounded(double mean, int count) {
        return to(step(count), mean);
    }

    static double to(double step, double value) {
        return Math.floor(value / step + 0.5 + 1e-9) * step;
    }

    /// Whether all but at most one of the answers are the same.
    ///
    /// @param answers in ascending order
    static boolean alike(double[] answers) {
        int last = answers.length - 1;
        return last < 1 || answers[0] == answers[last - 1] || answers[1] == answers[last];
    }

    /// Roughly where the answers of people who nearly all agree lie.
    ///
    /// @param answers in ascending order
    static PulseView.Band band(double[] answers) {
        double middle = answers[answers.length / 2];
        if (middle < 2.5) {
            return PulseView.Band.LOW;
        }
        return middle > 5.5 ? PulseView.Band.HIGH : PulseView.Band.MIDDLE;
    }

    /// Whether a figure would, beside the one of the wave before, pin somebody to one answer.
    ///
    /// @param before the figure of the wave before, absent if none was told
    static boolean pins(@Nullable Figure before, Figure now) {
        if (before == null || Math.abs(before.count() - now.count()) > 1) {
            return false; // two or more who came or went hide one another
        }
        int least = now.leastSum() - before.mostSum();
        int most = now.mostSum() - before.leastSum();
        if (now.count() == before.count()) {
            // One answer changed by between −6 and 6; only the ends pin both the old and the new.
            return most <= LEAST - MOST || least >= MOST - LEAST;
        }
        int from = now.count() > before.count() ? least : -most;
        int to = now.count() > before.count() ? most : -least;
        return Math.max(from, LEAST) >= Math.min(to, MOST);
    }
}
