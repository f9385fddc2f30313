package twelvekeys.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.DecisionHistory;
import twelvekeys.decision.LensFigure;
import twelvekeys.decision.LensReading;
import twelvekeys.partnership.Partnership;
import twelvekeys.record.DecisionEntry.ReferenceGiven;
import twelvekeys.web.DecisionsPage.Reference;
import twelvekeys.web.DecisionsPage.Unknown;
import twelvekeys.web.DecisionsPage.Weighed;

/// Tells what is weighed before something begins: what there is, and what is not known.
final class WeighedTelling {

    private WeighedTelling() {}

    static Weighed weighed(
            Visit visit,
            DecisionHistory history,
            List<LensReading> lenses,
            Typed typed,
            @Nullable String refused) {
        Partnership partnership = visit.partnership();
        return new Weighed(
                history.references().stream()
                        .map(each -> {
                            ReferenceGiven given = each.step();
                            return new Reference(
                                    each.seq(),
                                    given.about(),
                                    partnership.name(given.about()),
                                    given.what(),
                                    given.words(),
                                    by(visit, each.by(), each.at()));
                        })
                        .toList(),
                history.unknowns().stream().map(each -> unknown(visit, each)).toList(),
                lenses.stream().map(lens -> tells(partnership, lens)).toList(),
                visit.mayWrite(),
                typed,
                refused,
                UUID.randomUUID().toString());
    }

    private static Unknown unknown(Visit visit, DecisionHistory.Unknown unknown) {
        var settled = unknown.settled();
        return new Unknown(
                unknown.listed().seq(),
                unknown.id().toString(),
                unknown.listed().step().what(),
                unknown.listed().step().words(),
                by(visit, unknown.listed().by(), unknown.listed().at()),
                settled == null ? null : settled.step().words());
    }

    private static String by(Visit visit, String who, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, visit.viewer().member().zone());
        return who + ", " + Figures.shortDate(day, visit.viewer().today());
    }

    /// What a lens can tell, and what it cannot.
    private static String tells(Partnership partnership, LensReading lens) {
        List<String> words = new ArrayList<>();
        for (LensFigure figure : lens.figures()) {
            if (figure.code().equals("kept")
                    || figure.code().equals("trust")
                    || figure.unit() == LensFigure.Unit.PLACE) {
                words.add(
                        partnership.name(figure.about())
                                + ": "
                                + figure.label()
                                + ", "
                                + LensWords.of(figure));
            }
        }
        if (words.isEmpty()) {
            return lens.title()
                    + ". "
                    + DecisionTelling.named(partnership, String.join(" ", lens.missing()));
        }
        return lens.title() + ". " + DecisionWords.sentence(String.join("; ", words));
    }
}
