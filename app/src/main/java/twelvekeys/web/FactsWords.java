package twelvekeys.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import twelvekeys.company.Explained;
import twelvekeys.company.FactsPoint;
import twelvekeys.company.FactsPoint.LetterPoint;
import twelvekeys.facts.Gate;

/// How the pages put FACTS into words.
final class FactsWords {

    static final String NOT_ENOUGH = "not enough evidence";

    private static final Pattern ACCESSION = Pattern.compile("\\d{10}-\\d{2}-\\d{6}");
    private static final double SMALL = 1000;

    private FactsWords() {}

    /// A score in points, `63`, or that there is not enough evidence.
    static String score(@Nullable Double score) {
        return score == null ? NOT_ENOUGH : points(score);
    }

    static String points(double points) {
        return Long.toString(Math.round(points));
    }

    static String bounds(double least, double most) {
        return points(least) + "–" + points(most);
    }

    /// The name of a letter in a sentence, in lower case.
    static String name(LetterPoint letter) {
        return letter.letter().label().toLowerCase(Locale.ROOT);
    }

    /// Everything about a letter in a sentence.
    static String sentence(LetterPoint letter) {
        Double mean = letter.peersMean();
        return letter.letter().label()
                + ": "
                + score(letter.score())
                + ", bounds "
                + bounds(letter.least(), letter.most())
                + ", "
                + letter.known()
                + " of "
                + letter.applicable()
                + " indicators known"
                + (mean == null
                        ? "."
                        : ", mean of "
                                + Figures.counted(letter.peers().count(), "peer ", "peers ")
                                + points(mean)
                                + ".");
    }

    static String peers(LetterPoint letter) {
        Double mean = letter.peersMean();
        return mean == null
                ? "no peer has a score"
                : points(mean)
                        + ", of "
                        + Figures.counted(letter.peers().count(), "company", "companies");
    }

    static String gate(Gate gate) {
        return switch (gate) {
            case PASS -> "passes";
            case FAIL -> "a weak link";
            case UNDETERMINED -> "undetermined";
        };
    }

    /// What the letters come to, line by line.
    static List<String> sums(FactsPoint point) {
        Double all = point.all();
        Double issued = point.issued();
        FactsPoint.Rank rank = point.rank();
        String together =
                (all == null
                                ? "All five letters: " + NOT_ENOUGH
                                : "All five letters: " + points(all))
                        + ", between "
                        + points(point.least())
                        + " and "
                        + points(point.most())
                        + " whatever the unknown is. The letters there are: "
                        + (issued == null ? "none." : points(issued) + ".");
        String coverage =
                "Known: "
                        + point.known()
                        + " of "
                        + Figures.counted(
                                point.applicable(),
                                "indicator that applies",
                                "indicators that apply")
                        + "; "
                        + Figures.count((long) point.applicable() - point.known())
                        + " unknown.";
        String place =
                rank == null
                        ? "Rank: none without a letter."
                        : "Rank: "
                                + Figures.count(rank.place())
                                + " of "
                                + Figures.count(rank.of())
                                + " by the letters there are, between "
                                + Figures.count(rank.best())
                                + " and "
                                + Figures.count(rank.worst())
                                + " when each letter weighs 20 % more or less.";
        String gate =
                switch (point.gate()) {
                    case PASS -> "Gate: passes. No letter lies below the mean of its peers.";
                    case FAIL ->
                            "Gate: fails. A weak link breaks the chain: "
                                    + point.weakLink().map(FactsWords::name).orElse("a letter")
                                    + " lies furthest below the mean of its peers.";
                    case UNDETERMINED ->
                            "Gate: undetermined. No letter is weak, but not all five can be told.";
                };
        return List.of(gate, together, coverage, place);
    }

    /// A number as filed: whole where it is, else to four places.
    static String amount(double value) {
        if (value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE) {
            return Figures.count((long) value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < SMALL ? "%.4f" : "%,.2f", value)
                .replace('-', '−');
    }

    /// A value of an indicator, to four figures that count.
    static String value(double value) {
        return String.format(Locale.ROOT, "%.4g", value).replace('-', '−');
    }

    static String when(Explained.Filed number) {
        LocalDate start = number.start();
        return start == null
                ? "on " + Figures.date(number.end())
                : Figures.date(start) + " to " + Figures.date(number.end());
    }

    /// Where a filing can be read at the SEC, null where its number is of another form.
    static @Nullable String href(long cik, String accession) {
        return ACCESSION.matcher(accession).matches()
                ? "https://www.sec.gov/Archives/edgar/data/"
                        + cik
                        + "/"
                        + accession.replace("-", "")
                        + "/"
                        + accession
                        + "-index.htm"
                : null;
    }
}
