package twelvekeys.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Breach;
import twelvekeys.promise.PossibleSteps;
import twelvekeys.promise.PossibleSteps.CaseStep;
import twelvekeys.promise.PromiseState;
import twelvekeys.record.BreachEntry;

/// Who may take which step in a case of broken trust: the rules of a case are asked, for a case in
/// every state, once with either side as the injured one; and who may open one about a promise in
/// every state.
@Component
class CaseRules implements SideRules {

    private static final String OPEN = "A case about a promise: open";

    @Override
    public List<SideRule> of(Looking looking) {
        Seats<String> seats = new Seats<>();
        seats.ask(OPEN);
        for (Side one : Side.values()) {
            for (Side who : Side.values()) {
                opening(seats, one, who, looking.today());
                steps(seats, one, who);
            }
        }
        List<SideRule> rules = new ArrayList<>();
        for (String step : seats.steps()) {
            rules.add(seats.rule(step, SideRule.Deed.EDITS, step));
        }
        return rules;
    }

    private static void opening(Seats<String> seats, Side promisor, Side who, LocalDate today) {
        for (PromiseState state : PromiseState.values()) {
            if (PossibleSteps.opensCase(StepRules.promise(promisor, state, today), who)) {
                seats.may(who, OPEN, who == promisor ? "promisor" : "promisee");
            }
        }
    }

    private static void steps(Seats<String> seats, Side injured, Side who) {
        String seat = who == injured ? "the injured side" : "the other side";
        for (Breach.State state : Breach.State.values()) {
            PossibleSteps.of(breach(injured, state), who)
                    .forEach(step -> seats.may(who, words(state, step), seat));
        }
    }

    private static String words(Breach.State state, CaseStep step) {
        return "A case that is "
                + state.label()
                + ": "
                + step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Breach breach(Side injured, Breach.State state) {
        return new Breach(
                new UUID(0, 0),
                new UUID(0, 1),
                injured,
                null,
                BreachEntry.Kind.COMPETENCE,
                "anything",
                Instant.EPOCH,
                state,
                null,
                null,
                null,
                1);
    }
}
