package twelvekeys.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.decision.Decision;
import twelvekeys.decision.DecisionHistory;
import twelvekeys.decision.Decisions;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;

/// The decisions that wait for somebody today, over all partnerships: those to look back on, and
/// those of other sides that wait for a view.
@Component
@Transactional(readOnly = true)
class WaitingDecisions {

    private final Partnerships partnerships;
    private final Decisions decisions;

    WaitingDecisions(Partnerships partnerships, Decisions decisions) {
        this.partnerships = partnerships;
        this.decisions = decisions;
    }

    List<TodayPage.Waiting> of(Viewer viewer) {
        List<Partnership> all =
                partnerships.of(viewer.id()).stream()
                        .sorted(
                                Comparator.comparing(
                                        each -> each.name(each.sideOf(viewer.id()).other())))
                        .toList();
        Map<UUID, DecisionHistory> histories =
                decisions.of(
                        viewer.id(), all.stream().map(Partnership::id).toList(), viewer.today());
        List<TodayPage.Waiting> waiting = new ArrayList<>();
        for (Partnership partnership : all) {
            DecisionHistory history = histories.get(partnership.id());
            if (history != null) {
                add(waiting, partnership, history, viewer);
            }
        }
        return waiting;
    }

    private static void add(
            List<TodayPage.Waiting> waiting,
            Partnership partnership,
            DecisionHistory history,
            Viewer viewer) {
        Side own = partnership.sideOf(viewer.id());
        LocalDate today = viewer.today();
        String partner = partnership.name(own.other());
        for (Decision decision : history.due(own, today)) {
            waiting.add(
                    new TodayPage.Waiting(
                            DecisionWords.href(decision),
                            "Look back with %s: %s decided %s on %s. Was it right?"
                                    .formatted(
                                            partner,
                                            decision.side() == own ? "we" : "they",
                                            decision.kind().label(),
                                            Figures.shortDate(decision.day(), today))));
        }
        history.awaits(own)
                .ifPresent(decision ->
                        waiting.add(
                                new TodayPage.Waiting(
                                        DecisionWords.href(decision),
                                        "%s decided %s, and waits for our view."
                                                .formatted(partner, decision.kind().label()))));
    }
}
