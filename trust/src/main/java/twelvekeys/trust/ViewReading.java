package twelvekeys.trust;

import org.jspecify.annotations.Nullable;

/// How the people of one side see one thing: an item, or the total.
///
/// @param mean with its interval and the number of people
/// @param consensus how far they agree, 0 to 1: r_wg for an item, r_wg(J) for the total
/// @param tellsApart how far their means tell one item from another: ICC(1) and ICC(k) over all
///   items of this view; null when there are too few for that
/// @param supported whether the figure may stand by itself. The total: when they agree. An item:
///   when they agree on it, and their means tell items apart (ICC(k)), both from [Consensus#ENOUGH]
///   on
public record ViewReading(
        MeanRange mean, double consensus, @Nullable Intraclass tellsApart, boolean supported) {}
