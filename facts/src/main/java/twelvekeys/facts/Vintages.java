package twelvekeys.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;

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

    /// On how many days scores were formed.
    public int days() {
        return days.size();
    }

    /// The last day that a filing which was read is of; what had not had its time by then is not
    /// told. Absent while nothing was added.
    public Optional<LocalDate> lastFiled() {
        return lastFiled.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(lastFiled);
    }

    /// What the mean of the issued letters was worth.
    public BusinessCase businessCase() {
        return businessCases(List.of(Yardstick.ISSUED), _ -> {}).getFirst();
    }

    /// What one letter was worth.
    public BusinessCase businessCase(Letter letter) {
        return businessCases(List.of(Yardstick.of(letter)), _ -> {}).getFirst();
    }

    /// What each score was worth: first the mean of the issued letters, then each letter in order.
    ///
    /// @param progress is told how many days are done; it may throw to stop
    public List<BusinessCase> businessCases(IntConsumer progress) {
        return businessCases(Yardstick.all(), progress);
    }

    private List<BusinessCase> businessCases(List<Yardstick> yardsticks, IntConsumer progress) {
        List<Placing> placings = yardsticks.stream().map(Placing::new).toList();
        Map<Long, Vintage> window = new LinkedHashMap<>();
        int done = 0;
        for (Map.Entry<LocalDate, List<Vintage>> then : days.entrySet()) {
            LocalDate from = then.getKey().minusYears(1);
            window.values().removeIf(v -> !v.formation().formed().isAfter(from));
            then.getValue().forEach(vintage -> window.put(cik(vintage), vintage));
            place(then.getKey(), List.copyOf(window.values()), placings);
            done++;
            progress.accept(done);
        }
        return placings.stream().map(Placing::businessCase).toList();
    }

    private static long cik(Vintage vintage) {
        return vintage.formation().measured().cik();
    }

    /// Places those who filed on a day among all who filed in the year until then.
    private static void place(LocalDate day, List<Vintage> window, List<Placing> placings) {
        List<MarketRow> rows =
                window.stream()
                        .map(vintage -> new MarketRow(vintage.formation().measured(), true))
                        .toList();
        Peers.compare(rows, "the year to " + day);
        List<CompanyScore> scores = rows.stream().map(MarketRow::score).toList();
        placings.forEach(placing -> placing.place(day, window, scores));
    }

    /// What is placed in fifths.
    ///
    /// @param name as [BusinessCase#score()] tells it
    /// @param of the score of a company, if it has one
    /// @param without why it has none
    private record Yardstick(
            String name, Function<CompanyScore, OptionalDouble> of, String without) {

        static final Yardstick ISSUED =
                new Yardstick("mean of the issued letters", CompanyScore::issued, NO_SCORE);

        static List<Yardstick> all() {
            List<Yardstick> all = new ArrayList<>(List.of(ISSUED));
            for (Letter letter : Letter.values()) {
                all.add(of(letter));
            }
            return all;
        }

        static Yardstick of(Letter letter) {
            return new Yardstick(
                    letter.name(),
                    company ->
                            company.letter(letter)
                                    .map(LetterScore::score)
                                    .orElse(OptionalDouble.empty()),
                    "not enough evidence for " + letter.name());
        }
    }

    /// The places by one score, gathered day by day.
    private final class Placing {

        private final Yardstick yardstick;
        private final List<BusinessCase.Case> cases = new ArrayList<>();
        private final Map<String, Integer> leftOut = new LinkedHashMap<>();

        Placing(Yardstick yardstick) {
            this.yardstick = yardstick;
        }

        void place(LocalDate day, List<Vintage> window, List<CompanyScore> companies) {
            List<Vintage> scored = new ArrayList<>();
            List<Double> scores = new ArrayList<>();
            for (int i = 0; i < window.size(); i++) {
                OptionalDouble score = yardstick.of().apply(companies.get(i));
                if (score.isPresent()) {
                    scored.add(window.get(i));
                    scores.add(score.getAsDouble());
                } else if (window.get(i).formation().formed().equals(day)) {
                    leftOut.merge(yardstick.without(), 1, Integer::sum);
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

        BusinessCase businessCase() {
            return BusinessCase.of(yardstick.name(), cases, leftOut);
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
                vintage.aftermath().values(lastFiled),
                vintage.aftermath().missing(lastFiled));
    }
}
