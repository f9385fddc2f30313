package twelvekeys.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// All companies that were read, as of one day: who is compared with whom, and what came out.
///
/// Of each company only its indicators are kept, for its last two fiscal years, so a market of any
/// size fits into little memory.
///
/// Peers are the companies of one SIC division with the same fiscal year, or all companies with
/// that fiscal year where those are fewer than 20. Values are clipped at the 1st and the 99th
/// percentile of the year. Fewer than three companies cannot be compared.
public final class Market {

    /// The smallest division that is compared within itself.
    static final int ENOUGH_PEERS = 20;

    private static final int FEWEST = 3;
    private static final int YEARS_KEPT = 2;

    private final LocalDate asOf;
    private final List<Row> rows = new ArrayList<>();
    private final List<CompanyScore> unscored = new ArrayList<>();

    /// An empty market.
    ///
    /// @param asOf nothing that was filed later is used
    public Market(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// Adds a company that was not added before.
    public void add(Company company) {
        PointInTime known = new PointInTime(company, asOf);
        if (known.yearEnds().isEmpty()) {
            unscored.add(unscored(company, why(company)));
            return;
        }
        boolean latest = true;
        for (LocalDate end : known.yearEnds().stream().limit(YEARS_KEPT).toList()) {
            add(company.cik(), company.name(), company.sic(), known.year(end), latest);
            latest = false;
        }
    }

    /// Adds one fiscal year whose figures come from anywhere.
    ///
    /// @param latest whether it is the one to score; others serve as peers only
    public void add(long cik, String name, int sic, FigureSource year, boolean latest) {
        rows.add(new Row(cik, name, sic, year, latest));
    }

    private String why(Company company) {
        return company.observations().stream()
                        .anyMatch(o -> !o.filed().isAfter(asOf) && o.isAnnual())
                ? "its annual report tells no year of net income, revenue or cash flow"
                : "no annual report of it was filed until " + asOf;
    }

    private static CompanyScore unscored(Company company, String why) {
        return new CompanyScore(
                company.cik(),
                company.name(),
                company.sic(),
                null,
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                100,
                null,
                why);
    }

    /// The scores of all companies, in the order they were added; those without a fiscal year last.
    public List<CompanyScore> scores() {
        Map<Integer, List<Row>> years = new HashMap<>();
        for (Row row : rows) {
            years.computeIfAbsent(row.fiscalYear, year -> new ArrayList<>()).add(row);
        }
        years.values().forEach(Market::compare);
        List<CompanyScore> scores = new ArrayList<>();
        for (Row row : rows) {
            if (row.latest) {
                scores.add(row.score());
            }
        }
        scores.addAll(unscored);
        return RankRange.rank(scores);
    }

    /// The issued scores of a letter among those whose mean a company is held against, the lowest
    /// first, its own among them if it is issued. To be asked after [#scores()].
    ///
    /// @return empty if the company has no fiscal year to score
    public List<Double> peers(long cik, Letter letter) {
        Row own =
                rows.stream().filter(row -> row.latest && row.cik == cik).findFirst().orElse(null);
        if (own == null) {
            return List.of();
        }
        List<Row> issued =
                rows.stream()
                        .filter(row -> row.fiscalYear == own.fiscalYear && row.issued(letter))
                        .toList();
        return groups(issued).getOrDefault(own.division, issued).stream()
                .map(row -> row.letterScore(letter))
                .sorted()
                .toList();
    }

    private static void compare(List<Row> year) {
        for (Indicator indicator : Indicator.values()) {
            List<Row> known = year.stream().filter(row -> row.parts(indicator) != null).toList();
            groups(known).forEach((of, among) -> place(indicator, of, among));
        }
        year.forEach(Row::sumUp);
        for (Letter letter : Letter.values()) {
            List<Row> issued = year.stream().filter(row -> row.issued(letter)).toList();
            Map<Division, Double> means = new EnumMap<>(Division.class);
            groups(issued).forEach((of, among) -> means.put(of, mean(among, letter)));
            double everybody = mean(issued, letter);
            for (Row row : year) {
                row.setPeersMean(letter, means.getOrDefault(row.division, everybody));
            }
        }
    }

    private static double mean(List<Row> rows, Letter letter) {
        return rows.stream()
                .mapToDouble(row -> row.letterScore(letter))
                .average()
                .orElse(Double.NaN);
    }

    /// For each division those its companies are compared with.
    private static Map<Division, List<Row>> groups(List<Row> all) {
        Map<Division, List<Row>> divisions = new EnumMap<>(Division.class);
        for (Row row : all) {
            divisions.computeIfAbsent(row.division, division -> new ArrayList<>()).add(row);
        }
        divisions.replaceAll((division, own) -> own.size() < ENOUGH_PEERS ? all : own);
        return divisions;
    }

    private static void place(Indicator indicator, Division of, List<Row> among) {
        if (among.size() < FEWEST) {
            for (Row row : among) {
                row.leaveOut(indicator, "fewer than three companies to compare it with");
            }
            return;
        }
        double[] values =
                indicator
                        .crossSection()
                        .values(among.stream().map(row -> partsOf(row, indicator)).toList());
        if (Double.isNaN(values[0])) {
            for (Row row : among) {
                if (row.division == of) {
                    row.leaveOut(indicator, "too few peers, or too much alike, to fit a line on");
                }
            }
            return;
        }
        double[] percentiles = Percentiles.of(Percentiles.winsorised(values));
        boolean mixed = among.stream().anyMatch(row -> row.division != of);
        for (int i = 0; i < values.length; i++) {
            Row row = among.get(i);
            if (row.division == of) {
                double turned = indicator.moreIsBetter() ? percentiles[i] : 100 - percentiles[i];
                row.setPlace(indicator, values[i], turned, among.size(), mixed);
            }
        }
    }

    private static double[] partsOf(Row row, Indicator indicator) {
        double[] parts = row.parts(indicator);
        if (parts == null) {
            throw new IllegalStateException(indicator + " is not known");
        }
        return parts;
    }

    /// One fiscal year of one company.
    private static final class Row {

        private final long cik;
        private final String name;
        private final int sic;
        private final Division division;
        private final LocalDate yearEnd;
        private final int fiscalYear;
        private final boolean latest;
        private final Map<Indicator, double[]> parts = new EnumMap<>(Indicator.class);
        private final Map<Indicator, IndicatorScore> scores = new EnumMap<>(Indicator.class);
        private final Map<Letter, LetterScore> letters = new EnumMap<>(Letter.class);

        Row(long cik, String name, int sic, FigureSource year, boolean latest) {
            this.cik = cik;
            this.name = name;
            this.sic = sic;
            this.latest = latest;
            division = Division.of(sic);
            yearEnd = year.yearEnd();
            fiscalYear = PointInTime.fiscalYear(yearEnd);
            for (Indicator indicator : Indicator.values()) {
                if (indicator.appliesTo(sic, year)) {
                    switch (indicator.measure(year)) {
                        case Measured.Known known ->
                                parts.put(
                                        indicator,
                                        known.parts().stream().mapToDouble(part -> part).toArray());
                        case Measured.Unknown unknown -> leaveOut(indicator, unknown.reason());
                    }
                }
            }
        }

        double @Nullable [] parts(Indicator indicator) {
            return parts.get(indicator);
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

        void setPlace(
                Indicator indicator, double value, double percentile, int peers, boolean mixed) {
            String among = (mixed ? "all companies" : division.label()) + ", fiscal " + fiscalYear;
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
                    cik,
                    name,
                    sic,
                    yearEnd,
                    all,
                    complete ? issued : OptionalDouble.empty(),
                    issued,
                    all.stream().mapToDouble(LetterScore::least).average().orElse(0),
                    all.stream().mapToDouble(LetterScore::most).average().orElse(100),
                    null,
                    null);
        }
    }
}
