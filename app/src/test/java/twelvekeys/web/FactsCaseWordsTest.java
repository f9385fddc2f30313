package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twelvekeys.company.FactsCase;
import twelvekeys.facts.Finding.Verdict;
import twelvekeys.facts.Letter;
import twelvekeys.facts.Outcome;

class FactsCaseWordsTest {

    private static FactsCase.Told told(
            Outcome outcome, Verdict verdict, int known, int events, FactsCase.@Nullable Range by) {
        List<FactsCase.Fifth> fifths = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            fifths.add(new FactsCase.Fifth(number, 30, known, 10, events, null));
        }
        return new FactsCase.Told(
                outcome, verdict, 5 * known, 150 - 5 * known, 6, Map.of(), by, null, fifths);
    }

    private static FactsCase of(@Nullable Letter letter, int scores, FactsCase.Told... told) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        return new FactsCase(letter, day, 25, scores, 25, 6, day, day, Map.of(), List.of(told));
    }

    @Test
    void theNullIsSaidPlainly() {
        FactsCase.Told failed =
                told(
                        Outcome.FAILURE,
                        Verdict.NO_DIFFERENCE,
                        30,
                        5,
                        new FactsCase.Range(-0.02, -0.07, 0.03));
        assertThat(FactsCaseWords.headline(of(Letter.F, 150, failed)))
                .isEqualTo(
                        "The best fifth by financial stability cannot be told from the weakest by"
                                + " its failures: the range of the difference holds zero");
    }

    /// A difference of returns that is gone once who left counts as a loss is none, and its range
    /// does not hold zero.
    @Test
    void aDifferenceThatWhoLeftExplainsIsNotSaidToHoldZero() {
        FactsCase.Told returned =
                told(
                        Outcome.RETURN,
                        Verdict.NO_DIFFERENCE,
                        30,
                        0,
                        new FactsCase.Range(0.05, 0.01, 0.09));
        assertThat(FactsCaseWords.heading(returned))
                .contains("does not outlast counting who left as a loss")
                .doesNotContain("zero");
    }

    @Test
    void failuresMakeTheHeadlineBeforeReturnsWhateverTheySay() {
        FactsCase.Range worse = new FactsCase.Range(0.1, 0.05, 0.15);
        FactsCase read =
                of(
                        null,
                        150,
                        told(Outcome.RETURN, Verdict.BETTER, 30, 0, worse),
                        told(Outcome.FAILURE, Verdict.WORSE, 30, 5, worse));
        assertThat(FactsCaseWords.headline(read))
                .isEqualTo(
                        "The best fifth by the letters together failed more often than the"
                                + " weakest");
    }

    @Test
    void whatCannotBeToldSaysWhatIsNeeded() {
        FactsCase.Told few = told(Outcome.FAILURE, Verdict.NOT_ENOUGH_EVIDENCE, 12, 5, null);
        assertThat(FactsCaseWords.tooFew(few))
                .contains("Known of 12 of 30\u00a0scores in the weakest", "20 in each are needed");
        FactsCase.Told rare = told(Outcome.FAILURE, Verdict.NOT_ENOUGH_EVIDENCE, 30, 1, null);
        assertThat(FactsCaseWords.tooFew(rare))
                .contains("once in the weakest fifth and once in the best", "5 together");
        assertThat(FactsCaseWords.headline(of(Letter.S, 0)))
                .contains("by sustainability", "no day has the 20 scores");
        assertThat(FactsCaseWords.headline(of(null, 150, few)))
                .contains("not enough evidence on any of five outcomes");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = "LABEL", mode = EnumSource.Mode.EXCLUDE)
    void betterIsMoreOfReturnsAndLessOfEverythingElse(Outcome outcome) {
        FactsCase.Range any = new FactsCase.Range(0.1, 0.05, 0.15);
        assertThat(FactsCaseWords.heading(told(outcome, Verdict.BETTER, 30, 5, any)))
                .contains(outcome.moreIsBetter() ? "more beyond its peers" : "less often");
        assertThat(FactsCaseWords.heading(told(outcome, Verdict.WORSE, 30, 5, any)))
                .contains(outcome.moreIsBetter() ? "less beyond its peers" : "more often");
    }

    @Test
    void sharesHaveOnePlaceAndARealMinus() {
        assertThat(FactsCaseWords.share(-0.0326)).isEqualTo("−3.3");
        assertThat(FactsCaseWords.share(-0.0001)).isEqualTo("0.0");
        assertThat(FactsCaseWords.range(new FactsCase.Range(0.1, -0.05, 0.15)))
                .isEqualTo("−5.0 to 15.0");
    }
}
