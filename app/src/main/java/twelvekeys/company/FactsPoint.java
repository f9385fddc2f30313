package twelvekeys.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.facts.Gate;
import twelvekeys.facts.Letter;

/// The FACTS of one company as of one day, as they are kept for the pages.
///
/// @param cik its number at the SEC
/// @param asOf nothing filed later was used
/// @param latest whether it is that of the day on which the files were last read
/// @param name as filed; any text
/// @param industry its division of the SIC
/// @param yearEnd the last day of the fiscal year that was scored; absent if there is none
/// @param letters the five letters in order; empty if there is nothing to score
/// @param all the mean of the five; absent unless all are issued
/// @param issued the mean of the issued letters; absent if none is
/// @param least the mean of the five with every unknown indicator at 0
/// @param most the mean of the five with every unknown indicator at 100
/// @param gate whether it would be listed
/// @param rank its place by `issued`, absent without one
/// @param known how many indicators are known
/// @param applicable how many apply
/// @param market how many companies were read
/// @param unscored why there is nothing to score; absent if there is something
public record FactsPoint(
        long cik,
        LocalDate asOf,
        boolean latest,
        String name,
        String industry,
        @Nullable LocalDate yearEnd,
        List<LetterPoint> letters,
        @Nullable Double all,
        @Nullable Double issued,
        double least,
        double most,
        Gate gate,
        @Nullable Rank rank,
        int known,
        int applicable,
        int market,
        @Nullable String unscored) {

    /// Copies the letters.
    public FactsPoint {
        letters = List.copyOf(letters);
    }

    /// One letter.
    ///
    /// @param letter which
    /// @param score 0 to 100, a mean percentile among peers; absent means *not enough evidence*
    /// @param known how many of its indicators are known
    /// @param applicable how many apply
    /// @param least the score with every unknown indicator at 0
    /// @param most the score with every unknown indicator at 100
    /// @param peersMean the mean of its peers' issued scores; absent if none is issued
    /// @param peers where the issued scores of its peers lie
    public record LetterPoint(
            Letter letter,
            @Nullable Double score,
            int known,
            int applicable,
            double least,
            double most,
            @Nullable Double peersMean,
            Peers peers) {

        /// Whether it is issued and lies below the mean of its peers.
        public boolean weak() {
            return score != null && peersMean != null && score < peersMean;
        }
    }

    /// Where the issued scores of the peers lie, its own among them.
    ///
    /// @param count how many there are
    /// @param tens how many from 0 to below 10, from 10 to below 20, …, from 90 to 100
    public record Peers(int count, List<Integer> tens) {

        private static final int TENS = 10;

        /// Copies the counts.
        public Peers {
            tens = List.copyOf(tens);
        }

        static Peers of(List<Double> scores) {
            int[] tens = new int[TENS];
            for (double score : scores) {
                tens[Math.clamp((int) (score / TENS), 0, TENS - 1)]++;
            }
            return new Peers(scores.size(), java.util.Arrays.stream(tens).boxed().toList());
        }
    }

    /// A place in the ranking.
    ///
    /// @param place with equal weights, 1 the best
    /// @param best with weights moved by 20 %
    /// @param worst with weights moved by 20 %
    /// @param of how many companies are ranked
    public record Rank(int place, int best, int worst, int of) {}

    /// One of its letters.
    public Optional<LetterPoint> letter(Letter letter) {
        return letters.stream().filter(each -> each.letter() == letter).findFirst();
    }

    /// The issued letter that lies furthest below the mean of its peers, if any does.
    public Optional<LetterPoint> weakLink() {
        LetterPoint weakest = null;
        double furthest = 0;
        for (LetterPoint letter : letters) {
            Double score = letter.score();
            Double mean = letter.peersMean();
            if (score != null && mean != null && mean - score > furthest) {
                furthest = mean - score;
                weakest = letter;
            }
        }
        return Optional.ofNullable(weakest);
    }

    /// How many letters are issued.
    public long issuedLetters() {
        return letters.stream().filter(letter -> letter.score() != null).count();
    }
}
