package twelvekeys.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twelvekeys.company.Lenses.Stand;
import twelvekeys.facts.Gate;
import twelvekeys.facts.Letter;

class LensesTest {

    @ParameterizedTest
    @CsvSource({
        "0.60, 0.90, ABOVE",
        "0.50, 0.90, NOT_CLEAR",
        "0.30, 0.70, NOT_CLEAR",
        "0.10, 0.49, BELOW"
    })
    void aRangeThatHoldsTheMiddleSaysNothing(double lower, double upper, Stand stand) {
        assertThat(Lenses.ofRecord(lower, upper)).isEqualTo(stand);
    }

    @Test
    void theMiddleOfThePulseIsFour() {
        assertThat(Lenses.ofPulse(4.1, 6)).isEqualTo(Stand.ABOVE);
        assertThat(Lenses.ofPulse(2, 4.1)).isEqualTo(Stand.NOT_CLEAR);
        assertThat(Lenses.ofPulse(2, 3.9)).isEqualTo(Stand.BELOW);
    }

    @Test
    void factsIsBelowOnlyIfALetterStaysBelowWithEverythingUnknownAtItsBest() {
        assertThat(Lenses.ofFacts(point(letter(Letter.C, 20.0, 15, 40, 50.0))))
                .isEqualTo(Stand.BELOW);
        assertThat(Lenses.ofFacts(point(letter(Letter.C, 20.0, 15, 55, 50.0))))
                .isEqualTo(Stand.NOT_CLEAR);
    }

    @Test
    void factsIsAboveOnlyIfAllFiveStayAboveWithEverythingUnknownAtItsWorst() {
        List<FactsPoint.LetterPoint> good =
                Stream.of(Letter.values())
                        .map(letter -> letter(letter, 70.0, 60, 80, 50.0))
                        .toList();
        assertThat(Lenses.ofFacts(point(good.toArray(FactsPoint.LetterPoint[]::new))))
                .isEqualTo(Stand.ABOVE);
        assertThat(
                        Lenses.ofFacts(
                                point(
                                        good.get(0),
                                        good.get(1),
                                        good.get(2),
                                        good.get(3),
                                        letter(Letter.S, null, 10, 95, 50.0))))
                .isEqualTo(Stand.NOT_CLEAR);
    }

    @Test
    void withoutALetterThereIsNothingToSay() {
        assertThat(Lenses.ofFacts(null)).isEqualTo(Stand.UNKNOWN);
        assertThat(Lenses.ofFacts(point(letter(Letter.F, null, 0, 100, 50.0))))
                .isEqualTo(Stand.UNKNOWN);
    }

    @Test
    void onlyRangesOnOppositeSidesDisagree() {
        assertThat(new Lenses(Stand.ABOVE, Stand.BELOW, Stand.NOT_CLEAR).disagreement("Kittiwake"))
                .contains(
                        "The lenses disagree about Kittiwake: what it did lies above the middle of"
                                + " its own scale, what people say lies below.");
        assertThat(new Lenses(Stand.BELOW, Stand.ABOVE, Stand.ABOVE).disagreement("Kittiwake"))
                .contains(
                        "The lenses disagree about Kittiwake: what people say and what it files lie"
                                + " above the middle of their own scale, what it did lies below.");
        assertThat(new Lenses(Stand.ABOVE, Stand.ABOVE, Stand.NOT_CLEAR).disagreement("K"))
                .isEmpty();
        assertThat(new Lenses(Stand.BELOW, Stand.UNKNOWN, Stand.NOT_CLEAR).disagreement("K"))
                .isEmpty();
    }

    private static FactsPoint.LetterPoint letter(
            Letter letter, @Nullable Double score, double least, double most, Double mean) {
        return new FactsPoint.LetterPoint(
                letter, score, 3, 5, least, most, mean, FactsPoint.Peers.of(List.of(mean)));
    }

    private static FactsPoint point(FactsPoint.LetterPoint... letters) {
        return new FactsPoint(
                1,
                LocalDate.EPOCH,
                true,
                "",
                "",
                LocalDate.EPOCH,
                List.of(letters),
                null,
                null,
                0,
                100,
                Gate.UNDETERMINED,
                null,
                3,
                5,
                1,
                null);
    }
}
