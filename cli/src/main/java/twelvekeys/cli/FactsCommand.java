package twelvekeys.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import picocli.CommandLine.ParseResult;
import twelvekeys.facts.CompanyScore;
import twelvekeys.facts.Division;
import twelvekeys.facts.Letter;
import twelvekeys.facts.LetterExplanation;
import twelvekeys.facts.LetterScore;
import twelvekeys.facts.RankRange;
import twelvekeys.tables.SafeCsv;

/// `facts`: what the public record says of companies.
final class FactsCommand {

    private FactsCommand() {}

    static void run(ParseResult facts, PrintStream out, PrintStream err, Clock clock) {
        if (!facts.hasSubcommand()) {
            facts.commandSpec().commandLine().usage(out);
            return;
        }
        ParseResult command = facts.subcommand();
        if (command.isUsageHelpRequested()) {
            command.commandSpec().commandLine().usage(out);
            return;
        }
        Arguments arguments = new Arguments(command);
        LocalDate today = LocalDate.now(clock);
        switch (command.commandSpec().name()) {
            case FactsSpecs.SCORE -> score(arguments, today, out, err);
            case FactsSpecs.EXPLAIN -> explain(arguments, today, out, err);
            case FactsSpecs.RANK -> rank(arguments, today, out, err);
            case FactsSpecs.BUSINESS_CASE ->
                    FactsBusinessCaseCommand.run(arguments, today, out, err);
            default -> FactsEvaluateCommand.run(arguments, out);
        }
    }

    private static void score(
            Arguments arguments, LocalDate today, PrintStream out, PrintStream err) {
        FactsInput input = FactsInput.read(arguments, today, err);
        List<CompanyScore> wanted = input.wanted(arguments.text("--company"));
        if (arguments.json()) {
            out.println(FactsJson.of(input, wanted));
        } else {
            FactsPage.print(input.asOf(), wanted, out);
        }
    }

    private static void explain(
            Arguments arguments, LocalDate today, PrintStream out, PrintStream err) {
        Letter letter = letter(arguments.requiredText("--letter"));
        FactsInput input = FactsInput.read(arguments, today, err);
        CompanyScore score = input.wanted(arguments.requiredText("--company")).getFirst();
        if (score.unscored() != null) {
            throw CommandFailed.notComputed(
                    FactsInput.plain(score.name()) + ": " + score.unscored());
        }
        FactsPage.explain(
                score,
                LetterExplanation.of(input.company(score), input.asOf(), score, letter),
                out);
    }

    static Letter letter(String text) {
        try {
            return Letter.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUsage(
                    "--letter must be F, A, C, T or S, not \"" + FactsInput.plain(text) + "\"");
        }
    }

    private static void rank(
            Arguments arguments, LocalDate today, PrintStream out, PrintStream err) {
        Path csv = arguments.path("--csv");
        FactsInput input = FactsInput.read(arguments, today, err);
        Map<String, List<CompanyScore>> rankings = new java.util.LinkedHashMap<>();
        if (arguments.has("--sector")) {
            Map<Division, List<CompanyScore>> divisions = new EnumMap<>(Division.class);
            for (CompanyScore score : input.scores()) {
                divisions
                        .computeIfAbsent(Division.of(score.sic()), d -> new ArrayList<>())
                        .add(score);
            }
            divisions.forEach((division, scores) ->
                    rankings.put(division.label(), inOrder(RankRange.rank(scores))));
        } else {
            rankings.put("All companies", inOrder(input.scores()));
        }
        FactsPage.rankings(input.asOf(), rankings, out);
        if (csv != null) {
            write(csv, rankings);
        }
    }

    /// The ranked companies, the best first; then those without a rank, by name.
    private static List<CompanyScore> inOrder(List<CompanyScore> scores) {
        return scores.stream()
                .sorted(
                        Comparator.comparingInt(FactsCommand::place)
                                .thenComparing(CompanyScore::name)
                                .thenComparingLong(CompanyScore::cik))
                .toList();
    }

    private static int place(CompanyScore score) {
        RankRange ranks = score.ranks();
        return ranks == null ? Integer.MAX_VALUE : ranks.rank();
    }

    private static void write(Path file, Map<String, List<CompanyScore>> rankings) {
        try (SafeCsv csv = SafeCsv.to(Files.newOutputStream(file))) {
            csv.row(
                    "among",
                    "rank",
                    "best",
                    "worst",
                    "of",
                    "cik",
                    "name",
                    "sic",
                    "year_end",
                    "F",
                    "A",
                    "C",
                    "T",
                    "S",
                    "issued",
                    "all",
                    "least",
                    "most",
                    "gate",
                    "unscored");
            rankings.forEach((among, scores) -> scores.forEach(s -> csv.row(cells(among, s))));
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailed.notComputed("The ranking cannot be written to " + file);
        }
    }

    private static List<String> cells(String among, CompanyScore score) {
        List<String> cells = new ArrayList<>();
        RankRange ranks = score.ranks();
        cells.add(among);
        cells.add(ranks == null ? "" : Integer.toString(ranks.rank()));
        cells.add(ranks == null ? "" : Integer.toString(ranks.best()));
        cells.add(ranks == null ? "" : Integer.toString(ranks.worst()));
        cells.add(ranks == null ? "" : Integer.toString(ranks.of()));
        cells.add(Long.toString(score.cik()));
        cells.add(FactsInput.plain(score.name()));
        cells.add(score.sic() == 0 ? "" : Integer.toString(score.sic()));
        cells.add(score.yearEnd() == null ? "" : score.yearEnd().toString());
        for (Letter letter : Letter.values()) {
            cells.add(
                    cell(
                            score.letter(letter)
                                    .map(LetterScore::score)
                                    .orElse(OptionalDouble.empty())));
        }
        cells.add(cell(score.issued()));
        cells.add(cell(score.all()));
        cells.add(score.unscored() == null ? Shown.number(score.least(), 2) : "");
        cells.add(score.unscored() == null ? Shown.number(score.most(), 2) : "");
        cells.add(score.gate().name().toLowerCase(Locale.ROOT));
        cells.add(score.unscored() == null ? "" : score.unscored());
        return cells;
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? Shown.number(value.getAsDouble(), 2) : "";
    }
}
