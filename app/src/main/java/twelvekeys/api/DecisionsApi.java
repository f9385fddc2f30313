package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.decision.Deciding;
import twelvekeys.decision.Decision;
import twelvekeys.decision.DecisionHistory;
import twelvekeys.decision.Decisions;
import twelvekeys.decision.NoSuchDecision;
import twelvekeys.decision.Situation;
import twelvekeys.decision.Situations;
import twelvekeys.decision.Suggestions;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Side;
import twelvekeys.promise.AgainstCheck;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.PartnershipStanding;

/// How partnerships stand for both sides, what rules suggest, and decisions taken.
@RestController
@Tag(name = "Decisions", description = "Start, grow, hold, repair, end: decided by people")
@Allowed(Right.READ)
class DecisionsApi {

    private static final String PATH = "/api/v1/partnerships/{id}/decisions";

    /// Everything that was decided in a partnership.
    ///
    /// @param ours how your side stands
    /// @param theirs how the other side does
    /// @param decisions newest first
    /// @param suggestions what every rule says, those that suggest something first
    /// @param options what your side can decide now, as kind and standing
    /// @param weighed what is weighed before something begins
    record DecisionsView(
            StandingView ours,
            StandingView theirs,
            List<DecisionView> decisions,
            List<SuggestedDecisionView> suggestions,
            List<DecisionOptionView> options,
            WeighedView weighed) {}

    /// How a side stands.
    ///
    /// @param standing how
    /// @param decision the decision it rests on, its own or one it agreed to; null before the first
    record StandingView(
            @Schema(
                            allowableValues = {
                                "prospect",
                                "proving",
                                "trusted",
                                "strained",
                                "repairing",
                                "ending",
                                "ended"
                            })
                    String standing,
            @Nullable UUID decision) {}

    /// Something that can be decided.
    ///
    /// @param kind what
    /// @param standing how the side stands from then on
    record DecisionOptionView(String kind, String standing) {}

    /// What waits for a decision over all partnerships.
    ///
    /// @param partnerships by partner
    record WaitingDecisionsView(List<PartnershipWaitingView> partnerships) {}

    /// What waits in a partnership.
    ///
    /// @param partnership the partnership
    /// @param partner the partner's name
    /// @param ours how it stands for your side
    /// @param theirs how it stands for the other side
    /// @param suggestions what rules suggest and your side has not decided since
    /// @param answer the decision of the other side that waits for your view, null if none does
    /// @param due the decisions that your side is to look back on
    record PartnershipWaitingView(
            UUID partnership,
            String partner,
            StandingView ours,
            StandingView theirs,
            List<SuggestedDecisionView> suggestions,
            @Nullable UUID answer,
            List<UUID> due) {}

    /// A decision to be taken.
    ///
    /// @param kind what; needed
    /// @param standing how your side stands from then on; needed
    /// @param reasons why; needed
    /// @param otherwise what would change it; needed
    /// @param lookBackOn the day to look back on it, in 14 to 1098 days; needed
    /// @param rule the rule whose suggestion it follows
    /// @param gives what your side gives with it; to start or to grow
    record DecideRequest(
            @Schema(allowableValues = {"start", "grow", "hold", "repair", "end"})
                    @Nullable String kind,
            @Schema(
                            allowableValues = {
                                "prospect",
                                "proving",
                                "trusted",
                                "strained",
                                "repairing",
                                "ending",
                                "ended"
                            })
                    @Nullable String standing,
            @Nullable String reasons,
            @Nullable String otherwise,
            @Nullable LocalDate lookBackOn,
            @Nullable String rule,
            @Nullable GivesRequest gives) {}

    /// What is given with a decision. It becomes a promise that the other side answers.
    ///
    /// @param what what; needed
    /// @param by by which day; needed
    /// @param doneWhen how both will know
    /// @param allTheSame whether to promise it even if the capacity check advises against it
    record GivesRequest(
            @Nullable String what,
            @Nullable LocalDate by,
            @Nullable String doneWhen,
            @Nullable Boolean allTheSame) {}

    private final Acting acting;
    private final Decisions decisions;
    private final Situations situations;

    DecisionsApi(Acting acting, Decisions decisions, Situations situations) {
        this.acting = acting;
        this.decisions = decisions;
        this.situations = situations;
    }

