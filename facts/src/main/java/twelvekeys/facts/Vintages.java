package twelvekeys.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The scores of companies on the days of their annual reports, each beside what came after.
///
/// On each such day a company is compared with the last report of every company that filed one in
/// the year until that day. Of each company only its indicators and its outcomes are kept, so a
/// bulk file of any size can be read.
public final class Vintages {

    /// Why a score has no place: [BusinessCase#leftOut()] counts them.
    static final String TOO_FEW = "fewer than 20 companies had a score on its day";

    static final String NO_SCORE = "not enough evidence for any letter";

    private final LocalDate asOf;
    private final TreeMap<LocalDate, List<Vintage>> days = new TreeMap<>();
    private LocalDate lastFiled = LocalDate.MIN;

    private record Vintage(Formation formation, Aftermath aftermath) {}

    /// Nothing yet.
    ///
    /// @param asOf nothing that was filed later is used
    public Vintages(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// Adds a company that was not added before.
    public void add(Company company) {
        for (Formation formation : Formation.all(company, asOf)) {
            LocalDate yearEnd = formation.measured().yearEnd();
            Aftermath aftermath = Aftermath.of(company, formation.formed(), yearEnd, asOf);
            days.computeIfAbsent(formation.formed(), day -> new ArrayList<>())
                    .add(new Vintage(formation, aftermath));
        }
        company.observations().forEach(observation -> filed(observation.filed()));
        company.filings().forEach(filing -> filed(filing.filed()));
    }

    private void filed(LocalDate day) {
        if (day.isAfter(lastFiled) && !day.isAfter(asOf)) {
            lastFiled = day;
        }
    }

    /// What the scores were worth.
    public BusinessCase businessCase() {
        List<BusinessCase.Case> cases = new ArrayList<>();
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        Map<Long, Vintage> window = new LinkedHashMap<>();
        days.forEach((day, filedThen) -> {
            LocalDate from = day.minusYears(1);
            window.values().removeIf(v -> !v.formation().formed().isAfter(from));
            filedThen.forEach(vintage -> window.put(cik(vintage), vintage));
            place(day, window, cases, leftOut);
        });
        return BusinessCase.of("mean of the issued letters", cases, leftOut);
    }

    private static long cik(Vintage vintage) {
        return vintage.formation().measured().cik();
    }

    /// Places those who filed on a day among all who filed in the year until then.
    private void place(
            LocalDate day,
            Map<Long, Vintage> window,
            List<BusinessCase.Case> cases,
            Map<String, Integer> leftOut) {
        List<MarketRow> rows =
                window.values().stream()
                        .map(vintage -> new MarketRow(vintage.formation().measured(), true))
                        .toList();
        Peers.compare(rows, "the year to " + day);
        List<Vintage> scored = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        int at = 0;
        for (Vintage vintage : window.values()) {
            OptionalDouble issued = rows.get(at++).score().issued();
            if (issued.isPresent()) {
                scored.add(vintage);
                scores.add(issued.getAsDouble());
            } else if (vintage.formation().formed().equals(day)) {
                leftOut.merge(NO_SCORE, 1, Integer::sum);
            }
        }
        int[] fifths = Fifths.of(scores.stream().mapToDouble(score -> score).toArray());
        for (int i = 0; i < fifths.length; i++) {
            if (!scored.get(i).formation().formed().equals(day)) {
                continue;
            }
            if (fifths[i] == 0) {
                leftOut.merge(TOO_FEW, 1, Integer::sum);
            } else {
                cases.add(placed(scored.get(i), scores.get(i), fifths[i]));
            }
        }
    }

    private BusinessCase.Case placed(Vintage vintage, double score, int fifth) {
        MeasuredYear measured = vintage.formation().measured();
        return new BusinessCase.Case(
                measured.cik(),
                measured.name(),
                vintage.formation().formed(),
                measured.yearEnd(),
                score,
                fifth,
                vintage.aftermath().values(lastFiled));
    }
}
