package twelvekeys.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import twelvekeys.decision.Decision;
import twelvekeys.decision.DecisionHistory;
import twelvekeys.decision.Decisions;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry.LookedBack;
import twelvekeys.report.Block.Column;

/// How both sides stand, what was decided in the quarter, and what they say of it since.
@Component
class DecisionsOfQuarter implements ReviewSection {

    private final Decisions decisions;

    DecisionsOfQuarter(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String code() {
        return "decisions";
    }

    @Override
    public int place() {
        return 600;
    }

    @Override
    public Optional<Section> section(ReviewOf review) {
        Looking looking = review.looking();
        DecisionHistory history = decisions.of(looking.id());
        if (history.decisions().isEmpty()) {
            return Optional.empty();
        }
        List<Decision> told =
                history.decisions().stream().filter(each -> within(each, review)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Items(stands(looking, history)));
        if (!told.isEmpty()) {
            blocks.add(
                    new Block.Table(
                            Words.of(
                                    "Decided in the quarter, or to be looked back on in it or soon after."),
                            List.of(
                                    new Column("Decision", false),
                                    new Column("Side", false),
                                    new Column("Taken", false),
                                    new Column("The other side", false),
                                    new Column("Looking back: was it right?", false)),
                            told.stream().map(each -> row(looking, each)).toList()));
        }
        return Optional.of(new Section(code(), headline(told), blocks));
    }

    private static Words headline(List<Decision> told) {
        return told.isEmpty()
                ? Words.of("Nothing was decided, and nothing was to be looked back on")
                : Words.NONE.spelt(
                        told.size(),
                        "decision was taken or is looked back on",
                        "decisions were taken or are looked back on");
    }

    /// Whether it was taken in the quarter, or its day to look back lies in it or in the next.
    private static boolean within(Decision decision, ReviewOf review) {
        LocalDate ends = review.quarter().ends();
        LocalDate begins = review.quarter().begins();
        LocalDate back = decision.decided().lookBackOn();
        return !decision.day().isAfter(ends)
                && (!decision.day().isBefore(begins)
                        || (!back.isBefore(begins) && !back.isAfter(ends.plusMonths(3))));
    }

    private static List<Words> stands(Looking looking, DecisionHistory history) {
        List<Words> stands = new ArrayList<>();
        for (Side side : List.of(looking.own(), looking.own().other())) {
            DecisionHistory.Stand stand = history.stand(side);
            Words said =
                    Words.NONE
                            .say("For ")
                            .name(side, looking.name(side))
                            .say(" the partnership is " + stand.standing().label());
            Decision decision = stand.decision();
            stands.add(
                    decision == null
                            ? said.say("; nothing was decided yet.")
                            : said.say(
                                            stand.agreed()
                                                    ? ", since it agrees with the decision "
                                                    : ", since it decided ")
                                    .to(decision.kind().label(), href(looking, decision))
                                    .say(stand.agreed() ? " of " : " on ")
                                    .day(decision.day())
                                    .say("."));
        }
        return stands;
    }

    private static List<Words> row(Looking looking, Decision decision) {
        var view = decision.view();
        return List.of(
                Words.link(decision.kind().label(), href(looking, decision))
                        .say(": “" + PromiseTable.shortened(words(decision)) + "”"),
                Words.NONE.name(decision.side(), looking.name(decision.side())),
                Words.NONE.day(decision.day()),
                Words.of(
                        view == null
                                ? "has not said yet"
                                : view.step().agrees() ? "agrees" : "sees it differently"),
                looked(looking, decision));
    }

    private static String words(Decision decision) {
        String words = decision.decided().words();
        return words == null ? "" : words;
    }

    private static Words looked(Looking looking, Decision decision) {
        Words said = Words.NONE;
        for (Side side : Side.values()) {
            var back = decision.looked().get(side);
            if (back != null) {
                LookedBack step = back.step();
                said =
                        (said.isEmpty() ? said : said.say(", "))
                                .name(side, looking.name(side))
                                .say(": " + step.right().label());
            }
        }
        return said.isEmpty() ? Words.of("on ").day(decision.decided().lookBackOn()) : said;
    }

    private static String href(Looking looking, Decision decision) {
        return looking.path() + "/decisions/" + decision.id();
    }
}
