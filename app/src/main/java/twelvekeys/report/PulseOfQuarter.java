package twelvekeys.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.PulseResults;
import twelvekeys.conversation.Wave;
import twelvekeys.partnership.Side;

/// What people of both sides said in the last pulse that was revealed by the end of the quarter.
@Component
class PulseOfQuarter implements ReviewSection {

    private static final int WIDEST = 3;

    private final Pulse pulse;

    PulseOfQuarter(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public String code() {
        return "pulse";
    }

    @Override
    public int place() {
        return 300;
    }

    @Override
    public Optional<Section> section(ReviewOf review) {
        Looking looking = review.looking();
        return Optional.of(
                pulse.waves(looking.id()).reversed().stream()
                        .filter(wave -> revealedBy(wave, review.asOf()))
                        .findFirst()
                        .flatMap(wave ->
                                pulse.results(looking.id(), wave.id())
                                        .map(results -> section(looking, wave, results)))
                        .orElseGet(() -> nothing(looking)));
    }

    private static boolean revealedBy(Wave wave, LocalDate day) {
        Instant at = wave.endedAt();
        return wave.state() == Wave.State.REVEALED
                && at != null
                && !LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(day);
    }

    private static Section nothing(Looking looking) {
        return new Section(
                "pulse",
                Words.of("No pulse was revealed by then"),
                List.of(
                        new Block.Paragraph(
                                Words.of("What people say is not known: not enough evidence. ")
                                        .to("The pulse", looking.path() + "/pulse"),
                                true)));
    }

    private static Section section(Looking looking, Wave wave, PulseResults results) {
        Pulse.Revealed revealed = new Pulse.Revealed(wave, results);
        List<GapsSeen.Seen> widest = GapsSeen.widest(revealed);
        List<Block> blocks = new ArrayList<>();
        if (!widest.isEmpty()) {
            blocks.add(
                    new Block.Items(
                            widest.stream()
                                    .limit(WIDEST)
                                    .map(seen -> seen.words(looking, revealed))
                                    .toList()));
        }
        for (Side about : Side.values()) {
            blocks.add(
                    new Block.Gaps(
                            about, looking.name(about), looking.name(about.other()), results));
        }
        blocks.add(
                new Block.Paragraph(
                        Words.of("Wave ")
                                .count(wave.number(), "", "")
                                .say(
                                        ", on a scale from 1, never, to 7, always. Answers are told only where enough people gave them. ")
                                .to("All of it", looking.path() + "/pulse/" + wave.id())
                                .say("."),
                        true));
        return new Section(
                "pulse",
                widest.isEmpty()
                        ? Words.of("People of both sides see it alike, as far as can be told")
                        : Words.of("On ")
                                .spelt(widest.size(), "point", "points")
                                .say(" people of the two sides see it differently"),
                blocks);
    }
}
