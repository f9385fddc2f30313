package twelvekeys.web;

import java.util.ArrayList;
import java.util.List;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.PulseResults.Gap;
import twelvekeys.conversation.PulseResults.KeyGap;
import twelvekeys.conversation.PulseView;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Key;
import twelvekeys.web.chart.GapDumbbells;

/// How the two sides see one of the twelve keys, from the latest pulse that was revealed.
final class KeyGaps {

    private KeyGaps() {}

    /// What a key's page shows of it.
    static KeyPage.Pulse of(Visit visit, Key key, Pulse.Revealed seen) {
        Partnership partnership = visit.partnership();
        List<GapDumbbells.Row> rows = new ArrayList<>();
        List<String> words = new ArrayList<>();
        boolean known = false;
        for (Side about : Side.values()) {
            KeyGap gap = seen.results().of(key.number(), about);
            String own = partnership.name(about);
            String other = partnership.name(about.other());
            rows.add(PulseTelling.drawn("About " + own, key, gap, own, other));
            words.add(
                    "About %s: itself %s; %s %s: %s."
                            .formatted(
                                    own,
                                    PulseWords.of(gap.own()),
                                    other,
                                    PulseWords.of(gap.other()),
                                    PulseWords.of(gap.gap())));
            known |= gap.own() instanceof PulseView.Shown || gap.other() instanceof PulseView.Shown;
        }
        words.add("On a scale from 1, never, to 7, always, over the last quarter.");
        return new KeyPage.Pulse(
                known ? GapDumbbells.drawn(rows) : null,
                words,
                visit.path() + "/pulse/" + seen.wave().id());
    }

    /// The same in one sentence: where the sides differ; empty where nothing is known.
    static String glance(Partnership partnership, Key key, Pulse.Revealed seen) {
        List<String> differ = new ArrayList<>();
        boolean known = false;
        for (Side about : Side.values()) {
            KeyGap gap = seen.results().of(key.number(), about);
            known |= gap.gap() != Gap.NOT_KNOWN;
            if (gap.gap() == Gap.DISTINGUISHABLE) {
                differ.add(partnership.name(about));
            }
        }
        if (!known) {
            return "";
        }
        return differ.isEmpty()
                ? "The pulse tells no difference between how the two sides see it."
                : "The two sides see it differently, about " + String.join(" and ", differ) + ".";
    }
}
