package twelvekeys.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import twelvekeys.facts.CompanyScore;
import twelvekeys.facts.Division;
import twelvekeys.facts.Figure;
import twelvekeys.facts.Filing;
import twelvekeys.facts.Gate;
import twelvekeys.facts.IndicatorScore;
import twelvekeys.facts.Letter;
import twelvekeys.facts.LetterExplanation;
import twelvekeys.facts.LetterScore;
import twelvekeys.facts.Observation;
import twelvekeys.facts.RankRange;

/// The text that `facts` prints.
final class FactsPage {

    private static final String NOT_ENOUGH = "not enough evidence";

    private FactsPage() {}

    static void print(LocalDate asOf, List<CompanyScore> scores, PrintStream out) {
        out.println("As of " + asOf + ". Letters are percentiles among peers, 0 to 100.");
        for (CompanyScore score : scores) {
            out.println();
            out.println(heading(score));
            if (score.unscored() != null) {
                out.println("  Not scored: " + score.unscored() + ".");
            } else {
                letters(score, out);
                sum(score, out);
            }
        }
    }

    private static String heading(CompanyScore score) {
        return FactsInput.plain(score.name())
                + " (CIK "
                + score.cik()
                + ", "
                + Division.of(score.sic()).label()
                + (score.yearEnd() == null ? ")" : "), fiscal year to " + score.yearEnd());
    }

    private static void letters(CompanyScore score, PrintStream out) {
        TextTable table = new TextTable("letter", "score", "peers", "known", "if unknown 0–100");
        for (LetterScore letter : score.letters()) {
            table.row(
                    letter.letter() + " " + letter.letter().label(),
                    shown(letter.score(), NOT_ENOUGH),
                    shown(letter.peersMean(), "–"),
                    letter.known() + " of " + letter.applicable(),
                    Shown.number(letter.least(), 1) + "–" + Shown.number(letter.most(), 1));
        }
        table.print(out);
    }

    private static void sum(CompanyScore score, PrintStream out) {
        out.println("All five: " + shown(score.all(), NOT_ENOUGH) + bounds(score));
        out.println("The issued letters: " + shown(score.issued(), "none"));
        RankRange ranks = score.ranks();
        if (ranks != null) {
            out.println(
                    "Rank: "
                            + ranks.rank()
                            + " of "
                            + ranks.of()
                            + " ("
                            + ranks.best()
                            + " to "
                            + ranks.worst()
                            + " when weights move by 20 %)");
        }
        out.println("Gate: " + gate(score));
        out.println("Coverage: " + Shown.share(score.coverage()) + " of the indicators that apply");
    }

    private static String bounds(CompanyScore score) {
        return " (between "
                + Shown.number(score.least(), 1)
                + " and "
                + Shown.number(score.most(), 1)
                + ")";
    }

    private static String gate(CompanyScore score) {
        return switch (score.gate()) {
            case PASS -> "pass";
            case FAIL ->
                    "fail; the weak link is "
                            + score.weakLink()
                                    .map(link -> link.letter() + " " + link.letter().label())
                                    .orElse("not told");
            case UNDETERMINED -> "undetermined; not all letters are issued";
        };
    }

    private static String shown(OptionalDouble value, String otherwise) {
        return value.isPresent() ? Shown.number(value.getAsDouble(), 1) : otherwise;
    }

    static void explain(CompanyScore score, LetterExplanation why, PrintStream out) {
        LetterScore letter = why.score();
        out.println(heading(score) + ", as of " + why.asOf());
        out.println(
                letter.letter()
                        + " "
                        + letter.letter().label()
                        + ": "
                        + shown(letter.score(), NOT_ENOUGH)
                        + ", the mean of "
                        + letter.known()
                        + " of "
                        + letter.applicable()
                        + " indicators; judged against "
                        + letter.letter().judgedAgainst());
        for (LetterExplanation.Part part : why.parts()) {
            out.println();
            part(part, out);
        }
    }

    private static void part(LetterExplanation.Part part, PrintStream out) {
        IndicatorScore score = part.score();
        out.println(
                score.indicator().label()
                        + ": "
                        + (score.unknown() == null
                                ? String.format(Locale.ROOT, "%.4g", score.value().orElseThrow())
                                        + ", better than "
                                        + shown(score.percentile(), "–")
                                        + " % of "
                                        + Shown.count(score.peers())
                                        + " ("
                                        + score.among()
                                        + ")"
                                : "unknown, " + score.unknown()));
        out.println("  formula: " + score.indicator().formula());
        out.println("  source: " + score.indicator().source());
        part.inputs().forEach(figure -> figure(figure, out));
        for (Filing event : part.events()) {
            out.println(
                    "  counted: "
                            + FactsInput.plain(event.form())
                            + (event.items().isEmpty()
                                    ? ""
                                    : " item " + String.join(", ", new TreeSet<>(event.items())))
                            + (event.reported() == null ? "" : " for " + event.reported())
                            + ", filed "
                            + event.filed()
                            + ", "
                            + FactsInput.plain(event.accession()));
        }
    }

    private static void figure(Figure figure, PrintStream out) {
        out.println(
                "  "
                        + figure.concept().label()
                        + (figure.yearsAgo() == 0 ? "" : ", " + figure.yearsAgo() + " before")
                        + ": "
                        + amount(figure.value())
                        + " = "
                        + figure.rule()
                        + " ("
                        + figure.reason()
                        + ")");
        for (Observation source : figure.sources()) {
            out.println(
                    "    "
                            + source.tag()
                            + " "
                            + amount(source.value())
                            + " "
                            + FactsInput.plain(source.unit())
                            + " of "
                            + source.end()
                            + ", filed "
                            + source.filed()
                            + " in "
                            + FactsInput.plain(source.form())
                            + " "
                            + FactsInput.plain(source.accession()));
        }
    }

    private static String amount(double value) {
        boolean whole = value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.4f", value);
    }

    static void rankings(
            LocalDate asOf, Map<String, List<CompanyScore>> rankings, PrintStream out) {
        out.println("As of " + asOf + ", by the mean of the issued letters.");
        rankings.forEach((among, scores) -> {
            out.println();
            out.println(among);
            TextTable table =
                    new TextTable(
                            "company", "rank", "range", "F", "A", "C", "T", "S", "issued", "gate");
            scores.stream()
                    .filter(score -> score.ranks() != null)
                    .forEach(score -> table.row(cells(score)));
            table.print(out);
            long unranked = scores.stream().filter(s -> s.ranks() == null).count();
            if (unranked > 0) {
                out.println(
                        Shown.count(unranked)
                                + " without a rank: no annual report, or "
                                + NOT_ENOUGH);
            }
        });
    }

    private static String[] cells(CompanyScore score) {
        RankRange ranks = score.ranks();
        String rank = ranks == null ? "" : Integer.toString(ranks.rank());
        String range = ranks == null ? "" : ranks.best() + "–" + ranks.worst();
        String[] cells = new String[10];
        cells[0] = FactsInput.plain(score.name());
        cells[1] = rank;
        cells[2] = range;
        int at = 3;
        for (Letter letter : Letter.values()) {
            cells[at++] =
                    shown(
                            score.letter(letter)
                                    .map(LetterScore::score)
                                    .orElse(OptionalDouble.empty()),
                            "–");
        }
        cells[8] = shown(score.issued(), "–");
        cells[9] =
                score.gate() == Gate.UNDETERMINED
                        ? "–"
                        : score.gate().name().toLowerCase(Locale.ROOT);
        return cells;
    }
}
