package twelvekeys.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.PulseResults;
import twelvekeys.partnership.Side;

/// Whose people are heard, and about whom: read from what the last pulse asked of each side.
@Component
class VoiceRules implements SideRules {

    private final Pulse pulse;

    VoiceRules(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public List<SideRule> of(Looking looking) {
        return pulse.latest(looking.id())
                .map(revealed -> List.of(rule(revealed.results())))
                .orElse(List.of());
    }

    private static SideRule rule(PulseResults results) {
        Map<Side, String> held = new EnumMap<>(Side.class);
        for (Side by : Side.values()) {
            long own = results.keys().stream().filter(gap -> gap.about() == by).count();
            long other = results.keys().stream().filter(gap -> gap.about() == by.other()).count();
            long trust = results.trust().stream().filter(each -> each.by() == by).count();
            held.put(
                    by,
                    "%d keys of its own, %d of the other’s, trust in the other: %s"
                            .formatted(own, other, trust > 0 ? "yes" : "no"));
        }
        return new SideRule(SideRule.Deed.RATES, "What the pulse asks its people", held);
    }
}
