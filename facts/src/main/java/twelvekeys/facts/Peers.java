package twelvekeys.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Who is compared with whom: the companies of one SIC division, or all companies where those are
/// fewer than 20. Fewer than three companies cannot be compared.
final class Peers {

    /// The smallest division that is compared within itself.
    static final int ENOUGH_PEERS = 20;

    private static final int FEWEST = 3;

    private Peers() {}

    /// Compares companies, each of which has one row.
    ///
    /// @param when what their rows have in common, such as `fiscal 2023`
    static void compare(List<MarketRow> year, String when) {
        for (Indicator indicator : Indicator.values()) {
            List<MarketRow> known =
                    year.stream().filter(row -> row.parts(indicator) != null).toList();
            groups(known).forEach((of, among) -> place(indicator, of, among, when));
        }
        year.forEach(MarketRow::sumUp);
        for (Letter letter : Letter.values()) {
            List<MarketRow> issued = year.stream().filter(row -> row.issued(letter)).toList();
            Map<Division, Double> means = new EnumMap<>(Division.class);
            groups(issued).forEach((of, among) -> means.put(of, mean(among, letter)));
            double everybody = mean(issued, letter);
            for (MarketRow row : year) {
                row.setPeersMean(letter, means.getOrDefault(row.division(), everybody));
            }
        }
    }

    /// The issued scores of a letter among those whose mean a company is held against, the lowest
    /// first.
    ///
    /// @param year the rows of its year, which were compared
    static List<Double> of(MarketRow own, Letter letter, List<MarketRow> year) {
        List<MarketRow> issued = year.stream().filter(row -> row.issued(letter)).toList();
        return groups(issued).getOrDefault(own.division(), issued).stream()
                .map(row -> row.letterScore(letter))
                .sorted()
                .toList();
    }

    private static double mean(List<MarketRow> rows, Letter letter) {
        return rows.stream()
                .mapToDouble(row -> row.letterScore(letter))
                .average()
                .orElse(Double.NaN);
    }

    /// For each division those its companies are compared with.
    private static Map<Division, List<MarketRow>> groups(List<MarketRow> all) {
        Map<Division, List<MarketRow>> divisions = new EnumMap<>(Division.class);
        for (MarketRow row : all) {
            divisions.computeIfAbsent(row.division(), division -> new ArrayList<>()).add(row);
        }
        divisions.replaceAll((division, own) -> own.size() < ENOUGH_PEERS ? all : own);
        return divisions;
    }

    private static void place(
            Indicator indicator, Division of, List<MarketRow> among, String when) {
        if (among.size() < FEWEST) {
            for (MarketRow row : among) {
                row.leaveOut(indicator, "fewer than three companies to compare it with");
            }
            return;
        }
        double[] values =
                indicator
                        .crossSection()
                        .values(among.stream().map(row -> partsOf(row, indicator)).toList());
        if (Double.isNaN(values[0])) {
            for (MarketRow row : among) {
                if (row.division() == of) {
                    row.leaveOut(indicator, "too few peers, or too much alike, to fit a line on");
                }
            }
            return;
        }
        double[] percentiles = Percentiles.of(Percentiles.winsorised(values));
        boolean mixed = among.stream().anyMatch(row -> row.division() != of);
        String whom = (mixed ? "all companies" : of.label()) + ", " + when;
        for (int i = 0; i < values.length; i++) {
            MarketRow row = among.get(i);
            if (row.division() == of) {
                double turned = indicator.moreIsBetter() ? percentiles[i] : 100 - percentiles[i];
                row.setPlace(indicator, values[i], turned, among.size(), whom);
            }
        }
    }

    private static double[] partsOf(MarketRow row, Indicator indicator) {
        double[] parts = row.parts(indicator);
        if (parts == null) {
            throw new IllegalStateException(indicator + " is not known");
        }
        return parts;
    }
}
