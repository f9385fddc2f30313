package twelvekeys.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the rules say about a situation: those that speak and those that are silent.
public final class Suggestions {

    private Suggestions() {}

    /// What every rule says, those that suggest something first.
    public static List<Suggestion> of(Situation situation) {
        List<Suggestion> all = Rules.ALL.stream().map(rule -> suggestion(rule, situation)).toList();
        return Stream.concat(
                        all.stream().filter(each -> each.kind() != null),
                        all.stream().filter(each -> each.kind() == null))
                .toList();
    }

    /// What a rule is called, absent if there is none of that code.
    public static Optional<String> title(String code) {
        return Rules.of(code).map(Rule::title);
    }

    private static Suggestion suggestion(Rule rule, Situation situation) {
        Rule.Says says = rule.look(situation);
        return new Suggestion(
                rule.code(),
                rule.title(),
                rule.means(),
                says.kind(),
                says.words(),
                rule.rests(),
                says.since(),
                says.kind() != null && !isAnswered(situation, says.since()));
    }

    /// A decision answers what was to be seen when it was taken; where no one day is known, it does
    /// so until the day to look back on it.
    private static boolean isAnswered(Situation situation, @Nullable LocalDate since) {
        Optional<Decision> latest =
                Optional.ofNullable(situation.history().stand(situation.own()).decision());
        return latest.filter(decision ->
                        since == null
                                ? situation.today().isBefore(decision.decided().lookBackOn())
                                : !decision.day().isBefore(since))
                .isPresent();
    }
}
