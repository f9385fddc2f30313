package twelvekeys.report;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import twelvekeys.decision.DecisionSteps;
import twelvekeys.decision.DecisionSteps.Step;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry.Kind;

/// Who may say what of a decision: the rule of a decision is asked for every kind, once as taken by
/// either side.
@Component
class DecisionRules implements SideRules {

    /// A step that follows a decision of one kind.
    private record Deed(Kind kind, Step step) {

        private SideRule.Deed sort() {
            return step == Step.VIEW ? SideRule.Deed.RATES : SideRule.Deed.EDITS;
        }

        private String words() {
            String what = step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return "A decision " + kind.label() + ": " + what;
        }
    }

    @Override
    public List<SideRule> of(Looking looking) {
        Seats<Deed> seats = new Seats<>();
        for (Kind kind : Kind.values()) {
            for (Side decided : Side.values()) {
                for (Side who : Side.values()) {
                    String seat = who == decided ? "the side that decided" : "the other side";
                    DecisionSteps.of(kind, decided, who)
                            .forEach(step -> seats.may(who, new Deed(kind, step), seat));
                }
            }
        }
        return seats.steps().stream()
                .map(deed -> seats.rule(deed, deed.sort(), deed.words()))
                .toList();
    }
}
