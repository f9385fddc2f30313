package twelvekeys.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.decision.Decision;
import twelvekeys.decision.DecisionHistory;
import twelvekeys.decision.Decisions;
import twelvekeys.notice.Letter.Part;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;

/// The decisions that an organisation is to look back on, its own and those of others.
@Component
@Transactional(readOnly = true)
class LookBacks {

    /// How long after its day a look back is still told to be due.
    private static final int STILL_NEWS = 14;

    private final Partnerships partnerships;
    private final Decisions decisions;

    LookBacks(Partnerships partnerships, Decisions decisions) {
        this.partnerships = partnerships;
        this.decisions = decisions;
    }

    /// A decision to look back on.
    ///
    /// @param decision the decision
    /// @param own the side of whoever looks back
    /// @param partner how the other side is called
    record Due(Decision decision, Side own, String partner) {

        /// Whether it is told on a day: from the day named in it on, and not for ever.
        boolean isTold(LocalDate today) {
            LocalDate on = decision.decided().lookBackOn();
            return !today.isBefore(on) && !today.isAfter(on.plusDays(STILL_NEWS));
        }

        Letter letter() {
            String who = decision.side() == own ? "Your side" : partner;
            String what = decision.kind().label();
            return new Letter(
                    NoticeKind.LOOK_BACK,
                    "Was it right " + what + "? Look back with " + partner,
                    List.of(
                            new Part.Says(
                                    who
                                            + " decided "
                                            + what
                                            + " on "
                                            + Days.day(decision.day())
                                            + ", and both sides look back on it on "
                                            + Days.day(decision.decided().lookBackOn())
                                            + ". The figures of that day stand beside those of today."),
                            new Part.Asks(
                                    "Look back on it",
                                    "/partnerships/"
                                            + decision.partnership()
                                            + "/decisions/"
                                            + decision.id()
                                            + "#looked")),
                    decision.partnership() + "." + decision.id(),
                    "decision/" + decision.id() + "/look-back");
        }
    }

    /// Those that are due around a day.
    List<Due> due(UUID organisation, LocalDate day) {
        List<Partnership> own = partnerships.of(organisation);
        Map<UUID, DecisionHistory> histories =
                decisions.of(organisation, own.stream().map(Partnership::id).toList(), day);
        List<Due> due = new ArrayList<>();
        for (Partnership partnership : own) {
            DecisionHistory history = histories.get(partnership.id());
            Side side = partnership.sideOf(organisation);
            if (history != null) {
                history.due(side, day.plusDays(1)).stream()
                        .map(each -> new Due(each, side, partnership.name(side.other())))
                        .forEach(due::add);
            }
        }
        return due;
    }
}
