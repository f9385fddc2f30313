package twelvekeys.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.PulseResults.Gap;
import twelvekeys.conversation.PulseResults.KeyGap;
import twelvekeys.conversation.PulseView;
import twelvekeys.practice.Key;

/// Where the two sides see the same key differently, as the last revealed pulse tells it.
@Component
class GapsSeen {

    private final Pulse pulse;

    GapsSeen(Pulse pulse) {
        this.pulse = pulse;
    }

    /// A gap that can be told apart from chance.
    ///
    /// @param key the key
    /// @param gap how both see it
    /// @param own how the side itself sees it, 1 to 7
    /// @param other how the other does
    record Seen(Key key, KeyGap gap, PulseView.Shown own, PulseView.Shown other) {

        double width() {
            return Math.abs(own.mean() - other.mean());
        }

        /// Both views in words.
        Words words(Looking looking, Pulse.Revealed revealed) {
            String about = looking.name(gap.about());
            return Words.NONE
                    .to(key.number() + ". " + key.title(), looking.path() + "/keys/" + key.number())
                    .say(", about ")
                    .name(gap.about(), about)
                    .say(": it sees itself at ")
                    .mean(own.mean())
                    .say(" of 7 (")
                    .mean(own.low())
                    .say(" to ")
                    .mean(own.high())
                    .say(", ")
                    .count(own.count(), "answer", "answers")
                    .say("), the other side sees it at ")
                    .mean(other.mean())
                    .say(" (")
                    .mean(other.low())
                    .say(" to ")
                    .mean(other.high())
                    .say(", ")
                    .count(other.count(), "answer", "answers")
                    .say("). ")
                    .to("The wave", looking.path() + "/pulse/" + revealed.wave().id());
        }
    }

    Optional<Pulse.Revealed> latest(Looking looking) {
        return pulse.latest(looking.id());
    }

    /// The gaps of a wave that can be told apart, the widest first.
    static List<Seen> widest(Pulse.Revealed revealed) {
        return revealed.results().keys().stream()
                .filter(gap -> gap.gap() == Gap.DISTINGUISHABLE)
                .flatMap(GapsSeen::seen)
                .sorted(Comparator.comparingDouble(Seen::width).reversed())
                .toList();
    }

    private static Stream<Seen> seen(KeyGap gap) {
        return gap.own() instanceof PulseView.Shown own
                        && gap.other() instanceof PulseView.Shown other
                ? Key.of(gap.key()).map(key -> new Seen(key, gap, own, other)).stream()
                : Stream.empty();
    }
}
