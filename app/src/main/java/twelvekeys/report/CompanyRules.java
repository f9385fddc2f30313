package twelvekeys.report;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import twelvekeys.company.CompanySteps;
import twelvekeys.company.CompanySteps.Step;
import twelvekeys.partnership.Side;

/// Who may link a company to what it files, and show evidence of it: asked for either company.
@Component
class CompanyRules implements SideRules {

    @Override
    public List<SideRule> of(Looking looking) {
        Seats<Step> seats = new Seats<>();
        for (Step step : Step.values()) {
            seats.ask(step);
        }
        for (Side about : Side.values()) {
            for (Side who : Side.values()) {
                String seat = who == about ? "the company itself" : "the other side";
                CompanySteps.of(about, who).forEach(step -> seats.may(who, step, seat));
            }
        }
        return seats.steps().stream()
                .map(step ->
                        seats.rule(
                                step,
                                SideRule.Deed.EDITS,
                                "A company: "
                                        + step.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .toList();
    }
}
