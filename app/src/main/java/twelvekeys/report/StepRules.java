package twelvekeys.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Loop;
import twelvekeys.promise.PossibleSteps;
import twelvekeys.promise.PossibleSteps.Step;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseState;
import twelvekeys.record.PromiseLine;

/// Who may take which step with a promise: the rules of the loop are asked, for a promise in every
/// state, once with either side as its promisor.
@Component
class StepRules implements SideRules {

    /// Steps by which one side says how the other did.
    private static final Set<Step> RATING =
            EnumSet.of(
                    Step.DECLARE_KEPT,
                    Step.DECLARE_NOT_KEPT,
                    Step.AGREE_WITH_OUTCOME,
                    Step.DISAGREE_WITH_OUTCOME,
                    Step.CONFIRM_CLAIM,
                    Step.DISPUTE_CLAIM);

    /// Neither side, or one of them.
    private static final @Nullable Side[] ANY = {null, Side.A, Side.B};

    @Override
    public List<SideRule> of(Looking looking) {
        List<SideRule> rules = new ArrayList<>();
        Map<Side, Map<Step, Set<String>>> may = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            may.put(side, steps(side, looking.today()));
        }
        for (Step step : Step.values()) {
            Map<Side, String> held = new EnumMap<>(Side.class);
            may.forEach((side, steps) ->
                    held.put(side, Seats.when(steps.getOrDefault(step, Set.of()))));
            rules.add(
                    new SideRule(
                            RATING.contains(step) ? SideRule.Deed.RATES : SideRule.Deed.EDITS,
                            words(step),
                            held));
        }
        return rules;
    }

    private static String words(Step step) {
        String words = step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "A promise: " + words;
    }

    /// The steps a side may take in any state, and from which seat.
    private static Map<Step, Set<String>> steps(Side side, LocalDate today) {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Map<Step, Set<String>> may = new EnumMap<>(Step.class);
        for (Side promisor : Side.values()) {
            String seat = promisor == side ? "promisor" : "promisee";
            for (PromiseState state : PromiseState.values()) {
                for (Loop loop : loops(state, promisor)) {
                    PossibleSteps.of(promise(promisor, loop, today), side, clock)
                            .forEach(step ->
                                    may.computeIfAbsent(step, _ -> new TreeSet<>()).add(seat));
                }
            }
        }
        return may;
    }

    /// The ways in which a promise can stand in a state: proposed by either side; made by both, or
    /// a claim of either, answered or not; disputed by either side or by none.
    private static List<Loop> loops(PromiseState state, Side promisor) {
        List<Loop> loops = new ArrayList<>();
        if (state.proposed()) {
            for (Side proposer : Side.values()) {
                boolean offered = proposer == promisor;
                if (state == PromiseState.COUNTERED || offered == (state == PromiseState.OFFERED)) {
                    loops.add(loop(state, proposer, null, null, null));
                }
            }
            return loops;
        }
        for (@Nullable Side disputed : ANY) {
            for (@Nullable Side claimant : ANY) {
                loops.add(loop(state, null, claimant, claimant, disputed));
                loops.add(loop(state, null, claimant, null, disputed));
            }
        }
        return loops;
    }

    /// A promise of a side in a state, made by both.
    static Promise promise(Side promisor, PromiseState state, LocalDate today) {
        return promise(promisor, loop(state, null, null, null, null), today);
    }

    private static Loop loop(
            PromiseState state,
            @Nullable Side proposer,
            @Nullable Side claimant,
            @Nullable Side claimOf,
            @Nullable Side disputedBy) {
        return new Loop(
                state,
                proposer,
                claimant,
                claimOf,
                null,
                disputedBy,
                null,
                false,
                false,
                null,
                null,
                null);
    }

    private static Promise promise(Side promisor, Loop loop, LocalDate today) {
        LocalDate due = today.plusDays(10);
        LocalDate done =
                loop.state() == PromiseState.REPORTED || loop.state() == PromiseState.KEPT
                        ? today
                        : null;
        return new Promise(
                new UUID(0, 0),
                new UUID(0, 1),
                1,
                promisor,
                "",
                null,
                "anything",
                "",
                null,
                null,
                today.minusDays(10),
                due,
                due,
                due,
                List.of(),
                0,
                done,
                loop,
                null,
                List.of(new PromiseLine("", "anything", null, null)),
                1);
    }
}
