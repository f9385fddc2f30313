package twelvekeys.conversation;

/// The rules by which a figure tells nothing of one person.
///
/// 1. No figure comes from fewer people than the wave's minimum, counted question by question.
/// 2. A mean is rounded: to half a point from fewer than 14 people, a quarter from fewer than 35, a
///    tenth beyond. So the sum of all answers but one is never known.
/// 3. Where all but at most one answered the same there is no mean, only a band of two or three
///    answers: a mean near the end of the scale would tell what each of them said, even to the one
///    who knows that theirs was the other one.
/// 4. Beside the figure of the wave before, nobody who may have come or gone in between, or changed
///    their answer, can be pinned to one answer, even if everybody else answered the same again. A
///    figure that would is moved towards the earlier one until it does not ([TwoWaves]).
///
/// `DisclosureTest` tries all answers of small groups against these rules.
final class Disclosure {

    private static final int LEAST = 1;
    private static final int MOST = 7;
    private static final int SMALL = 14;
    private static final int MIDDLING = 35;

    private Disclosure() {}

    /// What is told about a group's answers to one question.
    sealed interface Told {

        /// How many people.
        int count();
    }

    /// A figure.
    ///
    /// @param steps the rounded mean, in steps of its group
    record Figure(int steps, int count) implements Told {

        /// The rounded mean.
        double mean() {
            return steps * step(count);
        }
    }

    /// No figure, since all but at most one answered the same.
    ///
    /// @param band roughly what it was
    record Alike(PulseView.Band band, int count) implements Told {}

    /// A group with a mean.
    static Figure figure(double mean, int count) {
        return new Figure((int) Math.round(mean / step(count)), count);
    }

    /// What is told of answers.
    ///
    /// @param tally how many gave each answer, at the places 1 to 7
    static Told told(int[] tally) {
        int count = 0;
        int sum = 0;
        int most = 0;
        for (int answer = LEAST; answer <= MOST; answer++) {
            count += tally[answer];
            sum += answer * tally[answer];
            most = Math.max(most, tally[answer]);
        }
        if (most >= count - 1) {
            return new Alike(band(tally, count), count);
        }
        double step = step(count);
        return new Figure((int) Math.floor(sum / (count * step) + 0.5 + 1e-9), count);
    }

    private static PulseView.Band band(int[] tally, int count) {
        int answer = LEAST;
        for (int below = tally[LEAST]; 2 * below <= count; below += tally[answer]) {
            answer++;
        }
        return band(answer);
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

    /// A value, rounded to a step; halves go up.
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
    static PulseView.Band band(double middle) {
        if (middle < 2.5) {
            return PulseView.Band.LOW;
        }
        return middle > 5.5 ? PulseView.Band.HIGH : PulseView.Band.MIDDLE;
    }
}
