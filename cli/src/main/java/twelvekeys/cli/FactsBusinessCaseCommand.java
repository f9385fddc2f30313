package twelvekeys.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import twelvekeys.facts.BusinessCase;
import twelvekeys.facts.CompanyScore;
import twelvekeys.facts.Fifths;
import twelvekeys.facts.Letter;
import twelvekeys.facts.LetterScore;
import twelvekeys.facts.Market;
import twelvekeys.facts.Outcome;
import twelvekeys.facts.Vintages;
import twelvekeys.filings.PublicRecord;
import twelvekeys.filings.ReadLimits;
import twelvekeys.filings.ReadReport;
import twelvekeys.tables.SafeCsv;

/// `facts businesscase`: what came after good and after bad scores.
///
/// Filings give every outcome; a table with labels gives failures, by fifths of F.
final class FactsBusinessCaseCommand {

    private static final String LABEL = "--label";
    private static final String COLUMNS = "--columns";
    private static final String LETTER = "--letter";

    private FactsBusinessCaseCommand() {}

    static void run(Arguments arguments, LocalDate today, PrintStream out, PrintStream err) {
        boolean labelled = arguments.text(LABEL) != null || arguments.text(COLUMNS) != null;
        BusinessCase read = labelled ? ofTable(arguments, err) : ofFilings(arguments, today, err);
        Path csv = arguments.path("--csv");
        if (csv != null) {
            write(csv, read);
        }
        if (arguments.json()) {
            out.println(FactsBusinessCasePage.json(read));
        } else {
            FactsBusinessCasePage.print(read, out);
        }
    }

    private static BusinessCase ofFilings(Arguments arguments, LocalDate today, PrintStream err) {
        Vintages vintages =
                new Vintages(Objects.requireNonNullElse(arguments.date("--as-of"), today));
        ReadReport report =
                PublicRecord.read(arguments.paths(), ReadLimits.USUAL, today, vintages::add);
        FactsInput.tell(report, err);
        if (report.companies() == 0) {
            throw CommandFailed.notComputed("No company could be read from these files.");
        }
        String letter = arguments.text(LETTER);
        return letter == null
                ? vintages.businessCase()
                : vintages.businessCase(FactsCommand.letter(letter));
    }

    private static BusinessCase ofTable(Arguments arguments, PrintStream err) {
        String label = arguments.text(LABEL);
        Path columns = arguments.path(COLUMNS);
        if (label == null || columns == null || arguments.paths().size() != 1) {
            throw CommandFailed.wrongUsage(
                    "A table with labels needs both --label and --columns, and is one file");
        }
        if (arguments.text("--as-of") != null) {
            throw CommandFailed.wrongUsage("A table with labels has no filing dates: no --as-of");
        }
        if (arguments.text(LETTER) != null) {
            throw CommandFailed.wrongUsage("A table with labels scores F: no --letter");
        }
        LabelledTable table = LabelledTable.read(arguments.paths().getFirst(), columns, label);
        if (table.refused() > 0) {
            err.println(Shown.count(table.refused(), "row") + " without a company or a year");
        }
        return of(table.cases());
    }

    /// Fifths of F among the companies of one fiscal year. A failure counts for the last year of
    /// its company only: whoever has a later year had not failed by then.
    static BusinessCase of(List<LabelledTable.Case> table) {
        Market market = new Market(LocalDate.MAX);
        for (int i = 0; i < table.size(); i++) {
            market.add(i, "", 0, table.get(i).figures(), true);
        }
        List<CompanyScore> scores = market.scores();
        Map<Integer, List<Integer>> years = new TreeMap<>();
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            if (Double.isNaN(f(scores.get(i)))) {
                leftOut.merge("not enough evidence for F", 1, Integer::sum);
            } else {
                years.computeIfAbsent(table.get(i).year(), year -> new ArrayList<>()).add(i);
            }
        }
        List<BusinessCase.Case> cases = new ArrayList<>();
        years.forEach((year, rows) -> {
            int[] fifths =
                    Fifths.of(rows.stream().mapToDouble(row -> f(scores.get(row))).toArray());
            for (int i = 0; i < fifths.length; i++) {
                if (fifths[i] == 0) {
                    leftOut.merge("fewer than 20 companies in its year", 1, Integer::sum);
                } else {
                    int row = rows.get(i);
                    cases.add(placed(table.get(row), f(scores.get(row)), fifths[i]));
                }
            }
        });
        return BusinessCase.of("F", cases, leftOut, List.of(Outcome.LABEL));
    }

    private static double f(CompanyScore score) {
        return score.letter(Letter.F).map(LetterScore::score).orElseThrow().orElse(Double.NaN);
    }

    private static BusinessCase.Case placed(LabelledTable.Case row, double score, int fifth) {
        LocalDate yearEnd = LocalDate.of(row.year(), Month.DECEMBER, 31);
        double failed = row.happened() && row.last() ? 1 : 0;
        return new BusinessCase.Case(
                row.company(),
                row.name(),
                yearEnd,
                yearEnd,
                score,
                fifth,
                Map.of(Outcome.LABEL, failed));
    }

    private static void write(Path file, BusinessCase read) {
        try (SafeCsv csv = SafeCsv.to(Files.newOutputStream(file))) {
            List<String> header =
                    new ArrayList<>(
                            List.of("company", "name", "formed", "year_end", "score", "fifth"));
            read.findings().forEach(one -> header.add(FactsBusinessCasePage.key(one.outcome())));
            csv.row(header);
            for (BusinessCase.Case one : read.cases()) {
                List<String> cells = new ArrayList<>();
                cells.add(Long.toString(one.company()));
                cells.add(FactsInput.plain(one.name()));
                cells.add(one.formed().toString());
                cells.add(one.yearEnd().toString());
                cells.add(Shown.number(one.score(), 2));
                cells.add(Integer.toString(one.fifth()));
                read.findings().forEach(finding -> cells.add(cell(one, finding.outcome())));
                csv.row(cells);
            }
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailed.notComputed("The cases cannot be written to " + file);
        }
    }

    private static String cell(BusinessCase.Case one, Outcome outcome) {
        Double value = one.outcomes().get(outcome);
        return value == null ? "" : Shown.number(value, outcome.isEvent() ? 0 : 4);
    }
}