    /// Tells what waits for a decision over all partnerships: suggestions that were not decided on,
    /// decisions of others that wait for a view, and those to look back on.
    @GetMapping(path = "/api/v1/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    WaitingDecisionsView waiting() {
        LocalDate today = acting.today();
        return new WaitingDecisionsView(
                situations.of(acting.organisation().id(), today).stream()
                        .map(situation -> waiting(situation, today))
                        .sorted(Comparator.comparing(PartnershipWaitingView::partner))
                        .toList());
    }

    private static PartnershipWaitingView waiting(Situation situation, LocalDate today) {
        DecisionHistory history = situation.history();
        Side own = situation.own();
        return new PartnershipWaitingView(
                situation.partnership().id(),
                situation.partnership().name(own.other()),
                standing(history, own),
                standing(history, own.other()),
                Suggestions.of(situation).stream()
                        .map(SuggestedDecisionView::of)
                        .filter(SuggestedDecisionView::waits)
                        .toList(),
                history.awaits(own).map(Decision::id).orElse(null),
                history.due(own, today).stream().map(Decision::id).toList());
    }

    /// Shows how both sides stand, what was decided, and what the rules say.
    ///
    /// @param id the partnership
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    DecisionsView all(@PathVariable UUID id) {
        Seat seat = acting.at(id);
        LocalDate today = acting.today();
        DecisionHistory history = decisions.of(id);
        return new DecisionsView(
                standing(history, seat.own()),
                standing(history, seat.own().other()),
                history.decisions().reversed().stream()
                        .map(each -> DecisionView.of(seat, each, today))
                        .toList(),
                situations.of(seat.organisation().id(), id, today).stream()
                        .flatMap(situation -> Suggestions.of(situation).stream())
                        .map(SuggestedDecisionView::of)
                        .toList(),
                Deciding.Option.from(history.stand(seat.own()).standing()).stream()
                        .map(option ->
                                new DecisionOptionView(
                                        Query.code(option.kind()), Query.code(option.to())))
                        .toList(),
                WeighedView.of(seat, history));
    }

    private static StandingView standing(DecisionHistory history, Side side) {
        DecisionHistory.Stand stand = history.stand(side);
        Decision decision = stand.decision();
        return new StandingView(
                Query.code(stand.standing()), decision == null ? null : decision.id());
    }

    /// Decides, for your side. What the lenses show is frozen with it; the decision binds your side
    /// alone until the other agrees.
    ///
    /// @param id the partnership
    @Allowed(Right.WRITE)
    @PostMapping(
            path = PATH,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DecisionView> decide(
            @PathVariable UUID id, RequestKey key, @RequestBody DecideRequest asked) {
        Seat seat = acting.at(id);
        Deciding deciding =
                new Deciding(
                        Query.oneOf(Kind.class, "kind", Body.given("kind", asked.kind)),
                        Query.oneOf(
                                PartnershipStanding.class,
                                "standing",
                                Body.given("standing", asked.standing)),
                        Body.given("reasons", asked.reasons),
                        Body.given("otherwise", asked.otherwise),
                        Body.given("lookBackOn", Query.day("lookBackOn", asked.lookBackOn)),
                        asked.rule,
                        offer(asked.gives));
        Decision decision =
                inWords(() -> decisions.decide(seat.author(key), seat.partnership(), deciding));
        return ResponseEntity.created(
                        URI.create("/api/v1/partnerships/" + id + "/decisions/" + decision.id()))
                .body(DecisionView.of(seat, decision, acting.today()));
    }

    private static Deciding.@Nullable Offer offer(@Nullable GivesRequest gives) {
        return gives == null
                ? null
                : new Deciding.Offer(
                        Body.given("gives.what", gives.what),
                        Body.given("gives.by", Query.day("gives.by", gives.by)),
                        Body.text(gives.doneWhen),
                        Body.yes(gives.allTheSame));
    }

    /// Does what the module may refuse: what is amiss in the request with 422, what does not fit
    /// how things stand with 409.
    static <T> T inWords(Supplier<T> work) {
        try {
            return Refusal.inWords(work);
        } catch (NoSuchDecision e) {
            throw Refusal.notThere();
        } catch (AgainstCheck e) {
            throw Refusal.telling(
                    HttpStatus.CONFLICT,
                    e.getMessage() + " Send “allTheSame”: true in “gives” to promise it.",
                    Map.of("check", CapacityView.of(e.seen())));
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }
}
