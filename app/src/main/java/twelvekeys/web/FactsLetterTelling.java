package twelvekeys.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.company.Explained;
import twelvekeys.company.FactsPoint;
import twelvekeys.company.FactsPoint.LetterPoint;
import twelvekeys.company.FactsReadings;
import twelvekeys.facts.Letter;
import twelvekeys.partnership.Side;

/// Tells how one letter of one company came about, down to the filed numbers.
@Component
@Transactional(readOnly = true)
class FactsLetterTelling {

    private final Viewing viewing;
    private final FactsReadings facts;

    FactsLetterTelling(Viewing viewing, FactsReadings facts) {
        this.viewing = viewing;
        this.facts = facts;
    }

    /// The page of a letter.
    ///
    /// @param asOf the day of the score; absent for the latest
    /// @throws NotHere if there is no such score
    FactsLetterPage page(Visit visit, Side side, Letter letter, @Nullable LocalDate asOf) {
        List<FactsPoint> points =
                facts.of(visit.viewer().id(), visit.partnership().id(), side).points();
        FactsPoint point =
                points.stream()
                        .filter(each -> asOf == null ? each.latest() : each.asOf().equals(asOf))
                        .findFirst()
                        .orElseThrow(NotHere::new);
        LetterPoint score = point.letter(letter).orElseThrow(NotHere::new);
        Explained why =
                facts.explained(
                                visit.viewer().id(),
                                visit.partnership().id(),
                                side,
                                letter,
                                point.asOf())
                        .orElseThrow(NotHere::new);
        String name = visit.partnership().name(side);
        String path = visit.path() + "/facts/" + side.code() + "/" + letter;
        return new FactsLetterPage(
                viewing.frame(
                        letter.label() + " of " + name, visit.viewer(), visit.partnership(), path),
                visit.partnership(),
                side,
                headline(name, score),
                lede(point, score),
                why.parts().stream().map(part -> part(point.cik(), part)).toList(),
                Stream.of(Letter.values())
                        .filter(other -> other != letter)
                        .map(other ->
                                new FactsLetterPage.Other(
                                        FactsTelling.href(visit, side, other, point),
                                        other + " " + other.label()))
                        .toList());
    }

    private static String headline(String name, LetterPoint letter) {
        String what = letter.letter().label().toLowerCase(Locale.ROOT);
        Double mean = letter.peersMean();
        if (letter.score() == null) {
            return "There is not enough evidence on the " + what + " of " + name;
        }
        return FactsTelling.capital(what)
                + " of "
                + name
                + ": "
                + FactsWords.score(letter.score())
                + (mean == null
                        ? ""
                        : letter.weak() ? ", below its peers" : ", not below its peers");
    }

    private static String lede(FactsPoint point, LetterPoint letter) {
        LocalDate yearEnd = point.yearEnd();
        return (letter.score() == null
                        ? "Fewer than three in five of its indicators are known, so there is no"
                                + " number. "
                        : "The mean of how it stands among peers in "
                                + letter.known()
                                + " of "
                                + Figures.counted(letter.applicable(), "indicator", "indicators")
                                + ". ")
                + "With everything unknown at its worst it would be "
                + FactsWords.points(letter.least())
                + ", at its best "
                + FactsWords.points(letter.most())
                + ". Mean of the peers: "
                + FactsWords.peers(letter)
                + ". "
                + (yearEnd == null ? "" : "Fiscal year to " + Figures.date(yearEnd) + ", ")
                + "as known on "
                + Figures.date(point.asOf())
                + ". It is to be judged against "
                + letter.letter().judgedAgainst()
                + ".";
    }

    private static FactsLetterPage.Part part(long cik, Explained.Part part) {
        Double value = part.value();
        Double percentile = part.percentile();
        return new FactsLetterPage.Part(
                part.label(),
                value == null ? "unknown" : FactsWords.value(value),
                percentile == null
                        ? FactsTelling.capital(String.valueOf(part.unknown())) + "."
                        : "Better than "
                                + FactsWords.points(percentile)
                                + " in 100 of "
                                + Figures.count(part.peers())
                                + " ("
                                + part.among()
                                + "); "
                                + (part.moreIsBetter() ? "more" : "less")
                                + " is better.",
                part.unknown() == null,
                part.formula(),
                part.source(),
                part.figures().stream().map(sum -> figure(cik, sum)).toList(),
                part.events().stream()
                        .map(event ->
                                new FactsLetterPage.Filing(
                                        "Form "
                                                + event.form()
                                                + (event.items().isEmpty()
                                                        ? ""
                                                        : " item "
                                                                + String.join(", ", event.items())),
                                        Figures.date(event.filed()),
                                        event.accession(),
                                        FactsWords.href(cik, event.accession())))
                        .toList());
    }

    private static FactsLetterPage.Figure figure(long cik, Explained.Sum sum) {
        return new FactsLetterPage.Figure(
                sum.label()
                        + switch (sum.yearsAgo()) {
                            case 0 -> "";
                            case 1 -> ", a year before";
                            default -> ", " + Figures.inWords(sum.yearsAgo()) + " years before";
                        },
                FactsWords.amount(sum.value()),
                sum.rule() + ": " + sum.reason(),
                sum.numbers().stream().map(number -> number(cik, number)).toList());
    }

    private static FactsLetterPage.FiledNumber number(long cik, Explained.Filed number) {
        return new FactsLetterPage.FiledNumber(
                number.tag(),
                FactsWords.amount(number.value()) + " " + number.unit(),
                FactsWords.when(number),
                Figures.date(number.filed()) + ", form " + number.form(),
                number.accession(),
                FactsWords.href(cik, number.accession()));
    }
}
