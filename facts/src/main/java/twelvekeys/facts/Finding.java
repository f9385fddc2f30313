package twelvekeys.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One outcome by fifths of the score, and what it comes to.
///
/// Ranges draw whole companies; where there are at least five years, whole years too, and the wider
/// range stands. Where an event happened to nobody, or to everybody, in a fifth, drawing again
/// finds nothing else, and the exact range for so many companies stands in (Clopper and Pearson,
/// 1934).
///
/// @param outcome what became of the companies
/// @param fifths the five groups, the weakest first
/// @param difference the mean of the best fifth less that of the weakest
/// @param ifLeaversLostAll the same, with -1 for whoever left and told no return; null for events
/// @param verdict what may be said
/// @param known how many cases have the outcome
/// @param unknown how many have a score, but not the outcome
/// @param years how many years the known cases are of
/// @param missing how many of the unknown, by reason, as far as that can be said
public record Finding(
        Outcome outcome,
        List<Fifth> fifths,
        Estimate difference,
        @Nullable Estimate ifLeaversLostAll,
        Verdict verdict,
        int known,
        int unknown,
        int years,
        Map<String, Integer> missing) {

    /// The fewest cases of a fifth whose figure is told.
    public static final int FEWEST_CASES = 20;

    /// The fewest events in both outer fifths together that are compared.
    public static final int FEWEST_EVENTS = 5;

    /// The fewest years that are drawn whole.
    public static final int FEWEST_YEARS = 5;

    private static final double TAIL = 0.025;

    /// Keeps copies of the fifths and of the reasons.
    public Finding {
        fifths = List.copyOf(fifths);
        missing = new TreeMap<>(missing);
    }

    /// What may be said of a difference.
    public enum Verdict {
        /// Too few cases or events to say anything.
        NOT_ENOUGH_EVIDENCE("not enough evidence"),
        /// The range of the difference has zero in it.
        NO_DIFFERENCE("not distinguishable from no difference"),
        /// The best fifth fared better than the weakest, and the range says so.
        BETTER("the best fifth fared better than the weakest"),
        /// The best fifth fared worse than the weakest, and the range says so.
        WORSE("the best fifth fared worse than the weakest");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /// In words, in lower case.
        public String words() {
            return words;
        }
    }

    /// One fifth.
    ///
    /// @param number 1 for the weakest scores to 5 for the best
    /// @param cases how many scores fell in it
    /// @param known of how many of them the outcome is known
    /// @param companies of how many companies those are
    /// @param events how often it happened; 0 for a return
    /// @param mean the mean outcome, of events the rate, 0 to 1; NaN below 20 known cases
    public record Fifth(
            int number, int cases, int known, int companies, int events, Estimate mean) {}

    static Finding of(Outcome outcome, List<BusinessCase.Case> cases) {
        List<BusinessCase.Case> known =
                cases.stream().filter(one -> one.outcomes().containsKey(outcome)).toList();
        int years = (int) known.stream().mapToInt(one -> one.formed().getYear()).distinct().count();
        Sample sample =
                new Sample(known, known.stream().mapToDouble(c -> c.value(outcome)).toArray());
        Estimate[] means = sample.means(years);
        List<Fifth> fifths = new ArrayList<>();
        for (int number = 1; number <= Fifths.COUNT; number++) {
            fifths.add(fifth(number, outcome, cases, sample, means[number - 1]));
        }
        Estimate lost = outcome == Outcome.RETURN ? ifLeaversLostAll(cases, years) : null;
        Verdict verdict = verdict(outcome, fifths, means[Fifths.COUNT], lost);
        return new Finding(
                outcome,
                fifths,
                verdict == Verdict.NOT_ENOUGH_EVIDENCE ? Estimate.NONE : means[Fifths.COUNT],
                verdict == Verdict.NOT_ENOUGH_EVIDENCE && lost != null ? Estimate.NONE : lost,
                verdict,
                known.size(),
                cases.size() - known.size(),
                years,
                missing(outcome, cases));
    }

    private static Map<String, Integer> missing(Outcome outcome, List<BusinessCase.Case> cases) {
        Map<String, Integer> missing = new TreeMap<>();
        for (BusinessCase.Case one : cases) {
            String why = one.missing().get(outcome);
            if (why != null && !one.outcomes().containsKey(outcome)) {
                missing.merge(why, 1, Integer::sum);
            }
        }
        return missing;
    }

    private static Fifth fifth(
            int number,
            Outcome outcome,
            List<BusinessCase.Case> cases,
            Sample sample,
            Estimate mean) {
        int known = sample.in(number);
        int companies = sample.byCompany().in(number);
        int events = outcome.isEvent() ? (int) Math.round(sample.sum(number)) : 0;
        Estimate told = mean;
        if (known < FEWEST_CASES) {
            told = Estimate.NONE;
        } else if (outcome.isEvent() && events == 0) {
            told = new Estimate(0, 0, 1 - Math.pow(TAIL, 1.0 / companies));
        } else if (outcome.isEvent() && events == known) {
            told = new Estimate(1, Math.pow(TAIL, 1.0 / companies), 1);
        }
        int all = (int) cases.stream().filter(one -> one.fifth() == number).count();
        return new Fifth(number, all, known, companies, events, told);
    }

    private static Estimate ifLeaversLostAll(List<BusinessCase.Case> cases, int years) {
        List<BusinessCase.Case> told =
                cases.stream()
                        .filter(one -> one.outcomes().containsKey(Outcome.RETURN) || one.hasLeft())
                        .toList();
        double[] values =
                told.stream()
                        .mapToDouble(one -> one.outcomes().getOrDefault(Outcome.RETURN, -1.0))
                        .toArray();
        return new Sample(told, values).means(years)[Fifths.COUNT];
    }

    private static Verdict verdict(
            Outcome outcome, List<Fifth> fifths, Estimate difference, @Nullable Estimate lost) {
        Fifth weakest = fifths.getFirst();
        Fifth best = fifths.getLast();
        boolean few = weakest.known() < FEWEST_CASES || best.known() < FEWEST_CASES;
        if (few || (outcome.isEvent() && weakest.events() + best.events() < FEWEST_EVENTS)) {
            return Verdict.NOT_ENOUGH_EVIDENCE;
        }
        boolean apart =
                difference.isApartFromZero()
                        && (lost == null
                                || (lost.isApartFromZero()
                                        && lost.value() > 0 == difference.value() > 0));
        if (!apart) {
            return Verdict.NO_DIFFERENCE;
        }
        return difference.value() > 0 == outcome.moreIsBetter() ? Verdict.BETTER : Verdict.WORSE;
    }

    /// Cases with their values, in blocks of companies and of years.
    private static final class Sample {

        private final int[] fifths;
        private final double[] values;
        private final Blocks companies;
        private final Blocks years;

        Sample(List<BusinessCase.Case> cases, double[] values) {
            this.values = values;
            fifths = cases.stream().mapToInt(BusinessCase.Case::fifth).toArray();
            companies =
                    new Blocks(
                            cases.stream().mapToLong(BusinessCase.Case::company).toArray(),
                            fifths,
                            values);
            years =
                    new Blocks(
                            cases.stream().mapToLong(one -> one.formed().getYear()).toArray(),
                            fifths,
                            values);
        }

        Blocks byCompany() {
            return companies;
        }

        Estimate[] means(int ofYears) {
            Estimate[] means = companies.means();
            if (ofYears >= FEWEST_YEARS) {
                Estimate[] byYear = years.means();
                for (int i = 0; i < means.length; i++) {
                    means[i] = means[i].orWider(byYear[i]);
                }
            }
            return means;
        }

        int in(int fifth) {
            int n = 0;
            for (int each : fifths) {
                n += each == fifth ? 1 : 0;
            }
            return n;
        }

        double sum(int fifth) {
            double sum = 0;
            for (int i = 0; i < fifths.length; i++) {
                sum += fifths[i] == fifth ? values[i] : 0;
            }
            return sum;
        }
    }
}
