package twelvekeys.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twelvekeys.facts.Concept;
import twelvekeys.facts.GivenYears;
import twelvekeys.tables.Limits;
import twelvekeys.tables.Lines;
import twelvekeys.tables.Row;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableException;
import twelvekeys.tables.TableFile;

/// A table of fiscal years of companies, each with what became of the company.
final class LabelledTable {

    private static final String COMPANY = "company";
    private static final String YEAR = "year";
    private static final String HAPPENED = "happened";
    private static final int YEARS_BEFORE = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /// One row.
    ///
    /// @param company a number for whose it is
    /// @param name whose it is, as the table says
    /// @param happened whether the label says that it happened
    /// @param last whether the company has no later row
    record Case(
            long company,
            String name,
            int year,
            boolean happened,
            boolean last,
            GivenYears figures) {}

    private record Line(String company, int year, boolean happened, Map<Concept, Double> figures) {}

    private final List<Line> lines = new ArrayList<>();
    private long refused;

    private LabelledTable() {}

    /// Reads a file with the help of a file of column names.
    ///
    /// @throws CommandFailed when a file cannot be read or a column is missing
    static LabelledTable read(Path file, Path columns, String label) {
        Map<String, String> names = names(columns);
        LabelledTable read = new LabelledTable();
        try {
            Table table = TableFile.open(file, Limits.STANDARD);
            Columns found = new Columns(table.headers(), names, label);
            try (Lines<Row> rows = table.rows()) {
                while (rows.hasNext()) {
                    Line line = found.line(rows.next().cells());
                    if (line == null) {
                        read.refused++;
                    } else {
                        read.lines.add(line);
                    }
                }
            }
        } catch (TableException e) {
            throw CommandFailed.notComputed(file + ": " + e.getMessage());
        }
        if (read.lines.isEmpty()) {
            throw CommandFailed.notComputed(file + ": none of the rows could be used");
        }
        return read;
    }

    long refused() {
        return refused;
    }

    /// The rows, each with the up to three years before it.
    List<Case> cases() {
        Map<String, Map<Integer, Line>> byCompany = new HashMap<>();
        Map<String, Integer> lastYear = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (Line line : lines) {
            byCompany
                    .computeIfAbsent(line.company(), company -> new HashMap<>())
                    .putIfAbsent(line.year(), line);
            lastYear.merge(line.company(), line.year(), Math::max);
        }
        List<Case> cases = new ArrayList<>();
        for (Line line : lines) {
            Map<Integer, Line> years = byCompany.getOrDefault(line.company(), Map.of());
            List<Map<Concept, Double>> figures = new ArrayList<>();
            for (int ago = 0; ago <= YEARS_BEFORE; ago++) {
                Line before = ago == 0 ? line : years.get(line.year() - ago);
                figures.add(before == null ? Map.of() : before.figures());
            }
            long next = numbers.size();
            cases.add(
                    new Case(
                            numbers.computeIfAbsent(line.company(), company -> next),
                            line.company(),
                            line.year(),
                            line.happened(),
                            lastYear.getOrDefault(line.company(), 0) == line.year(),
                            new GivenYears(line.year(), figures)));
        }
        return cases;
    }

    private static Map<String, String> names(Path file) {
        Map<String, String> names = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int sign = line.indexOf('=');
                if (sign > 0 && !line.startsWith("#")) {
                    names.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
                }
            }
        } catch (IOException e) {
            throw CommandFailed.notComputed(file + " cannot be read");
        }
        for (String needed : List.of(COMPANY, YEAR, HAPPENED)) {
            if (!names.containsKey(needed)) {
                throw CommandFailed.wrongUsage(file + " does not say " + needed + " = …");
            }
        }
        return names;
    }

    /// Which column is which.
    private static final class Columns {

        private final int company;
        private final int year;
        private final int label;
        private final String happened;
        private final Map<Concept, Integer> concepts = new EnumMap<>(Concept.class);

        Columns(List<String> headers, Map<String, String> names, String labelName) {
            company = at(headers, names.getOrDefault(COMPANY, ""));
            year = at(headers, names.getOrDefault(YEAR, ""));
            label = at(headers, labelName);
            happened = names.getOrDefault(HAPPENED, "");
            names.forEach((name, column) -> {
                if (!List.of(COMPANY, YEAR, HAPPENED).contains(name)) {
                    concepts.put(concept(name), at(headers, column));
                }
            });
        }

        private static Concept concept(String name) {
            try {
                return Concept.valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw CommandFailed.wrongUsage(
                        "\""
                                + FactsInput.plain(name)
                                + "\" is no concept; see docs/reference/facts.md");
            }
        }

        private static int at(List<String> headers, String name) {
            for (int i = 0; i < headers.size(); i++) {
                if (headers.get(i).equalsIgnoreCase(name.strip())) {
                    return i;
                }
            }
            throw CommandFailed.wrongUsage(
                    "There is no column \""
                            + FactsInput.plain(name)
                            + "\"; there are "
                            + String.join(", ", headers));
        }

        @Nullable Line line(List<String> cells) {
            double when = number(cell(cells, year));
            String whose = cell(cells, company);
            if (whose.isEmpty() || !(when >= FIRST_YEAR && when <= LAST_YEAR)) {
                return null;
            }
            Map<Concept, Double> figures = new EnumMap<>(Concept.class);
            concepts.forEach((concept, at) -> {
                double value = number(cell(cells, at));
                if (Double.isFinite(value)) {
                    figures.put(concept, value);
                }
            });
            boolean did = cell(cells, label).equalsIgnoreCase(happened);
            return new Line(whose, (int) when, did, figures);
        }

        private static String cell(List<String> cells, int at) {
            return at < cells.size() ? cells.get(at).strip() : "";
        }

        private static double number(String text) {
            try {
                return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }
}
