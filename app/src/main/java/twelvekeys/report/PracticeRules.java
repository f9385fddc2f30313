package twelvekeys.report;

import java.util.List;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Side;
import twelvekeys.practice.MatterSteps;
import twelvekeys.practice.Practice;

/// Who may answer and go on with what was done for the twelve keys: the rule of a matter is asked
/// for every practice, once as done by either side.
@Component
class PracticeRules implements SideRules {

    /// A step in a matter of one practice.
    private record Deed(Practice practice, MatterSteps.Step step) {

        private SideRule.Deed kind() {
            return step == MatterSteps.Step.ANSWER ? SideRule.Deed.RATES : SideRule.Deed.EDITS;
        }

        private String words() {
            String what =
                    switch (step) {
                        case ANSWER -> "say yes or no";
                        case MOVE -> "say what became of it";
                        case GIVE -> "say that it was given";
                        case WITHDRAW -> "withdraw it";
                    };
            return "“" + practice.title() + "”: " + what;
        }
    }

    @Override
    public List<SideRule> of(Looking looking) {
        Seats<Deed> seats = new Seats<>();
        for (Practice practice : Practice.values()) {
            for (Side did : Side.values()) {
                for (Side who : Side.values()) {
                    String seat = who == did ? "the side that did it" : "the other side";
                    MatterSteps.of(practice, did, who)
                            .forEach(step -> seats.may(who, new Deed(practice, step), seat));
                }
            }
        }
        return seats.steps().stream()
                .map(deed -> seats.rule(deed, deed.kind(), deed.words()))
                .toList();
    }
}
