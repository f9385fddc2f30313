package twelvekeys.facts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One fiscal year of one company among its peers: what was measured, and what the comparison made
/// of it.
final class MarketRow {

    private final MeasuredYear measured;
    private final boolean latest;
    private final Map<Indicator, IndicatorScore> scores = new EnumMap<>(Indicator.class);
    private final Map<Letter, LetterScore> letters = new EnumMap<>(Letter.class);

    MarketRow(MeasuredYear measured, boolean latest) {
        this.measured = measured;
        this.latest = latest;
        measured.unknown().forEach(this::leaveOut);
    }

    boolean isLatest() {
        return latest;
    }

    MeasuredYear measured() {
        return measured;
    }

    Division division() {
        return measured.division();
    }

    int fiscalYear() {
        return PointInTime.fiscalYear(measured.yearEnd());
    }

    double @Nullable [] parts(Indicator indicator) {
        return measured.parts().get(indicator);
    }

    void leaveOut(Indicator indicator, String reason) {
        scores.put(
                indicator,
                new IndicatorScore(
                        indicator,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        0,
                        "",
                        latest ? reason : ""));
    }

    void setPlace(Indicator indicator, double value, double percentile, int peers, String among) {
        scores.put(
                indicator,
                new IndicatorScore(
                        indicator,
                        OptionalDouble.of(value),
                        OptionalDouble.of(percentile),
                        peers,
                        among,
                        null));
    }

    void sumUp() {
        for (Letter letter : Letter.values()) {
            List<IndicatorScore> own =
                    scores.values().stream()
                            .filter(score -> score.indicator().letter() == letter)
                            .toList();
            double sum = 0;
            int known = 0;
            for (IndicatorScore score : own) {
                if (score.percentile().isPresent()) {
                    sum += score.percentile().getAsDouble();
                    known++;
                }
            }
            int n = own.size();
            letters.put(
                    letter,
                    new LetterScore(
                            letter,
                            LetterScore.isEnough(known, n)
                                    ? OptionalDouble.of(sum / known)
                                    : OptionalDouble.empty(),
                            known,
                            n,
                            n == 0 ? 0 : sum / n,
                            n == 0 ? 100 : (sum + 100.0 * (n - known)) / n,
                            OptionalDouble.empty(),
                            own));
        }
    }

    boolean issued(Letter letter) {
        return !Double.isNaN(letterScore(letter));
    }

    double letterScore(Letter letter) {
        LetterScore score = letters.get(letter);
        return score == null ? Double.NaN : score.score().orElse(Double.NaN);
    }

    void setPeersMean(Letter letter, double mean) {
        letters.computeIfPresent(
                letter,
                (l, old) ->
                        new LetterScore(
                                l,
                                old.score(),
                                old.known(),
                                old.applicable(),
                                old.least(),
                                old.most(),
                                Double.isNaN(mean)
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(mean),
                                old.indicators()));
    }

    CompanyScore score() {
        List<LetterScore> all = List.copyOf(letters.values());
        OptionalDouble issued =
                all.stream()
                        .filter(letter -> letter.score().isPresent())
                        .mapToDouble(letter -> letter.score().getAsDouble())
                        .average();
        boolean complete = all.stream().allMatch(letter -> letter.score().isPresent());
        return new CompanyScore(
                measured.cik(),
                measured.name(),
                measured.sic(),
                measured.yearEnd(),
                all,
                complete ? issued : OptionalDouble.empty(),
                issued,
                all.stream().mapToDouble(LetterScore::least).average().orElse(0),
                all.stream().mapToDouble(LetterScore::most).average().orElse(100),
                null,
                null);
    }
}
