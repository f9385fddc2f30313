package twelvekeys.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import twelvekeys.company.FactsPoint;
import twelvekeys.company.FactsPoint.LetterPoint;
import twelvekeys.company.FactsReadings;
import twelvekeys.company.FiledAlert;
import twelvekeys.company.SideCompany;
import twelvekeys.partnership.Side;
import twelvekeys.report.Block.Column;

/// What the public record shows of both sides, as known on the last day of the quarter, from the
/// filings that the reader's side has.
@Component
class FactsOfQuarter implements ReviewSection {

    private final FactsReadings facts;

    FactsOfQuarter(FactsReadings facts) {
        this.facts = facts;
    }

    @Override
    public String code() {
        return "facts";
    }

    @Override
    public int place() {
        return 550;
    }

    @Override
    public Optional<Section> section(ReviewOf review) {
        Looking looking = review.looking();
        List<Block> blocks = new ArrayList<>();
        int told = 0;
        for (Side side : List.of(looking.own().other(), looking.own())) {
            FactsReadings.OfSide of = facts.of(looking.organisation(), looking.id(), side);
            if (of.company().link() == null && of.company().evidence().isEmpty()) {
                continue;
            }
            told++;
            blocks.addAll(side(review, side, of));
        }
        return told == 0
                ? Optional.empty()
                : Optional.of(
                        new Section(
                                code(),
                                Words.of("What the public record shows of each side"),
                                blocks));
    }

    private static List<Block> side(ReviewOf review, Side side, FactsReadings.OfSide of) {
        Looking looking = review.looking();
        Optional<FactsPoint> point =
                of.points().stream()
                        .filter(each -> !each.asOf().isAfter(review.asOf()))
                        .reduce((_, later) -> later);
        List<Block> blocks = new ArrayList<>();
        if (of.company().link() == null) {
            blocks.add(new Block.Paragraph(checklist(looking, side, of.company()), false));
            return blocks;
        }
        if (point.isEmpty() || point.get().letters().isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            Words.NONE
                                    .name(side, looking.name(side))
                                    .say(": not enough evidence; no filing that tells a letter was")
                                    .say(" read by the last day of the quarter."),
                            false));
        } else {
            blocks.add(table(looking, side, point.get()));
        }
        List<Words> alerts =
                of.alerts().stream()
                        .filter(alert -> within(alert, review))
                        .map(alert -> alert(looking, side, alert))
                        .toList();
        if (!alerts.isEmpty()) {
            blocks.add(new Block.Items(alerts));
        }
        return blocks;
    }

    private static boolean within(FiledAlert alert, ReviewOf review) {
        return !alert.filed().isBefore(review.quarter().begins())
                && !alert.filed().isAfter(review.asOf());
    }

    private static Words alert(Looking looking, Side side, FiledAlert alert) {
        return Words.NONE
                .name(side, looking.name(side))
                .say(" " + alert.kind().words() + ": form " + alert.form() + ", filed on ")
                .day(alert.filed())
                .say(".");
    }

    private static Words checklist(Looking looking, Side side, SideCompany company) {
        int unknown = company.unknown();
        return Words.NONE
                .name(side, looking.name(side))
                .say(" files nothing that is read here. Of the checklist ")
                .to(
                        company.evidence().size() + " items are shown, " + unknown + " are unknown",
                        looking.path() + "/facts")
                .say(".");
    }

    private static Block table(Looking looking, Side side, FactsPoint point) {
        Words caption =
                Words.NONE
                        .name(side, looking.name(side))
                        .say(", which files as " + point.name() + ", as known on ")
                        .day(point.asOf())
                        .say(". A place among peers, 0 to 100; 100 is best.");
        String weak =
                point.weakLink()
                        .map(letter ->
                                " The weak link is "
                                        + letter.letter().label().toLowerCase(Locale.ROOT)
                                        + ".")
                        .orElse("");
        return new Block.Table(
                caption.say(weak),
                List.of(
                        new Column("Letter", false),
                        new Column("Place", true),
                        new Column("With all unknown at worst and best", true),
                        new Column("Mean of the peers", true),
                        new Column("Indicators known", true)),
                point.letters().stream().map(letter -> row(looking, side, point, letter)).toList());
    }

    private static List<Words> row(
            Looking looking, Side side, FactsPoint point, LetterPoint letter) {
        Double score = letter.score();
        Double mean = letter.peersMean();
        String asOf = point.latest() ? "" : "?asOf=" + point.asOf();
        return List.of(
                Words.link(
                        letter.letter().label(),
                        looking.path() + "/facts/" + side.code() + "/" + letter.letter() + asOf),
                Words.of(score == null ? "not enough evidence" : points(score)),
                Words.of(points(letter.least()) + " to " + points(letter.most())),
                Words.of(mean == null ? "none" : points(mean) + ", of " + letter.peers().count()),
                Words.of(letter.known() + " of " + letter.applicable()));
    }

    private static String points(double points) {
        return Long.toString(Math.round(points));
    }
}
