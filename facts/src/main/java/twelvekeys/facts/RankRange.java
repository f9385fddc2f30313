package twelvekeys.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// A place in a ranking, and how far it moves when the weights of the letters do.
///
/// @param rank its place with equal weights, 1 the best; equals share the better place
/// @param best its best place when each weight is 20 % more or less
/// @param worst its worst place then
/// @param of how many companies are ranked
public record RankRange(int rank, int best, int worst, int of) {

    private static final double MOVED = 0.2;
    private static final int LETTERS = 5;

    /// Ranks companies by the mean of their issued letters; those with none stay unranked.
    public static List<CompanyScore> rank(List<CompanyScore> scores) {
        List<CompanyScore> ranked = new ArrayList<>(scores);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i).issued().isPresent()) {
                places.add(i);
            }
        }
        int n = places.size();
        int[] equal = ranks(means(scores, places, -1));
        int[] best = equal.clone();
        int[] worst = equal.clone();
        for (int corner = 0; corner < 1 << LETTERS; corner++) {
            int[] moved = ranks(means(scores, places, corner));
            for (int i = 0; i < n; i++) {
                best[i] = Math.min(best[i], moved[i]);
                worst[i] = Math.max(worst[i], moved[i]);
            }
        }
        for (int i = 0; i < n; i++) {
            int place = places.get(i);
            ranked.set(
                    place, scores.get(place).ranked(new RankRange(equal[i], best[i], worst[i], n)));
        }
        return ranked;
    }

    /// The weighted means; each bit of a corner says whether a letter counts more or less, and -1
    /// means equal weights.
    private static double[] means(List<CompanyScore> scores, List<Integer> places, int corner) {
        double[] means = new double[places.size()];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            double weights = 0;
            int bit = 0;
            for (LetterScore letter : scores.get(places.get(i)).letters()) {
                double weight = corner < 0 ? 1 : (corner >> bit & 1) == 1 ? 1 + MOVED : 1 - MOVED;
                bit++;
                OptionalDouble score = letter.score();
                if (score.isPresent()) {
                    sum += weight * score.getAsDouble();
                    weights += weight;
                }
            }
            means[i] = sum / weights;
        }
        return means;
    }

    private static int[] ranks(double[] means) {
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[means.length];
        for (int i = 0; i < means.length; i++) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= means[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            ranks[i] = sorted.length - low + 1;
        }
        return ranks;
    }
}
