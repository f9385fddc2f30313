package twelvekeys.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import twelvekeys.conversation.Pulse;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;

/// The one question worth asking the other side, and what in the record asks for it.
///
/// The first of these that there is: a promise of theirs that is past its date, the oldest; their
/// open promise likeliest to fail, if it is at risk; a key about us that they see lower than we do;
/// a key about them that we see lower than they do. The order is a convention: what is certain
/// comes before what is likely, and what was done before what is said.
@Component
class QuestionToAsk {

    private final GapsSeen gaps;

    QuestionToAsk(GapsSeen gaps) {
        this.gaps = gaps;
    }

    Section section(Stand stand) {
        return late(stand)
                .or(() -> atRisk(stand))
                .or(() -> gap(stand.looking()))
                .orElseGet(() ->
                        section(
                                Words.of("Nothing on record asks for a question today"),
                                List.of(
                                        new Block.Paragraph(
                                                Words.of(
                                                        "No promise of theirs is late or at risk, and no pulse shows a gap."),
                                                true))));
    }

    private static Optional<Section> late(Stand stand) {
        Side other = stand.looking().own().other();
        return stand.overdue(other).stream()
                .findFirst()
                .map(promise ->
                        asked(
                                "What would it take to get “"
                                        + PromiseTable.title(promise)
                                        + "” done?",
                                why(stand, promise)
                                        .say(" was due ")
                                        .away(promise.dueInForce(), stand.asOf())
                                        .say(" and is not done.")));
    }

    private static Optional<Section> atRisk(Stand stand) {
        Side other = stand.looking().own().other();
        return stand.atRisk().stream()
                .filter(rated -> rated.promise().promisor() == other)
                .findFirst()
                .map(rated ->
                        asked(
                                "What stands in the way of “"
                                        + PromiseTable.title(rated.promise())
                                        + "”, and how can we help?",
                                why(stand, rated.promise())
                                        .say(" is due ")
                                        .away(rated.promise().due(), stand.asOf())
                                        .say(". Chance that it is kept: ")
                                        .and(
                                                PromiseTable.chance(
                                                        stand.looking(),
                                                        rated.promise(),
                                                        rated.chance()))
                                        .say(".")));
    }

    private static Words why(Stand stand, Promise promise) {
        return Words.NONE.and(PromiseTable.link(stand.looking(), promise));
    }

    private Optional<Section> gap(Looking looking) {
        return gaps.latest(looking).flatMap(revealed -> gap(looking, revealed));
    }

    private static Optional<Section> gap(Looking looking, Pulse.Revealed revealed) {
        List<GapsSeen.Seen> lower =
                GapsSeen.widest(revealed).stream()
                        .filter(seen -> seen.other().mean() < seen.own().mean())
                        .toList();
        return lower.stream()
                .filter(seen -> seen.gap().about() == looking.own())
                .findFirst()
                .map(seen ->
                        asked(
                                "You see us lower than we do on “"
                                        + seen.key().title()
                                        + "”. What do we not see?",
                                seen.words(looking, revealed)))
                .or(() ->
                        lower.stream()
                                .findFirst()
                                .map(seen ->
                                        asked(
                                                "We see you lower than you do on “"
                                                        + seen.key().title()
                                                        + "”. What do we not see?",
                                                seen.words(looking, revealed))));
    }

    private static Section asked(String question, Words why) {
        return section(
                Words.of("One question to ask"),
                List.of(
                        new Block.Quote(Words.of(question)),
                        new Block.Paragraph(Words.of("Why this one: ").and(why), true)));
    }

    private static Section section(Words heading, List<Block> blocks) {
        return new Section("question", heading, blocks);
    }
}
