package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingTest {

    private final List<BusinessCase.Case> cases = new ArrayList<>();

    private void add(int company, int year, int fifth, Map<Outcome, Double> outcomes) {
        LocalDate formed = LocalDate.of(year, 3, 1);
        cases.add(
                new BusinessCase.Case(
                        company, "", formed, formed.minusMonths(2), fifth * 20, fifth, outcomes));
    }

    private Finding finding(Outcome outcome) {
        return BusinessCase.of("x", cases, Map.of(), List.of(outcome)).findings().getFirst();
    }

    /// Eight years of fifty companies, which fail as often as their fifth says.
    private void failures(double[] rates, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            int fifth = 1 + i % 5;
            double failed = random.nextDouble() < rates[fifth - 1] ? 1 : 0;
            add(i % 50, 2010 + i / 50, fifth, Map.of(Outcome.FAILURE, failed));
        }
    }

    @Test
    void aRealDifferenceIsToldWithItsCounts() {
        failures(new double[] {0.3, 0.2, 0.15, 0.1, 0.02}, 3);
        Finding finding = finding(Outcome.FAILURE);
        assertThat(finding.verdict()).isEqualTo(Finding.Verdict.BETTER);
        assertThat(finding.difference().upper()).isNegative();
        assertThat(finding.fifths()).hasSize(5).allMatch(f -> f.known() == 80 && f.cases() == 80);
        assertThat(finding.fifths())
                .allSatisfy(f -> {
                    assertThat(f.mean().value()).isCloseTo(f.events() / 80.0, within(1e-12));
                    assertThat(f.mean().lower()).isLessThanOrEqualTo(f.mean().value());
                    assertThat(f.mean().upper()).isGreaterThanOrEqualTo(f.mean().value());
                });
        assertThat(finding.known()).isEqualTo(400);
        assertThat(finding.years()).isEqualTo(8);
    }

    /// Where there is nothing, nothing is found but in about one reading of twenty.
    @Test
    void noDifferenceIsSaidPlainly() {
        int apart = 0;
        for (int seed = 0; seed < 60; seed++) {
            cases.clear();
            failures(new double[] {0.1, 0.1, 0.1, 0.1, 0.1}, seed);
            Finding finding = finding(Outcome.FAILURE);
            if (finding.verdict() != Finding.Verdict.NO_DIFFERENCE) {
                apart++;
            }
        }
        assertThat(apart).isLessThanOrEqualTo(8);
        assertThat(Finding.Verdict.NO_DIFFERENCE.words())
                .isEqualTo("not distinguishable from no difference");
    }

    @Test
    void tooFewCasesOrEventsSayNothing() {
        for (int i = 0; i < 95; i++) {
            add(i, 2010, 1 + i % 5, Map.of(Outcome.FAILURE, i < 50 ? 1.0 : 0.0));
        }
        assertThat(finding(Outcome.FAILURE).verdict())
                .isEqualTo(Finding.Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(finding(Outcome.FAILURE).fifths()).allMatch(f -> Double.isNaN(f.mean().value()));
        cases.clear();
        failures(new double[] {0, 0, 0, 0, 0}, 1);
        Finding none = finding(Outcome.FAILURE);
        assertThat(none.verdict()).isEqualTo(Finding.Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(none.difference().value()).isNaN();
        // No event in 80 cases of 10 companies is no rate of exactly zero: up to 31 %.
        assertThat(none.fifths().getFirst().mean().value()).isZero();
        assertThat(none.fifths().getFirst().mean().upper()).isCloseTo(0.3085, within(0.0001));
    }

    /// Twenty copies of one company's luck are not twenty cases.
    @Test
    void casesOfOneCompanyAreDrawnTogether() {
        Random random = new Random(5);
        for (int company = 0; company < 20; company++) {
            double luck = random.nextGaussian();
            for (int i = 0; i < 20; i++) {
                add(company, 2010, company % 2 == 0 ? 1 : 5, Map.of(Outcome.RETURN, luck));
            }
        }
        double together = width(finding(Outcome.RETURN));
        for (int i = 0; i < cases.size(); i++) {
            BusinessCase.Case old = cases.get(i);
            cases.set(
                    i,
                    new BusinessCase.Case(
                            i,
                            "",
                            old.formed(),
                            old.yearEnd(),
                            old.score(),
                            old.fifth(),
                            old.outcomes()));
        }
        assertThat(together).isGreaterThan(3 * width(finding(Outcome.RETURN)));
    }

    /// Six years of which each has its own luck in the best fifth only: companies alone would see a
    /// narrow range.
    @Test
    void yearsAreDrawnWholeWhereThereAreFive() {
        for (int year = 0; year < 6; year++) {
            for (int i = 0; i < 60; i++) {
                double luck = i % 2 == 0 ? 0 : year % 2 == 0 ? 1 : -0.8;
                add(year * 60 + i, 2010 + year, i % 2 == 0 ? 1 : 5, Map.of(Outcome.RETURN, luck));
            }
        }
        assertThat(finding(Outcome.RETURN).verdict()).isEqualTo(Finding.Verdict.NO_DIFFERENCE);
        assertThat(width(finding(Outcome.RETURN))).isGreaterThan(1);
    }

    private static double width(Finding finding) {
        return finding.difference().upper() - finding.difference().lower();
    }

    /// Whoever left without telling a return may have lost everything; a difference has to outlast
    /// that.
    @Test
    void aReturnIsNotToldOfTheSurvivorsAlone() {
        for (int i = 0; i < 60; i++) {
            add(i, 2010, 1, Map.of(Outcome.RETURN, i % 2 * 0.1, Outcome.LEFT, 0.0));
            add(100 + i, 2010, 5, Map.of(Outcome.RETURN, 0.2 + i % 2 * 0.1, Outcome.LEFT, 0.0));
        }
        assertThat(finding(Outcome.RETURN).verdict()).isEqualTo(Finding.Verdict.BETTER);
        for (int i = 0; i < 15; i++) {
            add(200 + i, 2010, 5, new HashMap<>(Map.of(Outcome.LEFT, 1.0)));
        }
        Finding finding = finding(Outcome.RETURN);
        assertThat(finding.difference().lower()).isPositive();
        assertThat(Objects.requireNonNull(finding.ifLeaversLostAll()).value()).isLessThan(0.0);
        assertThat(finding.verdict()).isEqualTo(Finding.Verdict.NO_DIFFERENCE);
        assertThat(finding.unknown()).isEqualTo(15);
    }

    @Test
    void aFifthIsOneToFive() {
        assertThatIllegalArgumentException().isThrownBy(() -> add(1, 2010, 0, Map.of()));
        double[] scores = new double[100];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i;
        }
        int[] fifths = Fifths.of(scores);
        for (int fifth = 1; fifth <= 5; fifth++) {
            int number = fifth;
            assertThat(Arrays.stream(fifths).filter(each -> each == number)).hasSize(20);
        }
        assertThat(fifths[0]).isEqualTo(1);
        assertThat(Fifths.of(new double[19])).containsOnly(0);
        assertThat(Fifths.of(new double[25])).containsOnly(3);
    }
}
