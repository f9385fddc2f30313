package twelvekeys.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.company.FactsCase;
import twelvekeys.facts.Fifths;
import twelvekeys.facts.Finding;
import twelvekeys.facts.Finding.Verdict;
import twelvekeys.facts.Letter;
import twelvekeys.facts.Outcome;

/// How the business case of FACTS is put into words.
final class FactsCaseWords {

    /// The order in which one of them makes the headline: the first of which anything can be said,
    /// whatever it says.
    private static final List<Outcome> HEADLINES =
            List.of(
                    Outcome.FAILURE,
                    Outcome.RETURN,
                    Outcome.RESTATEMENT,
                    Outcome.LEFT,
                    Outcome.AMENDMENT);

    private static final List<String> FIFTHS =
            List.of("weakest", "second", "third", "fourth", "best");

    private static final double HUNDRED = 100;

    private FactsCaseWords() {}

    /// What a score is called in a sentence.
    static String by(@Nullable Letter letter) {
        return letter == null
                ? "by the letters together"
                : "by " + letter.label().toLowerCase(Locale.UK);
    }

    static String headline(FactsCase read) {
        String cannot =
                "What good scores " + by(read.letter()) + " were followed by cannot be told: ";
        if (read.scores() == 0) {
            return cannot
                    + "no day has the "
                    + Fifths.FEWEST
                    + " scores that are needed to make fifths";
        }
        Optional<FactsCase.Told> news =
                HEADLINES.stream()
                        .flatMap(each ->
                                read.outcomes().stream().filter(told -> told.outcome() == each))
                        .filter(told -> told.verdict() != Verdict.NOT_ENOUGH_EVIDENCE)
                        .findFirst();
        return news.map(told -> FactsTelling.capital(news(told, " " + by(read.letter()))))
                .orElse(cannot + "there is not enough evidence on any of five outcomes");
    }

    /// The news of one outcome.
    static String heading(FactsCase.Told told) {
        return FactsTelling.capital(
                told.verdict() == Verdict.NOT_ENOUGH_EVIDENCE
                        ? noun(told.outcome()) + ": " + FactsWords.NOT_ENOUGH
                        : news(told, ""));
    }

    private static String news(FactsCase.Told told, String by) {
        String best = "the best fifth" + by;
        return switch (told.verdict()) {
            case NOT_ENOUGH_EVIDENCE -> FactsWords.NOT_ENOUGH;
            case NO_DIFFERENCE ->
                    best
                            + " cannot be told from the weakest by its "
                            + noun(told.outcome())
                            + ": "
                            + (told.difference() != null && holdsZero(told.difference())
                                    ? "the range of the difference holds zero"
                                    : "it does not outlast counting who left as a loss");
            case BETTER -> best + ' ' + verb(told.outcome(), true) + " than the weakest";
            case WORSE -> best + ' ' + verb(told.outcome(), false) + " than the weakest";
        };
    }

    private static boolean holdsZero(FactsCase.Range range) {
        return range.low() <= 0 && range.high() >= 0;
    }

    static String noun(Outcome outcome) {
        return switch (outcome) {
            case RETURN -> "returns beyond peers";
            case FAILURE -> "failures";
            case RESTATEMENT -> "withdrawn statements";
            case AMENDMENT -> "amended annual reports";
            case LEFT -> "leaving the market";
            case LABEL -> "labels";
        };
    }

    private static String verb(Outcome outcome, boolean better) {
        String often = better ? " less often" : " more often";
        return switch (outcome) {
            case RETURN -> "returned " + (better ? "more" : "less") + " beyond its peers";
            case FAILURE -> "failed" + often;
            case RESTATEMENT -> "withdrew statements" + often;
            case AMENDMENT -> "amended its annual reports" + often;
            case LEFT -> "left the market" + often;
            case LABEL -> "came to its label" + often;
        };
    }

    static String fifth(int number) {
        return FIFTHS.get(number - 1);
    }

    /// Why nothing can be said of an outcome, empty where something can.
    static String tooFew(FactsCase.Told told) {
        if (told.verdict() != Verdict.NOT_ENOUGH_EVIDENCE) {
            return "";
        }
        FactsCase.Fifth weakest = told.fifths().getFirst();
        FactsCase.Fifth best = told.fifths().getLast();
        if (weakest.known() < Finding.FEWEST_CASES || best.known() < Finding.FEWEST_CASES) {
            return "Known of "
                    + Figures.count(weakest.known())
                    + " of "
                    + Figures.counted(weakest.scores(), "score", "scores")
                    + " in the weakest fifth and of "
                    + Figures.count(best.known())
                    + " of "
                    + Figures.count(best.scores())
                    + " in the best; "
                    + Finding.FEWEST_CASES
                    + " in each are needed.";
        }
        return "It happened "
                + times(weakest.events())
                + " in the weakest fifth and "
                + times(best.events())
                + " in the best; "
                + Finding.FEWEST_EVENTS
                + " together are needed.";
    }

    private static String times(int events) {
        return switch (events) {
            case 0 -> "never";
            case 1 -> "once";
            case 2 -> "twice";
            default -> Figures.count(events) + " times";
        };
    }

    /// A difference with its range in points, empty where there is none.
    static String difference(String what, FactsCase.@Nullable Range range) {
        return range == null
                ? ""
                : what + ": " + share(range.value()) + " points (" + range(range) + ").";
    }

    /// How much rests on what is known, and what is missing.
    static String known(FactsCase.Told told) {
        StringBuilder line =
                new StringBuilder("Known of ")
                        .append(Figures.counted(told.known(), "score", "scores"))
                        .append(" in ")
                        .append(Figures.counted(told.years(), "year", "years"))
                        .append("; not known of ")
                        .append(Figures.count(told.unknown()));
        if (told.missing().size() == 1) {
            return line.append(", since ")
                    .append(told.missing().keySet().iterator().next())
                    .append('.')
                    .toString();
        }
        String between = ": ";
        for (var reason : told.missing().entrySet()) {
            line.append(between)
                    .append(Figures.count(reason.getValue()))
                    .append(", since ")
                    .append(reason.getKey());
            between = "; ";
        }
        return line.append('.').toString();
    }

    static String mean(FactsCase.@Nullable Range mean) {
        return mean == null
                ? FactsWords.NOT_ENOUGH
                : share(mean.value()) + Figures.NO_BREAK_SPACE + "%";
    }

    static String range(FactsCase.@Nullable Range range) {
        return range == null ? "–" : share(range.low()) + " to " + share(range.high());
    }

    /// A share of 1 in percent to one place: `15.0`, `−3.2`.
    static String share(double share) {
        double percent = Math.round(share * HUNDRED * 10) / 10.0;
        return String.format(Locale.ROOT, "%.1f", percent == 0 ? 0.0 : percent).replace('-', '−');
    }
}
