package twelvekeys.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// What one wave of the pulse shows, computed once when it is revealed and frozen.
///
/// @param items the version of its questions
/// @param keys the twelve keys, in order, about side A and then about side B
/// @param totals how the keys were seen over all, about side A and about side B
/// @param trust how far side A trusts side B, and the other way round
/// @param reliability for each side and whom it judges, how well its figures hold
public record PulseResults(
        String items,
        List<KeyGap> keys,
        List<KeyGap> totals,
        List<Trust> trust,
        List<Reliability> reliability) {

    /// Copies the lists.
    public PulseResults {
        keys = List.copyOf(keys);
        totals = List.copyOf(totals);
        trust = List.copyOf(trust);
        reliability = List.copyOf(reliability);
    }

    /// How one key of one side is seen by that side and by the other.
    ///
    /// @param key 1 to 12; 0 for all of them together
    /// @param about the side that is judged
    /// @param own how its own people see it
    /// @param other how the people of the other side do
    /// @param gap whether the two differ
    public record KeyGap(int key, Side about, PulseView own, PulseView other, Gap gap) {}

    /// How far one side trusts the other.
    ///
    /// @param by the side whose people say so
    /// @param view what they say
    public record Trust(Side by, PulseView view) {}

    /// How well the figures of one group hold.
    ///
    /// @param by whose people
    /// @param about the side they judge
    /// @param people how many answered
    /// @param consensus how far they agree over all keys, r_wg(J), 0 to 1; absent where there are
    ///   too few
    /// @param single ICC(1): how far one person's answers tell one key from another; absent where
    ///   there are too few
    /// @param average ICC(k): how far the group's means do; absent where there are too few
    /// @param spread the standard deviation of answers about their key's mean, to a tenth; absent
    ///   where there are too few
    public record Reliability(
            Side by,
            Side about,
            int people,
            @Nullable Double consensus,
            @Nullable Double single,
            @Nullable Double average,
            @Nullable Double spread) {}

    /// Whether two views of the same thing differ.
    public enum Gap {
        /// One of them is not there, or no figure.
        NOT_KNOWN,
        /// Nothing that could not be chance.
        NOT_DISTINGUISHABLE,
        /// They differ: Welch's 95 % interval does not include 0.
        DISTINGUISHABLE
    }

    /// How one key of one side is seen.
    ///
    /// @param key 1 to 12
    public KeyGap of(int key, Side about) {
        return keys.stream()
                .filter(gap -> gap.key() == key && gap.about() == about)
                .findFirst()
                .orElseThrow();
    }

    /// How the keys of one side are seen over all.
    public KeyGap total(Side about) {
        return totals.stream().filter(gap -> gap.about() == about).findFirst().orElseThrow();
    }

    /// How well the figures of one group hold.
    public Reliability reliability(Side by, Side about) {
        return reliability.stream()
                .filter(each -> each.by() == by && each.about() == about)
                .findFirst()
                .orElseThrow();
    }
}
