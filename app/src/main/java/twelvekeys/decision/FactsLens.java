package twelvekeys.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.company.FactsPoint;
import twelvekeys.company.FactsPoint.LetterPoint;
import twelvekeys.company.FactsReadings;
import twelvekeys.decision.LensFigure.Unit;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// *What the public record shows*: the five letters of each side that files, as the reader's side
/// has them.
///
/// Which company a side is stands in the shared record. The filings are the reader's own, so each
/// side may have other letters; what is frozen with a decision is what the side that decided had in
/// view.
@Component
@Order(3)
@Transactional(readOnly = true)
class FactsLens implements LensReader {

    /// The name of the lens.
    static final String NAME = "facts";

    private static final int DECIMALS = 1;

    private final FactsReadings facts;

    FactsLens(FactsReadings facts) {
        this.facts = facts;
    }

    @Override
    public LensReading read(Partnership partnership, Side reader, LocalDate day) {
        List<LensFigure> figures = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        UUID organisation = partnership.organisation(reader);
        for (Side about : Side.values()) {
            Optional<FactsPoint> known =
                    organisation == null
                            ? Optional.empty()
                            : point(organisation, partnership, about, day);
            known.ifPresent(
                    point -> point.letters().forEach(letter -> figures.add(figure(about, letter))));
            if (known.isEmpty() || known.get().letters().isEmpty()) {
                missing.add(
                        "No letters of side %s could be worked out from the filings that side %s has."
                                .formatted(letter(about), letter(reader)));
            }
        }
        return new LensReading(NAME, "What the public record shows", figures, missing);
    }

    /// The last score that was known by the end of a day.
    private Optional<FactsPoint> point(
            UUID organisation, Partnership partnership, Side about, LocalDate day) {
        return facts.of(organisation, partnership.id(), about).points().stream()
                .filter(point -> !point.asOf().isAfter(day))
                .reduce((_, later) -> later);
    }

    private static LensFigure figure(Side about, LetterPoint letter) {
        Double score = letter.score();
        return new LensFigure(
                letter.letter().name(),
                about,
                letter.letter().label(),
                Unit.PLACE,
                place(score),
                score == null ? null : place(letter.least()),
                score == null ? null : place(letter.most()),
                letter.peers().count(),
                score == null
                        ? "not enough evidence, %d of %d indicators known"
                                .formatted(letter.known(), letter.applicable())
                        : null);
    }

    private static @Nullable BigDecimal place(@Nullable Double points) {
        return points == null
                ? null
                : BigDecimal.valueOf(points).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static String letter(Side side) {
        return side == Side.A ? "A" : "B";
    }
}
