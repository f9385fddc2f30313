package twelvekeys.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The FACTS of one company as of one day.
///
/// @param cik its number at the SEC
/// @param name as filed; any text, so whoever shows it escapes it
/// @param sic its industry
/// @param yearEnd the last day of the fiscal year that was scored; null if there is none
/// @param letters the five letters in order; empty if there is no fiscal year to score
/// @param all the mean of the five letters; empty unless all are issued
/// @param issued the mean of the issued letters; empty if none is
/// @param least the mean of the five with every unknown indicator at 0
/// @param most the mean of the five with every unknown indicator at 100
/// @param ranks its place by `issued` among the companies with one; null without one
/// @param unscored why there is nothing to score; null if there is something
public record CompanyScore(
        long cik,
        String name,
        int sic,
        @Nullable LocalDate yearEnd,
        List<LetterScore> letters,
        OptionalDouble all,
        OptionalDouble issued,
        double least,
        double most,
        @Nullable RankRange ranks,
        @Nullable String unscored) {

    /// Keeps a copy of the letters.
    public CompanyScore {
        letters = List.copyOf(letters);
    }

    /// The share of the indicators that apply and are known, 0 to 1.
    public double coverage() {
        int applicable = letters.stream().mapToInt(LetterScore::applicable).sum();
        int known = letters.stream().mapToInt(LetterScore::known).sum();
        return applicable == 0 ? 0 : (double) known / applicable;
    }

    /// Whether it would be listed.
    public Gate gate() {
        if (letters.stream().anyMatch(LetterScore::isWeak)) {
            return Gate.FAIL;
        }
        boolean all =
                !letters.isEmpty()
                        && letters.stream()
                                .allMatch(letter ->
                                        letter.score().isPresent()
                                                && letter.peersMean().isPresent());
        return all ? Gate.PASS : Gate.UNDETERMINED;
    }

    /// The issued letter that lies furthest below the mean of its peers, if any does.
    public Optional<LetterScore> weakLink() {
        LetterScore weakest = null;
        double furthest = 0;
        for (LetterScore letter : letters) {
            if (letter.isWeak()) {
                double below = letter.peersMean().getAsDouble() - letter.score().getAsDouble();
                if (below > furthest) {
                    furthest = below;
                    weakest = letter;
                }
            }
        }
        return Optional.ofNullable(weakest);
    }

    /// The score of one letter, if there was a fiscal year to score.
    public Optional<LetterScore> letter(Letter letter) {
        return letters.stream().filter(score -> score.letter() == letter).findFirst();
    }

    CompanyScore ranked(RankRange range) {
        return new CompanyScore(
                cik, name, sic, yearEnd, letters, all, issued, least, most, range, unscored);
    }
}
