package twelvekeys.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import twelvekeys.facts.ClassicalScore;
import twelvekeys.facts.CompanyScore;
import twelvekeys.facts.Letter;
import twelvekeys.facts.Market;
import twelvekeys.facts.Separation;

/// `facts evaluate`: how well F tells failures from the rest, beside the scores of the literature.
///
/// Nothing is fitted. All scores are compared on the same cases, those with enough evidence for F.
final class FactsEvaluateCommand {

    private FactsEvaluateCommand() {}

    static void run(Arguments arguments, PrintStream out) {
        Path columns = arguments.path("--columns");
        if (columns == null) {
            throw CommandFailed.wrongUsage("--columns must name a file of column names");
        }
        LabelledTable table =
                LabelledTable.read(arguments.file(), columns, arguments.requiredText("--label"));
        Evaluation evaluation = evaluate(table, arguments.has("--last"));
        if (arguments.json()) {
            out.println(json(evaluation));
        } else {
            print(evaluation, out);
        }
    }

    /// What came out.
    ///
    /// @param asked how many rows were asked about
    /// @param refused how many rows named no company or no year
    /// @param scores by name, F first
    record Evaluation(int asked, long refused, Map<String, Separation> scores) {}

    static Evaluation evaluate(LabelledTable table, boolean lastOnly) {
        List<LabelledTable.Case> cases = table.cases();
        Market market = new Market(LocalDate.MAX);
        for (int i = 0; i < cases.size(); i++) {
            market.add(i, "", 0, cases.get(i).figures(), true);
        }
        List<CompanyScore> scores = market.scores();
        List<LabelledTable.Case> judged = new ArrayList<>();
        List<Double> f = new ArrayList<>();
        int asked = 0;
        for (int i = 0; i < cases.size(); i++) {
            if (lastOnly && !cases.get(i).last()) {
                continue;
            }
            asked++;
            scores.get(i)
                    .letter(Letter.F)
                    .ifPresent(letter -> letter.score().ifPresent(score -> f.add(score)));
            if (f.size() > judged.size()) {
                judged.add(cases.get(i));
            }
        }
        Map<String, Separation> results = new LinkedHashMap<>();
        results.put("F", separation(f.stream().mapToDouble(score -> -score).toArray(), judged));
        for (ClassicalScore classical : ClassicalScore.values()) {
            results.put(
                    classical.label(),
                    separation(
                            judged.stream()
                                    .mapToDouble(one -> classical.risk(one.figures()))
                                    .toArray(),
                            judged));
        }
        return new Evaluation(asked, table.refused(), results);
    }

    private static Separation separation(double[] risks, List<LabelledTable.Case> cases) {
        boolean[] happened = new boolean[risks.length];
        int[] years = new int[risks.length];
        long[] companies = new long[risks.length];
        for (int i = 0; i < risks.length; i++) {
            happened[i] = cases.get(i).happened();
            years[i] = cases.get(i).year();
            companies[i] = cases.get(i).company();
        }
        return Separation.of(risks, happened, years, companies);
    }

    private static void print(Evaluation evaluation, PrintStream out) {
        Separation f = evaluation.scores().values().iterator().next();
        out.println(
                Shown.count(f.cases(), "case")
                        + " with enough evidence of "
                        + Shown.count(evaluation.asked())
                        + "; "
                        + Shown.count(f.events())
                        + " happened. AUC with 95 % ranges, companies drawn whole; nothing is fitted.");
        TextTable table =
                new TextTable("score", "overall", "range", "within year", "range", "cases");
        evaluation
                .scores()
                .forEach((name, one) ->
                        table.row(
                                name,
                                shown(one.overall().value()),
                                range(one.overall()),
                                shown(one.withinYear().value()),
                                range(one.withinYear()),
                                Shown.count(one.cases())));
        table.print(out);
        if (evaluation.refused() > 0) {
            out.println(Shown.count(evaluation.refused(), "row") + " without a company or a year");
        }
    }

    private static String range(Separation.Range range) {
        return shown(range.lower()) + "–" + shown(range.upper());
    }

    private static String shown(double area) {
        return Double.isNaN(area) ? "none" : Shown.number(area, 3);
    }

    private static String json(Evaluation evaluation) {
        Json json =
                new Json()
                        .open('{')
                        .member("rows", evaluation.asked())
                        .member("rowsRefused", evaluation.refused())
                        .name("scores")
                        .open('[');
        evaluation
                .scores()
                .forEach((name, one) -> {
                    json.open('{')
                            .member("score", name)
                            .member("cases", one.cases())
                            .member("events", one.events());
                    area("overall", one.overall(), json);
                    area("withinYear", one.withinYear(), json);
                    json.close('}');
                });
        return json.close(']').close('}').toString();
    }

    private static void area(String name, Separation.Range range, Json json) {
        json.name(name)
                .open('{')
                .member("auc", range.value())
                .member("lower", range.lower())
                .member("upper", range.upper())
                .close('}');
    }
}
