package twelvekeys.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.PulseResults.KeyGap;
import twelvekeys.conversation.PulseResults.Trust;
import twelvekeys.conversation.PulseView;
import twelvekeys.decision.LensFigure.Unit;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Key;

/// *What people say*: the latest wave of the pulse that was revealed to both sides, and of it only
/// what is disclosed.
@Component
@Order(2)
@Transactional(readOnly = true)
class PulseLens implements LensReader {

    /// The name of the lens.
    static final String NAME = "pulse";

    private static final int DECIMALS = 2;

    private final Pulse pulse;

    PulseLens(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public LensReading read(Partnership partnership, Side reader, LocalDate day) {
        Optional<Pulse.Revealed> latest = pulse.latest(partnership.id());
        if (latest.isEmpty()) {
            return new LensReading(
                    NAME,
                    "What people say",
                    List.of(),
                    List.of("No wave of the pulse was revealed to both sides yet."));
        }
        List<LensFigure> figures = new ArrayList<>();
        for (Trust trust : latest.get().results().trust()) {
            // The trust that one side's people have is a figure about the other side.
            figures.add(
                    figure("trust", trust.by().other(), "trusted by the other side", trust.view()));
        }
        for (Side about : Side.values()) {
            for (Key key : Key.values()) {
                KeyGap gap = latest.get().results().of(key.number(), about);
                String code = "key-" + key.number();
                figures.add(
                        figure(
                                code + "-own",
                                about,
                                key.title() + ": as it sees itself",
                                gap.own()));
                figures.add(
                        figure(
                                code + "-other",
                                about,
                                key.title() + ": as the other side sees it",
                                gap.other()));
            }
        }
        return new LensReading(NAME, "What people say", figures, List.of());
    }

    private static LensFigure figure(String code, Side about, String label, PulseView view) {
        return switch (view) {
            case PulseView.Shown shown ->
                    new LensFigure(
                            code,
                            about,
                            label,
                            Unit.SCORE,
                            score(shown.mean()),
                            score(shown.low()),
                            score(shown.high()),
                            shown.count(),
                            null);
            case PulseView.Alike alike ->
                    none(
                            code,
                            about,
                            label,
                            alike.count(),
                            "nearly all said the same, "
                                    + switch (alike.band()) {
                                        case LOW -> "1 or 2";
                                        case MIDDLE -> "3 to 5";
                                        case HIGH -> "6 or 7";
                                    });
            case PulseView.TooFew few ->
                    none(code, about, label, 0, "fewer than %d answers".formatted(few.least()));
            case PulseView.Held _ ->
                    none(
                            code,
                            about,
                            label,
                            0,
                            "held back, since it would tell what one person said");
        };
    }

    private static LensFigure none(
            String code, Side about, String label, long count, @Nullable String why) {
        return new LensFigure(code, about, label, Unit.SCORE, null, null, null, count, why);
    }

    private static BigDecimal score(double score) {
        return BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
