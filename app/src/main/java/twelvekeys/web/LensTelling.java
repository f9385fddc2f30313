package twelvekeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.company.FactsPoint;
import twelvekeys.company.FactsReadings;
import twelvekeys.company.Lenses;
import twelvekeys.company.Lenses.Stand;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.PulseView;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.trust.Level;

/// Where the three lenses stand on a company, each on its own scale, and whether they disagree
/// ([Lenses]).
@Component
@Transactional(readOnly = true)
class LensTelling {

    private final TrustBook trust;
    private final Pulse pulse;
    private final FactsReadings facts;

    LensTelling(TrustBook trust, Pulse pulse, FactsReadings facts) {
        this.trust = trust;
        this.pulse = pulse;
        this.facts = facts;
    }

    /// What is told of one side.
    ///
    /// @param lines where each lens stands
    /// @param disagreement where they disagree, empty where they do not
    record Told(List<String> lines, String disagreement) {}

    Told of(Visit visit, Side side) {
        UUID id = visit.partnership().id();
        Standing standing = trust.standing(visit.viewer().id(), visit.viewer().today(), null);
        return told(
                visit.partnership(),
                side,
                side == visit.own() ? standing.our(id) : standing.their(id),
                pulse.latest(id),
                facts.of(visit.viewer().id(), id, side).latest().orElse(null));
    }

    /// The disagreements of both sides, for a page that has read the levels and what is filed
    /// already.
    List<String> disagreements(
            Partnership partnership,
            Side own,
            Standing standing,
            Map<Side, FactsReadings.OfSide> filed) {
        UUID id = partnership.id();
        Optional<Pulse.Revealed> latest = pulse.latest(id);
        List<String> found = new ArrayList<>();
        for (Side side : List.of(own.other(), own)) {
            Told told =
                    told(
                            partnership,
                            side,
                            side == own ? standing.our(id) : standing.their(id),
                            latest,
                            Objects.requireNonNull(filed.get(side)).latest().orElse(null));
            if (!told.disagreement().isEmpty()) {
                found.add(told.disagreement());
            }
        }
        return found;
    }

    private static Told told(
            Partnership partnership,
            Side side,
            Level level,
            Optional<Pulse.Revealed> latest,
            @Nullable FactsPoint point) {
        PulseView seen =
                latest.map(revealed -> revealed.results().total(side).other()).orElse(null);
        Stand byRecord =
                Levels.known(level) ? Lenses.ofRecord(level.lower(), level.upper()) : Stand.UNKNOWN;
        Stand byPulse =
                seen instanceof PulseView.Shown shown
                        ? Lenses.ofPulse(shown.low(), shown.high())
                        : Stand.UNKNOWN;
        Lenses lenses = new Lenses(byRecord, byPulse, Lenses.ofFacts(point));
        Optional<String> disagreement = lenses.disagreement(partnership.name(side));
        return new Told(
                List.of(
                        "What it did: " + did(level) + middle(lenses.record(), "half"),
                        "What people of the other side say: "
                                + (seen == null ? "no pulse was revealed" : PulseWords.of(seen))
                                + middle(lenses.pulse(), "4 on the scale from 1 to 7"),
                        "What it files: "
                                + filed(point)
                                + middle(lenses.facts(), "the mean of its peers")),
                disagreement.orElse(""));
    }

    private static String did(Level level) {
        return Levels.known(level)
                ? Levels.figure(level)
                        + " kept, range "
                        + Levels.range(level)
                        + ", from "
                        + Levels.rests(level)
                : FactsWords.NOT_ENOUGH;
    }

    private static String filed(@Nullable FactsPoint point) {
        return point == null || point.issuedLetters() == 0
                ? FactsWords.NOT_ENOUGH
                : point.issuedLetters()
                        + " of five letters told, "
                        + point.letters().stream().filter(FactsPoint.LetterPoint::weak).count()
                        + " below the mean of the peers";
    }

    private static String middle(Stand stand, String middle) {
        return switch (stand) {
            case ABOVE -> "; all of its range lies above " + middle + ".";
            case BELOW -> "; its range lies below " + middle + ".";
            case NOT_CLEAR -> "; " + middle + " lies within its range.";
            case UNKNOWN -> ".";
        };
    }
}
