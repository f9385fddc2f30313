package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.conversation.PulseResults;
import twelvekeys.conversation.PulseResults.KeyGap;
import twelvekeys.conversation.PulseView;
import twelvekeys.partnership.Side;

/// What a wave of the pulse shows.
///
/// @param keys how each key of each side is seen
/// @param totals how all keys together are, with key 0
/// @param trust how far each side trusts the other
/// @param reliability how well the figures of each group hold
record PulseResultsView(
        List<KeySeenView> keys,
        List<KeySeenView> totals,
        List<TrustView> trust,
        List<ReliabilityView> reliability) {

    /// How one key of one side is seen.
    ///
    /// @param key 1 to 12, or 0 for all of them
    /// @param about the side that is judged, `theirs` or `ours`
    /// @param itself how its own people see it
    /// @param other how the people of the other side do
    /// @param gap whether the two differ
    record KeySeenView(
            int key,
            String about,
            SeenView itself,
            SeenView other,
            @Schema(allowableValues = {"not-known", "not-distinguishable", "distinguishable"})
                    String gap) {}

    /// How the people of one side see one thing.
    ///
    /// @param is whether there is a figure, and why not
    /// @param mean 1 to 7, more is better, rounded so that it tells nothing of one person
    /// @param low where its 95 % range begins
    /// @param high where it ends
    /// @param count how many people stand behind it
    /// @param supported whether it may stand by itself
    /// @param change how it moved since the wave before
    /// @param band where nearly all answers lie, if nearly all are the same
    record SeenView(
            @Schema(allowableValues = {"shown", "alike", "too-few", "held"}) String is,
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Integer count,
            @Nullable Boolean supported,
            @Schema(allowableValues = {"not-comparable", "no-reliable-change", "up", "down"})
                    @Nullable String change,
            @Schema(allowableValues = {"low", "middle", "high"}) @Nullable String band) {

        private static SeenView of(PulseView view) {
            return switch (view) {
                case PulseView.Shown shown ->
                        new SeenView(
                                "shown",
                                shown.mean(),
                                shown.low(),
                                shown.high(),
                                shown.count(),
                                shown.supported(),
                                Query.code(shown.change()),
                                null);
                case PulseView.Alike alike ->
                        new SeenView(
                                "alike",
                                null,
                                null,
                                null,
                                alike.count(),
                                null,
                                null,
                                Query.code(alike.band()));
                case PulseView.TooFew _ -> nothing("too-few");
                case PulseView.Held _ -> nothing("held");
            };
        }

        private static SeenView nothing(String is) {
            return new SeenView(is, null, null, null, null, null, null, null);
        }
    }

    /// How far one side trusts the other.
    ///
    /// @param by whose people say so, `theirs` or `ours`
    /// @param view what they say
    record TrustView(String by, SeenView view) {}

    /// How well the figures of one group hold.
    ///
    /// @param by whose people, `theirs` or `ours`
    /// @param about whom they judge, `theirs` or `ours`
    /// @param people how many answered
    /// @param consensus r_wg(J), to a tenth
    /// @param single ICC(1), to a tenth
    /// @param average ICC(k), to a tenth
    record ReliabilityView(
            String by,
            String about,
            int people,
            @Nullable Double consensus,
            @Nullable Double single,
            @Nullable Double average) {}

    static PulseResultsView of(PulseResults results, Side own) {
        return new PulseResultsView(
                results.keys().stream().map(gap -> seen(gap, own)).toList(),
                results.totals().stream().map(gap -> seen(gap, own)).toList(),
                results.trust().stream()
                        .map(each ->
                                new TrustView(
                                        PromiseView.whose(each.by(), own),
                                        SeenView.of(each.view())))
                        .toList(),
                results.reliability().stream()
                        .map(each ->
                                new ReliabilityView(
                                        PromiseView.whose(each.by(), own),
                                        PromiseView.whose(each.about(), own),
                                        each.people(),
                                        each.consensus(),
                                        each.single(),
                                        each.average()))
                        .toList());
    }

    private static KeySeenView seen(KeyGap gap, Side own) {
        return new KeySeenView(
                gap.key(),
                PromiseView.whose(gap.about(), own),
                SeenView.of(gap.own()),
                SeenView.of(gap.other()),
                Query.code(gap.gap()));
    }
}
