package twelvekeys.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.Deciding;
import twelvekeys.decision.Decision;
import twelvekeys.decision.DecisionHistory;
import twelvekeys.decision.DecisionHistory.Stand;
import twelvekeys.decision.Spoken;
import twelvekeys.decision.Suggestion;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry.LookedBack;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.web.chart.StandingLine;
import twelvekeys.web.chart.Window;

/// How the pages put standings into words, and draw them.
final class StandingWords {

    /// The standings from the best to the last.
    private static final List<PartnershipStanding> DRAWN =
            List.of(
                    PartnershipStanding.TRUSTED,
                    PartnershipStanding.PROVING,
                    PartnershipStanding.PROSPECT,
                    PartnershipStanding.REPAIRING,
                    PartnershipStanding.STRAINED,
                    PartnershipStanding.ENDING,
                    PartnershipStanding.ENDED);

    private StandingWords() {}

    /// The word by which a standing is marked.
    static String code(PartnershipStanding standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /// What a standing rests on.
    static String rests(Partnership partnership, Stand stand, ZoneId zone) {
        Decision decision = stand.decision();
        if (decision == null) {
            return "It has decided nothing yet.";
        }
        String when = Figures.date(LocalDate.ofInstant(decision.at(), zone));
        if (stand.agreed()) {
            return "It agreed to what %s decided on %s."
                    .formatted(partnership.name(decision.side()), when);
        }
        return decision.joint()
                ? "%s decided it on %s, and %s agrees."
                        .formatted(
                                decision.taken().by(), when, partnership.name(stand.side().other()))
                : "%s decided it on %s.".formatted(decision.taken().by(), when);
    }

    /// What the other side says to a decision.
    static String view(Partnership partnership, Decision decision) {
        var view = decision.view();
        String other = partnership.name(decision.side().other());
        if (view == null) {
            return other + " has not said yet";
        }
        return other + (view.step().agrees() ? " agrees" : " sees it differently");
    }

    /// What became of a decision, or when it is looked back on.
    static String looked(Partnership partnership, Decision decision, LocalDate today) {
        List<String> words = new ArrayList<>();
        for (Side side : Side.values()) {
            Spoken<LookedBack> back = decision.looked().get(side);
            if (back != null) {
                words.add(partnership.name(side) + ": " + back.step().right().label());
            }
        }
        if (words.isEmpty()) {
            LocalDate on = decision.decided().lookBackOn();
            words.add((on.isAfter(today) ? "on " : "due since ") + Figures.shortDate(on, today));
        }
        return String.join("; ", words);
    }

    /// Something that can be decided, in words.
    static String option(Deciding.Option option, PartnershipStanding from) {
        String kind = option.kind().label();
        return Character.toUpperCase(kind.charAt(0))
                + kind.substring(1)
                + ". For us it "
                + (option.to() == from ? "stays " : "is from now on ")
                + option.to().label()
                + ".";
    }

    /// Where the figures are shown that a rule rests on.
    static String href(String partnership, Suggestion.RestsOn rests) {
        return switch (rests) {
            case PROMISES -> partnership;
            case OVERDUE -> partnership + "/promises?state=overdue";
            case CASES -> partnership + "/cases";
            case CONTRACT -> partnership + "/keys/9";
            case PULSE -> partnership + "/pulse";
        };
    }

    /// The standings of both sides over time; absent before the first decision.
    static @Nullable Content line(
            Partnership partnership, DecisionHistory history, ZoneId zone, LocalDate today) {
        if (history.decisions().isEmpty()) {
            return null;
        }
        LocalDate first = LocalDate.ofInstant(history.decisions().getFirst().at(), zone);
        LocalDate from = first.minusDays(20).withDayOfMonth(1);
        LocalDate to = today.plusMonths(1).withDayOfMonth(1);
        return StandingLine.draw(
                Stream.of(Side.values())
                        .map(side ->
                                new StandingLine.Track(
                                        Levels.drawn(side),
                                        partnership.name(side),
                                        steps(history, side, zone, from)))
                        .toList(),
                DRAWN.stream().map(PartnershipStanding::label).toList(),
                new Window(from, to, today));
    }

    private static List<StandingLine.Step> steps(
            DecisionHistory history, Side side, ZoneId zone, LocalDate from) {
        List<StandingLine.Step> steps = new ArrayList<>();
        steps.add(new StandingLine.Step(from, PartnershipStanding.PROSPECT.label()));
        history.moves(side)
                .forEach(move ->
                        steps.add(
                                new StandingLine.Step(
                                        LocalDate.ofInstant(move.at(), zone),
                                        move.decision().decided().to().label())));
        return steps;
    }
}
