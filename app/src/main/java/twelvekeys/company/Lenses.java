package twelvekeys.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rule `WholeRangesOnOppositeSides`: the lenses disagree of a company where the whole range of
/// one lies above the middle of its own scale, and the whole range of another below the middle of
/// its own.
///
/// The middles are half of the promises kept (the record, 90 % range), 4 on the scale from 1 to 7
/// (the pulse, 95 % range), and the mean of the peers (FACTS: above if all five letters are at or
/// above it even with everything unknown at its worst; below if an issued letter lies below it even
/// with everything unknown at its best). A range that holds the middle says nothing. Nothing is
/// added up, and no lens is put on the scale of another.
///
/// @param record where the record stands
/// @param pulse where the pulse stands
/// @param facts where FACTS stands
public record Lenses(Stand record, Stand pulse, Stand facts) {

    private static final double HALF = 0.5;
    private static final double MIDDLE_OF_PULSE = 4;

    /// Where the range of a lens lies.
    public enum Stand {
        /// All of it above the middle.
        ABOVE,
        /// The middle lies within it.
        NOT_CLEAR,
        /// All of it below the middle.
        BELOW,
        /// There is not enough evidence for a range.
        UNKNOWN
    }

    /// A range about a middle.
    static Stand stand(double low, double high, double middle) {
        if (low > middle) {
            return Stand.ABOVE;
        }
        return high < middle ? Stand.BELOW : Stand.NOT_CLEAR;
    }

    /// Where the record stands.
    ///
    /// @param lower where the range of the level begins, 0 to 1
    /// @param upper where it ends
    public static Stand ofRecord(double lower, double upper) {
        return stand(lower, upper, HALF);
    }

    /// Where the pulse stands.
    ///
    /// @param low where the range of the mean begins, 1 to 7
    /// @param high where it ends
    public static Stand ofPulse(double low, double high) {
        return stand(low, high, MIDDLE_OF_PULSE);
    }

    /// Where FACTS stands.
    ///
    /// @param point the latest score, absent if there is none
    public static Stand ofFacts(@Nullable FactsPoint point) {
        if (point == null || point.issuedLetters() == 0) {
            return Stand.UNKNOWN;
        }
        boolean above = true;
        for (FactsPoint.LetterPoint letter : point.letters()) {
            Double mean = letter.peersMean();
            if (letter.score() != null && mean != null && letter.most() < mean) {
                return Stand.BELOW;
            }
            above &= letter.score() != null && mean != null && letter.least() >= mean;
        }
        return above ? Stand.ABOVE : Stand.NOT_CLEAR;
    }

    /// What there is to say, absent where they do not disagree.
    ///
    /// @param who the company
    public Optional<String> disagreement(String who) {
        List<String> above = named(Stand.ABOVE);
        List<String> below = named(Stand.BELOW);
        if (above.isEmpty() || below.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "The lenses disagree about %s: %s above the middle of %s own scale, %s below."
                        .formatted(
                                who,
                                says(above),
                                above.size() == 1 ? "its" : "their",
                                says(below)));
    }

    private static String says(List<String> lenses) {
        return lenses.stream().collect(Collectors.joining(" and "))
                + (lenses.size() == 1 ? " lies" : " lie");
    }

    private List<String> named(Stand stand) {
        List<String> named = new ArrayList<>();
        if (record == stand) {
            named.add("what it did");
        }
        if (pulse == stand) {
            named.add("what people say");
        }
        if (facts == stand) {
            named.add("what it files");
        }
        return named;
    }

    /// A stand in the words of a page.
    public static String words(Stand stand) {
        return stand.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
