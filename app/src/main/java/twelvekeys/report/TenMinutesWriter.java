package twelvekeys.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import twelvekeys.conversation.Pulse;

/// Writes the sponsor's ten minutes: three gaps, three promises at risk, one question.
@Component
class TenMinutesWriter {

    private static final int THREE = 3;

    private final GapsSeen gaps;
    private final QuestionToAsk question;

    TenMinutesWriter(GapsSeen gaps, QuestionToAsk question) {
        this.gaps = gaps;
        this.question = question;
    }

    List<Section> sections(Stand stand) {
        return List.of(gaps(stand.looking()), risks(stand), question.section(stand));
    }

    private Section gaps(Looking looking) {
        Optional<Pulse.Revealed> revealed = gaps.latest(looking);
        if (revealed.isEmpty()) {
            return nothing(
                    "gaps",
                    "How people see it is not known yet",
                    Words.of("No pulse was revealed, so there is not enough evidence for a gap. ")
                            .to("Ask for one", looking.path() + "/pulse"));
        }
        List<GapsSeen.Seen> widest = GapsSeen.widest(revealed.get());
        if (widest.isEmpty()) {
            return nothing(
                    "gaps",
                    "The pulse tells no difference between the two sides",
                    Words.of(
                                    "On no key do the answers of the two sides differ by more than chance. ")
                            .to(
                                    "The wave",
                                    looking.path() + "/pulse/" + revealed.get().wave().id()));
        }
        List<Words> three =
                widest.stream()
                        .limit(THREE)
                        .map(seen -> seen.words(looking, revealed.get()))
                        .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Items(three));
        if (widest.size() < THREE) {
            blocks.add(new Block.Paragraph(Words.of("No other gap is more than chance."), true));
        }
        return new Section(
                "gaps",
                Words.of("Where the two sides see it differently: ")
                        .spelt(three.size(), "gap", "gaps"),
                blocks);
    }

    private static Section risks(Stand stand) {
        List<Rated> risky = stand.atRisk();
        Looking looking = stand.looking();
        if (risky.isEmpty()) {
            return nothing(
                    "at-risk",
                    "No open promise is at risk",
                    stand.open().isEmpty()
                            ? Words.of("No promise is open.")
                            : Words.of("All ")
                                    .count(stand.open().size(), "open promise", "open promises")
                                    .say(" stand at 80 % or more. ")
                                    .to("Promises", looking.path() + "/promises"));
        }
        List<Rated> three = risky.stream().limit(THREE).toList();
        return new Section(
                "at-risk",
                Words.NONE
                        .spelt(risky.size(), "open promise is", "open promises are")
                        .say(" at risk"),
                List.of(
                        PromiseTable.open(
                                looking,
                                three,
                                Words.of("The likeliest to fail: ")
                                        .count(three.size(), "", "")
                                        .say(" of ")
                                        .count(risky.size(), "", "")
                                        .say(". At risk is what stands below 80 %."))));
    }

    private static Section nothing(String code, String heading, Words why) {
        return new Section(code, Words.of(heading), List.of(new Block.Paragraph(why, true)));
    }

    static Words lede(Stand stand) {
        Looking looking = stand.looking();
        return Words.of("Three gaps, three promises at risk and one question, about ")
                .name(looking.own().other(), looking.name(looking.own().other()))
                .say(" and us.");
    }
}
