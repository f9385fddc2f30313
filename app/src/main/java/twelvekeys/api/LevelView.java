package twelvekeys.api;

import org.jspecify.annotations.Nullable;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Level;
import twelvekeys.trust.Percent;

/// How well promises are kept, how sure that is, and what it rests on.
///
/// @param kept the share of promises kept, 0 to 1; null without evidence
/// @param lower where the 90 % range begins, 0 to 1; null without evidence
/// @param upper where it ends, 0 to 1; null without evidence
/// @param promises how many promises have a known outcome, ever
/// @param notKept how many of them were not kept
/// @param renegotiated how many were kept on a date moved before it was due
/// @param weight what they still weigh: each starts at 1 and halves every half-life
/// @param effective the effective number of promises
/// @param evidence `none`, `thin` (less than two promises' worth) or `fair`
/// @param words the same in a sentence
record LevelView(
        @Nullable Double kept,
        @Nullable Double lower,
        @Nullable Double upper,
        long promises,
        long notKept,
        long renegotiated,
        double weight,
        double effective,
        String evidence,
        String words) {

    static LevelView of(Level level) {
        boolean known = level.evidence() != Evidence.NONE;
        return new LevelView(
                known ? level.kept() : null,
                known ? level.lower() : null,
                known ? level.upper() : null,
                level.promises(),
                level.notKept(),
                level.renegotiated(),
                level.weight(),
                level.effective(),
                Query.code(level.evidence()),
                words(level));
    }

    private static String words(Level level) {
        if (level.evidence() == Evidence.NONE) {
            return "Not enough evidence.";
        }
        return "%d\u00a0%% kept, range %d–%d\u00a0%%; %d of %d promises were not kept; by age and spread they count as %.1f."
                .formatted(
                        Percent.of(level.kept()),
                        Percent.of(level.lower()),
                        Percent.of(level.upper()),
                        level.notKept(),
                        level.promises(),
                        level.effective());
    }
}
