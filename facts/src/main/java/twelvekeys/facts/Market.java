package twelvekeys.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// All companies that were read, as of one day: who is compared with whom, and what came out.
///
/// Of each company only its indicators are kept, for its last two fiscal years, so a market of any
/// size fits into little memory.
///
/// Peers are the companies of one SIC division with the same fiscal year, or all companies with
/// that fiscal year where those are fewer than 20. Values are clipped at the 1st and the 99th
/// percentile of the year. Fewer than three companies cannot be compared.
public final class Market {

    private static final int YEARS_KEPT = 2;

    private final LocalDate asOf;
    private final List<MarketRow> rows = new ArrayList<>();
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
        rows.add(new MarketRow(MeasuredYear.of(cik, name, sic, year), latest));
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
        Map<Integer, List<MarketRow>> years = new HashMap<>();
        for (MarketRow row : rows) {
            years.computeIfAbsent(row.fiscalYear(), year -> new ArrayList<>()).add(row);
        }
        years.forEach((year, among) -> Peers.compare(among, "fiscal " + year));
        List<CompanyScore> scores = new ArrayList<>();
        for (MarketRow row : rows) {
            if (row.isLatest()) {
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
        return rows.stream()
                .filter(row -> row.isLatest() && row.measured().cik() == cik)
                .findFirst()
                .map(own ->
                        Peers.of(
                                own,
                                letter,
                                rows.stream()
                                        .filter(row -> row.fiscalYear() == own.fiscalYear())
                                        .toList()))
                .orElse(List.of());
    }
}
