package twelvekeys.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.promise.Breach;
import twelvekeys.promise.PossibleSteps;
import twelvekeys.promise.PossibleSteps.CaseStep;

/// A case of broken trust, as its entries leave it.
///
/// @param id its identity
/// @param injured which side opened it, `theirs` or `ours`
/// @param promise the promise that was not kept, null where a norm was broken
/// @param kind what failed as the injured side sees it: `competence` or `integrity`
/// @param words what it wrote when it opened the case
/// @param openedAt when
/// @param state where it stands: `opened`, `acknowledged`, `on-probation`, `healed`, `not-healed`
///   or `opened-in-error`
/// @param acknowledgedAs what failed as the other side sees it, null until it acknowledged
/// @param probationUntil the last day of the probation, null without one
/// @param endedOn the day it was ended, null while it is open
/// @param steps the steps that your side can take now: each is the end of an address, as in `POST
///   …/cases/{case}/acknowledge`
/// @param lastSeq the sequence number of its latest step
record CaseView(
        UUID id,
        String injured,
        @Nullable UUID promise,
        String kind,
        String words,
        Instant openedAt,
        String state,
        @Nullable String acknowledgedAs,
        @Nullable LocalDate probationUntil,
        @Nullable LocalDate endedOn,
        List<String> steps,
        long lastSeq) {

    static CaseView of(Seat seat, Breach breach) {
        return new CaseView(
                breach.id(),
                PromiseView.whose(breach.injured(), seat.own()),
                breach.promise(),
                Query.code(breach.kind()),
                breach.words(),
                breach.openedAt(),
                Query.code(breach.state()),
                breach.acknowledgedAs() == null ? null : Query.code(breach.acknowledgedAs()),
                breach.probationUntil(),
                breach.endedOn(),
                PossibleSteps.of(breach, seat.own()).stream()
                        .map(CaseView::address)
                        .distinct()
                        .toList(),
                breach.lastSeq());
    }

    private static String address(CaseStep step) {
        return switch (step) {
            case ACKNOWLEDGE -> "acknowledge";
            case SET_PROBATION -> "probation";
            case HEAL, LEAVE_UNHEALED, WITHDRAW -> "end";
        };
    }
}
